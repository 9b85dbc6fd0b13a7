/** 振り返りシート as a Word document on A4, to be filled in by hand. */

import { wordDocument } from "../../platform/documents/word.ts";
import { line, page, table } from "../../platform/documents/word-parts.ts";
import type { PrintedQuestion, PrintedSheet } from "./sheet.rules.ts";

const SIDE = 18;
const WIDTH = 210 - 2 * SIDE;
const LABEL = 26;
/** Room for the answer to one question, and for all of them on a page. */
const LEAST_ROOM = 30;
const ALL_ROOM = 120;
const BOX = "☐";

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
    page({ top: 16, side: SIDE }),
  ];
  return wordDocument(body.join(""), "Yu Gothic");
}
