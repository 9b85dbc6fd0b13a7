/** The report of the report's own year: its tables cell for cell, in all three formats. */
import { strFromU8, unzipSync } from "fflate";
import readXlsx from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  basisSheet,
  correctionsOf,
  gatherReport,
  programOfYear,
  type ReportModel,
  reportModel,
  reportTables,
  writeReport,
} from "../../../src/features/annual/index.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import facts from "../../support/fixtures/r6-facts.json" with { type: "json" };
import { EXPECTED } from "../../support/report-tables.ts";
import { releaseThemes, seedYear, YEAR } from "./a-year.ts";

let test: TestDatabase;
let programId: string;
let model: ReportModel;
const words = wordsIn("ja");
const { W: workspaceId, at } = YEAR;
const accepted = (text: string) => ({ text, accepted: true });
const TEXTS: ReportModel["texts"] = {
  audience: accepted(facts.audience.join("\n")),
  requirements: { text: facts.requirements.join("\n"), accepted: false },
  trends: accepted(facts.trends.map((line) => `・${line}`).join("\n")),
  reviewNext: accepted("次年度は、個別訪問を行う。\n=1+1 | <b>太字</b>"),
};
const gather = (fiscalYear: number, texts: ReportModel["texts"] = TEXTS) =>
  gatherReport(test.db.client, { workspaceId, fiscalYear, texts, at });

beforeAll(async () => {
  test = await openTestDatabase();
  programId = await seedYear(test.db);
}, 60_000);
afterAll(() => test.close());

const tablesIn = (made: ReportModel) =>
  reportTables(words, made)
    .filter(({ id }) => !id.startsWith("people-"))
    .map(({ id, rows }) => ({ id, rows }));

const write = async (format: "docx" | "xlsx" | "md", kind: "draft" | "final", withNames = true) => {
  const program = await programOfYear(test.db.client, workspaceId, 2024);
  const basis = basisSheet({ tx: test.db.client, words, model, program, withNames });
  return writeReport(format, { words, model, edition: { kind }, at, basis });
};

describe("before anything is released", () => {
  it("has no table of themes, and says so", async () => {
    model = await gather(2024);
    expect(model.themes).toEqual([]);
    expect((await write("md", "draft")).content.toString()).toContain("まだ公表されていません");
    const final = (await write("md", "final")).content.toString();
    expect(final).toContain("今年度は、振り返りの集計を掲載していません。");
    expect(final).not.toContain("公表されていません");
  });
});

describe("the year of the report", () => {
  beforeAll(async () => {
    await releaseThemes(test.db, programId);
    model = await gather(2024);
  });

  it("has the seed's tables cell for cell", () => {
    expect(tablesIn(model)).toEqual(EXPECTED);
  });

  it("comes back from the database's JSON as it was", () => {
    expect(reportModel.parse(JSON.parse(JSON.stringify(model)))).toEqual(model);
  });

  it("says what the report says of the trend", () => {
    const { rule, ...first } = model.trends[0] ?? {};
    expect([rule, first]).toEqual([
      "peak",
      {
        figure: "municipalities",
        peak: { fiscalYear: 2022, value: 20 },
        now: { fiscalYear: 2024, value: 17 },
        slight: true,
      },
    ]);
  });

  it("is a workbook with the same cells, each table dated, and the records behind them", async () => {
    const { content, filename } = await write("xlsx", "final");
    expect(filename).toBe("年次報告書_2024年度_決裁用_20250331.xlsx");
    const sheets = new Map((await readXlsx(content)).map(({ sheet, data }) => [sheet, data]));
    const names: Record<string, string> = words.annual.sheets;
    for (const { id, rows } of EXPECTED) {
      const [, asOf, headings, ...cells] = sheets.get(names[id] ?? "") ?? [];
      expect(asOf?.[0]).toBe(id.startsWith("themes") ? "令和7年2月10日現在" : "令和7年3月31日現在");
      expect(headings).not.toContain(null);
      expect(cells).toEqual(rows);
    }
    const basis = sheets.get("根拠") ?? [];
    expect(
      basis.filter((row) => row[4] === "第1回の出欠の記録（出席・遅刻・早退）" && row[11] === "出席"),
    ).toHaveLength(118);
    expect(basis.filter((row) => row[11] === "受講登録")).toHaveLength(129);
    expect(basis.filter((row) => String(row[4]).startsWith("集計値")).map((row) => row[3])).toContain(79);
    // What people typed is no formula.
    expect(JSON.stringify(sheets.get("文章"))).toContain("\\n=1+1");
  });

  it("shows a viewer no names", async () => {
    const basis = JSON.stringify(
      (await readXlsx((await write("xlsx", "final", false)).content)).at(-1)?.data,
    );
    const { name } = await test.db.client.person.findFirstOrThrow({ where: { workspaceId } });
    expect(basis).toContain("お名前は、事務局だけが確認できます。");
    expect(basis).not.toContain(name);
  });

  it("is a Markdown text with the same cells", async () => {
    const text = (await write("md", "final")).content.toString();
    const rows = text.split("\n").filter((line) => line.startsWith("| "));
    for (const { rows: expected } of EXPECTED) {
      for (const cells of expected) {
        expect(rows).toContain(
          `| ${cells.map((cell) => String(cell).replaceAll("\n", "<br>")).join(" | ")} |`,
        );
      }
    }
    expect(text).toContain("=1+1 \\| \\<b\\>太字");
  });
});

describe("as Word", () => {
  const partsOf = async (kind: "draft" | "final") => {
    const files = unzipSync((await write("docx", kind)).content);
    const body = strFromU8(files["word/document.xml"] ?? new Uint8Array());
    return { files, body, texts: [...body.matchAll(/<w:t [^>]*>(.*?)<\/w:t>/g)].map(([, text]) => text) };
  };

  it("has the five parts as headings, pictures that say themselves, page numbers, and heads that come again", async () => {
    const { files, body, texts } = await partsOf("final");
    const headings = [...body.matchAll(/<w:pStyle w:val="Heading1"\/>.*?<w:t [^>]*>(.*?)<\/w:t>/g)].map(
      ([, text]) => text,
    );
    expect(headings).toEqual(Object.values(words.annual.sections).slice(0, 5));
    expect(Object.keys(files).filter((name) => name.endsWith(".png"))).toHaveLength(2);
    expect(body).toContain("受講者数の推移。行政：R2 13、R3 36、R4 39、R5 55、R6 63。");
    expect(strFromU8(files["word/footer1.xml"] ?? new Uint8Array())).toContain(" PAGE ");
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(7);
    expect(texts.filter((text) => text?.endsWith("現在"))).toHaveLength(8);
    expect(strFromU8(files["word/styles.xml"] ?? new Uint8Array())).toMatch(/ＭＳ 明朝.*游ゴシック/s);
    expect(body).toContain('w:w="11906" w:h="16838"');
  });

  it("has in 決裁用 only what was accepted, in 作業用 all of it and the drafts beside it", async () => {
    const [final, draft] = [await partsOf("final"), await partsOf("draft")];
    const [kept] = facts.requirements;
    const own = `・ ${facts.trends[0]}`;
    for (const { texts } of [final, draft]) expect(texts).toContain(own);
    expect(final.texts).not.toContain(`・ ${kept}`);
    expect(draft.texts).toContain(`・ ${kept}`);
    const box = draft.texts.filter((text) => text?.includes("〔規則：ピーク〕"));
    expect(box).toEqual([
      "・ 参加自治体数はR4年度をピークに微減（R4年度 20市町→R6年度 17市町）〔規則：ピーク〕",
    ]);
    expect(final.texts.join()).not.toMatch(/〔|作業用|案/);
  });

  it("is the same file every time", async () => {
    expect((await write("docx", "final")).content.equals((await write("docx", "final")).content)).toBe(true);
  });
});

describe("what changed since an approval", () => {
  it("is listed cell by cell", async () => {
    const { client } = test.db;
    const where = {
      workspaceId,
      sessionId: (await client.session.findFirstOrThrow({ where: { workspaceId, number: 2 } })).id,
    };
    const one = await client.attendance.findFirstOrThrow({ where: { ...where, status: "ABSENT" } });
    await client.attendance.updateMany({ where: { workspaceId, id: one.id }, data: { status: "LATE" } });
    const now = await gather(2024);
    expect(correctionsOf(reportTables(words, model), reportTables(words, now))).toEqual([
      {
        ...{ table: "研修プログラムの実施状況", row: "2", column: "受講者数" },
        ...{ from: "118人\n聴講 4人", to: "119人\n聴講 4人" },
      },
    ]);
  });
});

describe("a year of which the app knows little", () => {
  it("has the totals that were imported, and says what is missing", async () => {
    model = await gather(2022, {});
    expect(reportTables(words, model).map(({ id, rows }) => [id, rows.length])).toEqual([["years", 3]]);
    const text = (await write("md", "draft")).content.toString();
    expect(text).toContain("この年度の研修の回の記録はありません。");
    expect(model.trends.map(({ rule }) => rule)).toContain("growing");
  });

  it("says that there is nothing at all", async () => {
    model = await gather(2019, {});
    expect(reportTables(words, model)).toEqual([]);
    expect((await write("md", "final")).content.toString()).toContain("受講状況の記録がありません。");
    expect((await write("docx", "final")).content.length).toBeGreaterThan(2000);
  });
});
