/** The weeks of a program's year: when each summary is due, and until when it is worth saying. Pure. */
import type { Occasion } from "../../platform/notices/types.ts";
import { addDays, daysBetween, moment, weekdayOf } from "../../shared/japanese-date.ts";
import { type OfficeHours, officeDayFrom, officeMomentFrom } from "../../shared/office-days.ts";
import type { ProgramFacts } from "../program/index.ts";

/** One week, from the day of its summary to the day of the next. */
export interface Week {
  /** Counted from the week of 1 April, whatever the weekday: stays the same when the office moves the summary. */
  ordinal: number;
  /** Its Monday: the name under which its figures are kept. */
  monday: string;
  /** The day on which its summary is due by rule, before closed days are looked at. */
  from: string;
  dueAt: Date;
  expiresAt: Date;
  /** Its office is closed so long that the next summary is due on the same day. */
  isDropped: boolean;
}

type Year = Pick<ProgramFacts, "fiscalYear" | "rules">;

const WEEK = 7;

function mondayOf(date: string): string {
  return addDays(date, -((weekdayOf(date) + 6) % WEEK));
}

const firstDay = ({ fiscalYear }: Year) => `${fiscalYear}-04-01`;
const lastDay = ({ fiscalYear }: Year) => `${fiscalYear + 1}-03-31`;
const firstMonday = (year: Year) => mondayOf(firstDay(year));

export function weekNumber(year: Year, ordinal: number): Week {
  const { rules } = year;
  const monday = addDays(firstMonday(year), (ordinal - 1) * WEEK);
  const from = addDays(monday, (rules.summaryWeekday + 6) % WEEK);
  const due = officeDayFrom(from);
  const next = addDays(from, WEEK);
  return {
    ordinal,
    monday,
    from,
    dueAt: moment(due, rules.summaryTime),
    // A next week that is dropped is due together with the one after it, so this holds for it as well.
    expiresAt: moment(officeDayFrom(next), rules.summaryTime),
    isDropped: officeDayFrom(next) === due,
  };
}

/** All weeks that begin or end within the fiscal year, dropped ones too. */
function weeksOf(year: Year): Week[] {
  const days = daysBetween(firstMonday(year), lastDay(year)) + 1;
  const weeks = Array.from({ length: Math.ceil(days / WEEK) }, (_, index) => weekNumber(year, index + 1));
  return weeks.filter(({ from }) => from <= lastDay(year));
}

/** The week that `date` falls in; undefined outside the fiscal year. */
export function weekOf(year: Year, date: string): Week | undefined {
  return weeksOf(year).findLast(({ from }) => from <= date && date < addDays(from, WEEK));
}

/**
 * Which summaries a program has: one a week from its start to the end of the fiscal year. What is due before the
 * start is not said after it; a week that was said on demand stays (`said`: Mondays).
 */
export function summaryOccasions(program: ProgramFacts, said: ReadonlySet<string> = new Set()): Occasion[] {
  const begins = moment(firstDay(program), "00:00");
  const ends = moment(lastDay(program), "23:59");
  const from = program.startedAt && program.startedAt > begins ? program.startedAt : begins;
  const isPlanned = ({ dueAt, isDropped }: Week) => !isDropped && dueAt >= from && dueAt <= ends;
  return weeksOf(program)
    .filter((week) => said.has(week.monday) || isPlanned(week))
    .map(({ ordinal, dueAt, expiresAt }) => ({ ordinal, dueAt, expiresAt, programId: program.id }));
}

const AN_HOUR = 3_600_000;

/** On time it goes at its own hour, asked for at any hour; one that is late waits for office hours. */
export function sayingTime(dueAt: Date, at: Date, hours: OfficeHours): Date {
  return at.getTime() - dueAt.getTime() < AN_HOUR ? at : officeMomentFrom(at, hours);
}
