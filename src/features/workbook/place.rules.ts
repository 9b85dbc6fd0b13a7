/** Where in the workbook something stands, by the keys that the sheets are declared with. */
import type { CellFault, Fault } from "../../platform/sheets/sheet.ts";
import { type SheetKey, sheetOf, type WorkbookSheets } from "./workbook.sheet.ts";

export interface Place {
  key: SheetKey;
  /** As Excel counts; null: not in a row. */
  row: number | null;
  /** Key of the column in the sheet's declaration. */
  column: string;
}

export function placeIn(sheets: WorkbookSheets, place: Place, say: CellFault): Fault {
  const sheet = sheetOf(sheets, place.key);
  const column = sheet.columns.find(({ key }) => key === place.column)?.column.heading ?? null;
  return { sheet: sheet.name, row: place.row, column, say };
}
