/** Reflections: the sheet after each session, asked of those who attended, and the messages that ask for it. */
import type { Feature } from "../../platform/feature.ts";
import { type CorrectionsInMessages, createAfterSessionNotices } from "./after-session.notices.ts";
import { listenAnswerReflection } from "./answer-reflection.listeners.ts";

export { addQuestions } from "./add-questions.ts";
export { reflectionAfterMark } from "./answer-reflection.listeners.ts";
export { answerReflection } from "./answer-reflection.ts";
export { declineReflection, takeUpReflection } from "./decline-reflection.ts";
export { questionSheet } from "./question.sheet.ts";
export { reflectionCard } from "./reflection.card.ts";
export { PARTS, standingOf } from "./reflection.rules.ts";
export {
  type ReflectionCounts,
  reflectionCounts,
} from "./reflection-counts.store.ts";
export { standings } from "./standing.store.ts";

export interface HandedToReflection {
  /** How a message offers a correction of attendance that the reader cannot change any more. */
  corrections: CorrectionsInMessages;
}

export function createReflectionFeature({ corrections }: HandedToReflection): Feature {
  return {
    name: "reflection",
    notices: createAfterSessionNotices(corrections),
    listen: listenAnswerReflection,
  };
}
