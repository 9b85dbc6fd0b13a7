/** Where in a filled form things stand: offices move columns, merge titles, leave rows empty and write notes. */
import { textOf } from "../../platform/sheets/cells.ts";
import { parseFiscalYearText } from "../../platform/sheets/date-text.ts";
import type { Cell, Table } from "../../platform/sheets/sheet.ts";
import { halfWidth } from "../../platform/sheets/text.ts";
import { COLUMN_NAMES, EXAMPLES, FIELD_NAMES, type FieldKey, FORM_KEYS, type FormKey } from "./form.sheet.ts";

/** What a form says, as text; a column that it does not have is in no row. */
export interface FilledForm {
  fields: Record<FieldKey, string>;
  columns: FormKey[];
  rows: { at: number; cells: Partial<Record<FormKey, string>> }[];
  /** Rows marked as an example in which somebody was entered. */
  overExamples: number[];
}

export type Located = { form: FilledForm } | { problem: "no-form" | "several-forms" };

/** Fewer headings than this are a coincidence. */
const FEWEST_HEADINGS = 3;

/** "所属区分\n（行政・社協）※" → "所属区分". */
function labelKey(text: string): string {
  return halfWidth(text)
    .normalize("NFC")
    .replace(/\([^)]*\)/g, "")
    .replace(/[\s※*:・■●◆○/／]/g, "")
    .toLowerCase();
}

function keysByLabel<K extends string>(names: Record<K, string[]>): Map<string, K> {
  // The keys of a record are the keys of its type.
  const entries = Object.entries(names) as [K, string[]][];
  return new Map(entries.flatMap(([key, labels]) => labels.map((label) => [labelKey(label), key] as const)));
}

const COLUMNS = keysByLabel(COLUMN_NAMES);
const FIELDS = keysByLabel(FIELD_NAMES);

/** One line, without the spaces that were put there for looks; kana taken apart by some systems are put together. */
function tidied(cell: Cell): string {
  return textOf(cell)
    .replace(/[ぁ-ヺ][\u3099\u309A]/g, (pair) => pair.normalize("NFC"))
    .replace(/\s+/g, " ")
    .trim();
}

/** Excel keeps a telephone number that was typed as a figure without its first zero. */
function cellText(key: FormKey, cell: Cell): string {
  const text = tidied(cell);
  return key === "phone" && typeof cell === "number" && /^[1-9]\d{8,9}$/.test(text) ? `0${text}` : text;
}

type Place = Map<FormKey, number>;

/** The columns, when this row holds the headings. */
function headingsIn(row: Cell[]): Place | undefined {
  const place: Place = new Map();
  for (const [index, cell] of row.entries()) {
    const key = COLUMNS.get(labelKey(textOf(cell)));
    if (key && !place.has(key)) place.set(key, index);
  }
  return place.has("name") && place.size >= FEWEST_HEADINGS ? place : undefined;
}

const withoutSpaces = (text: string) => text.replace(/\s/g, "");

function isExample(cells: Partial<Record<FormKey, string>>): boolean {
  return EXAMPLES.some(
    ({ name, email }) =>
      withoutSpaces(cells.name ?? "") === withoutSpaces(name) && (cells.email ?? email) === email,
  );
}

const isMarkedExample = (row: Cell[]) => row.some((cell) => /^\(?(記入)?例\d*\)?$/.test(labelMark(cell)));
const labelMark = (cell: Cell) => halfWidth(textOf(cell)).replace(/[\s【】[\]]/g, "");

/** "〃" and the like: what stands above. */
const DITTO = /^(?:〃|″|"|''|々|同上|上に同じ)$/;
const NO_DITTO: readonly FormKey[] = ["name", "nameKana", "email"];

/** A line below or between the rows that is about nobody. */
function isNote(row: Cell[]): boolean {
  const texts = row.map(textOf).filter((text) => text !== "");
  const [only = ""] = texts;
  return texts.length === 1 && (/^(?:[※＊*]|注|備考|以上$)/.test(only) || only.length > 30);
}

function readPeople(table: Table, start: number): Omit<FilledForm, "fields"> {
  const result: Omit<FilledForm, "fields"> = { columns: [], rows: [], overExamples: [] };
  let place: Place = new Map();
  let above: Partial<Record<FormKey, string>> = {};
  for (const [index, row] of table.rows.entries()) {
    if (index < start) continue;
    const headings = headingsIn(row);
    // Printed on several pages, a form has its headings several times.
    if (headings) {
      place = headings;
      result.columns = FORM_KEYS.filter((key) => result.columns.includes(key) || place.has(key));
      continue;
    }
    const cells: Partial<Record<FormKey, string>> = {};
    for (const [key, column] of place) {
      const text = cellText(key, row[column] ?? null);
      cells[key] = DITTO.test(text) && !NO_DITTO.includes(key) ? (above[key] ?? "") : text;
    }
    // What is filled in beforehand for everybody, such as where they work, is nobody yet.
    if (!cells.name && !cells.nameKana && !cells.email) continue;
    if (isExample(cells) || isNote(row)) continue;
    if (isMarkedExample(row)) result.overExamples.push(index + 1);
    else result.rows.push({ at: index + 1, cells });
    above = cells;
  }
  return result;
}

const isLabel = (cell: Cell) => FIELDS.has(labelKey(textOf(cell))) || COLUMNS.has(labelKey(textOf(cell)));

/** What is filled in to the right, up to the next label, or below when nothing stands there. */
function valuesBeside(table: Table, row: number, column: number): string[] {
  const right = table.rows[row]?.slice(column + 1) ?? [];
  const next = right.findIndex(isLabel);
  const beside = (next < 0 ? right : right.slice(0, next)).map(tidied).filter((text) => text !== "");
  if (beside.length > 0 || next >= 0) return beside;
  const below = table.rows[row + 1] ?? [];
  const cell = below[column] ?? null;
  const isAlone = below.every((other, index) => index === column || textOf(other) === "");
  return isAlone && !isLabel(cell) && !isNote(below) && tidied(cell) !== "" ? [tidied(cell)] : [];
}

/** A joint team may have a cell for each municipality. */
function valueBeside(table: Table, row: number, column: number, key: FieldKey): string {
  const values = valuesBeside(table, row, column);
  return key === "municipality" ? values.join("、") : (values[0] ?? "");
}

function readFields(table: Table, end: number): Record<FieldKey, string> {
  const fields: Record<FieldKey, string> = { fiscalYear: "", municipality: "", team: "", area: "" };
  for (const [row, cells] of table.rows.slice(0, end).entries()) {
    for (const [column, cell] of cells.entries()) {
      const text = tidied(cell);
      const [, label = text, beside] = /^([^:：]{1,12})[:：](.+)$/.exec(text) ?? [];
      const key = FIELDS.get(labelKey(label));
      if (key && fields[key] === "") fields[key] = beside?.trim() ?? valueBeside(table, row, column, key);
      const year = /(?:令和\s*(?:\d+|元)|R\d+)\s*年度/.exec(halfWidth(text))?.[0];
      if (year && fields.fiscalYear === "" && parseFiscalYearText(year)) fields.fiscalYear = year;
    }
  }
  return fields;
}

/** Finds the form in the sheets of a file; of several only one may be filled in. */
export function locateForm(tables: Table[]): Located {
  const forms = tables.flatMap((table): FilledForm[] => {
    const start = table.rows.findIndex((row) => headingsIn(row) !== undefined);
    return start < 0 ? [] : [{ fields: readFields(table, start), ...readPeople(table, start) }];
  });
  const filled = forms.filter(({ rows, overExamples }) => rows.length + overExamples.length > 0);
  if (filled.length > 1) return { problem: "several-forms" };
  const form = filled[0] ?? forms[0];
  return form ? { form } : { problem: "no-form" };
}
