/** Codebooks: the themes and concrete items that answers are coded with, one for each question and all years. */
export {
  type Codebook,
  choicesOf,
  entryOf,
  type Item,
  isSameName,
  type Meaning,
  type Theme,
} from "./codebook.rules.ts";
export { readCodebook } from "./read-codebook.ts";
export { isQuestionKey, QUESTION_KEYS, type QuestionKey } from "./shipped.rules.ts";
