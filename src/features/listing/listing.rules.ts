/** From the rows of a 記述一覧 to what its officer wants for each statement. Pure. */
import type { CellFault, Fault } from "../../platform/sheets/sheet.ts";
import { grouped } from "../../shared/grouped.ts";
import type { Choice, CodingState } from "../coding/index.ts";
import { type Codebook, choicesOf, entryOf, isSameName } from "../theme/index.ts";
import {
  type CodebookRow,
  ITEM,
  MARK,
  NONE_FITS,
  NONE_THEN,
  type StatementRow,
  statementSheet,
  THEME,
} from "./listing.sheet.ts";

/** A name in the file, and the entry that it stood for when the file was handed out. */
export interface Named {
  /** "A1-2"; null: not in the file. */
  number: string | null;
  questionKey: string;
  theme: string;
  item: string | null;
  id: string;
}

/** The codebook as rows of the file; `letter` tells the questions' numbers apart. */
export function namedIn(codebook: Codebook, letter: string): Named[] {
  const { questionKey } = codebook;
  return choicesOf(codebook).map((meaning) => {
    const { theme, item } = meaning;
    const at = codebook.themes.indexOf(theme) + 1;
    const below = item ? `-${theme.items.indexOf(item) + 1}` : "";
    const names = { theme: theme.name, item: item?.name ?? null };
    return { number: `${letter}${at}${below}`, questionKey, ...names, id: entryOf(meaning).id };
  });
}

/** What the file itself says its names meant, then what they mean today: an entry may be newer than the file. */
export function namesOf(rows: CodebookRow[], codebooks: Codebook[]): Named[] {
  const known = new Map(codebooks.flatMap((one) => [...one.names.keys()].map((id) => [id, one] as const)));
  const own = rows.flatMap(({ number, theme, item, mark }): Named[] => {
    const codebook = mark === null ? undefined : known.get(mark);
    if (!codebook || mark === null || theme === null) return [];
    return [{ number, questionKey: codebook.questionKey, theme, item, id: mark }];
  });
  const today = codebooks.flatMap((codebook) => namedIn(codebook, ""));
  return [...own, ...today.map((one) => ({ ...one, number: null }))];
}

export function baseText(state: CodingState, named: Named[]): string | null {
  if (state === null) return null;
  if (state.length === 0) return NONE_THEN;
  return state.flatMap((id) => named.find((one) => one.id === id)?.number ?? []).join("、");
}

function baseOf(text: string | null, named: Named[]): CodingState {
  if (text === null) return null;
  if (text === NONE_THEN) return [];
  const ids = text.split("、").map((number) => named.find((one) => one.number === number)?.id);
  // Somebody has changed the cell: nothing is known, and nothing is overwritten.
  return ids.every((id) => id !== undefined) ? ids : null;
}

type Cellwise = { id: string } | { column: string; say: CellFault };

/** The file's own names count before those of today: the same name may have been given anew since. */
function distinct(found: Named[]): string[] {
  const own = found.filter(({ number }) => number !== null);
  return [...new Set((own.length > 0 ? own : found).map(({ id }) => id))];
}

/** The entry that a row names. */
function entryIn({ theme, item }: StatementRow, among: Named[]): Cellwise {
  const themes = theme === null ? among : among.filter((one) => isSameName(one.theme, theme));
  if (theme !== null && themes.length === 0) {
    return { column: THEME, say: ({ listing }) => listing.faults.noTheme(theme) };
  }
  const found = distinct(
    themes.filter((one) =>
      item === null ? one.item === null : one.item !== null && isSameName(one.item, item),
    ),
  );
  const [id, another] = found;
  if (id !== undefined && another === undefined) return { id };
  if (item !== null && another !== undefined) {
    return { column: THEME, say: ({ listing }) => listing.faults.whichTheme(item) };
  }
  return { column: ITEM, say: ({ listing }) => listing.faults.noItem(item ?? "", theme ?? "") };
}

export interface Wishes {
  choices: Choice[];
  faults: Fault[];
}

const faultAt = (row: number, column: string, say: CellFault): Fault => ({
  ...{ sheet: statementSheet.name, row, column, say },
});

function wishOf(statementId: string, rows: StatementRow[], among: Named[]): Wishes {
  const filled = rows.filter(({ theme, item }) => theme !== null || item !== null);
  const isNone = ({ theme }: StatementRow) => theme !== null && isSameName(theme, NONE_FITS);
  const none = filled.filter(isNone);
  const contradicting = none.find(({ item }) => item !== null || none.length < filled.length);
  if (contradicting) {
    return {
      choices: [],
      faults: [faultAt(contradicting.at, THEME, ({ listing }) => listing.faults.noneAndSome())],
    };
  }
  const read = filled.filter((row) => !isNone(row)).map((row) => ({ row, entry: entryIn(row, among) }));
  const faults = read.flatMap(({ row, entry }) =>
    "id" in entry ? [] : [faultAt(row.at, entry.column, entry.say)],
  );
  if (faults.length > 0) return { choices: [], faults };
  const ids = read.flatMap(({ entry }) => ("id" in entry ? [entry.id] : []));
  const base = baseOf(rows[0]?.base ?? null, among);
  return {
    choices: [{ statementId, base, wanted: filled.length === 0 ? null : [...new Set(ids)] }],
    faults: [],
  };
}

/** `questionOf`: of the statements that there are or ever were. */
export function wishesIn(
  rows: StatementRow[],
  named: Named[],
  questionOf: ReadonlyMap<string, string>,
): Wishes {
  const strangers = rows.filter(({ mark }) => mark === null);
  const marked = grouped(
    rows.filter(({ mark }) => mark !== null),
    ({ mark }) => mark ?? "",
  );
  const wishes = [...marked].map(([id, own]) => {
    const questionKey = questionOf.get(id);
    if (questionKey === undefined) {
      return {
        choices: [],
        faults: own.map(({ at }) => faultAt(at, MARK, ({ listing }) => listing.faults.noMark())),
      };
    }
    return wishOf(
      id,
      own,
      named.filter((one) => one.questionKey === questionKey),
    );
  });
  return {
    choices: wishes.flatMap(({ choices }) => choices),
    faults: [
      ...strangers.map(({ at }) => faultAt(at, MARK, ({ listing }) => listing.faults.noMark())),
      ...wishes.flatMap(({ faults }) => faults),
    ],
  };
}
