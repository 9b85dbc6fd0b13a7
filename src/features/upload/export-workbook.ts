/** The current state as the same workbook that an import takes: imported again, it changes nothing. */
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { loadStored, type StoredWorkbook } from "../import/index.ts";
import { requireRight } from "../people/index.ts";
import { findProgram } from "../program/index.ts";
import { visitRows, visitSheet } from "../visit/index.ts";
import {
  exportedSheet,
  namesOf,
  type WorkbookRows,
  workbookSheets,
  writeWorkbook,
} from "../workbook/index.ts";

/** Years for which any municipality has a status. */
function schemeYearsOf({ rows }: StoredWorkbook): number[] {
  const keys = rows.municipalities.flatMap((row) => Object.keys(row));
  const years = keys.flatMap((key) => /^scheme(\d{4})$/.exec(key)?.[1] ?? []);
  return [...new Set(years.map(Number))].toSorted();
}

function inOrder<R>(rows: R[], keyOf: (row: R) => (string | number | null)[]): R[] {
  const key = (row: R) =>
    keyOf(row)
      .map((part) => (typeof part === "number" ? String(part).padStart(9, "0") : (part ?? "")))
      .join(" ");
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function rowsOf({ rows }: StoredWorkbook, years: number[]): WorkbookRows {
  const unknown = Object.fromEntries(years.map((year) => [`scheme${year}`, null]));
  return {
    ...rows,
    sessions: inOrder(rows.sessions, (row) => [row.number]),
    items: inOrder(rows.items, (row) => [row.session, row.order]),
    assignments: inOrder(rows.assignments, (row) => [row.number]),
    municipalities: rows.municipalities.map((row) => ({ ...unknown, ...row })),
    closedDays: inOrder(rows.closedDays, (row) => [row.municipality, row.date]),
    teams: inOrder(rows.teams, (row) => [row.number]),
    observers: inOrder(rows.observers, (row) => [row.name]),
    affiliates: inOrder(rows.affiliates, (row) => [row.role, row.name]),
    pastYears: inOrder(rows.pastYears, (row) => [row.fiscalYear]),
    pastParticipation: inOrder(rows.pastParticipation, (row) => [row.fiscalYear, row.municipality]),
  };
}

/** `note` stands in the sheet 説明. */
export async function exportWorkbook(
  { db }: Pick<Deps, "db">,
  { who, note }: { who: Who; note: string },
): Promise<{ fiscalYear: number; content: Buffer }> {
  requireRight(who, "program.export");
  const { workspaceId } = who;
  const program = await findProgram(db.client, workspaceId);
  if (!program) throw new UserError("no-program", (words) => words.upload.nothingToExport);
  const { fiscalYear } = program;
  const stored = await loadStored(db.client, workspaceId, fiscalYear);
  const [row] = stored.rows.program;
  const schemeYears = schemeYearsOf(stored);
  const sheets = workbookSheets({ schemeYears, ...(row && { names: namesOf(row) }) });
  const exported = [exportedSheet(visitSheet, await visitRows(db.client, program))];
  const content = await writeWorkbook(sheets, rowsOf(stored, schemeYears), { notes: [note], exported });
  return { fiscalYear, content };
}
