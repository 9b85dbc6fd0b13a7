/** Visits of a program, and the officers who make them. */
import type { Tx } from "../../platform/database/index.ts";
import type { VisitDetails, VisitFacts } from "./visit.rules.ts";

type OfProgram = { workspaceId: string; id: string };

const SHOWN = {
  id: true,
  workspaceId: true,
  programId: true,
  kind: true,
  state: true,
  date: true,
  time: true,
  staffIds: true,
  nextStep: true,
  nextStepDate: true,
  tags: true,
  notes: true,
  revision: true,
  moves: true,
  dateSetAt: true,
  dateSetById: true,
  stepMoves: true,
  stepSetAt: true,
  teams: { select: { teamId: true, team: { select: { number: true } } } },
} as const;

type Row = Omit<VisitFacts, "teamIds"> & { teams: { teamId: string; team: { number: number } }[] };

function factsOf({ teams, ...row }: Row): VisitFacts {
  const byNumber = teams.toSorted((a, b) => a.team.number - b.team.number);
  return { ...row, teamIds: byNumber.map(({ teamId }) => teamId) };
}

/** By date and hour, canceled ones too. */
export async function visitsOf(tx: Tx, { workspaceId, id: programId }: OfProgram): Promise<VisitFacts[]> {
  const rows = await tx.visit.findMany({
    where: { workspaceId, programId },
    orderBy: [{ date: "asc" }, { time: "asc" }, { id: "asc" }],
    select: SHOWN,
  });
  return rows.map(factsOf);
}

export async function findVisit(tx: Tx, workspaceId: string, id: string): Promise<VisitFacts | undefined> {
  const row = await tx.visit.findUnique({ where: { id, workspaceId }, select: SHOWN });
  return row ? factsOf(row) : undefined;
}

/** Reads a visit that is about to be written: whoever else writes waits until this transaction is over. */
export async function lockVisit(
  tx: Tx,
  workspaceId: string,
  id: string,
  at: Date,
): Promise<VisitFacts | undefined> {
  await tx.visit.updateMany({ where: { id, workspaceId }, data: { updatedAt: at } });
  return findVisit(tx, workspaceId, id);
}

interface Writing {
  byId: string;
  at: Date;
}

export async function insertVisit(
  tx: Tx,
  { workspaceId, id: programId }: OfProgram,
  { teamIds, ...columns }: VisitDetails,
  { byId, at }: Writing,
): Promise<string> {
  const stamps = { createdAt: at, createdById: byId, updatedAt: at, updatedById: byId };
  const set = { dateSetAt: at, dateSetById: byId, stepSetAt: at };
  const { id } = await tx.visit.create({
    data: { workspaceId, programId, ...columns, ...set, ...stamps },
    select: { id: true },
  });
  await insertTeams(tx, workspaceId, id, teamIds);
  return id;
}

async function insertTeams(tx: Tx, workspaceId: string, visitId: string, teamIds: string[]) {
  await tx.visitTeam.createMany({ data: teamIds.map((teamId) => ({ workspaceId, visitId, teamId })) });
}

export type VisitChange = Partial<VisitDetails> &
  Partial<Pick<VisitFacts, "moves" | "dateSetAt" | "dateSetById" | "stepMoves" | "stepSetAt">>;

/** The row must be locked. */
export async function updateVisit(
  tx: Tx,
  { id, workspaceId, revision }: VisitFacts,
  { teamIds, ...columns }: VisitChange,
  { byId, at }: Writing,
): Promise<void> {
  await tx.visit.updateMany({
    where: { id, workspaceId },
    data: { ...columns, revision: revision + 1, updatedAt: at, updatedById: byId },
  });
  if (!teamIds) return;
  await tx.visitTeam.deleteMany({ where: { workspaceId, visitId: id } });
  await insertTeams(tx, workspaceId, id, teamIds);
}

export interface Officer {
  personId: string;
  name: string;
}

/** Whoever sits in the office's channel, by name. */
export async function officersOf(tx: Tx, workspaceId: string): Promise<Officer[]> {
  const rows = await tx.person.findMany({
    where: { workspaceId, isCouncil: true },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, name }) => ({ personId: id, name }));
}
