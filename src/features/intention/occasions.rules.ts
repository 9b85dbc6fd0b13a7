/** When people are asked whether they come, and reminded of it, and who is left in peace. Pure. */
import type { Occasion, SkipReason } from "../../platform/notices/types.ts";
import { dateOf, moment } from "../../shared/japanese-date.ts";
import { addOfficeDays } from "../../shared/office-days.ts";
import type { ProgramRules } from "../program/index.ts";
import { type SessionFacts, startsAt } from "../session/index.ts";

/** The day until which the office wants to know, for seats and handouts. */
export function dueOn(session: Pick<SessionFacts, "date">, rules: ProgramRules): string {
  return addOfficeDays(session.date, -rules.intentionDueWorkingDays);
}

/** The day on which people are asked: never after the day on which it is due, whatever the rules say. */
export function askedOn(session: Pick<SessionFacts, "date">, rules: ProgramRules): string {
  const before = Math.max(rules.intentionAskedWorkingDays, rules.intentionDueWorkingDays);
  return addOfficeDays(session.date, -before);
}

/** The end of office hours of that day. */
export function dueAt(session: Pick<SessionFacts, "date">, rules: ProgramRules): Date {
  return moment(dueOn(session, rules), rules.officeHours.to);
}

export type IntentionNotice = "request" | "reminder";

/** One question for each date that the session has had. */
export const ordinalOf = (session: Pick<SessionFacts, "moves">) => session.moves + 1;

/** A session set up or moved late has its question in the past: it leaves at once, unless it is due by then. */
export function occasionsOf(name: IntentionNotice, session: SessionFacts, rules: ProgramRules): Occasion[] {
  const asked = askedOn(session, rules);
  const due = dueOn(session, rules);
  const reminded = addOfficeDays(due, -1);
  const isReminder = name === "reminder";
  if (isReminder && reminded <= asked) return [];
  return [
    {
      ordinal: ordinalOf(session),
      dueAt: moment(isReminder ? reminded : asked, rules.reminderTime),
      // Answers are taken until the session begins; then its messages lose their buttons.
      expiresAt: startsAt(session),
      programId: session.programId,
      ...(isReminder && { series: `before-session/${session.id}/${session.moves}` }),
    },
  ];
}

export interface Recipient {
  /** How they answered: here, or by an absence told to attendance. */
  answered: "answered" | "absent" | undefined;
  onHold: boolean;
}

export interface Moment {
  session: SessionFacts;
  rules: ProgramRules;
  at: Date;
}

/** Why this person is not asked or reminded now; undefined: they are. */
export function whySkipped(
  name: IntentionNotice,
  { answered, onHold }: Recipient,
  { session, rules, at }: Moment,
): SkipReason | undefined {
  if (onHold) return "on-hold";
  if (answered) return answered;
  if (at >= dueAt(session, rules)) return "expired";
  // Nobody is asked for the first time on the very day on which it is due.
  const isLate =
    name === "request" && dateOf(at) >= dueOn(session, rules) && askedOn(session, rules) < dateOf(at);
  return isLate ? "expired" : undefined;
}

/** The question reaches them today, or is still on its way: one message is enough. `askedAt` as of its delivery. */
export function isAskedToday(askedAt: Date | null | undefined, at: Date): boolean {
  return askedAt === null || (askedAt !== undefined && dateOf(askedAt) === dateOf(at));
}
