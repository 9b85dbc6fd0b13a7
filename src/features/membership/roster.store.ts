/** The roster of a program as it stands, and whom else the office may put into it. */
import type { Tx } from "../../platform/database/index.ts";
import type { KnownPerson, Municipality } from "./act.rules.ts";
import type { Roster } from "./roster.rules.ts";
import type { DueNotice } from "./touch.rules.ts";

type ProgramId = { workspaceId: string; id: string };

const memberColumns = {
  ...{ id: true, personId: true, number: true, affiliation: true, organization: true },
  ...{ municipalityId: true, department: true, from: true, to: true },
  person: { select: { name: true } },
} as const;

/** By trainee number and team number. */
export async function loadRoster(tx: Tx, { workspaceId, id: programId }: ProgramId): Promise<Roster> {
  const enrollments = await tx.enrollment.findMany({
    where: { workspaceId, programId },
    orderBy: { number: "asc" },
    select: memberColumns,
  });
  const places = await tx.membership.findMany({
    where: { workspaceId, team: { programId } },
    orderBy: [{ from: "asc" }, { id: "asc" }],
    select: { id: true, enrollmentId: true, teamId: true, role: true, from: true, to: true },
  });
  const teams = await tx.team.findMany({
    where: { workspaceId, programId },
    orderBy: { number: "asc" },
    select: {
      ...{ id: true, number: true, name: true, areaName: true, onHold: true, holdReason: true },
      municipalities: { select: { municipalityId: true } },
    },
  });
  const exceptions = await tx.leaderException.findMany({
    where: { workspaceId, programId },
    orderBy: { id: "asc" },
    select: { id: true, teamId: true, enrollmentId: true, from: true, to: true, reason: true },
  });
  return {
    members: enrollments.map(({ person, ...row }) => ({ ...row, name: person.name })),
    places,
    teams: teams.map(({ municipalities, ...row }) => ({
      ...row,
      municipalityIds: municipalities.map((one) => one.municipalityId).sort(),
    })),
    exceptions,
    people: [],
  };
}

/** In the order of their codes. */
export function municipalitiesOf(tx: Tx, workspaceId: string): Promise<Municipality[]> {
  return tx.municipality.findMany({
    where: { workspaceId },
    orderBy: { code: "asc" },
    select: { id: true, code: true, name: true },
  });
}

/** Everybody whom the app knows, by name. */
export async function knownPeople(tx: Tx, workspaceId: string): Promise<KnownPerson[]> {
  const rows = await tx.person.findMany({
    where: { workspaceId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, name: true, email: true },
      enrollments: { select: { organization: true }, orderBy: { from: "desc" }, take: 1 },
      affiliates: { select: { organization: true }, take: 1 },
    },
  });
  return rows.map(({ enrollments, affiliates, ...row }) => ({
    ...row,
    organization: enrollments[0]?.organization ?? affiliates[0]?.organization ?? null,
  }));
}

/** The place of a membership, for a notice about it. */
export async function findPlace(tx: Tx, workspaceId: string, membershipId: string) {
  const row = await tx.membership.findUnique({
    where: { id: membershipId, workspaceId },
    select: {
      ...{ id: true, enrollmentId: true, teamId: true, role: true, from: true, to: true },
      team: { select: { number: true, name: true, onHold: true } },
      enrollment: { select: { personId: true, programId: true } },
    },
  });
  return row ?? undefined;
}

/** Who leads the team on that day. */
export async function leaderOn(
  tx: Tx,
  { workspaceId, teamId }: { workspaceId: string; teamId: string },
  date: string,
): Promise<string | undefined> {
  const row = await tx.membership.findFirst({
    where: {
      ...{ workspaceId, teamId, role: "LEADER", from: { lte: date } },
      OR: [{ to: null }, { to: { gte: date } }],
    },
    select: { enrollment: { select: { person: { select: { name: true } } } } },
  });
  return row?.enrollment.person.name;
}

export async function nameOfMember(tx: Tx, workspaceId: string, id: string): Promise<string | undefined> {
  const row = await tx.enrollment.findUnique({
    where: { id, workspaceId },
    select: { person: { select: { name: true } } },
  });
  return row?.person.name;
}

/** These go to channels, or to people whom the roster does not name. */
const NOT_TO_TRAINEES = [
  "session.announcement",
  "session.approval",
  "material.released",
  "closing.closed",
  "wrapup.session",
];

/** What people are going to be told about these sessions, by time. */
export async function dueNotices(
  tx: Tx,
  { workspaceId, sessionIds, at }: { workspaceId: string; sessionIds: string[]; at: Date },
): Promise<DueNotice[]> {
  const rows = await tx.notice.findMany({
    where: {
      workspaceId,
      subjectId: { in: sessionIds },
      state: { in: ["PLANNED", "HELD", "GOING_OUT"] },
      expiresAt: { gt: at },
      kind: { notIn: NOT_TO_TRAINEES },
    },
    orderBy: [{ dueAt: "asc" }, { key: "asc" }],
    select: { kind: true, subjectId: true, ordinal: true, dueAt: true, state: true },
  });
  return rows.map(({ state, ...row }) => ({ ...row, isGoingOut: state === "GOING_OUT" }));
}

/** The exceptions of a year's program as the workbook knows people: by trainee number. */
export async function leaderExceptionsOf(
  tx: Tx,
  workspaceId: string,
  fiscalYear: number,
): Promise<{ number: string; from: string; to: string | null }[]> {
  const program = await tx.program.findFirst({ where: { workspaceId, fiscalYear }, select: { id: true } });
  if (!program) return [];
  const exceptions = await tx.leaderException.findMany({
    where: { workspaceId, programId: program.id },
    select: { enrollmentId: true, from: true, to: true },
  });
  const enrolled = await tx.enrollment.findMany({
    where: { workspaceId, id: { in: exceptions.map((one) => one.enrollmentId) } },
    select: { id: true, number: true },
  });
  const numbers = new Map(enrolled.map(({ id, number }) => [id, number]));
  return exceptions.map(({ enrollmentId, from, to }) => ({
    number: numbers.get(enrollmentId) ?? "",
    from,
    to,
  }));
}
