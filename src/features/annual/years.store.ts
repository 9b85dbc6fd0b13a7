/** The years before and this one: totals as imported or counted, who took part, and how far the circle has spread. */
import type { Tx } from "../../platform/database/index.ts";
import { lastDayOf, yearFigures } from "../closing/index.ts";
import { enrolledOnDay, loadProgram, type ProgramFacts } from "../program/index.ts";
import type { Participation, Spread, YearRow } from "../trend/index.ts";

type OfProgram = Pick<ProgramFacts, "workspaceId" | "id" | "fiscalYear">;

/** The program of a fiscal year; undefined: there is none in the app. */
export async function programOfYear(
  tx: Tx,
  workspaceId: string,
  fiscalYear: number,
): Promise<ProgramFacts | undefined> {
  const row = await tx.program.findUnique({
    where: { workspaceId_fiscalYear: { workspaceId, fiscalYear } },
    select: { id: true },
  });
  return row ? loadProgram(tx, workspaceId, row.id) : undefined;
}

async function programsUpTo(tx: Tx, workspaceId: string, fiscalYear: number) {
  return tx.program.findMany({
    where: { workspaceId, fiscalYear: { lte: fiscalYear } },
    orderBy: { fiscalYear: "asc" },
    select: { workspaceId: true, id: true, fiscalYear: true },
  });
}

/** Oldest first. What the app has counted itself goes before what was imported for the same year. */
export async function yearRows(tx: Tx, workspaceId: string, fiscalYear: number): Promise<YearRow[]> {
  const rows = new Map<number, YearRow>();
  const imported = await tx.enrollmentSnapshot.findMany({
    where: { workspaceId, fiscalYear: { lte: fiscalYear } },
  });
  for (const { id: _, workspaceId: __, ...row } of imported)
    rows.set(row.fiscalYear, { ...row, source: "IMPORTED" });
  for (const program of await programsUpTo(tx, workspaceId, fiscalYear)) {
    const { municipalities, teams, trainees, byAffiliation } = await yearFigures(tx, program);
    if (trainees === 0) continue;
    const { ADMIN: admin, SHAKYO: shakyo, AGENCY: agency } = byAffiliation;
    const counted = { municipalities, teams, admin, shakyo, agency, trainees };
    rows.set(program.fiscalYear, { fiscalYear: program.fiscalYear, ...counted, source: "COMPUTED" });
  }
  return [...rows.values()].sort((a, b) => a.fiscalYear - b.fiscalYear);
}

/** The teams in which somebody is on the year's last day, with their municipalities. */
async function teamsOfYear(tx: Tx, program: OfProgram) {
  const date = await lastDayOf(tx, program);
  const { workspaceId, id: programId } = program;
  const onDate = { from: { lte: date }, OR: [{ to: null }, { to: { gte: date } }] };
  return tx.team.findMany({
    where: { workspaceId, programId, memberships: { some: { ...onDate, enrollment: onDate } } },
    select: {
      areaName: true,
      municipalities: { select: { municipality: { select: { code: true, name: true } } } },
    },
  });
}

/** Each once, in the order of their codes, with how many teams they are in. */
async function municipalitiesOf(tx: Tx, program: OfProgram): Promise<{ name: string; teams: number }[]> {
  const found = new Map<string, { name: string; teams: number }>();
  for (const { municipality } of (await teamsOfYear(tx, program)).flatMap((team) => team.municipalities)) {
    const teams = (found.get(municipality.code)?.teams ?? 0) + 1;
    found.set(municipality.code, { name: municipality.name, teams });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

export async function participations(
  tx: Tx,
  workspaceId: string,
  fiscalYear: number,
): Promise<Participation[]> {
  const rows = await tx.$queryRaw<{ fiscalYear: number; name: string }[]>`
    select p."fiscalYear", u.name from "PastParticipation" p
    join "Municipality" u on u."workspaceId" = p."workspaceId" and u.id = p."municipalityId"
    where p."workspaceId" = ${workspaceId} and p."fiscalYear" <= ${fiscalYear} order by p."fiscalYear", u.code`;
  const lists = new Map<number, string[]>();
  for (const row of rows) lists.set(row.fiscalYear, [...(lists.get(row.fiscalYear) ?? []), row.name]);
  for (const program of await programsUpTo(tx, workspaceId, fiscalYear)) {
    const names = (await municipalitiesOf(tx, program)).map(({ name }) => name);
    if (names.length > 0) lists.set(program.fiscalYear, names);
  }
  return [...lists].map(([year, municipalities]) => ({ fiscalYear: year, municipalities }));
}

interface Field {
  field: string | null;
  stage: string | null;
  count: number;
}

/** Null where nobody filled a column in. */
export async function spreadOf(tx: Tx, program: ProgramFacts): Promise<Spread> {
  const date = await lastDayOf(tx, program);
  const { workspaceId, id: programId } = program;
  const on = enrolledOnDay({ workspaceId, programId, date });
  const rows = await tx.$queryRaw<Field[]>`
    select e."departmentField"::text as field, e."careerStage"::text as stage, count(*)::int as count
    from "Enrollment" e where ${on} group by 1, 2`;
  const areas = (await teamsOfYear(tx, program)).filter(({ areaName }) => areaName);
  const several = (await municipalitiesOf(tx, program)).filter(({ teams }) => teams > 1);
  const sum = (fits: (row: Field) => boolean) =>
    rows.filter(fits).reduce((total, { count }) => total + count, 0);
  const fields = {
    welfare: sum((row) => row.field === "WELFARE"),
    outside: sum((row) => row.field === "NON_WELFARE"),
  };
  const careers = {
    junior: sum((row) => row.stage === "JUNIOR"),
    midCareer: sum((row) => row.stage === "MID_CAREER"),
    manager: sum((row) => row.stage === "MANAGER"),
  };
  return {
    departments: fields.welfare + fields.outside > 0 ? fields : null,
    careers: careers.junior + careers.midCareer + careers.manager > 0 ? careers : null,
    areas: { teams: areas.length, municipalities: several.map(({ name }) => name) },
  };
}

/** Who runs the scheme in a year, and who prepares to, in the order of their codes. */
export async function schemeOf(tx: Tx, workspaceId: string, fiscalYear: number) {
  const rows = await tx.$queryRaw<{ name: string; status: string }[]>`
    select u.name, s.status from "SchemeStatus" s
    join "Municipality" u on u."workspaceId" = s."workspaceId" and u.id = s."municipalityId"
    where s."workspaceId" = ${workspaceId} and s."fiscalYear" = ${fiscalYear} order by u.code`;
  const named = (status: string) => rows.filter((row) => row.status === status).map(({ name }) => name);
  return { implementing: named("IMPLEMENTING"), preparing: named("PREPARING") };
}
