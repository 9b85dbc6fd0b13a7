/** What is stored, as the sheets and ordered rows of a workbook. */
import { namesOf, type WorkbookRows, type WorkbookSheets, workbookSheets } from "../workbook/index.ts";
import type { StoredWorkbook } from "./stored-workbook.store.ts";

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

export function layOutWorkbook(stored: StoredWorkbook): { sheets: WorkbookSheets; rows: WorkbookRows } {
  const { rows } = stored;
  const [program] = rows.program;
  const schemeYears = schemeYearsOf(stored);
  const unknown = Object.fromEntries(schemeYears.map((year) => [`scheme${year}`, null]));
  return {
    sheets: workbookSheets({ schemeYears, ...(program && { names: namesOf(program) }) }),
    rows: {
      ...rows,
      sessions: inOrder(rows.sessions, (row) => [row.number]),
      items: inOrder(rows.items, (row) => [row.session, row.order]),
      assignments: inOrder(rows.assignments, (row) => [row.number]),
      forms: inOrder(rows.forms, (row) => [row.assignment, row.number]),
      municipalities: rows.municipalities.map((row) => ({ ...unknown, ...row })),
      closedDays: inOrder(rows.closedDays, (row) => [row.municipality, row.date]),
      teams: inOrder(rows.teams, (row) => [row.number]),
      movements: inOrder(rows.movements, (row) => [row.number, row.from]),
      observers: inOrder(rows.observers, (row) => [row.name]),
      affiliates: inOrder(rows.affiliates, (row) => [row.role, row.name]),
      pastYears: inOrder(rows.pastYears, (row) => [row.fiscalYear]),
      pastParticipation: inOrder(rows.pastParticipation, (row) => [row.fiscalYear, row.municipality]),
    },
  };
}
