/** Paragraphs and tables of a Word document, as text between the body's tags. Lengths in millimeters. */
import { xmlText } from "./word.ts";

/** Twentieths of a point, as Word measures. */
const mm = (millimeters: number) => Math.round((millimeters * 1440) / 25.4);

export interface Looks {
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

export function line(text: string, looks: Looks = {}): string {
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

export interface WordCell {
  text: string;
  isLabel?: boolean;
}

/** A cell must hold a paragraph; each line of its text is one. */
const linesOf = (text: string, size: number) =>
  text
    .split("\n")
    .map((one) => line(one, { size, after: 0 }))
    .join("");

/** Columns in millimeters; a row is at least `height` high and never cut by the end of a page. */
export function table(columns: number[], rows: WordCell[][], height: number): string {
  const cell = ({ text, isLabel = false }: WordCell, width: number) => {
    const shade = isLabel ? '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' : "";
    return `<w:tc><w:tcPr><w:tcW w:w="${mm(width)}" w:type="dxa"/>${shade}<w:vAlign w:val="center"/></w:tcPr>${linesOf(text, isLabel ? 18 : 21)}</w:tc>`;
  };
  const row = (cells: WordCell[]) =>
    `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${mm(height)}" w:hRule="atLeast"/></w:trPr>${cells
      .map((one, index) => cell(one, columns[index] ?? 0))
      .join("")}</w:tr>`;
  const whole = mm(columns.reduce((sum, width) => sum + width, 0));
  const grid = columns.map((width) => `<w:gridCol w:w="${mm(width)}"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map(row).join("")}</w:tbl>`;
}

/** The last part of a body: A4 upright, with these margins. */
export function page({ top, side }: { top: number; side: number }): string {
  const size = `<w:pgSz w:w="${mm(210)}" w:h="${mm(297)}"/>`;
  const margins = `w:top="${mm(top)}" w:right="${mm(side)}" w:bottom="${mm(top)}" w:left="${mm(side)}"`;
  return `<w:sectPr>${size}<w:pgMar ${margins} w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>`;
}
