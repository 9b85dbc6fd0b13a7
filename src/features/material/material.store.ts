/** The files of sessions: added, removed (and kept with when and by whom), and found again in the channel. */
import type { Tx } from "../../platform/database/index.ts";
import type { SessionFacts } from "../session/index.ts";
import type { FileKind, SessionFile } from "./material.rules.ts";

type SessionKey = Pick<SessionFacts, "workspaceId" | "id">;

const columns = {
  ...{ id: true, batch: true, kind: true, title: true, url: true, fileId: true, filename: true },
  ...{ releaseAt: true, permalink: true, copyId: true, removedAt: true },
} as const;

/** All, removed ones too, in the order in which they were added. */
export async function filesOf(tx: Tx, { workspaceId, id }: SessionKey): Promise<SessionFile[]> {
  return tx.sessionFile.findMany({
    where: { workspaceId, sessionId: id },
    orderBy: [{ batch: "asc" }, { id: "asc" }],
    select: columns,
  });
}

export interface NewFile {
  kind: FileKind;
  title: string;
  url: string | null;
  fileId: string | null;
  filename: string | null;
}

export async function insertFiles(
  tx: Tx,
  { workspaceId, id: sessionId }: SessionKey,
  files: NewFile[],
  added: { batch: number; releaseAt: Date; addedById: string; addedAt: Date },
): Promise<SessionFile[]> {
  return tx.sessionFile.createManyAndReturn({
    data: files.map((file) => ({ ...file, ...added, workspaceId, sessionId })),
    select: columns,
  });
}

/** Takes files away, or brings them back (`at` null); how many it changed. */
export async function setRemoved(
  tx: Tx,
  { workspaceId, ids }: { workspaceId: string; ids: string[] },
  { at, byId }: { at: Date | null; byId: string | null },
): Promise<number> {
  const { count } = await tx.sessionFile.updateMany({
    where: { workspaceId, id: { in: ids }, removedAt: at === null ? { not: null } : null },
    data: { removedAt: at, removedById: byId },
  });
  return count;
}

export async function sessionOfFile(tx: Tx, workspaceId: string, id: string): Promise<string | undefined> {
  const row = await tx.sessionFile.findUnique({ where: { id, workspaceId }, select: { sessionId: true } });
  return row?.sessionId;
}

export async function setCopy(
  tx: Tx,
  { workspaceId, id, ...copy }: { workspaceId: string; id: string; permalink: string; copyId: string },
): Promise<void> {
  await tx.sessionFile.updateMany({ where: { workspaceId, id }, data: copy });
}

/** Copies of what was taken away that still stand in Slack. */
export async function copiesLeft(tx: Tx, workspaceId: string): Promise<{ id: string; copyId: string }[]> {
  const rows = await tx.sessionFile.findMany({
    where: { workspaceId, removedAt: { not: null }, copyId: { not: null } },
    orderBy: { id: "asc" },
    select: { id: true, copyId: true },
  });
  return rows.map(({ id, copyId }) => ({ id, copyId: copyId ?? "" }));
}

export async function forgetCopy(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await tx.sessionFile.updateMany({ where: { workspaceId, id }, data: { copyId: null } });
}

/** Whether the app's copy of any of these has been handed out. */
export async function isAnyReleased(
  tx: Tx,
  { workspaceId, ids }: { workspaceId: string; ids: string[] },
): Promise<boolean> {
  return (
    (await tx.sessionFile.count({ where: { workspaceId, id: { in: ids }, permalink: { not: null } } })) > 0
  );
}
