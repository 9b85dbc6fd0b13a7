/** What the log keeps of visits, and how it says it: never notes, nor what else was typed. Pure. */
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import type { ChangeInWords } from "../../platform/audit/index.ts";
import { FIELDS, type VisitField } from "./form.rules.ts";
import type { VisitFacts } from "./visit.rules.ts";

const team = z.object({ number: z.number(), name: z.string() });
const aboutVisit = z.object({
  kind: z.enum(["VISIT", "HEARING"]),
  date: z.string(),
  time: z.string().nullable(),
  teams: z.array(team),
});
const aboutFields = aboutVisit.extend({ fields: z.array(z.enum(FIELDS)) });
/** `revision`: as the act left it; `was`: the state before. */
export const aboutChange = z.object({
  revision: z.number(),
  was: z.enum(["PLANNED", "DONE"]).default("PLANNED"),
});

type Team = z.infer<typeof team>;

/** The visit as it is now, for the log's line. */
export function factsOf({ kind, date, time }: VisitFacts, teams: Team[]) {
  return { kind, date, time, teams: teams.map(({ number, name }) => ({ number, name })) };
}

const states = z
  .object({
    kind: z.enum(["VISIT", "HEARING"]),
    state: z.enum(["PLANNED", "DONE", "CANCELED"]),
    date: z.string(),
    time: z.string().nullable(),
    nextStepDate: z.string().nullable(),
    teams: z.array(team),
  })
  .partial();

/** Dates, kinds and teams among the fields; texts, tags and people are only named as changed. */
export function statesOf(visit: VisitFacts, fields: VisitField[], teams: (Team & { teamId: string })[]) {
  const { kind, state, date, time, nextStepDate, teamIds } = visit;
  const all = { kind, state, date, time, nextStepDate };
  const kept = Object.entries(all).filter(([field]) => fields.some((one) => one === field));
  const own = teams.filter(({ teamId }) => teamIds.includes(teamId));
  return {
    ...Object.fromEntries(kept),
    ...(fields.includes("teamIds") && { teams: own.map(({ number, name }) => ({ number, name })) }),
  };
}

const teamsText = (words: Words, teams: Team[]) =>
  words.visit.list(teams.map(({ number, name }) => words.visit.teamShort(number, name)));

export function changesIn(words: Words, entry: { before?: unknown; after?: unknown }): ChangeInWords[] {
  const [before, after] = [states.parse(entry.before ?? {}), states.parse(entry.after ?? {})];
  const { label, kinds, states: stateNames, none, day } = words.visit;
  const shown = (of: z.infer<typeof states>, field: VisitField): string => {
    if (field === "kind") return of.kind ? kinds[of.kind] : none;
    if (field === "state") return of.state ? stateNames[of.state] : none;
    if (field === "date") return of.date ? day(of.date) : none;
    if (field === "nextStepDate") return of.nextStepDate ? day(of.nextStepDate) : none;
    if (field === "teamIds") return of.teams ? teamsText(words, of.teams) : none;
    return of.time ?? none;
  };
  const fields = FIELDS.filter((field) => (field === "teamIds" ? "teams" : field) in after);
  return fields.map((field) => ({ what: label[field], from: shown(before, field), to: shown(after, field) }));
}

type What = "created" | "done" | "canceled";

export const saysVisit =
  (what: What) =>
  (words: Words, facts: unknown): string => {
    const { kind, date, time, teams } = aboutVisit.parse(facts);
    return words.visit.log[what](
      words.visit.when(date, time),
      words.visit.kinds[kind],
      teamsText(words, teams),
    );
  };

export function saysChanged(words: Words, facts: unknown): string {
  const { kind, date, time, teams, fields } = aboutFields.parse(facts);
  const names = fields.map((field) => words.visit.label[field]);
  return words.visit.log.changed(
    words.visit.when(date, time),
    words.visit.kinds[kind],
    teamsText(words, teams),
    words.visit.list(names),
  );
}
