/** One's own data as tables: the same for the screen, for Excel and for programs. Pure. */
import type { Cell } from "../../platform/sheets/sheet.ts";

export interface OwnTable {
  /** Names it for programs: "attendance". */
  key: string;
  title: string;
  headings: string[];
  rows: Cell[][];
}

/** For programs: each row by its headings. */
export function asJson(tables: OwnTable[]): string {
  const data = tables.map(({ key, headings, rows }) => [
    key,
    rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? null]))),
  ]);
  return `${JSON.stringify(Object.fromEntries(data), null, 2)}\n`;
}

const SHOWN = 5;

export interface Shown {
  title: string;
  count: number;
  /** The latest, each in one line. */
  lines: string[];
}

/** What fits a screen of it; the rest stands in the file. */
export function shownOf({ title, rows }: OwnTable): Shown {
  const lines = rows
    .slice(-SHOWN)
    .map((row) => row.filter((cell) => cell !== null && cell !== "").join("　"));
  return { title, count: rows.length, lines };
}
