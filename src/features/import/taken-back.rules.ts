/** What a workbook of earlier would take back: three states compared, when it was handed out, now, and in the file. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { textOf } from "../../platform/sheets/cells.ts";
import { cellsOf } from "../../platform/sheets/write-rows.ts";
import {
  type RowOf,
  SHEET_KEYS,
  type SheetKey,
  sheetOf,
  type WorkbookRows,
  type WorkbookSheets,
} from "../workbook/index.ts";
import { type CellChange, type Differences, identityOf } from "./difference.rules.ts";

/** By sheet: its headings, and for each row one mark of four signs a cell. */
export const copyMarks = z.record(
  z.string(),
  z.object({ headings: z.array(z.string()), rows: z.record(z.string(), z.string()) }),
);
export type CopyMarks = z.infer<typeof copyMarks>;

const SIGNS = 4;
const markOf = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, SIGNS);

export function marksOfWorkbook(sheets: WorkbookSheets, rows: WorkbookRows): CopyMarks {
  return Object.fromEntries(SHEET_KEYS.map((key) => [key, marksOfSheet(sheets, key, rows[key])]));
}

function marksOfSheet<K extends SheetKey>(
  sheets: WorkbookSheets,
  key: K,
  rows: RowOf<K>[],
): CopyMarks[string] {
  const sheet = sheetOf(sheets, key);
  const marks = rows.map((row) => [
    identityOf(key, row),
    cellsOf(sheet, row)
      .map((cell) => markOf(textOf(cell)))
      .join(""),
  ]);
  return { headings: sheet.columns.map(({ column }) => column.heading), rows: Object.fromEntries(marks) };
}

export type TakenBack =
  /** `both`: the file has another value than either. */
  | { key: SheetKey; row: { at: number }; kind: "back" | "both"; change: CellChange }
  /** Taken out since, and in the file; or added since, and not in it. */
  | { key: SheetKey; row: { at: number }; kind: "returns" | "leaves" };

/** `leaving`: ids of the rows that the import takes out. */
export function takenBack(
  differences: Differences,
  leaving: (key: SheetKey) => Set<string>,
  marks: CopyMarks,
): TakenBack[] {
  return SHEET_KEYS.flatMap((key) => inSheet(key, differences, leaving(key), marks[key]));
}

function inSheet<K extends SheetKey>(
  key: K,
  differences: Differences,
  leaving: Set<string>,
  marks: CopyMarks[string] | undefined,
): TakenBack[] {
  if (!marks) return [];
  const { added, changed, gone } = differences[key];
  const wasThere = (row: RowOf<K>) => marks.rows[identityOf(key, row)] !== undefined;
  return [
    ...changed.flatMap(({ row, stored, changes }) => {
      const then = marks.rows[identityOf(key, stored)];
      return then === undefined ? [] : changes.flatMap((change) => ofCell({ key, row, change, then, marks }));
    }),
    ...added.filter(wasThere).map((row) => ({ key, row, kind: "returns" as const })),
    ...gone
      .filter((row) => leaving.has(row.id) && !wasThere(row))
      .map((row) => ({ key, row, kind: "leaves" as const })),
  ];
}

interface Cell {
  key: SheetKey;
  row: { at: number };
  change: CellChange;
  then: string;
  marks: CopyMarks[string];
}

function ofCell({ key, row, change, then, marks }: Cell): TakenBack[] {
  const place = marks.headings.indexOf(change.heading);
  const before = then.slice(place * SIGNS, (place + 1) * SIGNS);
  // Nobody has changed it since: the file does.
  if (place < 0 || markOf(change.from) === before) return [];
  return [{ key, row, kind: markOf(change.to) === before ? "back" : "both", change }];
}
