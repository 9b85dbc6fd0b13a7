import writeExcel, { type Cell as ExcelCell, type Sheet as ExcelSheet } from "write-excel-file/node";
import type { Cell, Table } from "./sheet.ts";
import { writable } from "./text.ts";
import { undated } from "./zip.ts";

export interface StyledTable extends Table {
  /** In characters, column by column. */
  widths?: number[];
}

const HEADING = { fontWeight: "bold", backgroundColor: "#E8EEF4", wrap: true, alignVertical: "top" } as const;
const NORMAL = { wrap: true, alignVertical: "top" } as const;

function styled(value: Cell, isHeading: boolean): ExcelCell {
  const style = isHeading ? HEADING : NORMAL;
  if (value === null) return isHeading ? { ...style, value: "", type: String } : null;
  if (value instanceof Date) return { ...style, value, type: Date, format: "yyyy-mm-dd" };
  return { ...style, value: typeof value === "string" ? writable(value) : value };
}

/** The same tables give the same bytes, whenever they are written. */
export async function writeXlsx(tables: StyledTable[]): Promise<Buffer> {
  const sheets = tables.map(
    ({ sheet, rows, widths = [] }): ExcelSheet<Buffer> => ({
      sheet,
      data: rows.map((row, index) => row.map((cell) => styled(cell, index === 0))),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    }),
  );
  return undated(await writeExcel(sheets, { fontFamily: "Yu Gothic", fontSize: 11 }).toBuffer());
}
