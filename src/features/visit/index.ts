/** Visits and hearings between the sessions: for the office alone. */
import type { Feature } from "../../platform/feature.ts";
import { logged } from "./say-act.ts";
import { listenForVisits } from "./visit.listeners.ts";
import { visitNotices } from "./visit.notices.ts";

export { visitButtons, visitCounts } from "./home.card.ts";
export { visitColumn } from "./matrix-column.ts";
export { visitStanding } from "./read-visits.ts";
export { visitRows, visitSheet } from "./visit.sheet.ts";
export { visitsOf } from "./visit.store.ts";

export function createVisitFeature(): Feature {
  return { name: "visit", notices: visitNotices, audited: logged, listen: listenForVisits };
}
