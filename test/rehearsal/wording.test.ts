import { expect, test } from "vitest";
import type { MessageLine } from "../../src/rehearsal/record.ts";
import { wording } from "../../src/rehearsal/wording.ts";

const line = (recipient: string, by: string): MessageLine => ({
  time: "2024-06-28T10:00:00+09:00",
  op: "post",
  kind: "reflection.reminder",
  key: recipient,
  revision: 0,
  recipient,
  channel: "DM",
  text: `${recipient.slice(7)}さん、お願いします。\n出欠の記録：出席（入力：${by}さん）`,
});

test("messages that differ in names only are one wording, under the name that the office knows", () => {
  const text = wording([line("R6-001 青木 一郎", "中村 拓也"), line("R6-002 井上 花", "松本 陽子")], {
    "reflection.reminder": "振り返りの再度のお知らせ",
  });
  expect(text).toContain("## 振り返りの再度のお知らせ（reflection.reminder）");
  expect(text).toContain("**送信**（6月28日（金） 2件）");
  expect(text.match(/お願いします/g)).toHaveLength(1);
});

test("every wording of a kind is shown, however many there are", () => {
  const words = [..."あいうえおかきくけこ"];
  const lines = words.map((word) => ({ ...line("R6-001 青木 一郎", "中村"), text: `お知らせ${word}。` }));
  const text = wording(lines, {});
  for (const word of words) expect(text).toContain(`> お知らせ${word}。`);
});
