/**
 * Sentences by rule: each names its rule and the figures that it says; the words are a catalog's. The same figures
 * always give the same sentences, and what the data does not hold is left out.
 */
import { z } from "zod";
import { circleOf, type Participation } from "./circle.rules.ts";
import {
  type Figure,
  growth,
  isUnbroken,
  monotone,
  peakOf,
  perTeam,
  SHARED,
  share,
  type YearRow,
} from "./figures.rules.ts";

const year = z.object({ fiscalYear: z.number(), value: z.number() });
const figure = z.enum(["municipalities", "teams", "trainees"]);
const shares = z.object({ admin: z.number(), shakyo: z.number(), agency: z.number() });

export const trendSentence = z.discriminatedUnion("rule", [
  /** A peak, and less every year since; `slight`: by a fifth at most. */
  z.object({ rule: z.literal("peak"), figure, peak: year, now: year, slight: z.boolean() }),
  /** Every year more; `figures` that do so together. */
  z.object({
    rule: z.literal("growing"),
    figures: z.array(figure),
    first: z.number(),
    now: z.number(),
    from: z.array(z.number()),
    to: z.array(z.number()),
  }),
  z.object({
    rule: z.literal("shrinking"),
    figures: z.array(figure),
    first: z.number(),
    now: z.number(),
    from: z.array(z.number()),
    to: z.array(z.number()),
  }),
  /** The trainees beside the year before. */
  z.object({ rule: z.literal("change"), before: year, now: year, percent: z.number() }),
  z.object({ rule: z.literal("per-team"), before: year.nullable(), now: year }),
  z.object({ rule: z.literal("shares"), first: z.number(), now: z.number(), from: shares, to: shares }),
  /** Outside welfare, of those whose section is known. */
  z.object({
    rule: z.literal("departments"),
    outside: z.number(),
    known: z.number(),
    percent: z.number(),
    before: z.number().nullable(),
  }),
  z.object({
    rule: z.literal("careers"),
    junior: z.number(),
    midCareer: z.number(),
    manager: z.number(),
    known: z.number(),
  }),
  /** Teams of a part of a municipality, and municipalities with several teams. */
  z.object({ rule: z.literal("areas"), teams: z.number(), municipalities: z.array(z.string()) }),
  z.object({ rule: z.literal("first-timers"), names: z.array(z.string()) }),
  z.object({ rule: z.literal("not-back"), names: z.array(z.string()) }),
  z.object({ rule: z.literal("every-year"), names: z.array(z.string()), of: z.number() }),
]);

export type TrendSentence = z.infer<typeof trendSentence>;

export interface Departments {
  welfare: number;
  outside: number;
}

export interface Careers {
  junior: number;
  midCareer: number;
  manager: number;
}

/** What the sheets hold beyond the year table; null where nobody filled it in. */
export interface Spread {
  departments: Departments | null;
  careers: Careers | null;
  areas: { teams: number; municipalities: string[] } | null;
}

export interface TrendFacts {
  /** Oldest first, up to the year of the report. */
  years: YearRow[];
  now: Spread | null;
  before: Spread | null;
  lists: Participation[];
}

const FIGURES: Figure[] = ["municipalities", "teams", "trainees"];
const SLIGHT = 0.2;

function peaks(years: YearRow[]): TrendSentence[] {
  return FIGURES.flatMap((one): TrendSentence[] => {
    const [peak, now] = [peakOf(years, one), years.at(-1)];
    if (!peak || !now) return [];
    const fall = (peak[one] - now[one]) / peak[one];
    const of = (row: YearRow) => ({ fiscalYear: row.fiscalYear, value: row[one] });
    return [{ rule: "peak", figure: one, peak: of(peak), now: of(now), slight: fall <= SLIGHT }];
  });
}

function steady(years: YearRow[]): TrendSentence[] {
  const [first, now] = [years[0], years.at(-1)];
  if (!first || !now) return [];
  return (["up", "down"] as const).flatMap((way): TrendSentence[] => {
    const figures = FIGURES.filter((one) => monotone(years, one) === way);
    if (figures.length === 0) return [];
    const values = (row: YearRow) => figures.map((one) => row[one]);
    const span = { first: first.fiscalYear, now: now.fiscalYear, from: values(first), to: values(now) };
    return [{ rule: way === "up" ? "growing" : "shrinking", figures, ...span }];
  });
}

function change(before: YearRow | undefined, now: YearRow): TrendSentence[] {
  const percent = before && growth(before.trainees, now.trainees);
  if (!before || percent === undefined) return [];
  const of = ({ fiscalYear, trainees }: YearRow) => ({ fiscalYear, value: trainees });
  return [{ rule: "change", before: of(before), now: of(now), percent }];
}

function people(before: YearRow | undefined, now: YearRow): TrendSentence[] {
  const of = (row: YearRow | undefined) => {
    const value = row && perTeam(row);
    return row && value !== undefined ? { fiscalYear: row.fiscalYear, value } : null;
  };
  const here = of(now);
  return here ? [{ rule: "per-team", before: of(before), now: here }] : [];
}

function shareOf(row: YearRow) {
  const [admin, shakyo, agency] = SHARED.map((one) => share(row[one], row.trainees));
  if (admin === undefined || shakyo === undefined || agency === undefined) return undefined;
  return { admin, shakyo, agency };
}

function parts(first: YearRow, now: YearRow): TrendSentence[] {
  const [from, to] = [shareOf(first), shareOf(now)];
  if (!from || !to || first === now) return [];
  return [{ rule: "shares", first: first.fiscalYear, now: now.fiscalYear, from, to }];
}

function spread(now: Spread | null, before: Spread | null): TrendSentence[] {
  const sentences: TrendSentence[] = [];
  const known = now?.departments ? now.departments.welfare + now.departments.outside : 0;
  const percent = now?.departments && share(now.departments.outside, known);
  if (now?.departments && percent !== null && percent !== undefined) {
    const { outside } = now.departments;
    sentences.push({
      rule: "departments",
      outside,
      known,
      percent,
      before: before?.departments?.outside ?? null,
    });
  }
  if (now?.careers) {
    const { junior, midCareer, manager } = now.careers;
    const sum = junior + midCareer + manager;
    if (sum > 0) sentences.push({ rule: "careers", junior, midCareer, manager, known: sum });
  }
  if (now?.areas && (now.areas.teams > 0 || now.areas.municipalities.length > 0)) {
    sentences.push({ rule: "areas", ...now.areas });
  }
  return sentences;
}

function circle(years: YearRow[], lists: Participation[]): TrendSentence[] {
  const { firstTimers = [], notBack = [], everyYear = [] } = circleOf(years, lists);
  const of = years.at(-1)?.municipalities ?? 0;
  return [
    ...(firstTimers.length > 0 ? [{ rule: "first-timers" as const, names: firstTimers }] : []),
    ...(notBack.length > 0 ? [{ rule: "not-back" as const, names: notBack }] : []),
    ...(everyYear.length > 0 ? [{ rule: "every-year" as const, names: everyYear, of }] : []),
  ];
}

/** A year without trainees (or a table with a gap in it) says nothing of a trend. */
export function trendSentences({ years, now, before, lists }: TrendFacts): TrendSentence[] {
  const [first, last, latest] = [years[0], years.at(-2), years.at(-1)];
  if (!first || !latest || latest.trainees === 0) return [];
  const isSeries = isUnbroken(years) && years.length >= 3;
  const previous = last?.fiscalYear === latest.fiscalYear - 1 ? last : undefined;
  return [
    ...(isSeries ? [...peaks(years), ...steady(years)] : []),
    ...change(previous, latest),
    ...people(previous, latest),
    ...parts(first, latest),
    ...spread(now, before),
    ...circle(years, lists),
  ];
}
