/** What an officer typed into the form: what they touched, what somebody else changed, what cannot be. Pure. */
import { isDate, isTime } from "../../shared/japanese-date.ts";
import { markOf } from "../session/index.ts";
import { isSchemeTag, MOST_TAGS, TAG_LENGTH, type VisitDetails } from "./visit.rules.ts";

export const FIELDS = [
  "kind",
  "teamIds",
  "date",
  "time",
  "staffIds",
  "state",
  "nextStep",
  "nextStepDate",
  "tags",
  "notes",
] as const satisfies (keyof VisitDetails)[];
export type VisitField = (typeof FIELDS)[number];

/** The order in which teams, staff or tags were chosen is no difference. */
const fieldMark = (value: VisitDetails[VisitField]) =>
  markOf(Array.isArray(value) ? value.toSorted() : value);

export type Marks = Record<string, string>;

/** What the form showed when it opened, short enough for a modal's memory. */
export const marksOf = (visit: VisitDetails): Marks =>
  Object.fromEntries(FIELDS.map((field) => [field, fieldMark(visit[field])]));

/** The fields in which the two differ. */
export function differing(a: VisitDetails, b: VisitDetails): VisitField[] {
  return FIELDS.filter((field) => fieldMark(a[field]) !== fieldMark(b[field]));
}

/** Of what was typed, what differs from what the form showed: only this is written. */
export function touchedOf(marks: Marks, typed: VisitDetails): Partial<VisitDetails> {
  const touched = FIELDS.filter((field) => fieldMark(typed[field]) !== marks[field]);
  return Object.fromEntries(touched.map((field) => [field, typed[field]]));
}

/** Facts that somebody else changed since the form was opened. */
export function changedSince(marks: Marks, stored: VisitDetails): VisitField[] {
  return FIELDS.filter((field) => fieldMark(stored[field]) !== marks[field]);
}

/** A next step that was cleared takes its day with it, because a chosen day cannot be emptied in Slack. */
export function completed(details: VisitDetails, touched: Partial<VisitDetails>): VisitDetails {
  const isCleared = details.nextStep === null && !touched.nextStepDate;
  return isCleared ? { ...details, nextStepDate: null } : details;
}

export type FaultName =
  | "teams"
  | "date"
  | "time"
  | "future"
  | "stepText"
  | "stepEarly"
  | "tags"
  | "tooManyTags"
  /** A form of long ago may name teams and people that are no longer there. */
  | "noTeam"
  | "noOfficer";

export interface VisitFault {
  fault: FaultName;
  /** Beside which it is said. */
  field: VisitField;
}

/** The first thing that cannot be. */
export function faultIn(
  { teamIds, date, time, state, nextStep, nextStepDate, tags }: VisitDetails,
  today: string,
): VisitFault | undefined {
  if (teamIds.length === 0) return { fault: "teams", field: "teamIds" };
  if (!isDate(date)) return { fault: "date", field: "date" };
  if (time !== null && !isTime(time)) return { fault: "time", field: "time" };
  if (state === "DONE" && date > today) return { fault: "future", field: "state" };
  if (nextStepDate !== null) {
    if (nextStep === null) return { fault: "stepText", field: "nextStep" };
    if (!isDate(nextStepDate) || nextStepDate < date) return { fault: "stepEarly", field: "nextStepDate" };
  }
  const free = tags.filter((tag) => !isSchemeTag(tag));
  if (free.some((tag) => tag.length > TAG_LENGTH)) return { fault: "tags", field: "tags" };
  if (free.length > MOST_TAGS) return { fault: "tooManyTags", field: "tags" };
  return undefined;
}
