/** All sheets of the program workbook, in the order in which an office keeps them. */
import type { RowOfSheet, Sheet } from "../../platform/sheets/sheet.ts";
import { assignmentSheet } from "../assignment/index.ts";
import { affiliateSheet, observerSheet } from "../people/index.ts";
import {
  closedDaySheet,
  movementSheet,
  municipalitySheet,
  pastParticipationSheet,
  pastYearSheet,
  programSheet,
  teamSheet,
  traineeSheet,
} from "../program/index.ts";
import { questionSheet } from "../reflection/index.ts";
import { sessionItemSheet, sessionSheet } from "../session/index.ts";
import { visitSheet } from "../visit/index.ts";
import { worksheetSheet } from "../worksheet/index.ts";

/** The sheet in front, which nothing is read from but the number of the copy. */
export const EXPLANATION = "説明";
export const COPY_NUMBER = "控え番号";

export interface WorkbookShape {
  /** Fiscal years for which 市町 has a column 重層事業. */
  schemeYears: number[];
  /** What this program calls the affiliations. */
  names?: { ADMIN: string; SHAKYO: string; AGENCY: string };
}

export function workbookSheets({ schemeYears, names }: WorkbookShape) {
  return {
    program: programSheet,
    sessions: sessionSheet,
    items: sessionItemSheet,
    questions: questionSheet,
    assignments: assignmentSheet,
    forms: worksheetSheet,
    municipalities: municipalitySheet(schemeYears),
    closedDays: closedDaySheet,
    teams: teamSheet,
    trainees: traineeSheet(names),
    movements: movementSheet,
    observers: observerSheet,
    affiliates: affiliateSheet,
    pastYears: pastYearSheet,
    pastParticipation: pastParticipationSheet,
  };
}

export type WorkbookSheets = ReturnType<typeof workbookSheets>;
export type SheetKey = keyof WorkbookSheets;
export type RowOf<K extends SheetKey> = RowOfSheet<WorkbookSheets[K]>;
export type WorkbookRows = { [K in SheetKey]: RowOf<K>[] };

/** Without these there is no program; a workbook without one of the others leaves that part as it is. */
export const NEEDED_SHEETS: readonly SheetKey[] = [
  "program",
  "sessions",
  "municipalities",
  "teams",
  "trainees",
];

/** Left out without a word: most programs have no need of it. */
export const QUIET_SHEETS: readonly SheetKey[] = ["movements", "forms"];

export const SHEET_KEYS = Object.keys(workbookSheets({ schemeYears: [] })) as SheetKey[];

/** Sheets that are written and never read: what an import would be too weak to change with care. */
export const EXPORT_ONLY: readonly { name: string }[] = [visitSheet];

export function namesOf(program: Pick<RowOf<"program">, "nameAdmin" | "nameShakyo" | "nameAgency">) {
  return { ADMIN: program.nameAdmin, SHAKYO: program.nameShakyo, AGENCY: program.nameAgency };
}

/** The sheet with its row type forgotten: for what treats all sheets alike. */
export function sheetOf(sheets: WorkbookSheets, key: SheetKey): Sheet {
  // A sheet of some row type is read and written with rows of that type only; here no row is touched.
  return sheets[key] as unknown as Sheet;
}
