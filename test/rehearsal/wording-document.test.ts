/** 文例集.docx, opened as Word would. */
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { writeWordingDocument } from "../../src/commands/wording-document.ts";
import type { KindWordings } from "../../src/rehearsal/index.ts";

const kind = (more: Partial<KindWordings>): KindWordings => ({
  ...{ kind: "session.reminder", name: "前の開庁日のお知らせ", posts: 516, updates: 2, people: 130 },
  ...{ channels: [], isForOffice: false, dates: [["2024-06-24", 516]] },
  wordings: [
    { op: "post", text: "明日は第1回です。\n[詳細] <b>&", dates: [["2024-06-24", 516]] },
    { op: "update", text: "終わりました。", dates: [["2024-06-25", 2]] },
  ],
  ...more,
});
const rows = Array.from({ length: 6 }, (_, index) => `${index} 青空市 | ${index}`);
const book = {
  title: "支え合い研修",
  isInvented: true,
  from: "2024-05-20",
  to: "2024-12-31",
  kinds: [
    kind({
      ...{ kind: "summary.weekly", name: "週ごとのまとめ（事務局）", posts: 1, people: 0 },
      ...{ channels: ["#研修事務局"], isForOffice: true, dates: [["2024-05-27", 1]] },
      wordings: [{ op: "post", text: ["まとめ", ...rows, "以上"].join("\n"), dates: [["2024-05-27", 1]] }],
    }),
    kind({}),
  ],
  answers: 98,
};
const parts = unzipSync(writeWordingDocument(book));
const read = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
const body = read("word/document.xml");
const texts = [...body.matchAll(/<w:t [^>]*>(.*?)<\/w:t>/g)].map(([, text]) => text);

test("begins with date and title, then each kind under its number: what people get first, the office's after it", () => {
  expect(texts.slice(0, 3)).toEqual(["令和6年12月31日", "支え合い研修", "お知らせの文例集"]);
  const headings = texts.filter((text) => /^\d　/.test(text ?? ""));
  expect(headings).toEqual(["1　前の開庁日のお知らせ", "2　週ごとのまとめ（事務局）"]);
  expect(texts.join()).toContain("2種類、517件");
  expect(texts.join()).toContain("その場でお返しした短い返事とファイルは98件");
});

test("says so when the names are those of a workbook of somebody's own", () => {
  const own = unzipSync(writeWordingDocument({ ...book, isInvented: false }))["word/document.xml"];
  const text = strFromU8(own ?? new Uint8Array());
  expect(text).toContain("文中に台帳の氏名が入っています");
  expect(text).not.toContain("架空");
});

test("says of each kind when, to how many, and all its words", () => {
  for (const text of [
    ...["session.reminder", "130人", "送信 516件、送った後の書き換え 2件", "6月24日（月） 516件"],
    ...["文例1－1　送信（6月24日（月） 516件）", "明日は第1回です。", "[詳細] &lt;b&gt;&amp;"],
    ...["文例1－2　書き換え（6月25日（火） 2件）", "終わりました。", "#研修事務局"],
    ...["3 青空市 | 3", "（表の続き 2行）", "以上"],
  ])
    expect(texts).toContain(text);
  expect(texts).not.toContain("4 青空市 | 4");
});

test("is A4 upright, its pages are numbered, and every tag is closed", () => {
  expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
  expect(read("word/footer1.xml")).toContain('w:instr=" PAGE "');
  expect(read("word/_rels/document.xml.rels")).toContain('Id="rId2"');
  expect(body).toContain('<w:footerReference w:type="default" r:id="rId3"/>');
  expect(read("[Content_Types].xml")).toContain("/word/footer1.xml");
  const open: string[] = [];
  for (const [, close, name, self] of body.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (close) expect(open.pop()).toBe(name);
    else if (!self) open.push(name ?? "");
  }
  expect(open).toEqual([]);
});
