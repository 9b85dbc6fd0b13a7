import writeExcel, { type Cell as ExcelCell, type Sheet as ExcelSheet } from "write-excel-file/node";
import type { Cell, Table } from "./sheet.ts";
import { writable } from "./text.ts";
import { undated } from "./zip.ts";

export interface StyledTable extends Table {
  /** In characters, column by column. */
  widths?: number[];
  /** How many rows stand above the headings, such as a title. */
  above?: number;
  /** To be printed and written on: lines around every cell, the page laid on its side. */
  forPaper?: boolean;
}

const HEADING = { fontWeight: "bold", backgroundColor: "#E8EEF4", wrap: true, alignVertical: "top" } as const;
const NORMAL = { wrap: true, alignVertical: "top" } as const;
const TITLE = { fontWeight: "bold", wrap: false } as const;
const LINES = { borderStyle: "thin", borderColor: "#808080" } as const;

function styled(value: Cell, place: "above" | "heading" | "body", hasLines: boolean): ExcelCell {
  if (place === "above") return value === null ? null : { ...TITLE, value };
  const style = { ...(place === "heading" ? HEADING : NORMAL), ...(hasLines && LINES) };
  // An empty cell has no look of its own.
  if (value === null) return place === "heading" || hasLines ? { ...style, value: "", type: String } : null;
  if (value instanceof Date) return { ...style, value, type: Date, format: "yyyy-mm-dd" };
  return { ...style, value: typeof value === "string" ? writable(value) : value };
}

/** The same tables give the same bytes, whenever they are written. */
export async function writeXlsx(tables: StyledTable[]): Promise<Buffer> {
  const sheets = tables.map(
    ({ sheet, rows, widths = [], above = 0, forPaper = false }): ExcelSheet<Buffer> => ({
      sheet,
      data: rows.map((row, index) => {
        const place = index < above ? "above" : index === above ? "heading" : "body";
        return row.map((cell) => styled(cell, place, forPaper));
      }),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: above + 1,
      ...(forPaper && { orientation: "landscape" }),
    }),
  );
  return undated(await writeExcel(sheets, { fontFamily: "Yu Gothic", fontSize: 11 }).toBuffer());
}
