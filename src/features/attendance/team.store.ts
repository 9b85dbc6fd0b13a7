/** Teams as attendance sees them: who belongs to one on a day, who may speak for it; observers of a session. */
import type { Tx } from "../../platform/database/index.ts";
import type { SessionFacts } from "../session/index.ts";

export interface Team {
  id: string;
  number: number;
  name: string;
}

export interface TeamMember {
  enrollmentId: string;
  personId: string;
  number: string;
  name: string;
}

const on = (date: string) => ({ from: { lte: date }, OR: [{ to: null }, { to: { gte: date } }] });

/** The team and who was in it on the day of the session, by trainee number. */
export async function teamOn(
  tx: Tx,
  session: SessionFacts,
  teamId: string,
): Promise<{ team: Team; members: TeamMember[] }> {
  const { workspaceId, programId, date } = session;
  const team = await tx.team.findUniqueOrThrow({
    where: { id: teamId, workspaceId, programId },
    select: { id: true, number: true, name: true },
  });
  const rows = await tx.enrollment.findMany({
    where: { workspaceId, programId, ...on(date), memberships: { some: { teamId, ...on(date) } } },
    orderBy: { number: "asc" },
    select: { id: true, personId: true, number: true, person: { select: { name: true } } },
  });
  const members = rows.map(({ id, personId, number, person }) => ({
    enrollmentId: id,
    personId,
    number,
    name: person.name,
  }));
  return { team, members };
}

/** The teams of the program that the person leads, or is the contact of, on `date`. */
export async function teamsSpokenFor(
  tx: Tx,
  session: Pick<SessionFacts, "workspaceId" | "programId">,
  personId: string,
  date: string,
): Promise<Team[]> {
  const { workspaceId, programId } = session;
  return tx.team.findMany({
    where: {
      workspaceId,
      programId,
      memberships: {
        some: {
          role: { in: ["LEADER", "CONTACT"] },
          ...on(date),
          enrollment: { personId, ...on(date) },
        },
      },
    },
    orderBy: { number: "asc" },
    select: { id: true, number: true, name: true },
  });
}

export interface Observers {
  names: string[];
  headcount: number;
}

export interface StoredObservers extends Observers {
  enteredAt: Date;
}

export async function observersOf(
  tx: Tx,
  session: Pick<SessionFacts, "workspaceId" | "id">,
): Promise<StoredObservers | undefined> {
  const row = await tx.sessionObservers.findUnique({
    where: { sessionId: session.id, workspaceId: session.workspaceId },
    select: { names: true, headcount: true, enteredAt: true },
  });
  return row ?? undefined;
}

export async function saveObservers(
  tx: Tx,
  session: Pick<SessionFacts, "workspaceId" | "id">,
  entry: Observers & { enteredById: string; enteredAt: Date },
): Promise<void> {
  const { workspaceId, id: sessionId } = session;
  await tx.sessionObservers.upsert({
    where: { sessionId, workspaceId },
    create: { sessionId, workspaceId, ...entry },
    update: entry,
  });
}

/** Whose enrollments these are. */
export async function peopleOf(
  tx: Tx,
  workspaceId: string,
  enrollmentIds: string[],
): Promise<Omit<TeamMember, "number">[]> {
  const rows = await tx.enrollment.findMany({
    where: { workspaceId, id: { in: enrollmentIds } },
    select: { id: true, personId: true, person: { select: { name: true } } },
  });
  return rows.map(({ id, personId, person }) => ({ enrollmentId: id, personId, name: person.name }));
}
