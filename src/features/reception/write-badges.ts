/** 名札 as a Word document: ten badges of 91 × 55 mm on a sheet of A4, two in a row. */
import { wordDocument, xmlText } from "../../platform/documents/word.ts";
import { type Badge, nameSize } from "./badges.rules.ts";

/** Twentieths of a point, as Word measures. */
const mm = (millimeters: number) => Math.floor((millimeters * 1440) / 25.4);
const WIDTH = mm(91);
const HEIGHT = mm(55);
const SIDE = mm((210 - 2 * 91) / 2);
/** Five rows are 275 mm of 297: a little less margin than would be left, so that rounding pushes none off the page. */
const TOP = mm(9);
const LINES = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>`)
  .join("");

function line(text: string, size: number, isBold = false): string {
  const looks = `${isBold ? "<w:b/>" : ""}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  const written = text
    ? `<w:r><w:rPr>${looks}</w:rPr><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`
    : "";
  return `<w:p><w:pPr><w:spacing w:before="0" w:after="40"/><w:jc w:val="center"/></w:pPr>${written}</w:p>`;
}

function cell(badge: Badge | undefined): string {
  const lines = badge
    ? [
        line(badge.top, 18),
        line(badge.organization, 20),
        line(badge.kana, 16),
        line(badge.name, nameSize(badge.name), true),
      ]
    : [line("", 18)];
  return `<w:tc><w:tcPr><w:tcW w:w="${WIDTH}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${lines.join("")}</w:tc>`;
}

function row(left: Badge | undefined, right: Badge | undefined): string {
  const height = `<w:trPr><w:cantSplit/><w:trHeight w:val="${HEIGHT}" w:hRule="exact"/></w:trPr>`;
  return `<w:tr>${height}${cell(left)}${cell(right)}</w:tr>`;
}

const SETUP = `<w:tblPr><w:tblW w:w="${2 * WIDTH}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${LINES}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="${WIDTH}"/><w:gridCol w:w="${WIDTH}"/></w:tblGrid>`;
/** Word wants a paragraph after a table: as small as it can be, so that it makes no empty page. */
const LAST = `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>`;
const PAGE = `<w:sectPr><w:pgSz w:w="${mm(210)}" w:h="${mm(297)}"/><w:pgMar w:top="${TOP}" w:right="${SIDE}" w:bottom="${TOP}" w:left="${SIDE}" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>`;

/** The same badges give the same bytes; none at all is one empty card. */
export function writeBadges(badges: Badge[]): Buffer {
  const rows = Array.from({ length: Math.max(1, Math.ceil(badges.length / 2)) }, (_, index) =>
    row(badges[2 * index], badges[2 * index + 1]),
  );
  return wordDocument(`<w:tbl>${SETUP}${rows.join("")}</w:tbl>${LAST}${PAGE}`, { font: "Yu Gothic" });
}
