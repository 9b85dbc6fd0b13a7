/** Uploads that an officer has handed over and not decided about yet. */
import type { Tx } from "../../platform/database/index.ts";

export interface PendingUpload {
  id: string;
  fileIds: string[];
  state: "READING" | "READY";
  /** Of the dry run that was shown; null before. */
  mark: string | null;
}

interface NewUpload {
  workspaceId: string;
  personId: string;
  fileIds: string[];
  at: Date;
}

export async function addUpload(tx: Tx, { at, ...upload }: NewUpload): Promise<string> {
  const data = { ...upload, state: "READING" as const, createdAt: at, updatedAt: at };
  return (await tx.pendingUpload.create({ data, select: { id: true } })).id;
}

type Which = { workspaceId: string; id: string };

/** Undefined once it was decided about. */
export async function findPending(tx: Tx, { workspaceId, id }: Which): Promise<PendingUpload | undefined> {
  const row = await tx.pendingUpload.findFirst({
    where: { id, workspaceId, state: { in: ["READING", "READY"] } },
    select: { id: true, fileIds: true, state: true, mark: true },
  });
  // Only these two were asked for.
  return row ? { ...row, state: row.state === "READY" ? "READY" : "READING" } : undefined;
}

export interface LeftBehind {
  id: string;
  personId: string;
  createdAt: Date;
  /** It may have been written in part. */
  wasApplying: boolean;
}

/** In hand, and no longer heard of since `before`; of one person, or of all. */
export async function leftBehind(
  tx: Tx,
  { workspaceId, personId, before }: { workspaceId: string; personId?: string; before: Date },
): Promise<LeftBehind[]> {
  const rows = await tx.pendingUpload.findMany({
    where: {
      workspaceId,
      state: { in: ["READING", "APPLYING"] },
      updatedAt: { lt: before },
      ...(personId !== undefined && { personId }),
    },
    orderBy: { createdAt: "asc" },
    select: { id: true, personId: true, createdAt: true, state: true },
  });
  return rows.map(({ state, ...row }) => ({ ...row, wasApplying: state === "APPLYING" }));
}

/** False when it is no longer in hand. */
export async function giveUp(tx: Tx, { workspaceId, id }: Which, at: Date): Promise<boolean> {
  const { count } = await tx.pendingUpload.updateMany({
    where: { id, workspaceId, state: { in: ["READING", "APPLYING"] } },
    data: { state: "REFUSED", updatedAt: at },
  });
  return count === 1;
}

/** A sign of life while it is being written. */
export async function touchUpload(tx: Tx, { workspaceId, id }: Which, at: Date): Promise<void> {
  await tx.pendingUpload.updateMany({ where: { id, workspaceId }, data: { updatedAt: at } });
}

export async function saveLook(
  tx: Tx,
  { workspaceId, id }: Which,
  mark: string | null,
  at: Date,
): Promise<void> {
  await tx.pendingUpload.updateMany({
    where: { id, workspaceId },
    data: { state: mark === null ? "REFUSED" : "READY", mark, updatedAt: at },
  });
}

/** Takes it in hand, so that two presses do not both apply it; false when somebody else has. */
export async function takeUpload(tx: Tx, { workspaceId, id }: Which, at: Date): Promise<boolean> {
  const { count } = await tx.pendingUpload.updateMany({
    where: { id, workspaceId, state: "READY" },
    data: { state: "APPLYING", updatedAt: at },
  });
  return count === 1;
}

export async function endUpload(
  tx: Tx,
  { workspaceId, id }: Which,
  state: "APPLIED" | "CANCELED" | "READY",
  at: Date,
): Promise<void> {
  await tx.pendingUpload.updateMany({ where: { id, workspaceId }, data: { state, updatedAt: at } });
}
