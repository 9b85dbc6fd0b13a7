/** Which record a row of the workbook belongs to: known ones keep their id, new ones get one. */
import { randomUUID } from "node:crypto";
import type { RowOf, SheetKey, WorkbookDraft } from "../workbook/index.ts";
import type { Difference, Differences } from "./difference.rules.ts";
import type { Stored, StoredWorkbook } from "./stored-workbook.store.ts";

export interface PrepareFacts {
  workspaceId: string;
  draft: WorkbookDraft;
  stored: StoredWorkbook;
  differences: Differences;
  holds: Map<number, string>;
  persons?: ReadonlyMap<string, string>;
  at: Date;
}

/** Everything in a sheet with the id of its record: known ones keep theirs. */
export interface Identified<K extends SheetKey> {
  row: RowOf<K>;
  id: string;
  stored?: Stored<K>;
  isWritten: boolean;
}

export function identified<K extends SheetKey>(difference: Difference<K>): Identified<K>[] {
  return [
    ...difference.added.map((row) => ({ row, id: randomUUID(), isWritten: true })),
    ...difference.changed.map(({ row, stored }) => ({ row, stored, id: stored.id, isWritten: true })),
    ...difference.unchanged.map(({ row, stored }) => ({ row, stored, id: stored.id, isWritten: false })),
  ];
}

/** Ids by name or number, of what the file has and of what is stored beside it. */
export function idsBy<K extends SheetKey, V>(
  all: Identified<K>[],
  stored: Stored<K>[],
  keyOf: (row: RowOf<K>) => V,
): Map<V, string> {
  const known = stored.map((row) => [keyOf(row), row.id] as const);
  return new Map([...known, ...all.map(({ row, id }) => [keyOf(row), id] as const)]);
}
