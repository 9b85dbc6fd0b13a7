/** When an assignment is spoken of, and what a team that is asked at that moment hears. Pure. */
import type { Occasion } from "../../platform/notices/types.ts";
import { addDays, dateOf, moment } from "../../shared/japanese-date.ts";
import { addOfficeDays, type ClosedDays, officeDayFrom } from "../../shared/office-days.ts";
import type { ProgramFacts, ProgramRules } from "../program/index.ts";
import type { SessionFacts } from "../session/index.ts";
import {
  type AssignmentFacts,
  commonDueDate,
  dueMoment,
  isDone,
  isSilent,
  REMINDED_BEFORE,
  reminderDate,
  type Standing,
  teamDueDate,
} from "./assignment.rules.ts";

/** So long after its last day an overdue assignment is still worth a word. */
const OVERDUE_WORKING_DAYS = 5;

/** A team as far as its dates go. */
export interface TeamDates {
  closed: ClosedDays;
  standing: Standing;
}

export interface Planning {
  assignment: AssignmentFacts;
  sessions: SessionFacts[];
  program: ProgramFacts;
  teams: TeamDates[];
}

/** The moment of a team's nth reminder: a message that falls on a closed day moves to the working day after. */
export function reminderMoment(
  due: string,
  nth: number,
  { rules, closed }: { rules: ProgramRules; closed: ClosedDays },
): Date {
  return moment(officeDayFrom(reminderDate(due, nth), closed), rules.reminderTime);
}

export function overdueMoment(
  due: string,
  { rules, closed }: { rules: ProgramRules; closed: ClosedDays },
): Date {
  return moment(addOfficeDays(due, 1, closed), rules.reminderTime);
}

function earliest(dates: string[]): string | undefined {
  return dates.toSorted()[0];
}

/** The working day after the session that gives it. */
function handedOutOn(giving: Pick<SessionFacts, "date">): string {
  return addOfficeDays(giving.date, 1);
}

export interface Occasions {
  handedOut: Occasion[];
  reminders: Occasion[];
  overdue: Occasion[];
}

const NONE: Occasions = { handedOut: [], reminders: [], overdue: [] };

/**
 * One notice for all teams, due when the first of them is to hear it; teams with an extension or closed days of
 * their own wait for their own day (`whatToSay`).
 */
export function assignmentOccasions({ assignment, sessions, program, teams }: Planning): Occasions {
  const giving = sessions.find(({ number }) => number === assignment.givenInSession);
  const common = commonDueDate(assignment, sessions);
  if (assignment.canceledAt || !giving || giving.state === "CANCELED") return NONE;
  const dues = teams.flatMap(({ standing, closed }) => teamDueDate(common, standing, closed) ?? []);
  const [first, last] = [earliest(dues), dues.toSorted().at(-1)];
  if (first === undefined || last === undefined) return NONE;
  const { rules, id: programId } = program;
  const general = { rules, closed: new Set<string>() };
  const shared = { programId, expiresAt: dueMoment(last, rules) };
  const outOn = handedOutOn(giving);
  return {
    handedOut: [{ ordinal: 1, dueAt: moment(outOn, rules.reminderTime), ...shared }],
    reminders: REMINDED_BEFORE.flatMap((_, index): Occasion[] => {
      const nth = index + 1;
      // A team with little time is not reminded before, or with, the message that hands it out.
      if (reminderDate(last, nth) <= outOn) return [];
      const dueAt = reminderMoment(first, nth, general);
      // No series of the platform's: it would take the first reminder of a team with more time for superseded by
      // the second, which waits as well. Three ordinals on three days are at most three anyway.
      return [{ ordinal: nth, dueAt, ...shared }];
    }),
    overdue: [
      {
        ordinal: 1,
        dueAt: overdueMoment(first, general),
        programId,
        expiresAt: dueMoment(addOfficeDays(last, OVERDUE_WORKING_DAYS), rules),
      },
    ],
  };
}

export interface Asked extends TeamDates {
  onHold: boolean;
  /** This team's last day. */
  due: string;
  rules: ProgramRules;
  /** When the giving session took place: "2024-06-25". */
  givenOn: string;
}

export type ToSay =
  | "say"
  | { skip: "on-hold" | "answered" | "superseded" | "expired" | "in-review" }
  | { postpone: Date };

/** What a team hears of its nth reminder at `at`. */
export function whatToRemind(asked: Asked, nth: number, at: Date): ToSay {
  const { standing, due, rules, closed, onHold, givenOn } = asked;
  if (onHold) return { skip: "on-hold" };
  if (isDone(standing)) return { skip: "answered" };
  if (dueMoment(due, rules) <= at) return { skip: "expired" };
  if (isSilent(standing, at)) {
    const back = moment(officeDayFrom(addDays(standing.reviewUntil ?? due, 1), closed), rules.reminderTime);
    return back < dueMoment(due, rules) ? { postpone: back } : { skip: "in-review" };
  }
  const own = reminderMoment(due, nth, asked);
  if (own > at) return { postpone: own };
  const isLast = nth === REMINDED_BEFORE.length;
  if (!isLast && reminderMoment(due, nth + 1, asked) <= at) return { skip: "superseded" };
  const since = nth > 1 ? reminderDate(due, nth - 1) : givenOn;
  // A nudge by the office takes the place of the next reminder.
  if (standing.nudgedAt && dateOf(standing.nudgedAt) > since) return { skip: "superseded" };
  return "say";
}

/** Whether the office may remind the team now: once in place of each planned reminder, and once a day. */
export function mayNudge(asked: Asked, at: Date): "yes" | "said-today" | "said-already" {
  const { due, standing, givenOn } = asked;
  const today = dateOf(at);
  const nudged = standing.nudgedAt && dateOf(standing.nudgedAt);
  const said = REMINDED_BEFORE.map((_, index) => reminderMoment(due, index + 1, asked)).filter(
    (moment) => moment <= at,
  );
  if (nudged === today || said.some((moment) => dateOf(moment) === today)) return "said-today";
  const last = said.length > 0 ? reminderDate(due, said.length) : givenOn;
  return nudged && nudged > last ? "said-already" : "yes";
}

export function whatToSayWhenOverdue(asked: Asked, at: Date): ToSay {
  const { standing, due, onHold, closed, rules } = asked;
  if (onHold) return { skip: "on-hold" };
  // Who is asked again has handed in: that it has not arrived would be untrue.
  if (isDone(standing) || standing.version > 0) return { skip: "answered" };
  if (isSilent(standing, at)) {
    return {
      postpone: moment(officeDayFrom(addDays(standing.reviewUntil ?? due, 1), closed), rules.reminderTime),
    };
  }
  const own = overdueMoment(due, asked);
  return own > at ? { postpone: own } : "say";
}
