/** Anonymous reflections: the office sets them for a session, and reads them once nobody stands out. */
import type { Feature } from "../../platform/feature.ts";
import { listenForAnonymous } from "./anonymous.listeners.ts";
import { visibilityChanged } from "./change-visibility.ts";
import { answersOpened } from "./read-answers.ts";

export { LEAST_ANSWERS } from "./anonymous.rules.ts";
export { putVisibility } from "./change-visibility.ts";
export { readableAnswers } from "./read-answers.ts";
export { visibilityCard } from "./visibility.card.ts";

export function createAnonymousFeature(): Feature {
  return {
    name: "anonymous",
    audited: [visibilityChanged, answersOpened],
    listen: listenForAnonymous,
  };
}
