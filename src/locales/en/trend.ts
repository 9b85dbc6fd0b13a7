import type { Words } from "../index.ts";

type Trend = Words["trend"];

const NAMES = { municipalities: "municipalities", teams: "teams", trainees: "trainees" };
const year = (fiscalYear: number) => `FY${fiscalYear}`;
const signed = (value: number) => `${value > 0 ? "+" : ""}${value}`;
const tenth = (value: number) => Math.round(value * 10) / 10;

type Span = Parameters<Trend["growing"]>[0];

const names = (figures: Span["figures"]) => figures.map((figure) => NAMES[figure]).join(" and ");
const span = ({ figures, first, now, from, to }: Span) => {
  const at = (values: number[]) =>
    figures.map((figure, index) => `${values[index] ?? 0} ${NAMES[figure]}`).join(", ");
  return `${year(first)}: ${at(from)}; ${year(now)}: ${at(to)}`;
};

export const trend: Trend = {
  year,
  shortYear: year,
  peak: ({ figure, peak, now, slight }) =>
    `The number of ${NAMES[figure]} peaked in ${year(peak.fiscalYear)} (${peak.value}) and has fallen ${slight ? "slightly " : ""}since (${now.value} in ${year(now.fiscalYear)})`,
  growing: (of) => `The number of ${names(of.figures)} grew every year (${span(of)})`,
  shrinking: (of) => `The number of ${names(of.figures)} fell every year (${span(of)})`,
  change: ({ before, now, percent }) =>
    percent === 0
      ? `As many trainees as in the year before (${now.value})`
      : `${Math.abs(percent).toFixed(1)}% ${percent > 0 ? "more" : "fewer"} trainees than in the year before (${before.value} → ${now.value})`,
  perTeam: ({ before, now }) =>
    `${now.value.toFixed(2)} trainees per team${before ? ` (${before.value.toFixed(2)} in the year before)` : ""}`,
  shares: ({ first, from, to }, groups) =>
    `Shares by affiliation: ${(["admin", "shakyo", "agency"] as const)
      .map(
        (one) =>
          `${groups[one]} ${to[one].toFixed(1)}% (${signed(tenth(to[one] - from[one]))} points since ${year(first)})`,
      )
      .join(", ")}`,
  departments: ({ outside, known, percent, before }) =>
    `${outside} trainees from sections outside welfare (${percent.toFixed(1)}% of the ${known} whose section is known${before === null ? "" : `; ${before} in the year before`})`,
  careers: ({ junior, midCareer, manager, known }) =>
    `By career stage: ${junior} junior, ${midCareer} mid-career, ${manager} managers (of ${known} known)`,
  areas: ({ teams, municipalities }) =>
    [
      ...(teams > 0 ? [`${teams} teams of an area`] : []),
      ...(municipalities.length > 0
        ? [`${municipalities.length} municipalities with several teams (${municipalities.join(", ")})`]
        : []),
    ].join("; "),
  firstTimers: ({ names: list }) =>
    `${list.length} municipalities took part for the first time (${list.join(", ")})`,
  notBack: ({ names: list }) =>
    `${list.length} municipalities of the year before did not take part this year (${list.join(", ")})`,
  everyYear: ({ names: list, of }) =>
    `${list.length} of the ${of} municipalities have taken part three years in a row`,
  rules: {
    peak: "peak",
    growing: "growth every year",
    shrinking: "fall every year",
    change: "year on year",
    "per-team": "per team",
    shares: "shares",
    departments: "sections",
    careers: "career stages",
    areas: "areas, several teams",
    "first-timers": "first-timers",
    "not-back": "last year only",
    "every-year": "three years in a row",
  },
};
