/** The weekly summary: what the office is told every Monday, in its own channel. */
import type { Feature } from "../../platform/feature.ts";
import type { CountMails } from "../mail/index.ts";
import { listenForPosting } from "./post-summary.listeners.ts";
import { weeklySummary } from "./summary.notices.ts";

export { gatherWork } from "./gather-work.ts";
export { summaryCommand } from "./post-summary.listeners.ts";
export { type PostOutcome, postSummaryNow } from "./post-summary.ts";
export { type FailedDelivery, failedDeliveries, failedList } from "./summary.store.ts";
export { workParts } from "./work.card.ts";

/** `mails`: how many notices are still to be mailed. */
export function createSummaryFeature({ mails }: { mails: CountMails }): Feature {
  return {
    name: "summary",
    notices: [weeklySummary(mails)],
    listen: (listen, deps) => listenForPosting(listen, deps, mails),
  };
}
