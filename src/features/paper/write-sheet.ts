/** 振り返りシート as a Word document on A4, to be filled in by hand. */
import { wordDocument, xmlText } from "../../platform/documents/word.ts";
import type { PrintedQuestion, PrintedSheet } from "./sheet.rules.ts";

/** Twentieths of a point, as Word measures. */
const mm = (millimeters: number) => Math.round((millimeters * 1440) / 25.4);
const SIDE = 18;
const WIDTH = 210 - 2 * SIDE;
const LABEL = 26;
/** Room for the answer to one question, and for all of them on a page. */
const LEAST_ROOM = 30;
const ALL_ROOM = 120;
const BOX = "☐";

interface Looks {
  /** Half-points. */
  size?: number;
  isBold?: boolean;
  isCentered?: boolean;
  /** Stays on one page with what follows. */
  keeps?: boolean;
  /** Twentieths of a point. */
  before?: number;
  after?: number;
}

function line(text: string, looks: Looks = {}): string {
  const { size = 21, isBold = false, isCentered = false, keeps = false, before = 0, after = 40 } = looks;
  const properties = [
    keeps ? "<w:keepNext/>" : "",
    `<w:spacing w:before="${before}" w:after="${after}"/>`,
    isCentered ? '<w:jc w:val="center"/>' : "",
  ].join("");
  const shape = `${isBold ? "<w:b/>" : ""}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  const written = text
    ? `<w:r><w:rPr>${shape}</w:rPr><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`
    : "";
  return `<w:p><w:pPr>${properties}</w:pPr>${written}</w:p>`;
}

const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>`)
  .join("");

interface Cell {
  text: string;
  isLabel?: boolean;
}

/** Columns in millimeters; a row is at least `height` high and never cut by the end of a page. */
function table(columns: number[], rows: Cell[][], height: number): string {
  const cell = ({ text, isLabel = false }: Cell, width: number) => {
    const shade = isLabel ? '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' : "";
    return `<w:tc><w:tcPr><w:tcW w:w="${mm(width)}" w:type="dxa"/>${shade}<w:vAlign w:val="center"/></w:tcPr>${line(text, { size: isLabel ? 18 : 21, after: 0 })}</w:tc>`;
  };
  const row = (cells: Cell[]) =>
    `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${mm(height)}" w:hRule="atLeast"/></w:trPr>${cells
      .map((one, index) => cell(one, columns[index] ?? 0))
      .join("")}</w:tr>`;
  const whole = mm(columns.reduce((sum, width) => sum + width, 0));
  const grid = columns.map((width) => `<w:gridCol w:w="${mm(width)}"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map(row).join("")}</w:tbl>`;
}

const labeled = (pairs: [string, string][]): string =>
  table(
    [LABEL, WIDTH - LABEL],
    pairs.map(([label, text]) => [{ text: label, isLabel: true }, { text }]),
    7,
  );

function fieldTable(fields: string[]): string {
  const rows = Array.from({ length: Math.ceil(fields.length / 2) }, (_, index) =>
    fields.slice(2 * index, 2 * index + 2).flatMap((label) => [{ text: label, isLabel: true }, { text: "" }]),
  );
  return table([LABEL, WIDTH / 2 - LABEL, LABEL, WIDTH / 2 - LABEL], rows, 9);
}

function questionLines({ wording, hint, boxes, inLine = false }: PrintedQuestion, room: number): string {
  const head = [
    line(wording, { isBold: true, keeps: true, before: 160 }),
    ...(hint ? [line(hint, { size: 18, keeps: true })] : []),
  ];
  if (!boxes) return [...head, table([WIDTH], [[{ text: "" }]], room)].join("");
  const marked = boxes.map((text) => `${BOX} ${text}`);
  const lines = inLine ? [marked.join("　　　")] : marked;
  return [
    ...head,
    ...lines.map((text, index) => line(text, { size: 22, keeps: index < lines.length - 1, after: 60 })),
  ].join("");
}

const PAGE = `<w:sectPr><w:pgSz w:w="${mm(210)}" w:h="${mm(297)}"/><w:pgMar w:top="${mm(16)}" w:right="${mm(SIDE)}" w:bottom="${mm(16)}" w:left="${mm(SIDE)}" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>`;

/** The same sheet gives the same bytes. */
export function writeSheet(sheet: PrintedSheet): Buffer {
  const written = sheet.questions.filter(({ boxes }) => boxes === undefined).length;
  const room = Math.max(LEAST_ROOM, Math.floor(ALL_ROOM / Math.max(1, written)));
  const body = [
    line(sheet.program, { size: 20, isCentered: true }),
    line(sheet.title, { size: 32, isBold: true, isCentered: true, after: 120 }),
    labeled(sheet.facts),
    line("", { size: 10, after: 0 }),
    fieldTable(sheet.fields),
    ...sheet.above.map((text, index) => line(text, { size: 18, before: index === 0 ? 100 : 0 })),
    ...sheet.questions.map((question) => questionLines(question, Math.min(room, 60))),
    line("", { size: 16, after: 0 }),
    labeled(sheet.below),
    // Word wants a paragraph after a table: as small as it can be, so that it makes no empty page.
    line("", { size: 2, after: 0 }),
    PAGE,
  ];
  return wordDocument(body.join(""), "Yu Gothic");
}
