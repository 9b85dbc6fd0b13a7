/**
 * Looks into an .xlsx before it is read: the reading library takes a formula that was never calculated for an
 * empty cell, and builds every row up to the highest row number.
 */
import { unzip } from "./zip.ts";

interface FormulaCell {
  sheet: string;
  /** 1 = the first row. */
  row: number;
  /** 1 = column A. */
  column: number;
}

export interface XlsxInspection {
  sheets: string[];
  /** The highest row number that a sheet uses. */
  rows: number;
  unread: FormulaCell[];
}

/** A program workbook unpacks to well under one megabyte. */
const MOST_BYTES = 100 * 1024 * 1024;

const CELL = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;
const FORMULA = /<(?:\w+:)?f\b/;
const VALUE = /<(?:\w+:)?(?:v|is)\b/;
const attribute = (name: string, text: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1];

/** Undefined when it is no workbook inside. */
export async function inspectXlsx(archive: Buffer): Promise<XlsxInspection | undefined> {
  const files = await unzip(archive, MOST_BYTES, (name) => name.endsWith(".xml") || name.endsWith(".rels"));
  const book = files.get("xl/workbook.xml")?.toString("utf8");
  const relations = files.get("xl/_rels/workbook.xml.rels")?.toString("utf8");
  if (book === undefined || relations === undefined) return undefined;
  const targets = new Map(
    [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute("Id", tag),
      attribute("Target", tag)?.replace(/^\/?(xl\/)?/, "xl/"),
    ]),
  );
  const result: XlsxInspection = { sheets: [], rows: 0, unread: [] };
  for (const [tag] of book.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)) {
    const sheet = unescapeXml(attribute("name", tag) ?? "");
    const id = /\b\w+:id="([^"]*)"/.exec(tag)?.[1];
    const content = files.get(targets.get(id) ?? "")?.toString("utf8");
    if (content === undefined) return undefined;
    result.sheets.push(sheet);
    inspectSheet(sheet, content, result);
  }
  return result;
}

function inspectSheet(sheet: string, content: string, result: XlsxInspection): void {
  for (const [tag] of content.matchAll(/<(?:\w+:)?row\b[^>]*>/g)) {
    result.rows = Math.max(result.rows, Number(attribute("r", tag) ?? 0));
  }
  for (const [, attributes = "", inside = ""] of content.matchAll(CELL)) {
    if (!FORMULA.test(inside) || VALUE.test(inside)) continue;
    const [, letters = "", digits = "0"] = /^([A-Z]+)(\d+)$/.exec(attribute("r", attributes) ?? "") ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    result.unread.push({ sheet, row: Number(digits), column });
  }
}

function unescapeXml(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
