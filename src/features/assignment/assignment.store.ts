/** Assignments of a program, where each team stands, and whom a team is spoken to through. */
import type { Tx } from "../../platform/database/index.ts";
import type { ClosedDays } from "../../shared/office-days.ts";
import { municipalityClosedDays } from "../program/index.ts";
import { type AssignmentFacts, NOTHING_DONE, type Standing } from "./assignment.rules.ts";

type OfProgram = { workspaceId: string; id: string };

const QUESTIONS = { _count: { select: { questions: true } } } as const;

type Row = Omit<AssignmentFacts, "isForm"> & { _count: { questions: number } };

const factsOf = ({ _count, ...row }: Row): AssignmentFacts => ({ ...row, isForm: _count.questions > 0 });

export async function assignmentsOf(
  tx: Tx,
  { workspaceId, id: programId }: OfProgram,
): Promise<AssignmentFacts[]> {
  const rows = await tx.assignment.findMany({
    where: { workspaceId, programId },
    orderBy: { number: "asc" },
    include: QUESTIONS,
  });
  return rows.map(factsOf);
}

export async function findAssignment(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<AssignmentFacts | undefined> {
  const row = await tx.assignment.findUnique({ where: { id, workspaceId }, include: QUESTIONS });
  return row ? factsOf(row) : undefined;
}

export interface AssignmentOfTeam {
  assignmentId: string;
  teamId: string;
}

/** One map key for an assignment of a team, and what a button is about. */
export const standingKey = ({ assignmentId, teamId }: AssignmentOfTeam) => `${assignmentId}:${teamId}`;

const SHOWN = {
  assignmentId: true,
  teamId: true,
  state: true,
  penId: true,
  reviewUntil: true,
  dueDate: true,
  dueReason: true,
  version: true,
  handedInAt: true,
  returnedNote: true,
  nudgedAt: true,
  pendingAt: true,
} as const;

/** By `standingKey`; a team that is not in it has done nothing yet. */
export async function standingsOf(
  tx: Tx,
  workspaceId: string,
  of: { assignmentIds?: string[]; teamIds?: string[] },
): Promise<Map<string, Standing>> {
  const { assignmentIds, teamIds } = of;
  const rows = await tx.teamAssignment.findMany({
    where: {
      workspaceId,
      ...(assignmentIds && { assignmentId: { in: assignmentIds } }),
      ...(teamIds && { teamId: { in: teamIds } }),
    },
    select: SHOWN,
  });
  return new Map(rows.map((row) => [standingKey(row), row]));
}

/** Reads where a team stands and holds it: whoever else writes waits until this transaction is over. */
export async function lockStanding(
  tx: Tx,
  workspaceId: string,
  which: AssignmentOfTeam,
  at: Date,
): Promise<Standing> {
  await tx.teamAssignment.createMany({
    data: [{ workspaceId, ...which, updatedAt: at }],
    skipDuplicates: true,
  });
  await tx.teamAssignment.updateMany({ where: { workspaceId, ...which }, data: { updatedAt: at } });
  const row = await tx.teamAssignment.findFirst({ where: { workspaceId, ...which }, select: SHOWN });
  return row ?? NOTHING_DONE;
}

/** The row must be locked. */
export async function saveStanding(
  tx: Tx,
  workspaceId: string,
  which: AssignmentOfTeam,
  change: Partial<Standing>,
  at: Date,
): Promise<void> {
  await tx.teamAssignment.updateMany({
    where: { workspaceId, ...which },
    data: { ...change, updatedAt: at },
  });
}

export interface TeamWithDays {
  teamId: string;
  number: number;
  name: string;
  onHold: boolean;
  /** Closed days of any of its municipalities, beyond those that all offices have. */
  closed: ClosedDays;
}

/** The program's teams by number; with `teamIds`, those only. */
export async function teamsWithDays(
  tx: Tx,
  { workspaceId, id: programId }: OfProgram,
  teamIds?: string[],
): Promise<TeamWithDays[]> {
  const rows = await tx.team.findMany({
    where: { workspaceId, programId, ...(teamIds && { id: { in: teamIds } }) },
    orderBy: { number: "asc" },
    select: {
      id: true,
      number: true,
      name: true,
      onHold: true,
      municipalities: { select: { municipalityId: true } },
    },
  });
  const places = new Set(rows.flatMap((row) => row.municipalities.map((one) => one.municipalityId)));
  const days = await municipalityClosedDays(tx, workspaceId, [...places]);
  return rows.map(({ id, municipalities, ...team }) => ({
    teamId: id,
    ...team,
    closed: new Set(municipalities.flatMap(({ municipalityId }) => [...(days.get(municipalityId) ?? [])])),
  }));
}

export interface Spokesperson {
  personId: string;
  teamId: string;
  role: "LEADER" | "CONTACT" | "MEMBER";
}

const onDate = (date: string) => ({ from: { lte: date }, OR: [{ to: null }, { to: { gte: date } }] });

/** On `date`: everybody in the program's teams; with `teamIds`, in those only. */
export async function membersOn(
  tx: Tx,
  { workspaceId, id: programId }: OfProgram,
  date: string,
  teamIds?: string[],
): Promise<Spokesperson[]> {
  const rows = await tx.membership.findMany({
    where: {
      workspaceId,
      team: { programId },
      ...(teamIds && { teamId: { in: teamIds } }),
      ...onDate(date),
      enrollment: onDate(date),
    },
    select: { teamId: true, role: true, enrollment: { select: { personId: true } } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ teamId, role, enrollment: { personId } }) => ({ personId, teamId, role }));
}

export interface OwnTeam {
  teamId: string;
  number: number;
  name: string;
  role: "LEADER" | "CONTACT" | "MEMBER";
  /** False for a team that the person has left. */
  isPresent: boolean;
}

/** The teams of the program that the person is in on `date`, then those that they were in before. */
export async function teamsOfPerson(
  tx: Tx,
  { workspaceId, id: programId }: OfProgram,
  personId: string,
  date: string,
): Promise<OwnTeam[]> {
  const rows = await tx.membership.findMany({
    where: { workspaceId, team: { programId }, from: { lte: date }, enrollment: { personId } },
    orderBy: { from: "desc" },
    select: {
      to: true,
      role: true,
      team: { select: { id: true, number: true, name: true } },
      enrollment: { select: { to: true } },
    },
  });
  const teams = rows.map(({ to, role, team: { id, ...team }, enrollment }) => ({
    teamId: id,
    ...team,
    role,
    isPresent: (to === null || to >= date) && (enrollment.to === null || enrollment.to >= date),
  }));
  const present = teams.filter((team) => team.isPresent);
  const former = teams.filter(
    (team, index) =>
      !team.isPresent &&
      present.every((one) => one.teamId !== team.teamId) &&
      teams.findIndex((one) => one.teamId === team.teamId) === index,
  );
  return [...present, ...former];
}

/** Person ids of whoever is, or was, in the team: what was said to them may still stand. */
export async function everInTeam(tx: Tx, workspaceId: string, teamId: string): Promise<string[]> {
  const rows = await tx.membership.findMany({
    where: { workspaceId, teamId },
    select: { enrollment: { select: { personId: true } } },
  });
  return [...new Set(rows.map(({ enrollment }) => enrollment.personId))];
}
