/** The draft as a Word document on A4, to be copied into the form of one's own office. */
import { wordDocument } from "../../platform/documents/word.ts";
import { line, page, table } from "../../platform/documents/word-parts.ts";
import type { Draft } from "./fukumei.rules.ts";

const SIDE = 22;
const LABEL = 30;

export function writeDraft(heading: string, draft: Draft): Buffer {
  const rows = draft.map(([label, text]) => [{ text: label, isLabel: true }, { text }]);
  const body = [
    line(heading, { size: 32, isBold: true, isCentered: true, after: 200 }),
    table([LABEL, 210 - 2 * SIDE - LABEL], rows, 9),
    line("", { size: 2, after: 0 }),
    page({ top: 20, side: SIDE }),
  ];
  return wordDocument(body.join(""), "MS Mincho");
}
