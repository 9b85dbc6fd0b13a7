/** The figures of the year table that sentences are made of. Pure. */

export interface YearRow {
  fiscalYear: number;
  municipalities: number;
  teams: number;
  admin: number;
  shakyo: number;
  agency: number;
  trainees: number;
  /** 集計値（取込） of the office, or counted by the app. */
  source: "IMPORTED" | "COMPUTED";
}

export type Figure = "municipalities" | "teams" | "trainees";
export const SHARED = ["admin", "shakyo", "agency"] as const;

/** Two digits as in the report's own reckoning: 5.38. */
export const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;

/** People per team; undefined without teams. */
export function perTeam({ trainees, teams }: YearRow): number | undefined {
  return teams > 0 ? rounded(trainees / teams, 2) : undefined;
}

/** In percent, one digit; undefined where there was nothing to grow from. */
export function growth(from: number, to: number): number | undefined {
  return from > 0 ? rounded(((to - from) / from) * 100, 1) : undefined;
}

/** In percent, one digit; undefined of nothing. */
export function share(part: number, whole: number): number | undefined {
  return whole > 0 ? rounded((part / whole) * 100, 1) : undefined;
}

/** The single highest year, when it is neither the first nor the last and all before it rise and all after it fall. */
export function peakOf(years: YearRow[], figure: Figure): YearRow | undefined {
  const highest = Math.max(...years.map((year) => year[figure]));
  const at = years.findIndex((year) => year[figure] === highest);
  const pairs = years.slice(1).map((year, index) => year[figure] - (years[index]?.[figure] ?? 0));
  const isPeak =
    at > 0 && at < years.length - 1 && pairs.every((step, index) => (index < at ? step > 0 : step < 0));
  return isPeak ? years[at] : undefined;
}

/** More (or fewer) every single year; at least three years, for two make no trend. */
export function monotone(years: YearRow[], figure: Figure): "up" | "down" | undefined {
  if (years.length < 3) return undefined;
  const steps = years.slice(1).map((year, index) => year[figure] - (years[index]?.[figure] ?? 0));
  if (steps.every((step) => step > 0)) return "up";
  return steps.every((step) => step < 0) ? "down" : undefined;
}

/** Whether the years follow one another without a gap. */
export const isUnbroken = (years: YearRow[]) =>
  years.every((year, index) => index === 0 || year.fiscalYear === (years[index - 1]?.fiscalYear ?? 0) + 1);
