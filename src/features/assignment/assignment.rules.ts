/** Team assignments: when they are due, where a team stands, what comes first, who may do what. Pure. */
import { addDays, dateOf, daysBetween, moment } from "../../shared/japanese-date.ts";
import { addOfficeDays, type ClosedDays, officeDayUntil } from "../../shared/office-days.ts";
import type { ProgramRules } from "../program/index.ts";
import type { SessionFacts } from "../session/index.ts";

export type AssignmentKind = "SELF_CHECK" | "COOPERATION_ASSESSMENT" | "NETWORK_MAP" | "OTHER";

export interface AssignmentFacts {
  id: string;
  workspaceId: string;
  programId: string;
  number: number;
  title: string;
  kind: AssignmentKind;
  templateUrl: string | null;
  givenInSession: number;
  usedInSession: number | null;
  /** As the office set it; null: it follows from the session that uses it. */
  dueDate: string | null;
  canceledAt: Date | null;
  /** It has questions that a team may fill in. */
  isForm: boolean;
}

export type TeamState =
  | "NOT_STARTED"
  | "IN_PROGRESS"
  | "INTERNAL_REVIEW"
  | "SUBMITTED"
  | "RETURNED"
  | "ACCEPTED";

/** Where a team stands; a team that has done nothing yet stands at `NOTHING_DONE`. */
export interface Standing {
  state: TeamState;
  /** Who holds the pen: a person id. */
  penId: string | null;
  reviewUntil: string | null;
  /** This team's own due date, when the office extended it. */
  dueDate: string | null;
  dueReason: string | null;
  version: number;
  handedInAt: Date | null;
  returnedNote: string | null;
  nudgedAt: Date | null;
  /** Since when something handed in is being checked; null: nothing is. */
  pendingAt: Date | null;
}

export const NOTHING_DONE: Standing = {
  state: "NOT_STARTED",
  penId: null,
  reviewUntil: null,
  dueDate: null,
  dueReason: null,
  version: 0,
  handedInAt: null,
  returnedNote: null,
  nudgedAt: null,
  pendingAt: null,
};

/** So many working days before the session that uses it, an assignment is due unless the office says otherwise. */
const WORKING_DAYS_BEFORE = 5;

type Sessions = readonly Pick<SessionFacts, "number" | "date" | "state">[];

const held = (sessions: Sessions, number: number | null) =>
  sessions.find((session) => session.number === number && session.state !== "CANCELED");

/** The due date of all teams, before their own closed days; undefined: no date is set and no session uses it. */
export function commonDueDate(
  assignment: Pick<AssignmentFacts, "dueDate" | "usedInSession">,
  sessions: Sessions,
): string | undefined {
  if (assignment.dueDate !== null) return officeDayUntil(assignment.dueDate);
  const using = held(sessions, assignment.usedInSession);
  return using && addOfficeDays(using.date, -WORKING_DAYS_BEFORE);
}

/** One team's last day: never a closed day of any of its municipalities, because it is a deadline. */
export function teamDueDate(
  common: string | undefined,
  standing: Pick<Standing, "dueDate">,
  closed: ClosedDays,
): string | undefined {
  const date = standing.dueDate ?? common;
  return date === undefined ? undefined : officeDayUntil(date, closed);
}

/** The moment after which it is late. */
export function dueMoment(date: string, rules: Pick<ProgramRules, "officeHours">): Date {
  return moment(date, rules.officeHours.to);
}

/** When it is given out: from the giving session's end on it stands in the list. */
export function isGiven(
  assignment: Pick<AssignmentFacts, "givenInSession" | "canceledAt">,
  sessions: readonly Pick<SessionFacts, "number" | "date" | "state" | "endTime">[],
  at: Date,
): boolean {
  if (assignment.canceledAt) return false;
  const giving = sessions.find(({ number }) => number === assignment.givenInSession);
  if (!giving || giving.state === "CANCELED") return false;
  return moment(giving.date, giving.endTime) <= at;
}

/** Nothing is asked of the team for now: handed in, accepted, or waiting for its section's approval. */
export function isSilent({ state, reviewUntil }: Pick<Standing, "state" | "reviewUntil">, at: Date): boolean {
  if (state === "SUBMITTED" || state === "ACCEPTED") return true;
  return state === "INTERNAL_REVIEW" && reviewUntil !== null && dateOf(at) <= reviewUntil;
}

/** Leader and contacts speak for the team. */
export function mayHandIn(role: "LEADER" | "CONTACT" | "MEMBER"): boolean {
  return role !== "MEMBER";
}

/** The team has done its part: handed in, even where its files are still being checked. */
export function isDone(standing: Pick<Standing, "state" | "pendingAt">): boolean {
  return !isOpen(standing) || standing.pendingAt !== null;
}

/** Still owed by the team, as far as the office knows. */
export function isOpen({ state }: Pick<Standing, "state">): boolean {
  return state !== "SUBMITTED" && state !== "ACCEPTED";
}

export interface Urgency {
  state: TeamState;
  /** "2024-07-12". */
  due: string | undefined;
  number: number;
}

const AFTER_ALL = "9999-12-31";
const rank = ({ state }: Urgency) => (state === "RETURNED" ? 0 : isOpen({ state }) ? 1 : 2);

/** Most urgent first: asked for again, then by due date, then what is handed in. */
export function byUrgency(a: Urgency, b: Urgency): number {
  return (
    rank(a) - rank(b) ||
    ((a.due ?? AFTER_ALL) < (b.due ?? AFTER_ALL) ? -1 : a.due === b.due ? a.number - b.number : 1)
  );
}

/** Calendar days left from `at`'s day to the due date; negative: so many days late. */
export function daysLeft(due: string, at: Date): number {
  return daysBetween(dateOf(at), due);
}

/** Reminders leave so many calendar days before the due date. */
export const REMINDED_BEFORE = [7, 2, 0] as const;

/** The date of the nth reminder (1–3) of a team whose last day is `due`, before closed days of the reader. */
export function reminderDate(due: string, nth: number): string {
  return addDays(due, -(REMINDED_BEFORE[nth - 1] ?? 0));
}

/** States from which a member may go on working at it. */
export function stateOnPen(state: TeamState): TeamState {
  return state === "NOT_STARTED" || state === "INTERNAL_REVIEW" ? "IN_PROGRESS" : state;
}
