/** The workbook 記述一覧: the statements, the codebook of the day, the lists to choose from, and how to use it. */
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Cell, Sheet } from "../../platform/sheets/sheet.ts";
import {
  type LargeSheet,
  type ListedChoice,
  writeLargeXlsx,
} from "../../platform/sheets/write-large-xlsx.ts";
import { canonical, type ListedStatement, suggestThemes } from "../coding/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { type Codebook, isQuestionKey } from "../theme/index.ts";
import { baseText, type Named, namedIn } from "./listing.rules.ts";
import { CHOICES, codebookSheet, HOW_TO, NONE_FITS, statementSheet } from "./listing.sheet.ts";

export interface Listing {
  words: Words;
  program: ProgramFacts;
  codebooks: Codebook[];
  /** Question by question, in the order of the codebooks. */
  statements: ListedStatement[];
}

/** Suggestions of so many at a time, so that nobody who presses a button waits. */
const AT_ONCE = 25;
const LETTERS = ["A", "B", "C"];
const THEME_COLUMN = 7;

interface Coded {
  theme: string | null;
  item: string | null;
}

const NOTHING: Coded = { theme: null, item: null };

function codedRows(state: readonly string[] | null, named: Named[]): Coded[] {
  if (state === null) return [NOTHING];
  if (state.length === 0) return [{ ...NOTHING, theme: NONE_FITS }];
  return state.flatMap((id) => named.filter((one) => one.id === id));
}

const stateOf = (statement: ListedStatement, codebook: Codebook) =>
  canonical(statement.codedAt === null ? null : statement.entryIds, codebook);

async function* statementRows(tx: Tx, listing: Listing, named: Named[]): AsyncGenerator<Cell[]> {
  const { words, program, codebooks, statements } = listing;
  for (let from = 0; from < statements.length; from += AT_ONCE) {
    const some = statements.slice(from, from + AT_ONCE);
    for (const codebook of codebooks) {
      const { questionKey } = codebook;
      const own = some.filter((one) => one.questionKey === questionKey);
      const open = own.filter(({ codedAt }) => codedAt === null);
      const texts = open.map(({ text }) => text);
      const suggested = await suggestThemes(tx, program.workspaceId, codebook, texts);
      for (const statement of own) {
        const likely = suggested[open.indexOf(statement)] ?? [];
        const [first = null, second = null, third = null] = likely.map(({ theme, item }) =>
          words.listing.suggestion(theme.name, item?.name),
        );
        const state = stateOf(statement, codebook);
        for (const coded of codedRows(state, named)) {
          yield cellsOf(statementSheet, {
            ...{ at: 0, session: words.listing.session(statement.sessionNumber), text: statement.text },
            question: isQuestionKey(questionKey) ? words.theme.questions[questionKey] : questionKey,
            affiliation: statement.affiliation && program.rules.affiliationNames[statement.affiliation],
            ...{ first, second, third, theme: coded.theme, item: coded.item },
            ...{ base: baseText(state, named), mark: statement.id },
          });
        }
      }
    }
  }
}

/** As they are: the writer of the file makes them harmless. */
function cellsOf<R extends { at: number }>({ columns }: Sheet<R>, row: { [K in keyof R]: Cell }): Cell[] {
  return columns.map(({ key }) => row[key]);
}

/** How many rows each question takes, so that each has its own lists. */
function dropDowns({ codebooks, statements }: Listing): ListedChoice[] {
  let next = 2;
  return codebooks.flatMap((codebook, index): ListedChoice[] => {
    const own = statements.filter(({ questionKey }) => questionKey === codebook.questionKey);
    const count = own.reduce((sum, one) => sum + Math.max(stateOf(one, codebook)?.length ?? 1, 1), 0);
    const rows: [number, number] = [next, next + count - 1];
    next += count;
    const items = codebook.themes.flatMap((theme) => theme.items).length;
    const list = (column: number, length: number): ListedChoice["from"] => ({
      ...{ sheet: CHOICES, column, rows: [2, length + 1] },
    });
    return [
      { column: THEME_COLUMN, rows, from: list(index * 2, codebook.themes.length + 1) },
      ...(items > 0 ? [{ column: THEME_COLUMN + 1, rows, from: list(index * 2 + 1, items) }] : []),
    ];
  });
}

function choices({ themes }: Codebook): string[][] {
  const items = themes.flatMap((theme) => theme.items.map(({ name }) => name));
  return [[NONE_FITS, ...themes.map(({ name }) => name)], items];
}

function choiceSheet(listing: Listing): LargeSheet {
  const columns = listing.codebooks.flatMap(choices);
  const longest = Math.max(...columns.map((column) => column.length));
  const headings = listing.codebooks.flatMap(({ questionKey }) =>
    listing.words.listing.choices(
      isQuestionKey(questionKey) ? listing.words.theme.questions[questionKey] : questionKey,
    ),
  );
  const rows = Array.from({ length: longest }, (_, at) => columns.map((column) => column[at] ?? null));
  return { sheet: CHOICES, headings, widths: columns.map(() => 40), rows };
}

const frameOf = ({ columns, name }: typeof statementSheet | typeof codebookSheet) => ({
  sheet: name,
  headings: columns.map(({ column }) => column.heading),
  widths: columns.map(({ column }) => column.width ?? 10),
});

export async function writeListing(tx: Tx, listing: Listing): Promise<Buffer> {
  const { words, codebooks } = listing;
  const named = codebooks.flatMap((codebook, index) => namedIn(codebook, LETTERS[index] ?? ""));
  return writeLargeXlsx([
    {
      ...frameOf(statementSheet),
      rows: statementRows(tx, listing, named),
      dropDowns: dropDowns(listing),
    },
    {
      ...frameOf(codebookSheet),
      rows: named.map(({ number, questionKey, theme, item, id }) => {
        const question = isQuestionKey(questionKey) ? words.theme.questions[questionKey] : questionKey;
        return cellsOf(codebookSheet, { at: 0, number, question, theme, item, mark: id });
      }),
    },
    choiceSheet(listing),
    { sheet: HOW_TO, headings: [HOW_TO], widths: [100], rows: words.listing.howTo.map((line) => [line]) },
  ]);
}
