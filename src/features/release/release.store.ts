/** Released tables: only ever added to. */
import type { Tx } from "../../platform/database/index.ts";
import { type QuestionKey, type ReleasedTable, releasedTable } from "./released.rules.ts";

export interface Release {
  id: string;
  number: number;
  table: ReleasedTable;
  at: Date;
  /** Person id. */
  byId: string;
}

type OfTable = { workspaceId: string; programId: string; question: QuestionKey };

/** The latest one; undefined: never released. */
export async function latestRelease(
  tx: Tx,
  { workspaceId, programId, question }: OfTable,
): Promise<Release | undefined> {
  const row = await tx.releasedTable.findFirst({
    where: { workspaceId, programId, question },
    orderBy: { number: "desc" },
  });
  if (!row) return undefined;
  const { id, number, table, at, byId } = row;
  return { id, number, table: releasedTable.parse(table), at, byId };
}

/** Two officers at once: the second one's number is taken, and Prisma's fault says so. */
export async function addRelease(tx: Tx, of: OfTable, release: Omit<Release, "id">): Promise<string> {
  const { id } = await tx.releasedTable.create({ data: { ...of, ...release }, select: { id: true } });
  return id;
}
