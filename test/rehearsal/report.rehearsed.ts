/** The report of the lived year: what came by DM to the office says what the real one says, cell for cell. */
import { strFromU8, unzipSync } from "fflate";
import readXlsx from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { wordsIn } from "../../src/locales/index.ts";
import { EXPECTED } from "../support/report-tables.ts";
import { readBytes, readRehearsal, readWritten } from "./read-rehearsal.ts";

const { of, lines } = readRehearsal();
const { sheets: names, headings } = wordsIn("ja").annual;
const sheetOf: Record<string, string> = names;

/** Text of a Word file; a table's cell is a line or more. */
function wordText(name: string): string {
  const xml = strFromU8(unzipSync(readBytes(name))["word/document.xml"] ?? new Uint8Array());
  return xml
    .replace(/<w:br\/>|<\/w:p>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}

describe("report.xlsx", async () => {
  const sheets = new Map(
    (await readXlsx(Buffer.from(readBytes("report.xlsx")))).map(({ sheet, data }) => [sheet, data]),
  );

  it.each(EXPECTED)("has the table $id of the real report, with its date above", ({ id, rows }) => {
    const [, asOf, , ...cells] = sheets.get(sheetOf[id] ?? "") ?? [];
    expect(asOf?.[0]).toMatch(/^令和[67]年\d+月\d+日現在$/);
    expect(cells).toEqual(rows);
  });

  it("has the records behind the figures", () => {
    const basis = sheets.get(names.basis) ?? [];
    expect(basis.length).toBeGreaterThan(4 * 118);
  });
});

describe("report.docx and report-draft.docx", () => {
  const final = wordText("report.docx");
  const draft = wordText("report-draft.docx");

  it("hold every cell of the tables", () => {
    for (const { rows } of EXPECTED) {
      for (const cell of rows.flat()) {
        for (const line of String(cell).split("\n")) expect(final).toContain(line);
      }
    }
  });

  it("have what the office wrote; the drafts stand in the one for work only", () => {
    expect(final).toContain("次年度は、個別訪問を行いながら各市町の実情やニーズを捉え");
    expect(final).toContain(headings.reviewNext);
    expect(draft).toContain(wordsIn("ja").report.draftsAre);
    expect(final).not.toContain(wordsIn("ja").report.draftsAre);
  });
});

describe("report.md", () => {
  it("says the same", () => {
    const markdown = readWritten("report.md");
    for (const { rows } of EXPECTED) {
      for (const cell of rows.flat()) {
        for (const line of String(cell).split("\n")) expect(markdown).toContain(line);
      }
    }
  });
});

describe("what was written", () => {
  it("is told to everybody once it is released: in the last wrap-up, which is edited", () => {
    const edited = lines.filter(({ kind, op }) => kind === "wrapup.session" && op === "update");
    expect(edited.length).toBeGreaterThan(0);
    expect(edited.every(({ time }) => time.startsWith("2024-12-10"))).toBe(true);
    expect(edited.at(-1)?.text).toContain("これまでの振り返りで多かった声（理解を広げるために）");
  });

  it("is told in the summary by theme, and by nobody's name", () => {
    const told = of("summary.weekly").filter(({ text }) => text.includes("振り返りのテーマ（これまで）"));
    expect(told.length).toBeGreaterThanOrEqual(4);
  });
});
