/**
 * A document's parts as Word: A4 upright, fonts that offices have, headings that a screen reader finds, page numbers,
 * table heads that come again on every page.
 */
import { printable } from "../sheets/text.ts";
import type { Picture } from "./draw-chart.ts";
import type { Part, TableCell, TablePart } from "./parts.ts";
import { FOOTER_ID, pictureId, wordDocument, xmlText } from "./word.ts";
import { BODY_FONT, WORD_STYLES } from "./word-styles.ts";

/** Twentieths of a point, as Word measures. */
const mm = (millimeters: number) => Math.round((millimeters * 1440) / 25.4);
/** As drawings are measured. */
const emu = (millimeters: number) => Math.round(millimeters * 36_000);
const SIDE = 22;
const WIDTH = 210 - 2 * SIDE;

const text = (written: string) =>
  `<w:t xml:space="preserve">${xmlText(printable(written.toWellFormed()) || " ")}</w:t>`;

/** Line breaks stay. */
function run(written: string): string {
  return written
    .split("\n")
    .map((line) => `<w:r>${text(line)}</w:r>`)
    .join("<w:r><w:br/></w:r>");
}

const paragraph = (style: string, inside: string, more = "") =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${inside}</w:p>`;
const paragraphs = (style: string, written: string) =>
  written
    .split("\n")
    .map((line) => paragraph(style, `<w:r>${text(line)}</w:r>`))
    .join("");

interface CellLooks {
  width: number;
  isHead: boolean;
  isNumber: boolean;
  /** Stays on one page with the row below. */
  keeps: boolean;
}

function cell(value: TableCell, { width, isHead, isNumber, keeps }: CellLooks): string {
  const shade = isHead ? '<w:shd w:val="clear" w:color="auto" w:fill="E8EEF4"/>' : "";
  const jc = isHead ? '<w:jc w:val="center"/>' : isNumber ? '<w:jc w:val="right"/>' : "";
  const more = `${keeps ? "<w:keepNext/>" : ""}${jc}`;
  const inside = paragraph(isHead ? "TableHead" : "TableText", run(String(value)), more);
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shade}</w:tcPr>${inside}</w:tc>`;
}

/** A table of at most so many lines is not cut by the end of a page. */
const LINES_TOGETHER = 16;
const linesOf = (rows: TableCell[][]) =>
  rows.reduce((sum, row) => sum + Math.max(...row.map((value) => String(value).split("\n").length)), 0);

const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>`)
  .join("");

function table({ title, asOf, columns, rows }: TablePart): string {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((mm(WIDTH) * width) / shares));
  const isShort = linesOf(rows) <= LINES_TOGETHER;
  const row = (cells: TableCell[], at: number) => {
    const isHead = at < 0;
    const keeps = isHead || (isShort && at < rows.length - 1);
    const written = cells.map((value, index) =>
      cell(value, { width: widths[index] ?? 0, isNumber: columns[index]?.isNumber ?? false, isHead, keeps }),
    );
    return `<w:tr><w:trPr><w:cantSplit/>${isHead ? "<w:tblHeader/>" : ""}</w:trPr>${written.join("")}</w:tr>`;
  };
  const described = `<w:tblCaption w:val="${xmlText(printable(title))}"/><w:tblDescription w:val="${xmlText(printable(`${title}（${asOf}）`))}"/>`;
  const look =
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>';
  return [
    paragraph("TableTitle", `<w:r>${text(title)}</w:r>`),
    paragraph("AsOf", `<w:r>${text(asOf)}</w:r>`),
    `<w:tbl><w:tblPr><w:tblW w:w="${mm(WIDTH)}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>${look}${described}</w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`,
    row(
      columns.map(({ heading }) => heading),
      -1,
    ),
    ...rows.map(row),
    "</w:tbl>",
    // Word wants a paragraph after a table.
    paragraph("AfterTable", ""),
  ].join("");
}

function picture({ width, height }: Picture, index: number, alt: string): string {
  const size = `cx="${emu(WIDTH)}" cy="${emu((WIDTH * height) / width)}"`;
  const name = `chart ${index + 1}`;
  const blip = `<pic:blipFill><a:blip r:embed="${pictureId(index)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`;
  const shape = `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`;
  const graphic = `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${index + 1}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr>${blip}${shape}</pic:pic></a:graphicData></a:graphic>`;
  const inline = `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="${index + 1}" name="${name}" descr="${xmlText(printable(alt))}"/>${graphic}</wp:inline>`;
  return paragraph("Picture", `<w:r><w:drawing>${inline}</w:drawing></w:r>`);
}

function partXml(part: Part, pictures: Picture[], chartsBefore: number): string {
  switch (part.kind) {
    case "title":
      return [paragraphs("Title", part.text), ...part.below.map((line) => paragraphs("Subtitle", line))].join(
        "",
      );
    case "heading":
      return paragraph(`Heading${part.level}`, `<w:r>${text(part.text)}</w:r>`);
    case "text":
      return paragraphs("BodyText", part.text);
    case "note":
      return paragraphs("Note", part.text);
    case "list":
      return part.items.map((item) => paragraph("ListBullet", run(`・ ${item}`))).join("");
    case "box":
      return [part.title, ...part.items.map((item) => `・ ${item}`)]
        .map((line, index) => paragraph(index === 0 ? "BoxTitle" : "Box", run(line)))
        .join("");
    case "page":
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    case "chart": {
      const drawn = pictures[chartsBefore];
      return drawn ? picture(drawn, chartsBefore, part.alt) : "";
    }
    case "table":
      return table(part);
  }
}

const field = (code: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const FOOT = paragraph(
  "Foot",
  `${field("PAGE")}<w:r><w:t xml:space="preserve"> / </w:t></w:r>${field("NUMPAGES")}`,
);

const PAGE = `<w:sectPr><w:footerReference w:type="default" r:id="${FOOTER_ID}"/><w:pgSz w:w="${mm(210)}" w:h="${mm(297)}"/><w:pgMar w:top="${mm(22)}" w:right="${mm(SIDE)}" w:bottom="${mm(20)}" w:left="${mm(SIDE)}" w:header="${mm(10)}" w:footer="${mm(10)}" w:gutter="0"/></w:sectPr>`;

/** `pictures`: of the charts among the parts, in their order. The same parts give the same bytes. */
export function writeWord(
  parts: Part[],
  { pictures, title, at }: { pictures: Picture[]; title: string; at: Date },
): Buffer {
  let charts = 0;
  const body = parts.map((part) => partXml(part, pictures, part.kind === "chart" ? charts++ : charts));
  return wordDocument([...body, PAGE].join(""), {
    font: BODY_FONT,
    styles: WORD_STYLES,
    footer: FOOT,
    pictures: pictures.map(({ png }) => png),
    ...{ title, at },
  });
}
