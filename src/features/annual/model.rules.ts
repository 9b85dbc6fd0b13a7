/** The year's report as data: what it says, before it is laid out in any format. Kept as JSON once it is approved. */
import { z } from "zod";
import { releasedTable } from "../release/index.ts";
import { trendSentence } from "../trend/index.ts";

/** Parts that people write, in the order of the report. */
export const TEXT_PARTS = [
  "audience",
  "requirements",
  "trends",
  "features",
  "reviewTrainees",
  "reviewProgram",
  "reviewNext",
  "scheme",
] as const;
export type TextPart = (typeof TEXT_PARTS)[number];
export const textPart = z.enum(TEXT_PARTS);

/** The staff's own words; accepted: they may stand in the version for approval. */
const ownText = z.object({ text: z.string(), accepted: z.boolean() });
export type OwnText = z.infer<typeof ownText>;

const count = z.number().int();
const yearRow = z.object({
  ...{ fiscalYear: count, municipalities: count, teams: count },
  ...{ admin: count, shakyo: count, agency: count, trainees: count },
  source: z.enum(["IMPORTED", "COMPUTED"]),
});

const sessionRow = z.object({
  number: count,
  date: z.string(),
  theme: z.string(),
  parts: z.array(
    z.object({ kind: z.enum(["LECTURE", "PRACTICE_REPORT", "EXCHANGE", "EXERCISE"]), title: z.string() }),
  ),
  speakers: z.array(z.string()),
  assignments: z.array(z.string()),
  /** The reflection sheet is asked after it. */
  isReflected: z.boolean(),
  /** Null: it has not begun yet. */
  counted: z
    .object({ trainees: count, enrolled: count, observers: count, asked: count, submitted: count })
    .nullable(),
});

export type SessionRow = z.infer<typeof sessionRow>;

export const reportModel = z.object({
  fiscalYear: count,
  language: z.enum(["ja", "en"]),
  title: z.string(),
  organizer: z.string(),
  purpose: z.string(),
  /** The day on which it was gathered. */
  asOf: z.string(),
  names: z.object({ admin: z.string(), shakyo: z.string(), agency: z.string(), municipality: z.string() }),
  /** Null: the year has no program in the app. */
  rules: z.object({ leader: z.string(), largestTeam: count }).nullable(),
  years: z.array(yearRow),
  trends: z.array(trendSentence),
  sessions: z.array(sessionRow),
  work: z.object({
    assignments: count,
    given: count,
    handedIn: count,
    visits: count,
    hearings: count,
    visitedTeams: count,
  }),
  themes: z.array(z.object({ table: releasedTable, number: count, releasedOn: z.string() })),
  scheme: z.object({ implementing: z.array(z.string()), preparing: z.array(z.string()) }),
  texts: z.partialRecord(textPart, ownText),
});

export type ReportModel = z.infer<typeof reportModel>;

export const textLines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.replace(/^\s*[・‐-]\s*/, "").trim())
    .filter((line) => line !== "");

/** What they who come from elsewhere speak stands first; the organizer's own people stand last, as in the report. */
export function speakersInOrder(parts: { speakers: string[] }[], organizer: string): string[] {
  const short = (name: string) =>
    name.replace(/^(?:社会福祉法人|社福）|（福）)\s*/, "").replace("社会福祉協議会", "社協");
  const isOwn = (name: string) => short(organizer).startsWith(short(name));
  const all = [...new Set(parts.flatMap(({ speakers }) => speakers))];
  return [...all.filter((name) => !isOwn(name)), ...all.filter(isOwn)];
}
