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

/** `notes`: what a reader of this very file should know first; `copyId`: by which the app knows it again. */
export function writeTables(
  sheets: WorkbookSheets,
  rows: WorkbookRows,
  notes: string[] = [],
  copyId?: string,
): StyledTable[] {
  const tables = SHEET_KEYS.map((key): StyledTable => {
    const sheet = sheetOf(sheets, key);
    const table = writeRows(sheet, rows[key]);
    const widths = sheet.columns.map(({ column }) => column.width ?? USUAL_WIDTH);
    return { ...table, widths: sheet.layout === "fields" ? FIELD_WIDTHS : widths };
  });
  return [explanation(sheets, notes, copyId), ...tables];
}

export function writeWorkbook(
  sheets: WorkbookSheets,
  rows: WorkbookRows,
  notes: string[],
  copyId?: string,
): Promise<Buffer> {
  return writeXlsx(writeTables(sheets, rows, notes, copyId));
}

function explanation(sheets: WorkbookSheets, notes: string[], copyId: string | undefined): StyledTable {
  const rows: Cell[][] = [["シート", "列・項目", "必須", "書き方"]];
  for (const note of notes) rows.push([null, null, null, note]);
  if (copyId !== undefined) rows.push([COPY_NUMBER, copyId, null, COPY_EXPLANATION]);
  for (const key of SHEET_KEYS) {
    const sheet = sheetOf(sheets, key);
    rows.push([sheet.name, null, null, sheet.explain], ...explained(sheet));
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
