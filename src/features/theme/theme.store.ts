/** The codebooks' rows. */
import type { Tx } from "../../platform/database/index.ts";
import type { Entry, NewEntry } from "./codebook.rules.ts";

interface Place {
  workspaceId: string;
  questionKey: string;
}

const ENTRY = {
  ...{ id: true, questionKey: true, key: true, parentId: true },
  ...{ name: true, order: true, mergedIntoId: true },
} as const;

/** Every entry that was not taken back, merged ones too. */
export async function entriesOf(tx: Tx, { workspaceId, questionKey }: Place): Promise<Entry[]> {
  return tx.codebookEntry.findMany({ where: { workspaceId, questionKey, removedAt: null }, select: ENTRY });
}

export async function findEntry(tx: Tx, workspaceId: string, id: string): Promise<Entry | null> {
  return tx.codebookEntry.findFirst({ where: { workspaceId, id, removedAt: null }, select: ENTRY });
}

/** Somebody else may do the same at the same moment: what is there already is left as it is. */
export async function insertShipped(tx: Tx, workspaceId: string, themes: NewEntry[]): Promise<void> {
  const data = themes.map(({ items: _, ...theme }) => ({ workspaceId, ...theme }));
  await tx.codebookEntry.createMany({ data, skipDuplicates: true });
  const keys = themes.map(({ key }) => key);
  const rows = await tx.codebookEntry.findMany({
    where: { workspaceId, key: { in: keys } },
    select: { id: true, key: true },
  });
  const ids = new Map(rows.map(({ id, key }) => [key, id]));
  await tx.codebookEntry.createMany({
    data: themes.flatMap(({ questionKey, key, items }) =>
      items.map((item) => ({ workspaceId, questionKey, parentId: ids.get(key) ?? null, ...item })),
    ),
    skipDuplicates: true,
  });
}

/** Whoever else changes this codebook waits until this transaction is over. */
export async function lockCodebook(tx: Tx, { workspaceId, questionKey }: Place): Promise<void> {
  await tx.$queryRaw`
    select id from "CodebookEntry"
    where "workspaceId" = ${workspaceId} and "questionKey" = ${questionKey}
    order by id for no key update`;
}

export async function insertEntry(
  tx: Tx,
  entry: Place & { parentId: string | null; name: string; order: number },
): Promise<string> {
  const { id } = await tx.codebookEntry.create({ data: entry, select: { id: true } });
  return id;
}

interface Changes {
  name?: string;
  mergedIntoId?: string | null;
  parentId?: string;
  removedAt?: Date;
}

export async function changeEntry(tx: Tx, workspaceId: string, id: string, changes: Changes): Promise<void> {
  await tx.codebookEntry.update({ where: { workspaceId, id }, data: changes });
}

/** Whether anything hangs on it: a coding, an item, or what was merged into it. */
export async function isInUse(tx: Tx, workspaceId: string, id: string): Promise<boolean> {
  const coded = await tx.coding.findFirst({
    where: { workspaceId, entryId: id },
    select: { statementId: true },
  });
  const OR = [{ parentId: id }, { mergedIntoId: id }];
  const other = await tx.codebookEntry.findFirst({
    where: { workspaceId, removedAt: null, OR },
    select: { id: true },
  });
  return coded !== null || other !== null;
}
