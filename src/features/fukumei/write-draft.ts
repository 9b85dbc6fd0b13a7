/** The draft as a Word document on A4, to be copied into the form of one's own office. */
import { a4, paragraph, table } from "../../platform/documents/paragraph.ts";
import { wordDocument } from "../../platform/documents/word.ts";
import type { Draft } from "./fukumei.rules.ts";

const SIDE = 22;
const LABEL = 30;

export function writeDraft(heading: string, draft: Draft): Buffer {
  const rows = draft.map(([label, text]) => [{ text: label, isLabel: true }, { text }]);
  const body = [
    paragraph(heading, { size: 32, isBold: true, align: "center", after: 200 }),
    table(rows, { columns: [LABEL, 210 - 2 * SIDE - LABEL], height: 9 }),
    paragraph("", { size: 2, after: 0 }),
    a4({ side: SIDE, ends: 20 }),
  ];
  return wordDocument(body.join(""), { font: "MS Mincho" });
}
