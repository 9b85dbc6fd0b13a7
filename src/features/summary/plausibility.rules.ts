/** What looks odd in the records: questions to the office, and no alarms; each is asked once. Pure. */
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";

const count = z.number().int();
const inSession = { number: count, count };

const oddity = z.discriminatedUnion("kind", [
  /** Observers who bear the name of somebody enrolled on that day. */
  z.object({ kind: z.literal("observer-enrolled"), ...inSession }),
  /** Marked as there, on a day on which they had said that they are away. */
  z.object({ kind: z.literal("present-away"), ...inSession }),
  /** Marked as there, on a day on which they were not enrolled: they are in no count. */
  z.object({ kind: z.literal("present-not-enrolled"), ...inSession }),
  /** The three affiliations of an imported year do not add up. */
  z.object({ kind: z.literal("past-year-sum"), fiscalYear: count, sum: count, trainees: count }),
]);
export type Oddity = z.infer<typeof oddity>;

/** Absent in figures that were kept before there were any. */
export const oddityFacts = { oddities: z.array(oddity).default([]) };

interface WithOddities {
  oddities: Oddity[];
}

/** What was asked before and is as it was is not asked again. */
export function newOddities(now: WithOddities, before: WithOddities | undefined): Oddity[] {
  return now.oddities.filter((one) => !before?.oddities.some((other) => isDeepStrictEqual(one, other)));
}

export interface PastYear {
  fiscalYear: number;
  admin: number;
  shakyo: number;
  agency: number;
  trainees: number;
}

export function sumsThatDiffer(years: PastYear[]): Oddity[] {
  return years.flatMap(({ fiscalYear, admin, shakyo, agency, trainees }): Oddity[] => {
    const sum = admin + shakyo + agency;
    return sum === trainees ? [] : [{ kind: "past-year-sum", fiscalYear, sum, trainees }];
  });
}

export function sayOddity(one: Oddity, { summary }: Words): string {
  const { odd } = summary;
  switch (one.kind) {
    case "observer-enrolled":
      return odd.observerEnrolled(one.number, one.count);
    case "present-away":
      return odd.presentAway(one.number, one.count);
    case "present-not-enrolled":
      return odd.presentNotEnrolled(one.number, one.count);
    case "past-year-sum":
      return odd.pastYearSum(one);
  }
}
