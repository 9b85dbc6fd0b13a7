/** Hand-ins with their files: pending until they are checked, then kept for ever. */
import { z } from "zod";
import type { Tx } from "../../platform/database/index.ts";
import type { AssignmentOfTeam } from "../assignment/index.ts";
import { type FrozenAnswer, frozenAnswer } from "../worksheet/index.ts";
import { type Filled, type HandInFault, handInFault } from "./submission.rules.ts";

export interface HandIn extends AssignmentOfTeam, Filled {
  id: string;
  state: "PENDING" | "HANDED_IN" | "REFUSED";
  version: number | null;
  byId: string;
  at: Date;
  fault: HandInFault | undefined;
  /** The form as it stood then; empty: there was none. */
  answers: FrozenAnswer[];
}

export interface KeptFile {
  slackFileId: string;
  name: string;
  type: string;
  size: number;
  checksum: string;
}

type Row = Omit<HandIn, "fault" | "answers"> & { fault: unknown; answers: unknown };

const SHOWN = {
  id: true,
  assignmentId: true,
  teamId: true,
  state: true,
  version: true,
  fileIds: true,
  link: true,
  note: true,
  mayShare: true,
  byId: true,
  at: true,
  fault: true,
  answers: true,
} as const;

const keptAnswers = z.array(frozenAnswer);

function handInOf({ fault, answers, ...row }: Row): HandIn {
  const read = handInFault.safeParse(fault);
  return { ...row, fault: read.success ? read.data : undefined, answers: keptAnswers.parse(answers ?? []) };
}

type Of = AssignmentOfTeam & { workspaceId: string };

export async function addHandIn(
  tx: Tx,
  { workspaceId, assignmentId, teamId }: Of,
  { byId, at, answers, ...filled }: Filled & Pick<HandIn, "byId" | "at" | "answers">,
): Promise<string> {
  const kept = answers.map((answer) => ({ ...answer, at: answer.at?.toISOString() ?? null }));
  const data = {
    ...{ workspaceId, assignmentId, teamId, ...filled, byId, at, updatedAt: at },
    ...(kept.length > 0 && { answers: kept }),
  };
  return (await tx.handIn.create({ data, select: { id: true } })).id;
}

export async function findHandIn(tx: Tx, workspaceId: string, id: string): Promise<HandIn | undefined> {
  const row = await tx.handIn.findUnique({ where: { id, workspaceId }, select: SHOWN });
  return row ? handInOf(row) : undefined;
}

/** Of this team and assignment, newest first. */
export async function handInsOf(
  tx: Tx,
  { workspaceId, assignmentId, teamId }: Of,
  states: HandIn["state"][],
): Promise<HandIn[]> {
  const rows = await tx.handIn.findMany({
    where: { workspaceId, assignmentId, teamId, state: { in: states } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: SHOWN,
  });
  return rows.map(handInOf);
}

/** Acknowledged before `before` and not yet checked: left over from a crash, or for lack of room. */
export async function pendingHandIns(tx: Tx, workspaceId: string, before: Date): Promise<{ id: string }[]> {
  return tx.handIn.findMany({
    where: { workspaceId, state: "PENDING", at: { lt: before } },
    orderBy: { at: "asc" },
    select: { id: true },
  });
}

/** False when it is no longer pending. */
export async function refuseHandIn(
  tx: Tx,
  { workspaceId, id }: { workspaceId: string; id: string },
  fault: HandInFault,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.handIn.updateMany({
    where: { id, workspaceId, state: "PENDING" },
    data: { state: "REFUSED", fault, updatedAt: at },
  });
  return count === 1;
}

/** False when it is no longer pending. */
export async function acceptHandIn(
  tx: Tx,
  { workspaceId, id }: { workspaceId: string; id: string },
  { version, files, at }: { version: number; files: KeptFile[]; at: Date },
): Promise<boolean> {
  const { count } = await tx.handIn.updateMany({
    where: { id, workspaceId, state: "PENDING" },
    data: { state: "HANDED_IN", version, updatedAt: at },
  });
  if (count === 0) return false;
  await tx.handInFile.createMany({
    data: files.map((file, index) => ({ workspaceId, handInId: id, order: index + 1, ...file })),
  });
  return true;
}

/** By hand-in, in the order in which they were chosen. */
export async function filesOf(
  tx: Tx,
  workspaceId: string,
  handInIds: string[],
): Promise<Map<string, KeptFile[]>> {
  const rows = await tx.handInFile.findMany({
    where: { workspaceId, handInId: { in: handInIds } },
    orderBy: [{ handInId: "asc" }, { order: "asc" }],
    select: { handInId: true, slackFileId: true, name: true, type: true, size: true, checksum: true },
  });
  const files = new Map<string, KeptFile[]>();
  for (const { handInId, ...file } of rows) files.set(handInId, [...(files.get(handInId) ?? []), file]);
  return files;
}

/** Of one person, for whatever team, in every program. */
export async function handInsOfPerson(
  tx: Tx,
  { workspaceId, personId }: { workspaceId: string; personId: string },
) {
  const found = await tx.handIn.findMany({
    where: { workspaceId, byId: personId },
    orderBy: { at: "asc" },
    include: { files: { orderBy: { order: "asc" }, select: { name: true } } },
  });
  const assignments = await tx.assignment.findMany({
    where: { workspaceId, id: { in: found.map(({ assignmentId }) => assignmentId) } },
    select: { id: true, title: true },
  });
  const titles = new Map(assignments.map(({ id, title }) => [id, title]));
  return found.map((one) => ({ ...one, title: titles.get(one.assignmentId) ?? null }));
}
