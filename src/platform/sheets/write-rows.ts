/** From typed rows to a table that `readRows` reads back as the same rows. */
import type { Cell, Sheet, Table } from "./sheet.ts";
import { harmless } from "./text.ts";

export function cellsOf<R extends { at: number }>(sheet: Sheet<R>, row: R): Cell[] {
  return sheet.columns.map(({ key, column }) => column.write(row[key]));
}

export function writeRows<R extends { at: number }>(sheet: Sheet<R>, rows: R[]): Table {
  const headings = sheet.columns.map(({ column }) => harmless(column.heading));
  if (sheet.layout === "fields") {
    const cells = rows[0] ? cellsOf(sheet, rows[0]) : [];
    const fields = headings.map((heading, index): Cell[] => [heading, cells[index] ?? null]);
    return { sheet: sheet.name, rows: [["項目", "内容"], ...fields] };
  }
  return { sheet: sheet.name, rows: [headings, ...rows.map((row) => cellsOf(sheet, row))] };
}
