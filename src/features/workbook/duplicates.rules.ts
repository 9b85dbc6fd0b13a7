/** Things that stand twice in the workbook: numbers, codes, dates, people. */
import type { CellFault, Fault } from "../../platform/sheets/sheet.ts";
import { type Place, placeIn } from "./place.rules.ts";
import type { PartialRows } from "./read-sheets.ts";
import type { SheetKey, WorkbookSheets } from "./workbook.sheet.ts";

type Say = (value: string, otherRow: number) => CellFault;

const plainly: Say = (value, otherRow) => (words) => words.workbook.faults.twice(value, otherRow);

interface Rule<K extends SheetKey> {
  key: K;
  column: string;
  /** What must not stand twice; undefined: this row cannot be compared. */
  identity: (row: PartialRows[K][number]) => string | undefined;
  say?: Say;
}

function twice<K extends SheetKey>(sheets: WorkbookSheets, partial: PartialRows, rule: Rule<K>): Fault[] {
  const seen = new Map<string, number>();
  // The rows of one sheet, whichever it is.
  const rows = partial[rule.key] as PartialRows[K][number][];
  return rows.flatMap((row): Fault[] => {
    const identity = rule.identity(row);
    const at = row.at ?? 0;
    if (identity === undefined) return [];
    const other = seen.get(identity);
    if (other === undefined) {
      seen.set(identity, at);
      return [];
    }
    const place: Place = { key: rule.key, row: at, column: rule.column };
    return [placeIn(sheets, place, (rule.say ?? plainly)(identity, other))];
  });
}

const text = (...parts: (string | number | null | undefined)[]) =>
  parts.includes(undefined) ? undefined : parts.map((part) => part ?? "").join(" ");

export function duplicates(sheets: WorkbookSheets, partial: PartialRows): Fault[] {
  const find = <K extends SheetKey>(rule: Rule<K>) => twice(sheets, partial, rule);
  const saysTrainee: Say = (value, row) => (words) => words.workbook.faults.traineeTwice(value, row);
  return [
    ...find({ key: "sessions", column: "number", identity: (row) => text(row.number) }),
    ...find({ key: "items", column: "order", identity: (row) => text(row.session, row.order) }),
    ...find({ key: "questions", column: "key", identity: (row) => text(row.session, row.key) }),
    ...find({ key: "assignments", column: "number", identity: (row) => text(row.number) }),
    ...find({ key: "forms", column: "number", identity: (row) => text(row.assignment, row.number) }),
    ...find({ key: "municipalities", column: "code", identity: (row) => row.code }),
    ...find({ key: "municipalities", column: "name", identity: (row) => row.name }),
    ...find({ key: "closedDays", column: "date", identity: (row) => text(row.municipality, row.date) }),
    ...find({ key: "teams", column: "number", identity: (row) => text(row.number) }),
    ...find({ key: "trainees", column: "number", identity: (row) => row.number, say: saysTrainee }),
    ...find({ key: "observers", column: "name", identity: (row) => text(row.name, row.email) }),
    ...find({ key: "affiliates", column: "name", identity: (row) => text(row.role, row.name, row.email) }),
    ...find({ key: "pastYears", column: "fiscalYear", identity: (row) => text(row.fiscalYear) }),
    ...find({
      key: "pastParticipation",
      column: "municipality",
      identity: (row) => text(row.fiscalYear, row.municipality),
    }),
  ];
}
