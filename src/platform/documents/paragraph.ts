/** Paragraphs, tables and pages of a Word document, as block-level elements in the prefix `w`. */
import { FOOTER_ID, xmlText } from "./word.ts";

/** Twentieths of a point, as Word measures. */
export const mm = (millimeters: number): number => Math.round((millimeters * 1440) / 25.4);

export interface Looks {
  /** Half-points. */
  size?: number;
  isBold?: boolean;
  align?: "left" | "center" | "right";
  /** Stays on one page with what follows. */
  keeps?: boolean;
  /** Twentieths of a point. */
  before?: number;
  after?: number;
  /** 0 for a heading of the first order: Word lists it beside the pages. */
  outline?: number;
  /** Set in from the left by so many millimeters, with a line beside it. */
  quoted?: number;
}

const RULE = '<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="8FA3AB"/></w:pBdr>';

/** The order of its properties is Word's. "\n" begins a new line. */
export function paragraph(text: string, looks: Looks = {}): string {
  const { size = 21, isBold = false, align = "left", keeps = false, before = 0, after = 40 } = looks;
  const { outline, quoted } = looks;
  const properties = [
    keeps ? "<w:keepNext/>" : "",
    quoted === undefined ? "" : RULE,
    `<w:spacing w:before="${before}" w:after="${after}"/>`,
    quoted === undefined ? "" : `<w:ind w:left="${mm(quoted)}"/>`,
    align === "left" ? "" : `<w:jc w:val="${align}"/>`,
    outline === undefined ? "" : `<w:outlineLvl w:val="${outline}"/>`,
  ].join("");
  const shape = `${isBold ? "<w:b/>" : ""}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`);
  const written = text ? `<w:r><w:rPr>${shape}</w:rPr>${lines.join("<w:br/>")}</w:r>` : "";
  return `<w:p><w:pPr>${properties}</w:pPr>${written}</w:p>`;
}

const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>`)
  .join("");

export interface Cell {
  text: string;
  isLabel?: boolean;
  align?: Looks["align"];
}

interface TableLooks {
  /** Millimeters. */
  columns: number[];
  height: number;
  /** Of text and labels, in half-points. */
  sizes?: [number, number];
  /** The first row stands on every page again. */
  hasHead?: boolean;
}

/** A row is at least `height` high and never cut by the end of a page. */
export function table(
  rows: Cell[][],
  { columns, height, sizes = [21, 18], hasHead = false }: TableLooks,
): string {
  const cell = ({ text, isLabel = false, align = "left" }: Cell, width: number) => {
    const shade = isLabel ? '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' : "";
    const size = sizes[isLabel ? 1 : 0];
    return `<w:tc><w:tcPr><w:tcW w:w="${mm(width)}" w:type="dxa"/>${shade}<w:vAlign w:val="center"/></w:tcPr>${paragraph(text, { size, align, after: 0 })}</w:tc>`;
  };
  const row = (cells: Cell[], index: number) => {
    const repeats = hasHead && index === 0 ? "<w:tblHeader/>" : "";
    const shape = `<w:cantSplit/><w:trHeight w:val="${mm(height)}" w:hRule="atLeast"/>${repeats}`;
    return `<w:tr><w:trPr>${shape}</w:trPr>${cells.map((one, column) => cell(one, columns[column] ?? 0)).join("")}</w:tr>`;
  };
  const whole = mm(columns.reduce((sum, width) => sum + width, 0));
  const grid = columns.map((width) => `<w:gridCol w:w="${mm(width)}"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map(row).join("")}</w:tbl>`;
}

/** The section's properties, at the end of the body: A4, upright, margins in millimeters. */
export function a4({
  side,
  ends,
  isNumbered = false,
}: {
  side: number;
  ends: number;
  isNumbered?: boolean;
}): string {
  const foot = isNumbered ? mm(10) : 0;
  return `<w:sectPr>${isNumbered ? `<w:footerReference w:type="default" r:id="${FOOTER_ID}"/>` : ""}<w:pgSz w:w="${mm(210)}" w:h="${mm(297)}"/><w:pgMar w:top="${mm(ends)}" w:right="${mm(side)}" w:bottom="${mm(ends)}" w:left="${mm(side)}" w:header="0" w:footer="${foot}" w:gutter="0"/></w:sectPr>`;
}
