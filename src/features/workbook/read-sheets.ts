/** From the tables of a file to rows of every sheet, with all faults of single cells. */

import { textOf } from "../../platform/sheets/cells.ts";
import { type ReadRows, readRows } from "../../platform/sheets/read-rows.ts";
import type { Fault, Sheet, Table } from "../../platform/sheets/sheet.ts";
import { schemeYearOf } from "../program/index.ts";
import {
  COPY_NUMBER,
  EXPLANATION,
  EXPORT_ONLY,
  NEEDED_SHEETS,
  namesOf,
  QUIET_SHEETS,
  type RowOf,
  SHEET_KEYS,
  type SheetKey,
  sheetOf,
  type WorkbookSheets,
  workbookSheets,
} from "./workbook.sheet.ts";

export type Rows = { [K in SheetKey]: RowOf<K>[] };
export type PartialRows = { [K in SheetKey]: Partial<RowOf<K>>[] };

export interface ReadSheets {
  sheets: WorkbookSheets;
  rows: Rows;
  partial: PartialRows;
  /** Sheets that the file does not have: they stay as they are. */
  leftOut: SheetKey[];
  /** Of the copy that the app handed out, when the file began as one. */
  copyId: string | undefined;
  faults: Fault[];
  warnings: Fault[];
}

export function readSheets(tables: Table[]): ReadSheets {
  const sheets = workbookSheets(shapeOf(tables));
  const whole: Pick<ReadSheets, "leftOut" | "faults" | "warnings"> = {
    leftOut: [],
    faults: [],
    warnings: [],
  };
  const read = Object.fromEntries(
    SHEET_KEYS.map((key) => [key, readSheet(sheetOf(sheets, key), key, tables, whole)]),
  );
  const known = new Set([
    EXPLANATION,
    ...SHEET_KEYS.map((key) => sheets[key].name),
    ...EXPORT_ONLY.map(({ name }) => name),
  ]);
  for (const { sheet } of tables.filter((table) => !known.has(table.sheet.trim()))) {
    whole.warnings.push(onSheet(sheet, (words) => words.workbook.faults.unknownSheet()));
  }
  return {
    sheets,
    // Each key's rows were read by the sheet of that key.
    rows: mapValues(read, (one) => one.rows) as unknown as Rows,
    partial: mapValues(read, (one) => one.partial) as unknown as PartialRows,
    ...whole,
    copyId: copyIdIn(tables),
  };
}

function copyIdIn(tables: Table[]): string | undefined {
  const rows = tables.find((table) => table.sheet.trim() === EXPLANATION)?.rows ?? [];
  const row = rows.find(([first]) => textOf(first ?? null) === COPY_NUMBER);
  return textOf(row?.[1] ?? null) || undefined;
}

function readSheet(
  sheet: Sheet,
  key: SheetKey,
  tables: Table[],
  whole: Pick<ReadSheets, "leftOut" | "faults" | "warnings">,
): ReadRows<{ at: number }> {
  const found = tables.filter((table) => table.sheet.trim() === sheet.name);
  const [table] = found;
  if (found.length > 1) whole.faults.push(onSheet(sheet.name, (words) => words.workbook.faults.sheetTwice()));
  if (table) {
    const result = readRows(sheet, table);
    whole.faults.push(...result.faults);
    whole.warnings.push(...result.warnings);
    return result;
  }
  if (NEEDED_SHEETS.includes(key)) {
    whole.faults.push(onSheet(sheet.name, (words) => words.workbook.faults.noSheet()));
  } else {
    whole.leftOut.push(key);
    if (QUIET_SHEETS.includes(key)) return { rows: [], partial: [], faults: [], warnings: [] };
    whole.warnings.push(onSheet(sheet.name, (words) => words.workbook.faults.sheetLeftOut()));
  }
  return { rows: [], partial: [], faults: [], warnings: [] };
}

/** Two sheets depend on what the file says elsewhere: the years of 重層事業, the names of the affiliations. */
function shapeOf(tables: Table[]) {
  const { program, municipalities } = workbookSheets({ schemeYears: [] });
  const programTable = tables.find((table) => table.sheet.trim() === program.name);
  const [row] = programTable ? readRows(program, programTable).partial : [];
  const headings = tables.find((table) => table.sheet.trim() === municipalities.name)?.rows.slice(0, 5) ?? [];
  const years = headings.flat().flatMap((cell) => schemeYearOf(textOf(cell)) ?? []);
  // Names that could not be read are the usual ones.
  const { nameAdmin = "行政", nameShakyo = "社協", nameAgency = "相談機関" } = row ?? {};
  const names = namesOf({ nameAdmin, nameShakyo, nameAgency });
  return { schemeYears: [...new Set(years)].sort(), names };
}

function onSheet(sheet: string, say: Fault["say"]): Fault {
  return { sheet, row: null, column: null, say };
}

function mapValues<T, U>(record: Record<string, T>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
