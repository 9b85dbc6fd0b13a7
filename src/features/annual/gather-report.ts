/** Gathers the report of a year from the same functions that the office's other screens count with. */
import type { Tx } from "../../platform/database/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { assignmentLines, assignmentsOf, isDone, teamsWithDays } from "../assignment/index.ts";
import { attendanceCounts } from "../closing/index.ts";
import { findProgram, type ProgramFacts } from "../program/index.ts";
import { hasQuestions, reflectionCounts } from "../reflection/index.ts";
import { latestRelease, QUESTIONS } from "../release/index.ts";
import { type SessionFacts, sessionsOf, startsAt } from "../session/index.ts";
import { trendSentences } from "../trend/index.ts";
import { visitsOf } from "../visit/index.ts";
import { type ReportModel, type SessionRow, speakersInOrder } from "./model.rules.ts";
import { participations, programOfYear, schemeOf, spreadOf, yearRows } from "./years.store.ts";

export interface GatherAsked {
  workspaceId: string;
  fiscalYear: number;
  texts: ReportModel["texts"];
  at: Date;
}

async function sessionRow(
  tx: Tx,
  {
    session,
    organizer,
    titles,
    at,
  }: { session: SessionFacts; organizer: string; titles: string[]; at: Date },
): Promise<SessionRow> {
  const { number, date, theme, parts } = session;
  const row = {
    ...{ number, date, theme, assignments: titles },
    parts: parts.map(({ kind, title }) => ({ kind, title })),
    speakers: speakersInOrder(parts, organizer),
    isReflected: await hasQuestions(tx, session),
  };
  if (startsAt(session) > at) return { ...row, counted: null };
  const { trainees, enrolled, observers } = await attendanceCounts(tx, session);
  const { asked, submitted } = await reflectionCounts(tx, session);
  return { ...row, counted: { trainees, enrolled, observers, asked, submitted } };
}

async function sessionRows(tx: Tx, program: ProgramFacts, at: Date): Promise<SessionRow[]> {
  const assignments = (await assignmentsOf(tx, program)).filter(({ canceledAt }) => canceledAt === null);
  const rows: SessionRow[] = [];
  for (const session of await sessionsOf(tx, program)) {
    if (session.state === "CANCELED") continue;
    const given = assignments.filter(({ givenInSession }) => givenInSession === session.number);
    const titles = given.map(({ title }) => title);
    rows.push(await sessionRow(tx, { session, organizer: program.organizer, titles, at }));
  }
  return rows;
}

const NO_WORK = { assignments: 0, given: 0, handedIn: 0, visits: 0, hearings: 0, visitedTeams: 0 };

async function workOf(tx: Tx, program: ProgramFacts, at: Date): Promise<ReportModel["work"]> {
  const teamIds = (await teamsWithDays(tx, program)).map(({ teamId }) => teamId);
  const lines = teamIds.length > 0 ? await assignmentLines(tx, program, teamIds, at) : new Map();
  const given = [...lines.values()].flat().filter(({ isGiven }) => isGiven);
  const done = (await visitsOf(tx, program)).filter(({ state }) => state === "DONE");
  return {
    assignments: (await assignmentsOf(tx, program)).filter(({ canceledAt }) => canceledAt === null).length,
    given: given.length,
    handedIn: given.filter(({ standing }) => isDone(standing)).length,
    visits: done.filter(({ kind }) => kind === "VISIT").length,
    hearings: done.filter(({ kind }) => kind === "HEARING").length,
    visitedTeams: new Set(done.flatMap(({ teamIds: own }) => own)).size,
  };
}

async function themesOf(
  tx: Tx,
  { workspaceId, id: programId }: ProgramFacts,
): Promise<ReportModel["themes"]> {
  const themes: ReportModel["themes"] = [];
  for (const question of QUESTIONS) {
    const release = await latestRelease(tx, { workspaceId, programId, question });
    if (release)
      themes.push({ table: release.table, number: release.number, releasedOn: dateOf(release.at) });
  }
  return themes;
}

/** A year without a program has its totals, if they were imported, and who runs the scheme. */
export async function gatherReport(
  tx: Tx,
  { workspaceId, fiscalYear, texts, at }: GatherAsked,
): Promise<ReportModel> {
  const program = await programOfYear(tx, workspaceId, fiscalYear);
  // What is called the same every year is called so in this one.
  const named = program ?? (await findProgram(tx, workspaceId));
  if (!named) throw new UserError("no-program", (words) => words.common.noProgram);
  const years = await yearRows(tx, workspaceId, fiscalYear);
  const isCounted = years.at(-1)?.fiscalYear === fiscalYear;
  const last = await programOfYear(tx, workspaceId, fiscalYear - 1);
  const trends = isCounted
    ? trendSentences({
        years,
        now: program ? await spreadOf(tx, program) : null,
        before: last ? await spreadOf(tx, last) : null,
        lists: await participations(tx, workspaceId, fiscalYear),
      })
    : [];
  const { ADMIN: admin, SHAKYO: shakyo, AGENCY: agency } = named.rules.affiliationNames;
  const { leaderAffiliation, largestTeam, affiliationNames, municipalityWord: municipality } = named.rules;
  return {
    ...{ fiscalYear, language: named.language, title: named.title, organizer: named.organizer },
    purpose: program?.purpose ?? "",
    asOf: dateOf(at),
    names: { admin, shakyo, agency, municipality },
    rules: program ? { leader: affiliationNames[leaderAffiliation], largestTeam } : null,
    ...{ years, trends, texts },
    sessions: program ? await sessionRows(tx, program, at) : [],
    work: program ? await workOf(tx, program, at) : NO_WORK,
    themes: program ? await themesOf(tx, program) : [],
    scheme: await schemeOf(tx, workspaceId, fiscalYear),
  };
}
