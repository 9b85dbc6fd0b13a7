/** Rows of every sheet as tables, with the sheet 説明 in front that explains every column. */
import type { Cell, Sheet } from "../../platform/sheets/sheet.ts";
import { writeRows } from "../../platform/sheets/write-rows.ts";
import { type StyledTable, writeXlsx } from "../../platform/sheets/write-xlsx.ts";
import {
  COPY_NUMBER,
  EXPLANATION,
  SHEET_KEYS,
  sheetOf,
  type WorkbookRows,
  type WorkbookSheets,
} from "./workbook.sheet.ts";

const COPY_EXPLANATION =
  "このファイルを書き出したときの控え。取り込むときに、その後の変更を見分けるために使います。消さないでください。";
const USUAL_WIDTH = 12;
const FIELD_WIDTHS = [36, 80];
const EXPLANATION_WIDTHS = [14, 36, 8, 90];

/** A sheet that no import reads, with its rows. */
export interface ExportedSheet {
  sheet: Sheet;
  rows: { at: number }[];
}

export function exportedSheet<R extends { at: number }>(sheet: Sheet<R>, rows: R[]): ExportedSheet {
  // The sheet meets its own rows only.
  return { sheet: sheet as unknown as Sheet, rows };
}

/** What a workbook holds beyond what an import reads. `notes`: what a reader of this very file should know first. */
export interface Beside {
  notes?: string[];
  /** By which the app knows this very file again. */
  copyId?: string;
  exported?: ExportedSheet[];
}

export function writeTables(sheets: WorkbookSheets, rows: WorkbookRows, beside: Beside = {}): StyledTable[] {
  const { exported = [] } = beside;
  return [
    explanation(sheets, beside),
    ...SHEET_KEYS.map((key) => styled({ sheet: sheetOf(sheets, key), rows: rows[key] })),
    ...exported.map(styled),
  ];
}

function styled({ sheet, rows }: ExportedSheet): StyledTable {
  const widths = sheet.columns.map(({ column }) => column.width ?? USUAL_WIDTH);
  return { ...writeRows(sheet, rows), widths: sheet.layout === "fields" ? FIELD_WIDTHS : widths };
}

export function writeWorkbook(sheets: WorkbookSheets, rows: WorkbookRows, beside?: Beside): Promise<Buffer> {
  return writeXlsx(writeTables(sheets, rows, beside));
}

function explanation(sheets: WorkbookSheets, { notes = [], copyId, exported = [] }: Beside): StyledTable {
  const rows: Cell[][] = [["シート", "列・項目", "必須", "書き方"]];
  for (const note of notes) rows.push([null, null, null, note]);
  if (copyId !== undefined) rows.push([COPY_NUMBER, copyId, null, COPY_EXPLANATION]);
  for (const key of SHEET_KEYS) {
    const sheet = sheetOf(sheets, key);
    rows.push([sheet.name, null, null, sheet.explain], ...explained(sheet));
  }
  for (const { sheet } of exported) {
    rows.push([sheet.name, null, null, sheet.explain]);
    for (const { column } of sheet.columns) rows.push([sheet.name, column.heading, null, column.explain]);
  }
  return { sheet: EXPLANATION, rows, widths: EXPLANATION_WIDTHS };
}

/** What a reader refuses when it is empty must be filled in. */
function explained(sheet: Sheet): Cell[][] {
  return sheet.columns.map(({ column }) => [
    sheet.name,
    column.heading,
    column.read.safeParse(null).success ? null : "必須",
    column.explain,
  ]);
}
