/** What was counted: a session's counts from its records, kept when it closes, and what was put right since. */
import type { Feature } from "../../platform/feature.ts";
import { type BesideClosing, closedNotice } from "./closing.notices.ts";

export { askReason, readReason } from "./ask-reason.view.ts";
export {
  type Affiliation,
  type AttendanceCounts,
  attendanceCounts,
  type CountedTeam,
  type Counting,
} from "./attendance-counts.store.ts";
export { closedBlocks, erratumLines } from "./closing.card.ts";
export type { BesideClosing } from "./closing.notices.ts";
export {
  type AttendanceFigures,
  type AttendanceStatus,
  changedFigures,
  type FigureChange,
  figuresOf,
  hasAttended,
  headlineOf,
  type KeptCounts,
  keptCounts,
  NAMED_FIGURES,
  STATUSES,
  saysTheSame,
} from "./closing.rules.ts";
export { type Closing, closingOf, type Erratum, errataOf, holdSession } from "./closing.store.ts";
export {
  type Change,
  type CountsBefore,
  countsBefore,
  isConfirmed,
  keepCounts,
  openRecords,
  recordErrata,
  withErrata,
} from "./keep-counts.ts";
export { type Closed, closedSessions } from "./read-closed.ts";
export { lastDayOf, type YearFigures, yearFigures } from "./year-figures.store.ts";

export function createClosingFeature({ beside }: { beside?: BesideClosing } = {}): Feature {
  return { name: "closing", notices: [closedNotice(beside ? [beside] : [])] };
}
