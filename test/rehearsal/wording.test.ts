import { expect, test } from "vitest";
import type { MessageLine } from "../../src/rehearsal/record.ts";
import { wording } from "../../src/rehearsal/wording.ts";
import { type Naming, wordingsOf } from "../../src/rehearsal/wordings.ts";

const line = (recipient: string, by: string): MessageLine => ({
  time: "2024-06-28T10:00:00+09:00",
  op: "post",
  kind: "reflection.reminder",
  key: recipient,
  revision: 0,
  recipient,
  channel: "DM",
  ts: "1719536400.000000",
  text: `${recipient.slice(7)}さん、お願いします。\n出欠の記録：出席（入力：${by}さん）`,
});

const naming = (more: Partial<Naming> = {}): Naming => ({
  kindNames: {},
  facts: [],
  office: new Set(["事務局 山本", "#研修事務局"]),
  ...more,
});

test("messages that differ in names only are one wording, under the name that the office knows", () => {
  const kinds = wordingsOf(
    [line("R6-001 青木 一郎", "中村 拓也"), line("R6-002 井上 花", "松本 陽子")],
    naming({ kindNames: { "reflection.reminder": "振り返りの再度のお知らせ" } }),
  );
  const text = wording(kinds);
  expect(text).toContain("## 振り返りの再度のお知らせ（reflection.reminder）");
  expect(text).toContain("送信 2件、宛先 2。");
  expect(text).toContain("**送信**（6月28日（金） 2件）");
  expect(text.match(/お願いします/g)).toHaveLength(1);
});

test("every wording of a kind is shown, however many there are", () => {
  const words = [..."あいうえおかきくけこ"];
  const lines = words.map((word) => ({ ...line("R6-001 青木 一郎", "中村"), text: `お知らせ${word}。` }));
  const text = wording(wordingsOf(lines, naming()));
  for (const word of words) expect(text).toContain(`> お知らせ${word}。`);
});

test("what belongs to the year is no wording of its own: teams, what stands beside a label, the length of a list", () => {
  const texts = [
    "チーム1　青空市を受け取りました\n• ファイル：a.pdf\n• 第1回：3人",
    "チーム2　緑葉台市（1）を受け取りました\n• ファイル：b.xlsx\n• 第1回：5人\n• 第2回：2人",
  ];
  const lines = texts.map((text) => ({ ...line("#研修事務局", ""), channel: "#研修事務局", text }));
  const [kind] = wordingsOf(lines, naming({ facts: ["緑葉台市（1）", "青空市"] }));
  expect(kind?.wordings).toEqual([{ op: "post", text: texts[0], dates: [["2024-06-28", 2]] }]);
  expect(kind).toMatchObject({ posts: 2, people: 0, channels: ["#研修事務局"], isForOffice: true });
});

test("a notice that shares its message with another is shown with its own words", () => {
  const both = { ...line("R6-001 青木 一郎", ""), text: "課題のお知らせ\n出席の予定を教えてください" };
  const kinds = wordingsOf(
    [
      { ...both, kind: "assignment.reminder", own: "課題のお知らせ" },
      { ...both, kind: "intention.request", own: "出席の予定を教えてください" },
      { ...both, kind: "answer", text: "承りました" },
    ],
    naming(),
  );
  expect(kinds.map(({ kind, wordings }) => [kind, wordings.map(({ text }) => text)])).toEqual([
    ["assignment.reminder", ["課題のお知らせ"]],
    ["intention.request", ["出席の予定を教えてください"]],
  ]);
  expect(kinds.every(({ isForOffice }) => isForOffice)).toBe(false);
});
