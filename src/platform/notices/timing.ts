/** When a routine message may reach a person: office hours of their own municipality, and not while away. */
import { addDays, dateOf, moment } from "../../shared/japanese-date.ts";
import { officeMomentFrom } from "../../shared/office-days.ts";
import type { Reach } from "./reach.ts";

type Timing = Pick<Reach, "hours" | "closed" | "awayFrom" | "awayTo">;

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
