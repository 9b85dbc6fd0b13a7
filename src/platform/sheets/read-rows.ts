/** From a table of the file to typed rows: headings found, every cell read, every fault named with its place. */

import { textOf } from "./cells.ts";
import type { AnyColumn, Cell, CellFault, Fault, Sheet, Table } from "./sheet.ts";
import { halfWidth } from "./text.ts";

export interface ReadRows<R> {
  /** Rows without a fault. */
  rows: R[];
  /** Every row, with what could be read of it: so that one bad cell does not make a whole row unknown. */
  partial: Partial<R>[];
  faults: Fault[];
  warnings: Fault[];
}

/** Offices put a title above their tables. */
const HEADINGS_WITHIN = 5;

/** Spaces, full width and notes such as （必須） do not make another heading. */
export function headingKey(heading: string): string {
  return halfWidth(heading)
    .replace(/\((必須|任意)\)|[※*\s]/g, "")
    .toLowerCase();
}

export function readRows<R extends { at: number }>(sheet: Sheet<R>, table: Table): ReadRows<R> {
  return sheet.layout === "fields" ? readFields(sheet, table) : readTable(sheet, table);
}

interface Reading {
  values: Record<string, unknown>;
  faults: Fault[];
}

function readCell(
  column: AnyColumn,
  key: string,
  cell: Cell,
  place: { sheet: string; row: number | null },
  into: Reading,
): void {
  const result = column.read.safeParse(cell);
  if (result.success) {
    into.values[key] = result.data;
    return;
  }
  for (const issue of result.error.issues) {
    // Every reader of cells.ts puts its words into the issue.
    const say = (issue.code === "custom" ? issue.params?.say : undefined) as CellFault | undefined;
    const words: CellFault = say ?? ((all) => all.workbook.faults.unreadable());
    into.faults.push({ ...place, column: column.heading, say: words });
  }
}

function namesOf(column: AnyColumn): string[] {
  return [column.heading, ...(column.alsoCalled ?? [])].map(headingKey);
}

function readTable<R extends { at: number }>(sheet: Sheet<R>, table: Table): ReadRows<R> {
  const known = new Set(sheet.columns.flatMap(({ column }) => namesOf(column)));
  const isHeading = (cell: Cell) => known.has(headingKey(textOf(cell)));
  const start = table.rows.slice(0, HEADINGS_WITHIN).findIndex((row) => row.some(isHeading));
  const headings = (table.rows[start] ?? []).map((cell) => headingKey(textOf(cell)));
  const result: ReadRows<R> = { rows: [], partial: [], ...headingFaults(sheet, table, start, headings) };
  const places = sheet.columns.map(({ key, column }) => {
    const index = headings.findIndex((heading) => namesOf(column).includes(heading));
    return { key, column, index };
  });
  for (let index = start + 1; start >= 0 && index < table.rows.length; index++) {
    const cells = table.rows[index] ?? [];
    if (cells.every((cell) => textOf(cell) === "")) continue;
    const into: Reading = { values: { at: index + 1 }, faults: [] };
    for (const { key, column, index: position } of places) {
      if (position < 0 && !column.mayBeMissing) continue;
      readCell(column, key, cells[position] ?? null, { sheet: sheet.name, row: index + 1 }, into);
    }
    keep(
      result,
      into,
      result.faults.some((fault) => fault.row === null),
    );
  }
  return result;
}

/** Every column was read by its own reader, so the values fit the row's type once none of them failed. */
function keep<R>(result: ReadRows<R>, into: Reading, columnsMissing: boolean): void {
  result.partial.push(into.values as Partial<R>);
  if (into.faults.length === 0 && !columnsMissing) result.rows.push(into.values as R);
  result.faults.push(...into.faults);
}

function headingFaults(
  sheet: Sheet<never>,
  table: Table,
  start: number,
  headings: string[],
): { faults: Fault[]; warnings: Fault[] } {
  const place = { sheet: sheet.name, row: null };
  const faults: Fault[] = [];
  for (const { column } of sheet.columns) {
    const names = namesOf(column);
    const found = headings.filter((heading) => names.includes(heading)).length;
    if (found === 0 && !column.mayBeMissing) {
      faults.push({ ...place, column: column.heading, say: (words) => words.workbook.faults.noColumn() });
    }
    if (found > 1) {
      faults.push({ ...place, column: column.heading, say: (words) => words.workbook.faults.columnTwice() });
    }
  }
  const known = new Set(sheet.columns.flatMap(({ column }) => namesOf(column)));
  const warnings = headings.flatMap((heading, index): Fault[] => {
    if (heading === "" || known.has(heading)) return [];
    const column = textOf(table.rows[start]?.[index] ?? null);
    return [{ ...place, column, say: (words) => words.workbook.faults.unknownColumn() }];
  });
  return { faults, warnings };
}

/** 項目 in the first column, 内容 in the second: one thing whose columns stand below each other. */
function readFields<R extends { at: number }>(sheet: Sheet<R>, table: Table): ReadRows<R> {
  const into: Reading = { values: { at: 1 }, faults: [] };
  const labels = table.rows.map((row) => headingKey(textOf(row[0] ?? null)));
  for (const { key, column } of sheet.columns) {
    const index = labels.findIndex((label) => namesOf(column).includes(label));
    const place = { sheet: sheet.name, row: index < 0 ? null : index + 1 };
    readCell(column, key, table.rows[index]?.[1] ?? null, place, into);
  }
  const known = new Set([...sheet.columns.flatMap(({ column }) => namesOf(column)), "", "項目"]);
  const warnings = labels.flatMap((label, index): Fault[] => {
    if (known.has(label)) return [];
    const column = textOf(table.rows[index]?.[0] ?? null);
    return [
      { sheet: sheet.name, row: index + 1, column, say: (words) => words.workbook.faults.unknownColumn() },
    ];
  });
  const result: ReadRows<R> = { rows: [], partial: [], faults: [], warnings };
  keep(result, into, false);
  return result;
}
