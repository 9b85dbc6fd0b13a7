/**
 * A workbook of many rows, written while they are read: a few hundred at a time, so that an export of thousands of
 * people never holds up those who press buttons meanwhile. `writeXlsx` makes the same of a small table in one go.
 */
import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import { crc32, createDeflateRaw } from "node:zlib";
import type { Cell } from "./sheet.ts";
import { harmless } from "./text.ts";
import { packed, type ZipEntry } from "./write-zip.ts";

export interface LargeSheet {
  sheet: string;
  /** Lines above the headings, such as a title. */
  above?: string[];
  headings: string[];
  /** In characters, column by column. */
  widths?: number[];
  rows: AsyncIterable<Cell[]> | Iterable<Cell[]>;
  dropDowns?: ListedChoice[];
}

/** Cells to choose in from a list that stands in another sheet, however long; other words may be typed as well. */
export interface ListedChoice {
  /** Counted from 0; `rows` as Excel counts, both included. */
  column: number;
  rows: [number, number];
  from: { sheet: string; column: number; rows: [number, number] };
}

const ROWS_AT_ONCE = 200;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

// What XML cannot hold, whatever it is escaped to.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** "A", …, "Z", "AA": the name of the column at `index`, counted from 0. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** 1 is the heading's; 2 is a title's, which runs over the cells beside it. */
type Style = 0 | 1 | 2;

function cellXml(value: Cell, at: string, style: Style): string {
  const place = `<c r="${at}" s="${style}"`;
  if (value === null || value === "") return `${place}/>`;
  if (typeof value === "number") return `${place}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `${place} t="b"><v>${value ? 1 : 0}</v></c>`;
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : harmless(value);
  return `${place} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** `row` counts as Excel does: the headings are row 1. */
function rowXml(cells: Cell[], row: number, style: Style): string {
  const inside = cells.map((cell, index) => cellXml(cell, `${columnName(index)}${row}`, style));
  return `<row r="${row}">${inside.join("")}</row>`;
}

function topOf({ above = [], headings, widths = [] }: LargeSheet): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const top = above.length + 1;
  const fixed = `<pane ySplit="${top}" topLeftCell="A${top + 1}" activePane="bottomLeft" state="frozen"/>`;
  const lines = above.map((line, index) => rowXml([line], index + 1, 2));
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${fixed}</sheetView></sheetViews>` +
    `${columns.length > 0 ? `<cols>${columns.join("")}</cols>` : ""}<sheetData>${lines.join("")}${rowXml(headings, top, 1)}`
  );
}

/** A row that was put between others by hand keeps the list of the row above it. */
function validationsXml(dropDowns: ListedChoice[] = []): string {
  const lists = dropDowns.filter(({ rows: [from, to] }) => from <= to);
  if (lists.length === 0) return "";
  const each = lists.map(({ column, rows: [first, last], from }) => {
    const [own, other] = [columnName(column), columnName(from.column)];
    const list = `'${from.sheet.replaceAll("'", "''")}'!$${other}$${from.rows[0]}:$${other}$${from.rows[1]}`;
    const place = `sqref="${own}${first}:${own}${last}"`;
    return `<dataValidation type="list" allowBlank="1" ${place}><formula1>${escaped(list)}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${each.length}">${each.join("")}</dataValidations>`;
}

async function* sheetXml(sheet: LargeSheet): AsyncGenerator<string> {
  yield topOf(sheet);
  let part: string[] = [];
  let at = (sheet.above?.length ?? 0) + 1;
  for await (const row of sheet.rows) {
    at += 1;
    part.push(rowXml(row, at, 0));
    if (part.length < ROWS_AT_ONCE) continue;
    yield part.join("");
    part = [];
    await setImmediate();
  }
  yield `${part.join("")}</sheetData>${validationsXml(sheet.dropDowns)}</worksheet>`;
}

async function entry(name: string, texts: AsyncIterable<string> | Iterable<string>): Promise<ZipEntry> {
  const deflate = createDeflateRaw();
  const parts: Buffer[] = [];
  deflate.on("data", (part: Buffer) => parts.push(part));
  let [size, checksum] = [0, 0];
  for await (const text of texts) {
    const bytes = Buffer.from(text, "utf8");
    size += bytes.length;
    checksum = crc32(bytes, checksum);
    if (!deflate.write(bytes)) await once(deflate, "drain");
  }
  deflate.end();
  await once(deflate, "end");
  return { name, size, checksum, packed: Buffer.concat(parts) };
}

const FONT = '<sz val="11"/><name val="Yu Gothic"/>';
const ALIGNED = '<alignment vertical="top" wrapText="1"/>';
const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/></patternFill></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3">' +
  `<xf applyAlignment="1">${ALIGNED}</xf>` +
  `<xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1">${ALIGNED}</xf>` +
  '<xf fontId="1" applyFont="1"/>' +
  "</cellXfs></styleSheet>";

function frameOf(sheets: LargeSheet[]): [string, string][] {
  const numbers = sheets.map((_, index) => index + 1);
  const listed = sheets.map(
    ({ sheet }, index) => `<sheet name="${escaped(sheet)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const parts = numbers.map(
    (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  const relations = numbers.map(
    (n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  return [
    [
      "[Content_Types].xml",
      `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${parts.join("")}</Types>`,
    ],
    [
      "_rels/.rels",
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
        `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}` +
        `<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ["xl/styles.xml", STYLES],
  ];
}

/** Headings and texts that a spreadsheet would take for formulas are made harmless. */
export async function writeLargeXlsx(sheets: LargeSheet[]): Promise<Buffer> {
  const entries: ZipEntry[] = [];
  for (const [name, text] of frameOf(sheets)) entries.push(await entry(name, [text]));
  for (const [index, sheet] of sheets.entries()) {
    entries.push(await entry(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)));
  }
  return packed(entries);
}
