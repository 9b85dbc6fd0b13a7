/** 訂正: what the tables say now, beside what an approved report said. Pure. */
import type { TableCell, TablePart } from "../../platform/documents/parts.ts";

export interface Correction {
  table: string;
  /** As the row begins. */
  row: string;
  column: string;
  /** Null: the row was not there, or is not any more. */
  from: TableCell | null;
  to: TableCell | null;
}

const rowName = (cells: TableCell[] | undefined) => String(cells?.[0] ?? "").split("\n")[0] ?? "";

function ofTable(before: TablePart | undefined, now: TablePart | undefined): Correction[] {
  const named = (part: TablePart | undefined) =>
    new Map((part?.rows ?? []).map((row) => [rowName(row), row]));
  const [old, present] = [named(before), named(now)];
  const columns = now?.columns ?? before?.columns ?? [];
  return [...new Set([...old.keys(), ...present.keys()])].flatMap((row) =>
    columns.flatMap(({ heading }, index): Correction[] => {
      const [from, to] = [old.get(row)?.[index] ?? null, present.get(row)?.[index] ?? null];
      const column = heading.replaceAll("\n", " ");
      return from === to ? [] : [{ table: (now ?? before)?.title ?? "", row, column, from, to }];
    }),
  );
}

/** Cell by cell, tables by their ids, rows by how they begin. */
export function correctionsOf(approved: TablePart[], now: TablePart[]): Correction[] {
  const ids = [...new Set([...approved, ...now].map(({ id }) => id))];
  const find = (tables: TablePart[], id: string) => tables.find((table) => table.id === id);
  return ids.flatMap((id) => ofTable(find(approved, id), find(now, id)));
}
