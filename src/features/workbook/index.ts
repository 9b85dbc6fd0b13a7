/** The program workbook: its sheets, reading it from a file, checking it, writing it. */
export { type CheckedWorkbook, checkWorkbook, type WorkbookDraft, withExceptions } from "./check-workbook.ts";
export { describeFaults, inWords } from "./describe-faults.ts";
export { lookAtTeams } from "./look-at-teams.rules.ts";
export { findMunicipality } from "./municipalities.rules.ts";
export { placeIn } from "./place.rules.ts";
export { readWorkbook, sheetOfFile, type WorkbookSource } from "./read-workbook.ts";
export { type Split, splitTeam } from "./split-team.rules.ts";
export { programFaults } from "./structure.rules.ts";
export { type LeaderExceptionDays, type TeamRules, teamFault } from "./team.rules.ts";
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
export { type ExportedSheet, exportedSheet, writeTables, writeWorkbook } from "./write-workbook.ts";
