/** Codebooks: the themes and concrete items that answers are coded with, one for each question and all years. */
import type { Words } from "../../locales/index.ts";
import type { Feature } from "../../platform/feature.ts";
import { listenForCodebook } from "./codebook.listeners.ts";
import { CODEBOOK } from "./ids.ts";
import type { Back } from "./show-codebook.view.ts";
import { codebookActs } from "./undo-change.ts";

export {
  type Codebook,
  choicesOf,
  entryOf,
  type Item,
  isSameName,
  type Meaning,
  type Theme,
} from "./codebook.rules.ts";
export { optionsOf } from "./edit-codebook.view.ts";
export { readCodebook } from "./read-codebook.ts";
export { isQuestionKey, QUESTION_KEYS, type QuestionKey, SHIPPED } from "./shipped.rules.ts";

/** The button to the codebook; its value is the question's key. */
export const codebookButton = { id: CODEBOOK.open, text: (words: Words) => words.theme.button };

/** `back`: where the codebook was opened from. */
export function createThemeFeature({ back }: { back: Back }): Feature {
  return {
    name: "theme",
    audited: codebookActs,
    listen: (listen, deps) => listenForCodebook(listen, deps, back),
  };
}
