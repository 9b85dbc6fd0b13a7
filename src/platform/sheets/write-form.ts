/** An .xlsx that people fill in: titles over several columns, fields with a frame, drop-downs. */
import type { Blob } from "node:buffer";
import type Stream from "node:stream";
import writeExcel, {
  type Cell as ExcelCell,
  type Sheet as ExcelSheet,
  type Feature,
} from "write-excel-file/node";
import { writable } from "./text.ts";
import { undated } from "./zip.ts";

type Look = "title" | "label" | "field" | "heading" | "example" | "note";

export interface FormCell {
  text?: string;
  look: Look;
  /** Columns that it takes, itself included. */
  span?: number;
}

/** Words to choose from in some cells of a column; others may be typed as well. */
export interface DropDown {
  /** 0 = column A. */
  column: number;
  /** As Excel counts, both included. */
  rows: [number, number];
  words: readonly string[];
}

export interface FormSheet {
  sheet: string;
  cells: (FormCell | null)[][];
  /** In characters, column by column. */
  widths: number[];
  dropDowns?: DropDown[];
}

const FRAME = { borderStyle: "thin", borderColor: "#9AA5B1" } as const;
const LOOKS = {
  title: { fontWeight: "bold", fontSize: 14 },
  label: { fontWeight: "bold", backgroundColor: "#E8EEF4", ...FRAME },
  field: { ...FRAME },
  heading: { fontWeight: "bold", backgroundColor: "#E8EEF4", align: "center", ...FRAME },
  example: { textColor: "#6B7280", backgroundColor: "#F3F4F6", ...FRAME },
  note: { textColor: "#374151" },
} as const satisfies Record<Look, object>;

function excelCell(cell: FormCell | null): ExcelCell {
  if (!cell) return null;
  const { text = "", look, span = 1 } = cell;
  return {
    ...LOOKS[look],
    wrap: look !== "title",
    alignVertical: "top",
    type: String,
    // Text, so that Excel leaves the zero at the front of a telephone number.
    format: "@",
    value: writable(text),
    ...(span > 1 && { columnSpan: span }),
  };
}

/** Cells that a wider one covers have to be there, and empty. */
function excelRow(cells: (FormCell | null)[]): ExcelCell[] {
  return cells.flatMap((cell) => [excelCell(cell), ...Array<null>((cell?.span ?? 1) - 1).fill(null)]);
}

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Excel takes a list of at most 255 characters, and parts it at commas. */
function isList(words: readonly string[]): boolean {
  return words.join(",").length <= 255 && words.every((word) => !/[",]/.test(word));
}

function validationsXml(dropDowns: DropDown[]): string {
  const lists = dropDowns.filter(({ words }) => isList(words));
  if (lists.length === 0) return "";
  const each = lists.map(({ column, rows: [from, to], words }) => {
    const letter = String.fromCharCode(65 + column);
    const list = escapeXml(`"${words.join(",")}"`);
    return `<dataValidation type="list" allowBlank="1" sqref="${letter}${from}:${letter}${to}"><formula1>${list}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${each.length}">${each.join("")}</dataValidations>`;
}

/** What stands behind the drop-downs in a sheet's XML: Excel asks for this order. */
const BEHIND = /<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|drawing)\b|<\/worksheet>/;

function dropDownFeature(sheets: FormSheet[]): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform(xml, _options, { sheetIndex }) {
            const validations = validationsXml(sheets[sheetIndex]?.dropDowns ?? []);
            const place = xml.search(BEHIND);
            return place < 0 ? xml : `${xml.slice(0, place)}${validations}${xml.slice(place)}`;
          },
        },
      },
    },
  };
}

/** The same sheets give the same bytes, whenever they are written. */
export async function writeForm(sheets: FormSheet[]): Promise<Buffer> {
  const excelSheets = sheets.map(
    ({ sheet, cells, widths }): ExcelSheet<Buffer> => ({
      sheet,
      data: cells.map(excelRow),
      columns: widths.map((width) => ({ width })),
      orientation: "landscape",
      showGridLines: false,
    }),
  );
  const options = { fontFamily: "Yu Gothic", fontSize: 11, features: [dropDownFeature(sheets)] };
  return undated(await writeExcel(excelSheets, options).toBuffer());
}
