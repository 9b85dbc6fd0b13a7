/** Reflections: the sheet after each session, asked of those who attended, and the messages that ask for it. */
import type { Feature } from "../../platform/feature.ts";
import {
  type CorrectionsInMessages,
  createAfterSessionNotices,
  type OwnReport,
} from "./after-session.notices.ts";
import { type HandedToAnswering, listenAnswerReflection } from "./answer-reflection.listeners.ts";

export { addQuestions } from "./add-questions.ts";
export {
  type AnonymousAnswer,
  anonymousAnswers,
  countAnonymousAnswers,
  holdVisibility,
  isVisibilityFixed,
  setVisibility,
} from "./anonymous.store.ts";
export { reflectionAfterMark } from "./answer-reflection.listeners.ts";
export { answerReflection, requireVisibility } from "./answer-reflection.ts";
export { questionInputs, readHandIn, sheetAbout } from "./answer-reflection.view.ts";
export { declineReflection, takeUpReflection } from "./decline-reflection.ts";
export { keepReflection } from "./keep-reflections.ts";
export { questionSheet } from "./question.sheet.ts";
export { ownSheetButton, reflectionCard, sheetButton } from "./reflection.card.ts";
export {
  type Answers,
  answers,
  optionsOf,
  PARTS,
  type Question,
  type ReflectionState,
  SCALE,
  type Standing,
  standingOf,
  withWholeOptions,
} from "./reflection.rules.ts";
export { hasQuestions, questionsOf, reflectionOf, type StoredReflection } from "./reflection.store.ts";
export {
  type ReflectionCounts,
  reflectionCounts,
} from "./reflection-counts.store.ts";
export { standings } from "./standing.store.ts";

export interface HandedToReflection extends HandedToAnswering {
  /** How a message offers a correction of attendance that the reader cannot change any more. */
  corrections: CorrectionsInMessages;
  /** What opens the reader's own training report of a session, below a receipt. */
  ownReport?: OwnReport;
}

export function createReflectionFeature(handed: HandedToReflection): Feature {
  return {
    name: "reflection",
    notices: createAfterSessionNotices(handed),
    listen: (listen, deps) => listenAnswerReflection(listen, deps, handed),
  };
}
