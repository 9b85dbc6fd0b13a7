/** Whether people mean to come: asked before each session, for seats and handouts; never counted as attendance. */
import type { Feature } from "../../platform/feature.ts";
import { listenAnswerIntention } from "./answer-intention.listeners.ts";
import type { MarkWithdrawn } from "./answer-intention.ts";
import { intentionNotices } from "./intention.notices.ts";
import { listenShowTeam } from "./show-team.listeners.ts";
import { answerEntered } from "./undo-answer.ts";

export { openButton, stateText } from "./answer-intention.view.ts";
export { intentionCard } from "./intention.card.ts";
export { countsOf, type IntentionCounts, isAsking } from "./intention.rules.ts";
export { clearIntentions, type Standing, standingsOf } from "./intention.store.ts";
export { ownIntentions } from "./own-intentions.ts";
export { intendedInWords, notComing } from "./read-intended.ts";

export interface HandedToIntention {
  /** Takes back what attendance was told in advance, when somebody answers anew. */
  withdrawMark: MarkWithdrawn;
}

export function createIntentionFeature({ withdrawMark }: HandedToIntention): Feature {
  return {
    name: "intention",
    notices: intentionNotices,
    audited: [answerEntered],
    listen(listen, deps) {
      listenAnswerIntention(listen, deps, withdrawMark);
      listenShowTeam(listen, deps);
    },
  };
}
