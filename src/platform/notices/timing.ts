/** When a routine message may reach a person: office hours of their own municipality, and not while away. */
import { addDays, dateOf, moment, timeOf } from "../../shared/japanese-date.ts";
import { type OfficeHours, officeMomentFrom } from "../../shared/office-days.ts";
import type { Reach } from "./reach.ts";

export type Timing = Pick<Reach, "hours" | "widest" | "closed" | "awayFrom" | "awayTo">;

/** The first moment from `at` on at which a routine message may reach this person. */
export function reachableFrom(person: Timing, at: Date): Date {
  const first = officeMomentFrom(at, person.hours, person.closed);
  const date = dateOf(first);
  const isAway =
    (person.awayFrom !== null || person.awayTo !== null) &&
    (person.awayFrom === null || date >= person.awayFrom) &&
    (person.awayTo === null || date <= person.awayTo);
  if (!isAway) return first;
  // Away without an end: asked again every week, until the notice is over.
  const back = person.awayTo === null ? addDays(date, 7) : addDays(person.awayTo, 1);
  return officeMomentFrom(moment(back, person.hours.from), person.hours, person.closed);
}

/** The hours that count for one notice: those the person wishes for, unless it would be over by then. */
export function timingFor(person: Timing, expiresAt: Date, at: Date): Timing {
  if (!person.widest || reachableFrom(person, at) < expiresAt) return person;
  return { ...person, hours: person.widest };
}

/** Until when a routine message that may leave at `at` may still leave: lunch, or the end of the day. */
export function reachableUntil(hours: OfficeHours, at: Date): Date {
  const isBeforeLunch = timeOf(at) < hours.lunchFrom && hours.lunchFrom < hours.to;
  return moment(dateOf(at), isBeforeLunch ? hours.lunchFrom : hours.to);
}
