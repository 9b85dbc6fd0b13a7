/** 記述一覧 by DM, filled in by two officers, and back in: nothing is lost, and differences are listed. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readThemeTable } from "../../../src/features/coding/index.ts";
import { readXlsx } from "../../../src/platform/sheets/read-xlsx.ts";
import type { Cell, Table } from "../../../src/platform/sheets/sheet.ts";
import { writeXlsx } from "../../../src/platform/sheets/write-xlsx.ts";
import { unzip } from "../../../src/platform/sheets/zip.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";
import { answer, code } from "../coding/some-answers.ts";

let app: TestApp;
const GOAL = "共通のゴールイメージをつくるための工夫";
const SMALL = "小地域の理解が不十分";
const [THEME, ITEM] = [7, 8];

beforeAll(async () => {
  app = await startTestApp({ at: "2024-07-01T10:00:00+09:00", rates: "off" });
  await answer(app, 0, { deepen: "=1+1 から始まる記述。目的をそろえたい。地区を歩きたい。" });
  await answer(app, 1, {
    deepen: "図を直したい。今日の会場は寒かった。旗振り役がいない。",
    outreach: "管理職に受けてほしい。",
  });
}, 60_000);
afterAll(() => app.close());
afterEach(() => {
  expect(app.slack.violations).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
});

const officer = () => app.slack.as(app.officer);
const shown = () => officer().modal()?.text ?? "";

async function act(step: Promise<unknown>) {
  await step;
  await app.settle();
}

async function takeOut(): Promise<Table[]> {
  await act(officer().command("/reflection", "themes"));
  await act(officer().press("記述一覧（Excel）"));
  await act(officer().press("Excelをダウンロード"));
  expect(shown()).toContain("記述一覧をDMでお送りしました。");
  await act(officer().dismiss());
  const { tables, faults } = await readXlsx(lastFile());
  expect(faults).toEqual([]);
  return tables;
}

function lastFile(): Buffer {
  const sent = app.slack.outgoing.findLast((one) => one.op === "file" && one.user === app.officer);
  const bytes = app.slack.file(sent?.file?.id ?? "")?.bytes;
  if (!bytes) throw new Error("no file came");
  return Buffer.from(bytes);
}

async function bringIn(...files: Table[][]): Promise<string> {
  await act(officer().command("/reflection", "themes"));
  await act(officer().press("記述一覧（Excel）"));
  await act(officer().press("Excelを取り込む"));
  const handed = await Promise.all(
    files.map(async (tables, index) => ({ name: `職員${index + 1}.xlsx`, bytes: await writeXlsx(tables) })),
  );
  await officer().fill({ "記述一覧（.xlsx）": { files: handed } });
  await act(officer().submit());
  const said = shown();
  await act(officer().dismiss());
  return said;
}

/** A copy of the file in which these statements are coded so; a third cell repeats the row. */
function filled(
  tables: Table[],
  codings: Record<string, [theme: string | null, item: string | null][]>,
): Table[] {
  return tables.map((table) => {
    if (table.sheet !== "記述一覧") return table;
    const rows = table.rows.flatMap((row) => {
      const own = codings[String(row[3])];
      return own
        ? own.map(([theme, item]) =>
            row.map((cell, at): Cell => (at === THEME ? theme : at === ITEM ? item : cell)),
          )
        : [row];
    });
    return { ...table, rows };
  });
}

const themes = () => readThemeTable(app.db.client, app.workspaceId, app.program.programId, "deepen");
const rowsOf = (tables: Table[]) => tables.find(({ sheet }) => sheet === "記述一覧")?.rows ?? [];

describe("the file", () => {
  it("has every statement with its question and affiliation, suggestions for it, and no name", async () => {
    const tables = await takeOut();
    expect(tables.map(({ sheet }) => sheet)).toEqual(["記述一覧", "分類表", "選択肢", "使い方"]);
    const rows = rowsOf(tables);
    expect(rows).toHaveLength(8);
    const goal = rows.find((row) => row[3] === "目的をそろえたい。");
    expect(goal?.slice(0, 4)).toEqual(["第1回", "更に深めたい課題", "行政", "目的をそろえたい。"]);
    expect(goal?.slice(4, 7).every((cell) => String(cell).includes("／"))).toBe(true);
    // Harmless in a spreadsheet.
    expect(rows.some((row) => row[3] === "'=1+1 から始まる記述。")).toBe(true);
    expect(JSON.stringify(rows)).not.toContain("青木");
    const parts = await unzip(lastFile(), 10_000_000, () => true);
    const xml = parts.get("xl/worksheets/sheet1.xml")?.toString() ?? "";
    expect(xml).toContain("sqref=\"H2:H7\"><formula1>'選択肢'!$A$2:$A$7</formula1>");
    expect(xml).toContain("sqref=\"I8:I8\"><formula1>'選択肢'!$D$2:$D$10</formula1>");
  });

  it("comes back from two officers; what they code differently is listed and not overwritten", async () => {
    const tables = await takeOut();
    const one = filled(tables, {
      "目的をそろえたい。": [
        [null, GOAL],
        ["地域理解・地域との協働", null],
      ],
      "今日の会場は寒かった。": [["どれにも当てはまらない", null]],
      "地区を歩きたい。": [[null, SMALL]],
    });
    const other = filled(tables, {
      "地区を歩きたい。": [["本研修に関すること", null]],
      "今日の会場は寒かった。": [["どれにも当てはまらない", null]],
      "図を直したい。": [["ないテーマ", null]],
      "旗振り役がいない。": [["包括的相談支援事業", null]],
    });
    const said = await bringIn(one, other);
    expect(said).toContain("4件の記述の分類を取り込みました。");
    expect(said).toContain("職員1.xlsx：取り込み3件、変わらず4件、取り込まなかったもの0件、直すところ0件");
    expect(said).toContain("職員2.xlsx：取り込み1件、変わらず4件、取り込まなかったもの1件、直すところ1件");
    expect(said).toContain(
      `「地区を歩きたい。」は、ファイルでは「本研修に関すること」ですが、書き出したあとに「地域理解・地域との協働／${SMALL}」`,
    );
    expect(said).toMatch(/「記述一覧」 \d行目 「テーマ」 「ないテーマ」は分類表にありません/);
    expect((await themes()).totals).toMatchObject({ coded: 3, noneFits: 1, uncoded: 2 });
  });

  it("goes out and in again without a change, whatever its coding is", async () => {
    const before = await themes();
    const tables = await takeOut();
    expect(rowsOf(tables)).toHaveLength(9);
    expect(await bringIn(tables)).toContain("0件の記述の分類を取り込みました。");
    expect(await themes()).toEqual(before);
  });

  it("of last week is taken as far as it holds", async () => {
    const tables = await takeOut();
    const late = filled(tables, {
      "図を直したい。": [[null, "住民との共有するための再編成"]],
      "旗振り役がいない。": [["本研修に関すること", null]],
      "'=1+1 から始まる記述。": [["本研修に関すること", null]],
      "地区を歩きたい。": [["どれにも当てはまらない", null]],
    });
    // Since then a statement was rewritten, a theme was merged, and somebody coded.
    await answer(app, 0, { deepen: "=1+1 から始まる記述。目的をそろえたい。地区を見て回りたい。" });
    await code(app, "図を直したい。", ["map.relations"]);
    const where = { workspaceId: app.workspaceId };
    const area = await app.db.client.codebookEntry.findFirstOrThrow({ where: { ...where, key: "area" } });
    await app.db.client.codebookEntry.updateMany({
      where: { ...where, key: "training" },
      data: { mergedIntoId: area.id },
    });
    const said = await bringIn(late);
    expect(said).toContain("2件の記述の分類を取り込みました。");
    expect(said).toContain("「本研修に関すること」は「地域理解・地域との協働」にまとめられたため");
    expect(said).toContain("「地区を歩きたい。」は、本人が回答を書き直したため、なくなりました。");
    expect(said).toContain("「図を直したい。」は、ファイルでは");
    const [, map, area2] = (await themes()).themes;
    expect([map?.statements, area2?.statements]).toEqual([1, 3]);
  });

  it("that is none gets a sentence", async () => {
    expect(await bringIn([{ sheet: "別の表", rows: [["何か"]] }])).toContain(
      "「記述一覧」のシートがありません",
    );
  });
});
