import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import Encoding from "encoding-japanese";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { checkWorkbook, inWords, readWorkbook } from "../../../src/features/workbook/index.ts";
import { textOf } from "../../../src/platform/sheets/cells.ts";
import type { Table } from "../../../src/platform/sheets/sheet.ts";
import { writeXlsx } from "../../../src/platform/sheets/write-xlsx.ts";
import { exampleTables } from "./example-tables.ts";

async function problemOf(xlsx: Buffer): Promise<string[]> {
  const { faults } = await readWorkbook({ xlsx });
  return faults.map((fault) => inWords(fault, "ja").problem);
}

/** A workbook of one sheet 回 with the given rows of XML. */
function workbookOf(rows: string, more: Record<string, Uint8Array> = {}): Buffer {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006/relationships";
  return Buffer.from(
    zipSync({
      "xl/workbook.xml": strToU8(
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="回" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        `<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      "xl/worksheets/sheet1.xml": strToU8(
        `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
      ),
      ...more,
    }),
  );
}

const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

describe("a file that is no workbook gets one sentence", () => {
  test.each([
    ["an empty file", Buffer.alloc(0), "ファイルが空です。"],
    ["text", Buffer.from("回,開催日\n"), "Excel のファイル（.xlsx）として読めません。"],
    [
      "an encrypted workbook",
      Buffer.concat([COMPOUND, Buffer.alloc(1000), Buffer.from("EncryptedPackage", "utf16le")]),
      "パスワードで保護されたファイルです。",
    ],
    [
      "a workbook of Excel 97",
      Buffer.concat([COMPOUND, Buffer.alloc(1000)]),
      "古い形式（.xls）のファイルです。",
    ],
    [
      "another zip archive",
      Buffer.from(zipSync({ "a.txt": strToU8("a") })),
      "Excel のファイル（.xlsx）として読めません。",
    ],
    [
      "half a workbook",
      workbookOf(`<row r="1">${text("A1", "回")}</row>`).subarray(0, 400),
      "Excel のファイル（.xlsx）として読めません。",
    ],
    [
      "XML that does not end",
      workbookOf(`<row r="1"><c r="A1" t="inlineStr"><is><t>回`),
      "Excel のファイル（.xlsx）として読めません。",
    ],
    [
      "a row beyond 20,000",
      workbookOf(`<row r="20001">${text("A20001", "回")}</row>`),
      "行が多すぎます（上限は20,000行）。",
    ],
    [
      "a row at the end of Excel's sheet",
      workbookOf(`<row r="1048576">${text("A1048576", "回")}</row>`),
      "行が多すぎます（上限は20,000行）。",
    ],
    [
      "an archive that grows to 200 MB",
      workbookOf("", { "xl/bomb.xml": new Uint8Array(200 * 1024 * 1024) }),
      "ファイルが大きすぎます。",
    ],
  ])("%s", async (_, file, problem) => {
    expect(await problemOf(file)).toEqual([problem]);
  });

  test("a path where nothing is", async () => {
    const { faults } = await readWorkbook({ path: "/nowhere/r6.xlsx" });
    expect(faults.map((fault) => inWords(fault, "en").problem)).toEqual([
      "The file “/nowhere/r6.xlsx” was not found.",
    ]);
  });
});

describe("formulas", () => {
  test("count by their stored value", async () => {
    const row = `<row r="1">${text("A1", "回")}</row><row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>"会"</f><v>会</v></c></row>`;
    const { tables } = await readWorkbook({ xlsx: workbookOf(row) });
    expect(tables[0]?.rows[1]).toEqual([2, "会"]);
  });

  test("without a stored value are faults at their cells", async () => {
    const row = `<row r="1">${text("A1", "回")}${text("B1", "開催日")}</row><row r="2"><c r="A2"><f>1+1</f></c><c r="AB2"><f>TODAY()</f></c></row>`;
    const { faults } = await readWorkbook({ xlsx: workbookOf(row) });
    expect(faults.map(({ sheet, row: at, column }) => [sheet, at, column])).toEqual([
      ["回", 2, "回"],
      ["回", 2, "AB"],
    ]);
  });
});

/** Letters that offices lose to wrong encodings: NEC's and IBM's extensions, and the wave dash of Windows. */
const HARD = "髙﨑①～―−㈱Ⅲ纊";

function csv(table: Table): string {
  const line = (row: Table["rows"][number]) =>
    row.map((cell) => `"${textOf(cell).replaceAll('"', '""')}"`).join(",");
  return table.rows.map(line).join("\r\n");
}

function cp932(content: string): Buffer {
  return Buffer.from(Encoding.convert(Encoding.stringToCode(content), { from: "UNICODE", to: "SJIS" }));
}

describe("CSV", () => {
  test.each([
    ["UTF-8", (content: string) => Buffer.from(content)],
    ["UTF-8 with a mark", (content: string) => Buffer.from(`\uFEFF${content}`)],
    ["CP932", cp932],
  ])("in %s is read like the workbook, hard letters and all", async (_, encode) => {
    const hard = HARD.replace("−", "");
    const book = exampleTables()
      .set("受講者", 2, "氏名", hard)
      .set("研修", 4, "内容", '一行目\n"二"行目、～');
    const folder = await mkdtemp(path.join(tmpdir(), "sasaeai-csv-"));
    for (const table of book.tables)
      await writeFile(path.join(folder, `${table.sheet}.csv`), encode(csv(table)));
    const read = checkWorkbook(await readWorkbook({ path: folder }));
    const wanted = checkWorkbook({ tables: book.tables, faults: [] });
    expect(read.faults).toEqual([]);
    expect(read.draft?.rows).toEqual(wanted.draft?.rows);
    expect(read.draft?.rows.trainees[0]?.name).toBe(hard);
    await rm(folder, { recursive: true });
  });

  test("in no encoding of Japan, or with a quotation mark that does not close, gets one sentence", async () => {
    const say = async (bytes: Buffer) =>
      (await readWorkbook({ csv: new Map([["回", bytes]]) })).faults.map(
        (fault) => inWords(fault, "ja").problem,
      );
    expect(await say(Buffer.from([0xff, 0xfe, 0x00, 0xd8]))).toEqual(["「回.csv」の文字を読めません。"]);
    expect(await say(Buffer.from('回,"開催日\n1,2'))).toEqual(['「回.csv」の引用符（"）が閉じていません。']);
  });

  test("a folder without any gets one sentence", async () => {
    expect((await readWorkbook({ csv: new Map() })).faults).toHaveLength(1);
  });
});

test("the workbook keeps hard letters, and texts that look like formulas", async () => {
  const rows = [["見出し"], [HARD], ["=1+1"], ["'=1+1"], ["@who"], ["-5"]];
  const { tables } = await readWorkbook({ xlsx: await writeXlsx([{ sheet: "回", rows }]) });
  expect(tables[0]?.rows.map((row) => textOf(row[0] ?? null))).toEqual([
    "見出し",
    HARD,
    "=1+1",
    "=1+1",
    "@who",
    "-5",
  ]);
});

test("the same tables give the same bytes", async () => {
  const { tables } = exampleTables();
  expect(await writeXlsx(tables)).toEqual(await writeXlsx(tables));
});
