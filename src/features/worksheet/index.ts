/** Assignments as forms: what they ask, and what several members of a team write over days. */
import type { Feature } from "../../platform/feature.ts";
import { listenForQuestions } from "./edit-questions.listeners.ts";
import { listenForFilling } from "./fill-worksheet.listeners.ts";
import { logged } from "./say-act.ts";

export { answerBlocks, answerRows, comparisonRows } from "./answers.card.ts";
export { QUESTIONS } from "./ids.ts";
export { ownAnswers } from "./own-answers.ts";
export { frozenAnswers, namesOf, readForms } from "./read-worksheet.ts";
export { countAnswered, type FrozenAnswer, frozenAnswer, missingIn } from "./worksheet.rules.ts";
export { worksheetSheet } from "./worksheet.sheet.ts";

export function createWorksheetFeature(): Feature {
  return {
    name: "worksheet",
    audited: logged,
    listen(listen, deps) {
      listenForFilling(listen, deps);
      listenForQuestions(listen, deps);
    },
  };
}
