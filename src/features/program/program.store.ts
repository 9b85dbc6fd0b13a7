/** Reading the program and who is in it. */
import type { Affiliation, TeamRole } from "../../platform/database/generated/enums.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Language } from "../../shared/japanese-date.ts";
import { type ProgramRules, programRules } from "./program-rules.rules.ts";

export interface ProgramFacts {
  id: string;
  workspaceId: string;
  fiscalYear: number;
  title: string;
  purpose: string;
  organizer: string;
  /** Name and telephone of the office, as people should call it. */
  contact: string;
  channelName: string;
  channelId: string | null;
  language: Language;
  state: "DRAFT" | "RUNNING" | "CLOSED";
  startedAt: Date | null;
  /** The office holds everything back since then. */
  pausedAt: Date | null;
  pausedById: string | null;
  rules: ProgramRules;
}

type ProgramRow = Omit<ProgramFacts, "rules" | "language"> & { rules: unknown; language: string };

function factsOf(row: ProgramRow): ProgramFacts {
  return { ...row, language: row.language === "en" ? "en" : "ja", rules: programRules.parse(row.rules) };
}

/** Few, latest fiscal year first; one query for whoever asks, so that a transaction asks it once. */
function programsOf(tx: Tx, workspaceId: string): Promise<ProgramRow[]> {
  return tx.program.findMany({ where: { workspaceId }, orderBy: { fiscalYear: "desc" } });
}

/** The workspace's program of the latest fiscal year: the one that the commands are about. */
export async function findProgram(tx: Tx, workspaceId: string): Promise<ProgramFacts | undefined> {
  const [latest] = await programsOf(tx, workspaceId);
  return latest ? factsOf(latest) : undefined;
}

export async function loadProgram(tx: Tx, workspaceId: string, programId: string): Promise<ProgramFacts> {
  const row = (await programsOf(tx, workspaceId)).find(({ id }) => id === programId);
  if (!row) throw new Error("The program is not there.");
  return factsOf(row);
}

/** One trainee as enrolled on a date, with the team of that date (none: between two teams). */
export interface Enrolled {
  enrollmentId: string;
  personId: string;
  number: string;
  name: string;
  nameKana: string | null;
  affiliation: Affiliation;
  organization: string;
  municipalityId: string | null;
  from: string;
  to: string | null;
  teamId: string | null;
  teamNumber: number | null;
  teamName: string | null;
  teamOnHold: boolean;
  role: TeamRole | null;
}

/** Everybody enrolled on `date` ("2024-06-25"), by trainee number. */
export async function enrolledOn(
  tx: Tx,
  program: { workspaceId: string; id: string },
  date: string,
): Promise<Enrolled[]> {
  const { workspaceId, id: programId } = program;
  const onDate = { from: { lte: date }, OR: [{ to: null }, { to: { gte: date } }] };
  const rows = await tx.enrollment.findMany({
    where: { workspaceId, programId, ...onDate },
    orderBy: { number: "asc" },
    include: {
      person: { select: { name: true, nameKana: true } },
      memberships: { where: onDate, include: { team: true } },
    },
  });
  return rows.map((row) => {
    const membership = row.memberships[0];
    return {
      enrollmentId: row.id,
      personId: row.personId,
      number: row.number,
      name: row.person.name,
      nameKana: row.person.nameKana,
      affiliation: row.affiliation,
      organization: row.organization,
      municipalityId: row.municipalityId,
      from: row.from,
      to: row.to,
      teamId: membership?.teamId ?? null,
      teamNumber: membership?.team.number ?? null,
      teamName: membership?.team.name ?? null,
      teamOnHold: membership?.team.onHold ?? false,
      role: membership?.role ?? null,
    };
  });
}

/**
 * Whether the office holds this program back. Locks the row, so that what is planned and a pause in the same moment
 * know of each other.
 */
export async function isPaused(tx: Tx, workspaceId: string, programId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ pausedAt: Date | null }[]>`
    select "pausedAt" from "Program" where "workspaceId" = ${workspaceId} and id = ${programId} for share`;
  return row ? row.pausedAt !== null : false;
}
