/** The example as tables that a test can spoil cell by cell. */
import { exampleRows } from "../../../src/commands/example-program.ts";
import {
  type CheckedWorkbook,
  checkWorkbook,
  inWords,
  workbookSheets,
  writeTables,
} from "../../../src/features/workbook/index.ts";
import type { Cell, Fault, Table } from "../../../src/platform/sheets/sheet.ts";

const YEARS = [2020, 2021, 2022, 2023, 2024];

export interface Editable {
  tables: Table[];
  rows(sheet: string): Cell[][];
  /** The row (as Excel counts) whose first cells are these. */
  rowOf(sheet: string, ...cells: Cell[]): number;
  /** Writes into the cell under a heading; rows count as Excel does. */
  set(sheet: string, row: number, heading: string, value: Cell): Editable;
  add(sheet: string, cells: Record<string, Cell>): Editable;
  remove(sheet: string, row: number): Editable;
}

export function exampleTables(): Editable {
  return editable(writeTables(workbookSheets({ schemeYears: YEARS }), exampleRows()));
}

export function editable(tables: Table[]): Editable {
  const rows = (sheet: string) => tables.find((table) => table.sheet === sheet)?.rows ?? [];
  const columnOf = (sheet: string, heading: string) => {
    const column = rows(sheet)[0]?.indexOf(heading) ?? -1;
    if (column < 0) throw new Error(`${sheet} has no column ${heading}.`);
    return column;
  };
  const book: Editable = {
    tables,
    rows,
    rowOf(sheet, ...cells) {
      const index = rows(sheet).findIndex((row) => cells.every((cell, place) => row[place] === cell));
      if (index < 0) throw new Error(`${sheet} has no row ${cells.join(", ")}.`);
      return index + 1;
    },
    set(sheet, row, heading, value) {
      const cells = rows(sheet)[row - 1];
      if (!cells) throw new Error(`${sheet} has no row ${row}.`);
      cells[columnOf(sheet, heading)] = value;
      return book;
    },
    add(sheet, cells) {
      const row: Cell[] = (rows(sheet)[0] ?? []).map(() => null);
      for (const [heading, value] of Object.entries(cells)) row[columnOf(sheet, heading)] = value;
      rows(sheet).push(row);
      return book;
    },
    remove(sheet, row) {
      rows(sheet).splice(row - 1, 1);
      return book;
    },
  };
  return book;
}

export function check({ tables }: Editable): CheckedWorkbook {
  return checkWorkbook({ tables, faults: [] });
}

/** "回 3行目 開催日: problem whatToDo" in Japanese. */
export function lines(faults: Fault[]): string[] {
  return faults.map((fault) => {
    const { sheet, row, column, problem, whatToDo } = inWords(fault, "ja");
    return `${sheet} ${row} ${column}: ${problem} ${whatToDo}`;
  });
}
