/** The workbook compared with what is stored, sheet by sheet: new, changed, unchanged, gone. */
import { textOf } from "../../platform/sheets/cells.ts";
import { cellsOf } from "../../platform/sheets/write-rows.ts";
import { grouped } from "../../shared/grouped.ts";
import type { WorkbookDraft } from "../workbook/index.ts";
import { type RowOf, SHEET_KEYS, type SheetKey, sheetOf, type WorkbookSheets } from "../workbook/index.ts";
import { movementsOf } from "./movements.rules.ts";
import type { Stored, StoredWorkbook } from "./stored-workbook.store.ts";

export interface CellChange {
  heading: string;
  from: string;
  to: string;
}

export interface Difference<K extends SheetKey> {
  key: K;
  sheet: string;
  added: RowOf<K>[];
  changed: { row: RowOf<K>; stored: Stored<K>; changes: CellChange[] }[];
  unchanged: { row: RowOf<K>; stored: Stored<K> }[];
  gone: Stored<K>[];
}

export type Differences = { [K in SheetKey]: Difference<K> };

type Identities = { [K in SheetKey]: ((row: RowOf<K>) => string)[] };

/** What tells rows apart; a later one is tried for rows that the earlier ones left over, where it is plain. */
const IDENTITIES: Identities = {
  program: [(row) => String(row.fiscalYear)],
  sessions: [(row) => String(row.number)],
  items: [(row) => `${row.session} ${row.order}`],
  questions: [(row) => `${row.session} ${row.key}`],
  assignments: [(row) => String(row.number)],
  forms: [(row) => `${row.assignment} ${row.number}`],
  municipalities: [(row) => row.code],
  closedDays: [(row) => `${row.municipality} ${row.date}`],
  teams: [(row) => String(row.number)],
  trainees: [(row) => row.number],
  movements: [(row) => `${row.number} ${row.from}`, (row) => `${row.number} ${row.team} ${row.role}`],
  observers: [(row) => `${row.name} ${row.email}`, (row) => row.name],
  affiliates: [(row) => `${row.role} ${row.name} ${row.email}`, (row) => `${row.role} ${row.name}`],
  pastYears: [(row) => String(row.fiscalYear)],
  pastParticipation: [(row) => `${row.fiscalYear} ${row.municipality}`],
};

/** What tells a row of the sheet apart. */
export function identityOf<K extends SheetKey>(key: K, row: RowOf<K>): string {
  return IDENTITIES[key][0]?.(row) ?? "";
}

const HOLD = "保留";
const ORDER = "順番";

/** `holds`: what each team that cannot take part as it is will be on hold for, by number. */
export function differencesOf(
  draft: WorkbookDraft,
  stored: StoredWorkbook,
  holds: Map<number, string>,
): Differences {
  const all = SHEET_KEYS.map((key) => [key, differenceOf(key, draft, stored, holds)] as const);
  // Each entry was made for its own key.
  return Object.fromEntries(all) as unknown as Differences;
}

function differenceOf<K extends SheetKey>(
  key: K,
  draft: WorkbookDraft,
  stored: StoredWorkbook,
  holds: Map<number, string>,
): Difference<K> {
  const sheet = draft.sheets[key];
  const result: Difference<K> = { key, sheet: sheet.name, added: [], changed: [], unchanged: [], gone: [] };
  if (draft.leftOut.includes(key)) return result;
  // The rows under a key are rows of that key's sheet.
  const rows = draft.rows[key] as RowOf<K>[];
  const before = (key === "movements" ? movementsBeside(draft, stored) : stored.rows[key]) as Stored<K>[];
  const pairs = pairUp(rows, before, IDENTITIES[key]);
  const paired = new Set(pairs.values());
  result.gone = before.filter((row) => !paired.has(row));
  for (const row of rows) {
    const old = pairs.get(row);
    if (!old) {
      result.added.push(row);
      continue;
    }
    const changes = [
      ...changesOf(draft.sheets, key, old, row),
      ...extraChanges(draft, stored, holds, old, row),
    ];
    if (changes.length === 0) result.unchanged.push({ row, stored: old });
    else result.changed.push({ row, stored: old, changes });
  }
  return result;
}

/** Of whom the file lists, every place; of the others, what the sheet would have to say. */
function movementsBeside({ rows }: WorkbookDraft, stored: StoredWorkbook): Stored<"movements">[] {
  const listed = new Set(rows.movements.map((row) => row.number));
  const plain = stored.rows.trainees
    .filter(({ number }) => listed.has(number))
    .flatMap((trainee) =>
      // Every stored line has its first day.
      movementsOf({ ...trainee, from: trainee.from ?? "" }, stored.trainees.get(trainee.id)?.places ?? []),
    );
  return [...stored.rows.movements.filter(({ number }) => !listed.has(number)), ...plain];
}

function pairUp<R, S extends R>(rows: R[], stored: S[], identities: ((row: R) => string)[]): Map<R, S> {
  const pairs = new Map<R, S>();
  const taken = new Set<S>();
  for (const identity of identities) {
    const candidates = grouped(
      stored.filter((row) => !taken.has(row)),
      identity,
    );
    const left = rows.filter((row) => !pairs.has(row));
    const wanted = grouped(left, identity);
    for (const row of left) {
      const [candidate, ...others] = candidates.get(identity(row)) ?? [];
      if (!candidate || others.length > 0 || wanted.get(identity(row))?.length !== 1) continue;
      pairs.set(row, candidate);
      taken.add(candidate);
    }
  }
  return pairs;
}

function changesOf<K extends SheetKey>(
  sheets: WorkbookSheets,
  key: K,
  from: RowOf<K>,
  to: RowOf<K>,
): CellChange[] {
  // Sheet and rows belong to the same key.
  const sheet = sheetOf(sheets, key);
  const [before, after] = [cellsOf(sheet, from), cellsOf(sheet, to)];
  return sheet.columns.flatMap(({ column }, index): CellChange[] => {
    const change = {
      heading: column.heading,
      from: textOf(before[index] ?? null),
      to: textOf(after[index] ?? null),
    };
    // A column that may be missing says nothing where it is empty.
    if (column.mayBeMissing && change.to === "") return [];
    return change.from === change.to ? [] : [change];
  });
}

/** What changes about a row without standing in a cell of its own: a team's hold, a question's place. */
function extraChanges(
  draft: WorkbookDraft,
  stored: StoredWorkbook,
  holds: Map<number, string>,
  old: { id: string },
  row: object,
): CellChange[] {
  if ("municipalities" in row && "number" in row) {
    const change = {
      heading: HOLD,
      from: stored.holds.get(old.id) ?? "",
      to: holds.get(Number(row.number)) ?? "",
    };
    return change.from === change.to ? [] : [change];
  }
  if ("wording" in row && "session" in row) {
    const inSession = (one: { session: number | null }) => one.session === row.session;
    const from = stored.rows.questions.filter(inSession).findIndex((one) => one.id === old.id) + 1;
    const to = draft.rows.questions.filter(inSession).findIndex((one) => Object.is(one, row)) + 1;
    return from === to ? [] : [{ heading: ORDER, from: String(from), to: String(to) }];
  }
  return [];
}
