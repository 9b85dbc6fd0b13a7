/** Closed days by municipality, and whom a municipality's days concern. */
import type { Tx } from "../../platform/database/index.ts";
import type { ClosedDay, NewClosedDay } from "./closure.rules.ts";

export interface Municipality {
  id: string;
  name: string;
}

/** In the order of their codes. */
export function municipalitiesOf(tx: Tx, workspaceId: string): Promise<Municipality[]> {
  return tx.municipality.findMany({
    where: { workspaceId },
    orderBy: { code: "asc" },
    select: { id: true, name: true },
  });
}

/** By date, and on one date by code; both ends included. */
export async function closedDaysBetween(
  tx: Tx,
  workspaceId: string,
  { from, to }: { from: string; to: string },
): Promise<ClosedDay[]> {
  const places = await municipalitiesOf(tx, workspaceId);
  const order = new Map(places.map(({ id }, index) => [id, index]));
  const names = new Map(places.map(({ id, name }) => [id, name]));
  const rows = await tx.closureDay.findMany({
    where: { workspaceId, date: { gte: from, lte: to } },
    select: { id: true, municipalityId: true, date: true, name: true },
  });
  const place = ({ municipalityId }: { municipalityId: string }) => order.get(municipalityId) ?? order.size;
  return rows
    .map((row) => ({ ...row, municipality: names.get(row.municipalityId) ?? "" }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : place(a) - place(b)));
}

/** Undefined: this municipality has that day already. */
export async function addClosedDay(
  tx: Tx,
  workspaceId: string,
  day: NewClosedDay,
): Promise<string | undefined> {
  const [created] = await tx.closureDay.createManyAndReturn({
    data: [{ workspaceId, ...day }],
    select: { id: true },
    skipDuplicates: true,
  });
  return created?.id;
}

/** False: somebody was faster. */
export async function removeClosedDay(
  tx: Tx,
  workspaceId: string,
  { municipalityId, date }: Pick<NewClosedDay, "municipalityId" | "date">,
): Promise<boolean> {
  const { count } = await tx.closureDay.deleteMany({ where: { workspaceId, municipalityId, date } });
  return count > 0;
}

export async function findClosedDay(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<Omit<ClosedDay, "municipality"> | undefined> {
  const row = await tx.closureDay.findFirst({
    where: { workspaceId, id },
    select: { id: true, municipalityId: true, date: true, name: true },
  });
  return row ?? undefined;
}

/** Person ids of those whose messages wait for the working days of this municipality. */
export async function peopleOfMunicipality(
  tx: Tx,
  { workspaceId, id: programId }: { workspaceId: string; id: string },
  municipalityId: string,
): Promise<string[]> {
  const ofTeam = { team: { municipalities: { some: { municipalityId } } } };
  const rows = await tx.enrollment.findMany({
    where: {
      ...{ workspaceId, programId },
      OR: [{ municipalityId }, { municipalityId: null, memberships: { some: ofTeam } }],
    },
    select: { personId: true },
  });
  return [...new Set(rows.map(({ personId }) => personId))];
}
