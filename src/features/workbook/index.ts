/** The program workbook: its sheets, reading it from a file, checking it, writing it. */
export { type CheckedWorkbook, checkWorkbook, type WorkbookDraft } from "./check-workbook.ts";
export { describeFaults, inWords } from "./describe-faults.ts";
export { readWorkbook, sheetOfFile, type WorkbookSource } from "./read-workbook.ts";
export {
  namesOf,
  type RowOf,
  SHEET_KEYS,
  type SheetKey,
  sheetOf,
  type WorkbookRows,
  type WorkbookSheets,
  workbookSheets,
} from "./workbook.sheet.ts";
export { exportedSheet, writeTables, writeWorkbook } from "./write-workbook.ts";
