/** What is stored of a program, as rows of the workbook's sheets, each with the id of its record. */
import type { Tx } from "../../platform/database/index.ts";
import { grouped } from "../../shared/grouped.ts";
import { lastPlace, lineOf, placesWithin } from "../program/index.ts";
import type { RowOf, SheetKey } from "../workbook/index.ts";
import { movementsNeeded } from "./movements.rules.ts";
import type { StoredPlace } from "./place-people.rules.ts";

export type Stored<K extends SheetKey> = RowOf<K> & { id: string };

export interface StoredWorkbook {
  programId: string | undefined;
  state: "DRAFT" | "RUNNING" | "CLOSED" | undefined;
  channelId: string | null;
  /** As stored, with rules that no column tells. */
  rules: unknown;
  rows: { [K in SheetKey]: Stored<K>[] };
  /** Why a team is on hold, by its id. */
  holds: Map<string, string>;
  /** The record of a trainee beyond their row. */
  trainees: Map<string, StoredTrainee>;
  /** Person ids by the id of their place as observer or affiliate. */
  affiliatePersons: Map<string, string>;
  /** Everybody's address, to find somebody who is stored already. */
  addresses: { id: string; name: string; email: string | null }[];
  statuses: { id: string; municipalityId: string; fiscalYear: number }[];
  /** Sessions that somebody has answered: their questions stay. */
  answered: Set<number>;
  /** Ids of form questions that some team has answered: they stay, and keep their type. */
  filledForms: Set<string>;
}

interface StoredTrainee {
  personId: string;
  /** As stored, by first day. */
  places: StoredPlace[];
}

export const NOTHING_STORED: StoredWorkbook = {
  programId: undefined,
  state: undefined,
  channelId: null,
  rules: undefined,
  rows: {
    ...{ program: [], sessions: [], items: [], questions: [], assignments: [], forms: [] },
    ...{
      municipalities: [],
      closedDays: [],
      teams: [],
      trainees: [],
      movements: [],
      observers: [],
      affiliates: [],
    },
    ...{ pastYears: [], pastParticipation: [] },
  },
  holds: new Map(),
  trainees: new Map(),
  affiliatePersons: new Map(),
  addresses: [],
  statuses: [],
  answered: new Set(),
  filledForms: new Set(),
};

const AT = { at: 0 };
const PAGE = 500;

export async function loadStored(tx: Tx, workspaceId: string, fiscalYear: number): Promise<StoredWorkbook> {
  const program = await tx.program.findFirst({ where: { workspaceId, fiscalYear } });
  const common = await loadCommon(tx, workspaceId, fiscalYear);
  const own = await loadOwn(tx, workspaceId, program?.id ?? "", common.names);
  return {
    programId: program?.id,
    state: program?.state,
    channelId: program?.channelId ?? null,
    rules: program?.rules,
    rows: { ...common.rows, ...own.rows, program: program ? [programRow(program)] : [] },
    holds: own.holds,
    trainees: own.trainees,
    affiliatePersons: own.affiliatePersons,
    addresses: common.addresses,
    statuses: common.statuses,
    answered: own.answered,
    filledForms: own.filledForms,
  };
}

type ProgramRecord = NonNullable<Awaited<ReturnType<Tx["program"]["findFirst"]>>>;

const programRow = (program: ProgramRecord): Stored<"program"> => ({
  ...AT,
  id: program.id,
  ...lineOf(program),
});

/** What belongs to the workspace and to no single year. */
async function loadCommon(tx: Tx, workspaceId: string, fiscalYear: number) {
  const where = { workspaceId };
  const municipalities = await tx.municipality.findMany({ where, orderBy: { code: "asc" } });
  const statuses = await tx.schemeStatus.findMany({ where });
  const inYear = { gte: `${fiscalYear}-04-01`, lt: `${fiscalYear + 1}-04-01` };
  const closedDays = await tx.closureDay.findMany({ where: { ...where, date: inYear } });
  const pastYears = await tx.enrollmentSnapshot.findMany({ where });
  const pastParticipation = await tx.pastParticipation.findMany({ where });
  const addresses = await tx.person.findMany({ where, select: { id: true, name: true, email: true } });
  const names = new Map(municipalities.map(({ id, name }) => [id, name]));
  const byMunicipality = grouped(statuses, (status) => status.municipalityId);
  const rows = {
    municipalities: municipalities.map(({ id, code, name, isFictional }) => {
      const years = (byMunicipality.get(id) ?? []).map(({ fiscalYear, status }) => [
        `scheme${fiscalYear}`,
        status,
      ]);
      // Statuses are only ever written from the same sheet.
      return { ...AT, id, code, name, isFictional, ...Object.fromEntries(years) } as Stored<"municipalities">;
    }),
    closedDays: closedDays.map(({ id, date, name, municipalityId }) => ({
      ...AT,
      ...{ id, date, name, municipality: names.get(municipalityId) ?? "" },
    })),
    pastYears: pastYears.map((year) => ({ ...AT, ...year })),
    pastParticipation: pastParticipation.map(({ id, fiscalYear, municipalityId }) => ({
      ...AT,
      ...{ id, fiscalYear, municipality: names.get(municipalityId) ?? "" },
    })),
  };
  return { rows, names, addresses, statuses };
}

const withAnswers = {
  orderBy: { number: "asc" as const },
  include: { _count: { select: { answers: true } } },
};

/** What belongs to the program of the year. */
async function loadOwn(tx: Tx, workspaceId: string, programId: string, names: Map<string, string>) {
  const where = { workspaceId, programId };
  const sessions = await tx.session.findMany({ where, include: { items: true, questions: true } });
  const answers = await tx.reflection.groupBy({ by: ["sessionId"], where: { workspaceId } });
  const assignments = await tx.assignment.findMany({ where, include: { questions: withAnswers } });
  const teams = await tx.team.findMany({ where, include: { municipalities: true } });
  const enrollments = await loadEnrollments(tx, where);
  const affiliates = await tx.affiliate.findMany({ where, include: { person: true } });
  const isAnswered = new Set(answers.map((answer) => answer.sessionId));
  const rows = {
    sessions: sessions.map((session) => ({ ...AT, ...session })),
    items: sessions.flatMap(({ number, items }) =>
      items.map((item) => ({ ...AT, ...item, session: number })),
    ),
    questions: sessions.flatMap(({ number, questions }) =>
      questions
        .sort((a, b) => a.order - b.order)
        .map((question) => ({ ...AT, ...question, session: number })),
    ),
    assignments: assignments.map(({ questions: _, ...assignment }) => ({ ...AT, ...assignment })),
    forms: assignments.flatMap(({ number, questions }) =>
      questions.map(({ _count, ...question }) => ({ ...AT, ...question, assignment: number })),
    ),
    teams: teams.map((team) => ({
      ...AT,
      ...{ id: team.id, number: team.number, name: team.name, areaName: team.areaName },
      municipalities: team.municipalities.map((one) => names.get(one.municipalityId) ?? "").sort(),
    })),
    trainees: enrollments.map((enrollment) => traineeRow(enrollment, names)),
    movements: enrollments.flatMap((enrollment) => movementsNeeded(enrollment, placesOf(enrollment))),
    observers: affiliates.filter((one) => one.role === "OBSERVER").map(affiliateRow),
    affiliates: affiliates.flatMap((one) =>
      one.role === "OBSERVER" ? [] : [{ ...affiliateRow(one), role: one.role }],
    ),
  };
  return {
    rows,
    holds: new Map(teams.flatMap((team) => (team.onHold ? [[team.id, team.holdReason ?? ""] as const] : []))),
    trainees: new Map(
      enrollments.map((enrollment) => [
        enrollment.id,
        { personId: enrollment.personId, places: placesOf(enrollment) },
      ]),
    ),
    affiliatePersons: new Map(affiliates.map((one) => [one.id, one.personId])),
    filledForms: new Set(
      assignments.flatMap(({ questions }) =>
        questions.filter(({ _count }) => _count.answers > 0).map(({ id }) => id),
      ),
    ),
    answered: new Set(sessions.filter(({ id }) => isAnswered.has(id)).map(({ number }) => number)),
  };
}

const withPlaces = {
  person: true,
  memberships: { orderBy: { from: "asc" as const }, include: { team: { select: { number: true } } } },
};

/** In pages: putting thousands of records together at once would hold up the whole process. */
async function loadEnrollments(tx: Tx, where: { workspaceId: string; programId: string }) {
  const query = { where, orderBy: { number: "asc" as const }, include: withPlaces, take: PAGE };
  const all = await tx.enrollment.findMany(query);
  for (let last = all.at(-1); last && all.length % PAGE === 0; last = all.at(-1)) {
    const next = await tx.enrollment.findMany({ ...query, where: { ...where, number: { gt: last.number } } });
    if (next.length === 0) break;
    all.push(...next);
  }
  return all;
}

interface PersonRecord {
  name: string;
  nameKana: string | null;
  email: string | null;
  phone: string | null;
  language: string | null;
}

const languageOf = (person: PersonRecord): "ja" | "en" | null =>
  person.language === "ja" || person.language === "en" ? person.language : null;

type EnrollmentRecord = Omit<
  Stored<"trainees">,
  "at" | keyof PersonRecord | "municipality" | "team" | "role" | "from"
> & {
  from: string;
  person: PersonRecord;
  municipalityId: string | null;
  memberships: (Omit<StoredPlace, "team"> & { team: { number: number } })[];
};

function placesOf({ memberships }: Pick<EnrollmentRecord, "memberships">): StoredPlace[] {
  return memberships.map(({ id, role, from, to, team }) => ({ id, role, from, to, team: team.number }));
}

/** Their last team; none for who has left it before the enrollment ends. */
function traineeRow(record: EnrollmentRecord, names: Map<string, string>): Stored<"trainees"> {
  const { person, memberships: _, municipalityId, ...enrollment } = record;
  const place = lastPlace(placesWithin(placesOf(record), record));
  return {
    ...AT,
    ...enrollment,
    name: person.name,
    nameKana: person.nameKana,
    phone: person.phone,
    email: person.email,
    language: languageOf(person),
    municipality: municipalityId === null ? null : (names.get(municipalityId) ?? null),
    team: place?.team ?? null,
    role: place?.role ?? "MEMBER",
  };
}

interface AffiliateRecord {
  id: string;
  organization: string | null;
  sessions: number[];
  person: PersonRecord;
}

function affiliateRow({ id, organization, sessions, person }: AffiliateRecord) {
  const { name, nameKana, email } = person;
  return { ...AT, id, name, nameKana, organization, email, language: languageOf(person), sessions };
}
