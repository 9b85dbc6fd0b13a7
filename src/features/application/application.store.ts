/** Applications as they were received, and whom the app knows already. */
import type { Tx } from "../../platform/database/index.ts";
import type { FilledForm } from "../form/index.ts";
import { NAMELESS } from "../form/index.ts";
import type { KnownPerson } from "./known-people.rules.ts";

export interface Application {
  id: string;
  key: string;
  fileName: string;
  checksum: string;
  form: FilledForm;
  state: "OPEN" | "IMPORTED" | "WITHDRAWN";
  receivedAt: Date;
  receivedById: string;
  importedAt: Date | null;
  importedById: string | null;
  teamIds: string[];
}

type ProgramId = { workspaceId: string; id: string };

const columns = {
  ...{ id: true, key: true, fileName: true, checksum: true, form: true, state: true },
  ...{ receivedAt: true, receivedById: true, importedAt: true, importedById: true, teamIds: true },
} as const;

/** JSON of our own writing. */
const applicationOf = <T extends { form: unknown }>({ form, ...row }: T) => ({
  ...row,
  form: form as FilledForm,
});

/** One receipt at a time, so that two files of one team find each other. */
export async function lockApplications(tx: Tx, { workspaceId, id }: ProgramId): Promise<void> {
  await tx.$queryRaw`
    select id from "Program" where "workspaceId" = ${workspaceId} and id = ${id} for no key update`;
}

/** All but those that were taken out, in the order in which they came. */
export async function applicationsOf(tx: Tx, { workspaceId, id }: ProgramId): Promise<Application[]> {
  const rows = await tx.application.findMany({
    where: { workspaceId, programId: id, state: { not: "WITHDRAWN" } },
    select: columns,
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
  });
  return rows.map(applicationOf);
}

export async function findApplication(
  tx: Tx,
  { workspaceId, id }: { workspaceId: string; id: string },
): Promise<Application | undefined> {
  const row = await tx.application.findUnique({ where: { id, workspaceId }, select: columns });
  return row ? applicationOf(row) : undefined;
}

/** Applications of this file or key, those taken out included, and open ones that do not say whose they are. */
export async function findEarlier(
  tx: Tx,
  { workspaceId, id: programId }: ProgramId,
  { key, checksum }: { key: string; checksum: string },
): Promise<Application[]> {
  const nameless = { key: { startsWith: NAMELESS }, state: "OPEN" as const };
  const rows = await tx.application.findMany({
    where: { workspaceId, programId, OR: [{ key }, { checksum }, nameless] },
    select: columns,
  });
  return rows.map(applicationOf);
}

export interface NewApplication {
  key: string;
  fileName: string;
  checksum: string;
  form: FilledForm;
  receivedAt: Date;
  receivedById: string;
}

/** Returns the id. */
export async function addApplication(
  tx: Tx,
  { workspaceId, id: programId }: ProgramId,
  { form, ...application }: NewApplication,
): Promise<string> {
  const data = { workspaceId, programId, ...application, form: { ...form } };
  return (await tx.application.create({ data, select: { id: true } })).id;
}

/** A corrected file takes the place of an earlier one. */
export async function replaceApplication(
  tx: Tx,
  { workspaceId, id }: { workspaceId: string; id: string },
  { form, ...application }: NewApplication,
): Promise<void> {
  await tx.application.updateMany({
    where: { workspaceId, id },
    data: { ...application, form: { ...form }, state: "OPEN" },
  });
}

/** False when it is no longer in the state that it was. */
export async function moveApplication(
  tx: Tx,
  { workspaceId, id }: { workspaceId: string; id: string },
  [from, to]: [Application["state"], Application["state"]],
): Promise<boolean> {
  const { count } = await tx.application.updateMany({
    where: { workspaceId, id, state: from },
    data: { state: to },
  });
  return count === 1;
}

/** False when it was taken in, taken out or replaced since it had this checksum. */
export async function markImported(
  tx: Tx,
  { workspaceId, id, checksum }: { workspaceId: string; id: string; checksum: string },
  { at, byId, teamIds }: { at: Date; byId: string; teamIds: string[] },
): Promise<boolean> {
  const { count } = await tx.application.updateMany({
    where: { workspaceId, id, checksum, state: "OPEN" },
    data: { state: "IMPORTED", importedAt: at, importedById: byId, teamIds },
  });
  return count === 1;
}

export interface TeamNow {
  id: string;
  number: number;
  name: string;
  onHold: boolean;
}

export async function teamsNow(tx: Tx, { workspaceId, id: programId }: ProgramId): Promise<TeamNow[]> {
  return tx.team.findMany({
    where: { workspaceId, programId },
    select: { id: true, number: true, name: true, onHold: true },
    orderBy: { number: "asc" },
  });
}

export async function municipalitiesOf(
  tx: Tx,
  workspaceId: string,
): Promise<{ code: string; name: string }[]> {
  const select = { code: true, name: true };
  return tx.municipality.findMany({ where: { workspaceId }, select, orderBy: { code: "asc" } });
}

/** Everybody, with their place of the latest year, and whether they take part in this program on `date`. */
export async function knownPeople(
  tx: Tx,
  { workspaceId, id: programId }: ProgramId,
  date: string,
): Promise<KnownPerson[]> {
  const rows = await tx.person.findMany({
    where: { workspaceId },
    select: {
      ...{ id: true, name: true, nameKana: true, email: true, phone: true },
      affiliates: { take: 1, select: { organization: true } },
      enrollments: {
        orderBy: { from: "desc" },
        select: {
          ...{ number: true, organization: true, programId: true, to: true },
          memberships: { orderBy: { from: "desc" }, take: 1, select: { team: { select: { number: true } } } },
        },
      },
    },
  });
  return rows.map(({ enrollments, affiliates, ...person }) => {
    const [latest] = enrollments;
    const now = enrollments.find((one) => one.programId === programId && (one.to === null || one.to >= date));
    return {
      ...person,
      organization: latest?.organization ?? affiliates[0]?.organization ?? null,
      number: latest?.number ?? null,
      enrolled: now ? { number: now.number, team: now.memberships[0]?.team.number ?? null } : null,
    };
  });
}
