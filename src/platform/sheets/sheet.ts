/** A sheet is declared once, as columns; reading, writing and the sheet 説明 all follow from it. */
import type { z } from "zod";
import type { Words } from "../../locales/index.ts";

/** What a cell of a workbook can hold. Dates are midnight UTC of the day that Excel shows. */
export type Cell = string | number | boolean | Date | null;

/** A sheet as it stands in the file; the first row holds the headings. */
export interface Table {
  sheet: string;
  rows: Cell[][];
}

interface FaultWords {
  problem: string;
  whatToDo: string;
}

/** `row` counts as Excel does: the headings are row 1. */
export interface Fault {
  sheet: string | null;
  row: number | null;
  column: string | null;
  say: (words: Words) => FaultWords;
}

/** What a reader says of a value that it cannot take. */
export type CellFault = Fault["say"];

export interface Column<T> {
  heading: string;
  explain: string;
  read: z.ZodType<T, Cell>;
  /** The cell that `read` turns back into the same value. */
  write: (value: T) => Cell;
  /** Headings under which older or other offices keep the same column. */
  alsoCalled?: string[];
  /** The column may be missing altogether. */
  mayBeMissing?: boolean;
  width?: number;
}

type ValueOf<C> = C extends { read: z.ZodType<infer T, Cell> } ? T : never;

/** A row's values, and the row in the file where it stands (0 when it comes from the database). */
export type RowOf<C> = { [K in keyof C]: ValueOf<C[K]> } & { at: number };

export interface Sheet<R extends { at: number } = { at: number }> {
  name: string;
  explain: string;
  /** "rows": headings on top, one row each; "fields": 項目 and 内容, one thing in all. */
  layout: "rows" | "fields";
  columns: { key: keyof R & string; column: AnyColumn }[];
}

/** A column whose value type is no longer known: it reads and writes what its own sheet holds. */
export interface AnyColumn {
  heading: string;
  explain: string;
  read: z.ZodType<unknown, Cell>;
  write: (value: unknown) => Cell;
  alsoCalled?: string[];
  mayBeMissing?: boolean;
  width?: number;
}

export type RowOfSheet<S> = S extends Sheet<infer R> ? R : never;

/** Declares a sheet; the row's type follows from its columns. */
export function defineSheet<C extends Record<string, unknown>>(sheet: {
  name: string;
  explain: string;
  layout?: "rows" | "fields";
  columns: C;
}): Sheet<RowOf<C>> {
  const columns = Object.entries(sheet.columns).map(([key, column]) => ({
    key: key as keyof RowOf<C> & string,
    // Each column only ever meets values of its own key.
    column: column as AnyColumn,
  }));
  return { name: sheet.name, explain: sheet.explain, layout: sheet.layout ?? "rows", columns };
}
