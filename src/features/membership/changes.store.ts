/** Writes the difference of two rosters. */
import { isReferenced, type Tx } from "../../platform/database/index.ts";
import type { Edit, RosterChange, RosterTeam } from "./roster.rules.ts";

interface Of {
  workspaceId: string;
  /** The program. */
  id: string;
  at: Date;
}

const added = <T>(edits: Edit<T>[]) => edits.flatMap(({ before, after }) => (before ? [] : (after ?? [])));
const updated = <T>(edits: Edit<T>[]) =>
  edits.flatMap(({ before, after }) => (before && after ? [after] : []));
const removed = <T>(edits: Edit<T>[]) => edits.flatMap(({ before, after }) => (after ? [] : (before ?? [])));
const idsOf = (rows: { id: string }[]) => ({ in: rows.map((row) => row.id) });

/** False when something that was to be taken away has records by now: the transaction has to be given up. */
export async function saveChange(tx: Tx, of: Of, change: RosterChange): Promise<boolean> {
  const { workspaceId, at } = of;
  const stamps = { createdAt: at, updatedAt: at };
  await tx.person.createMany({ data: change.people.map((row) => ({ ...row, workspaceId, ...stamps })) });
  await saveTeams(tx, of, change.teams);
  await saveMembers(tx, of, change.members);
  await savePlaces(tx, of, change.places);
  await saveExceptions(tx, of, change.exceptions);
  try {
    await tx.enrollment.deleteMany({ where: { workspaceId, id: idsOf(removed(change.members)) } });
    await tx.team.deleteMany({ where: { workspaceId, id: idsOf(removed(change.teams)) } });
    return true;
  } catch (error) {
    if (isReferenced(error)) return false;
    throw error;
  }
}

async function saveTeams(tx: Tx, { workspaceId, id: programId, at }: Of, edits: Edit<RosterTeam>[]) {
  for (const { municipalityIds: _, ...row } of added(edits)) {
    await tx.team.create({ data: { ...row, workspaceId, programId, createdAt: at, updatedAt: at } });
  }
  for (const { id, municipalityIds: _, ...row } of updated(edits)) {
    await tx.team.updateMany({ where: { id, workspaceId }, data: { ...row, updatedAt: at } });
  }
  const standing = [...added(edits), ...updated(edits)];
  await tx.teamMunicipality.deleteMany({ where: { workspaceId, teamId: idsOf(standing) } });
  await tx.teamMunicipality.createMany({
    data: standing.flatMap(({ id: teamId, municipalityIds }) =>
      municipalityIds.map((municipalityId) => ({ workspaceId, teamId, municipalityId })),
    ),
  });
}

async function saveMembers(tx: Tx, { workspaceId, id: programId, at }: Of, edits: RosterChange["members"]) {
  await tx.enrollment.createMany({
    data: added(edits).map(({ name: _, ...row }) => ({
      ...row,
      ...{ workspaceId, programId, createdAt: at, updatedAt: at },
    })),
  });
  for (const { id, to } of updated(edits)) {
    await tx.enrollment.updateMany({ where: { id, workspaceId }, data: { to, updatedAt: at } });
  }
}

async function savePlaces(tx: Tx, { workspaceId }: Of, edits: RosterChange["places"]) {
  await tx.membership.deleteMany({ where: { workspaceId, id: idsOf(removed(edits)) } });
  for (const { id, ...row } of updated(edits)) {
    await tx.membership.updateMany({ where: { id, workspaceId }, data: row });
  }
  await tx.membership.createMany({ data: added(edits).map((row) => ({ ...row, workspaceId })) });
}

async function saveExceptions(
  tx: Tx,
  { workspaceId, id: programId, at }: Of,
  edits: RosterChange["exceptions"],
) {
  await tx.leaderException.deleteMany({ where: { workspaceId, id: idsOf(removed(edits)) } });
  for (const { id, ...row } of updated(edits)) {
    await tx.leaderException.updateMany({ where: { id, workspaceId }, data: row });
  }
  await tx.leaderException.createMany({
    data: added(edits).map((row) => ({ ...row, workspaceId, programId, createdAt: at })),
  });
}
