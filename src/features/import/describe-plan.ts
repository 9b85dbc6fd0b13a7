/** What an import would change or has changed, in words: for the terminal and whoever signs. */
import { wordsIn } from "../../locales/index.ts";
import { textOf } from "../../platform/sheets/cells.ts";
import { cellsOf } from "../../platform/sheets/write-rows.ts";
import { dateAndTime, fiscalYearName, type Language } from "../../shared/japanese-date.ts";
import { SHEET_KEYS, type SheetKey, sheetOf, type WorkbookSheets } from "../workbook/index.ts";
import { type ImportPlan, leaving } from "./plan-import.ts";

/** More lines than this tell nobody anything. */
const MOST_LINES = 40;

/** The columns by which an office knows a row again. */
const LABELS: Record<SheetKey, string[]> = {
  program: ["title"],
  sessions: ["number", "theme"],
  items: ["session", "order", "title"],
  questions: ["session", "key"],
  assignments: ["number", "title"],
  forms: ["assignment", "number"],
  municipalities: ["code", "name"],
  closedDays: ["municipality", "date", "name"],
  teams: ["number", "name"],
  trainees: ["number", "name"],
  movements: ["number", "team"],
  observers: ["name"],
  affiliates: ["name"],
  pastYears: ["fiscalYear"],
  pastParticipation: ["fiscalYear", "municipality"],
};

export function describePlan(plan: ImportPlan, language: Language): string {
  const words = wordsIn(language).workbook;
  const { state, rows } = { state: plan.stored.state, rows: plan.draft.rows };
  const [program] = rows.program;
  const lines = program ? [words.planTitle(program.title, fiscalYearName(program.fiscalYear, language))] : [];
  const standing = { DRAFT: words.isDraft, RUNNING: words.isRunning, CLOSED: words.isClosed };
  lines.push(state ? standing[state] : words.isNew, ...describeTakenBack(plan, language));
  for (const key of SHEET_KEYS) {
    if (!plan.draft.leftOut.includes(key)) lines.push(...describeSheet(plan, key, language));
  }
  if (plan.corrected.length > 0) lines.push(words.corrected(plan.corrected));
  if (plan.untold.length > 0) lines.push(words.untold(plan.untold));
  if (plan.changesNothing) lines.push(words.nothingChanges);
  return lines.join("\n");
}

/** First of all: a file of last month must not quietly undo a month's work. */
function describeTakenBack({ copy, draft }: ImportPlan, language: Language): string[] {
  const words = wordsIn(language).workbook;
  if (!copy || copy.takenBack.length === 0) return [];
  const lines = copy.takenBack.map((one) => {
    const label = `${sheetOf(draft.sheets, one.key).name} ${labelOf(draft.sheets, one.key, one.row)}`;
    if (!("change" in one)) return words.back[one.kind](label);
    const { heading, from, to } = one.change;
    return words.back[one.kind](label, heading, from, to);
  });
  const more = lines.length > MOST_LINES ? [words.andMore(lines.length - MOST_LINES)] : [];
  return [
    words.back.title(dateAndTime(copy.at, language), lines.length),
    ...lines.slice(0, MOST_LINES),
    ...more,
    words.back.advice,
  ];
}

function describeSheet(plan: ImportPlan, key: SheetKey, language: Language): string[] {
  const words = wordsIn(language).workbook;
  const { sheet, added, changed, unchanged, gone } = plan.differences[key];
  const leaves = leaving(plan, key);
  const label = (row: { at: number }) => labelOf(plan.draft.sheets, key, row);
  // A first import is all new: its counts are enough.
  const isFirst = plan.stored.programId === undefined;
  const details = [
    ...(isFirst ? [] : added.map((row) => words.added(label(row)))),
    ...changed.flatMap(({ row, changes }) =>
      changes.map(({ heading, from, to }) => words.changed(label(row), heading, from, to)),
    ),
    ...gone.map((row) => (leaves.has(row.id) ? words.goneLeaves(label(row)) : words.goneStays(label(row)))),
  ];
  const counts = words.counts({
    added: added.length,
    changed: changed.length,
    unchanged: unchanged.length,
    gone: gone.length,
  });
  const more = details.length > MOST_LINES ? [words.andMore(details.length - MOST_LINES)] : [];
  return [`${sheet}  ${counts}`, ...details.slice(0, MOST_LINES), ...more];
}

function labelOf(sheets: WorkbookSheets, key: SheetKey, row: { at: number }): string {
  const sheet = sheetOf(sheets, key);
  const cells = cellsOf(sheet, row);
  return LABELS[key]
    .map((name) => textOf(cells[sheet.columns.findIndex((column) => column.key === name)] ?? null))
    .join(" ");
}
