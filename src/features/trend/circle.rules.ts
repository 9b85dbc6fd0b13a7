/** Which municipalities are new, came every year, or did not come back: only where the office has the lists. Pure. */
import type { YearRow } from "./figures.rules.ts";

/** Who took part in a year, in the order of their codes. */
export interface Participation {
  fiscalYear: number;
  municipalities: string[];
}

export interface Circle {
  /** Never before in the years of the table; undefined: a year's list is missing. */
  firstTimers?: string[];
  /** Last year, and not this. */
  notBack?: string[];
  /** This year and the two before it. */
  everyYear?: string[];
}

/** A list counts when it has as many names as the year's figure says: half a list would make people new who are not. */
function listOf(lists: Participation[], year: YearRow | undefined): string[] | undefined {
  const list = lists.find(({ fiscalYear }) => fiscalYear === year?.fiscalYear)?.municipalities;
  return list && new Set(list).size === year?.municipalities ? list : undefined;
}

export function circleOf(years: YearRow[], lists: Participation[]): Circle {
  const [beforeLast, last, now] = [years.at(-3), years.at(-2), years.at(-1)].map((year) =>
    listOf(lists, year),
  );
  const former = years.slice(0, -1).map((year) => listOf(lists, year));
  if (!now || years.length < 2) return {};
  const known = former.every((list) => list !== undefined) ? new Set(former.flat()) : undefined;
  return {
    ...(known && { firstTimers: now.filter((name) => !known.has(name)) }),
    ...(last && { notBack: last.filter((name) => !now.includes(name)) }),
    ...(last && beforeLast && { everyYear: now.filter((n) => last.includes(n) && beforeLast.includes(n)) }),
  };
}
