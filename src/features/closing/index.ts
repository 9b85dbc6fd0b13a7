/** What was counted: a session's counts from its records, kept when it closes, and what was put right since. */
export {
  type Affiliation,
  type AttendanceCounts,
  attendanceCounts,
  type CountedTeam,
} from "./attendance-counts.store.ts";
export {
  type AttendanceFigures,
  type AttendanceStatus,
  figuresOf,
  hasAttended,
  type KeptCounts,
  STATUSES,
} from "./closing.rules.ts";
export { type Closing, closingOf, type Erratum, errataOf } from "./closing.store.ts";
export {
  type Change,
  type CountsBefore,
  countsBefore,
  keepCounts,
  recordErrata,
  withErrata,
} from "./keep-counts.ts";
export { type YearFigures, yearFigures } from "./year-figures.store.ts";
