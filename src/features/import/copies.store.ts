/** What workbooks said that were handed out. */
import type { Tx } from "../../platform/database/index.ts";
import { type CopyMarks, copyMarks } from "./taken-back.rules.ts";

export interface Copy {
  at: Date;
  marks: CopyMarks;
}

const KEPT_DAYS = 400;
const DAY = 86_400_000;

/** Returns the copy's number. Those of more than a year ago are forgotten. */
export async function addCopy(
  tx: Tx,
  { workspaceId, programId, at, marks }: Copy & { workspaceId: string; programId: string },
): Promise<string> {
  await tx.workbookCopy.deleteMany({
    where: { workspaceId, at: { lt: new Date(at.getTime() - KEPT_DAYS * DAY) } },
  });
  return (await tx.workbookCopy.create({ data: { workspaceId, programId, at, marks }, select: { id: true } }))
    .id;
}

/** Undefined when it is none of this program's. */
export async function findCopy(
  tx: Tx,
  { workspaceId, programId, id }: { workspaceId: string; programId: string; id: string },
): Promise<Copy | undefined> {
  const row = await tx.workbookCopy.findFirst({ where: { id, workspaceId, programId } });
  return row ? { at: row.at, marks: copyMarks.parse(row.marks) } : undefined;
}
