/** When somebody is spoken to after a session, and who is left in peace. Pure. */
import type { Occasion, SkipReason } from "../../platform/notices/types.ts";
import { addDays, dateOf, moment } from "../../shared/japanese-date.ts";
import { addOfficeDays, officeDayFrom } from "../../shared/office-days.ts";
import type { ProgramFacts } from "../program/index.ts";
import { closesAt, closingDate, endsAt, type SessionFacts } from "../session/index.ts";
import type { Standing } from "./reflection.rules.ts";

const REMINDERS = 3;

export const followupOrdinal = (session: SessionFacts) => session.moves + 1;

/** First, second or third reminder, and how often the session had been moved when it was planned. */
export function readReminderOrdinal(ordinal: number): { nth: number; moves: number } {
  return { nth: ((ordinal - 1) % REMINDERS) + 1, moves: Math.floor((ordinal - 1) / REMINDERS) };
}

/** The one message after a session, when it ends. */
export function followupOccasions(session: SessionFacts, program: ProgramFacts): Occasion[] {
  if (session.state !== "SCHEDULED") return [];
  const occasion = {
    ordinal: followupOrdinal(session),
    dueAt: endsAt(session),
    expiresAt: closesAt(session, program.rules),
    programId: program.id,
  };
  return occasion.dueAt < occasion.expiresAt ? [occasion] : [];
}

/** Days of the reminders: undefined where there is none. Messages move to the working day after. */
export function reminderDays(session: SessionFacts, { rules }: Pick<ProgramFacts, "rules">) {
  const closing = closingDate(session, rules);
  const first = addOfficeDays(session.date, rules.firstReminderWorkingDays);
  const second = officeDayFrom(addDays(session.date, rules.secondReminderDays));
  return {
    first: first < closing ? first : undefined,
    second: second > first && second < closing ? second : undefined,
    third: closing,
  };
}

/** The same three for attendance and reflection: one series, so that nobody gets more than three of both. */
export function reminderOccasions(session: SessionFacts, program: ProgramFacts): Occasion[] {
  if (session.state !== "SCHEDULED") return [];
  const { rules } = program;
  const { first, second, third } = reminderDays(session, program);
  const moments = [
    first && moment(first, rules.reminderTime),
    second && moment(second, rules.reminderTime),
    moment(third, rules.officeHours.from),
  ];
  const expiresAt = closesAt(session, rules);
  return moments.flatMap((dueAt, index) =>
    dueAt && dueAt < expiresAt && dueAt > endsAt(session)
      ? [
          {
            ordinal: session.moves * REMINDERS + index + 1,
            dueAt,
            expiresAt,
            programId: program.id,
            series: `after-session/${session.id}`,
          },
        ]
      : [],
  );
}

/**
 * Until when a reminder waits for the message after the session: nobody is asked and reminded on one day, as when
 * an account is found late. `askedAt`: when that message went out; null: it has not yet; undefined: it never will.
 */
export function waitsAfterAsking(
  askedAt: Date | null | undefined,
  { rules }: Pick<ProgramFacts, "rules">,
  at: Date,
): Date | undefined {
  const today = dateOf(at);
  if (askedAt === undefined || (askedAt !== null && dateOf(askedAt) < today)) return undefined;
  return moment(officeDayFrom(addDays(today, 1)), rules.reminderTime);
}

export interface Recipient {
  standing: Standing;
  onHold: boolean;
  /** Last day of the enrollment. */
  to: string | null;
}

export type AfterSessionKind = "followup" | "attendance" | "reflection";

const NOT_FOR: Record<AfterSessionKind, Partial<Record<Standing, SkipReason>>> = {
  // An answer given before the message left is receipted by it.
  followup: { absent: "absent" },
  attendance: {
    asked: "answered",
    draft: "answered",
    answered: "answered",
    thanked: "answered",
    declined: "declined",
    absent: "absent",
    substitute: "absent",
  },
  reflection: {
    unmarked: "other-notice",
    answered: "answered",
    thanked: "answered",
    declined: "declined",
    absent: "absent",
    substitute: "absent",
  },
};

/** Why this person does not get it now; undefined: they do. */
export function whySkipped(kind: AfterSessionKind, person: Recipient, at: Date): SkipReason | undefined {
  if (person.onHold) return "on-hold";
  if (person.to !== null && person.to < dateOf(at)) return "left";
  return NOT_FOR[kind][person.standing];
}
