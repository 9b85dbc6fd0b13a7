import { describe, expect, it } from "vitest";
import { programRules } from "../../../src/features/program/index.ts";
import type { SummaryFacts } from "../../../src/features/summary/facts.rules.ts";
import { summaryMessage } from "../../../src/features/summary/summary.card.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import { checkBlocks } from "../../../src/sandbox/check/block-list.ts";
import { plainText } from "../../../src/sandbox/index.ts";
import { type Language, moment, shortDate } from "../../../src/shared/japanese-date.ts";
import { AFFILIATIONS, aLine, NO_WAITS, someFacts, teamsOf } from "./some-facts.ts";

const rules = programRules.parse({});
function message(facts: SummaryFacts, before?: SummaryFacts, language: Language = "ja") {
  return summaryMessage({ words: wordsIn(language), rules, facts, before });
}
const seen = (...given: Parameters<typeof message>) => plainText({ blocks: message(...given).blocks });

const before = someFacts({
  at: moment("2024-06-24", "09:00").toISOString(),
  sessions: [aLine(1, { isHeld: false })],
});
const full = someFacts({
  detail: { number: 1, affiliations: AFFILIATIONS, teams: teamsOf(24, 2) },
  next: [
    { kind: "announcement", number: 2, at: moment("2024-07-02", "10:00").toISOString() },
    { kind: "closing", number: 1, at: moment("2024-07-09", "17:00").toISOString() },
    { kind: "session", number: 2, at: moment("2024-07-22", "13:00").toISOString() },
  ],
  waits: {
    approvals: [{ number: 2, dueAt: moment("2024-07-02", "10:00").toISOString() }],
    unmatched: 3,
    unreachable: 1,
    strangers: 2,
    teamsOnHold: [{ number: 7, name: "架空南町 <!channel> *チーム*" }],
    failed: 4,
    corrections: 2,
    handIns: 0,
    mails: 3,
  },
});

describe("the summary in Japanese", () => {
  it.each([
    "週のまとめ（7月1日（月））",
    "7月1日（月）9:00現在の数です。",
    "第1回（6月25日（火））：受講者数 118人／受講登録 129人（91.5%）、聴講 5人",
    "代理 1人、欠席 6人（うち連絡あり 4人）、未確認 4人",
    "振り返り：回答 80人／118人、回答待ち 36人（うち下書き 5人）、今回は見送り 2人",
    "第2回（7月22日（月））：これから開催、受講登録 129人",
    "受講者数は行政 58人／63人、社協 58人／63人、相談機関 58人／63人。振り返りの回答は行政 40人／58人",
    "前回（6月24日（月））からの変化",
    "第1回を開催しました。",
    "7月2日（火）10:00　第2回のご案内（送る前に事務局の確認があります）",
    "7月9日（火）17:00　第1回の出欠と振り返りの受付終了",
    "7月22日（月）13:00　第2回の研修",
    "第2回のご案内の確認（送信予定 7月2日（火）10:00）",
    "Slackのアカウントが見つからない受講者 3人",
    "Slackのアカウントが使えなくなった受講者 1人",
    "名簿と結び付かないまま利用しようとした方 2人",
    "保留中のチーム 1：7 架空南町 <!channel> *チーム*",
    "送れなかったお知らせ 4件",
    "24チームのうち、出欠がそろったのは22チーム、振り返りがそろったのは0チームです。",
    "未確認が残るチーム：1 架空1チーム（1人）、2 架空2チーム（1人）。",
  ])("says 「%s」 in the blocks and in the text", (words) => {
    expect(seen(full, before)).toContain(words);
    expect(message(full, before).text).toContain(words);
  });
  it("tells a table and a text the same of each team", () => {
    const { text, blocks } = message(full, before);
    expect(text).toContain("24 架空24チーム：登録 6、受講 5、代理 0、未確認 0、回答 4、回答待ち 1");
    const table = blocks.find((block) => block.type === "table");
    expect(table?.rows).toHaveLength(25);
    expect(blocks.at(-1)).toBe(table);
  });
  it("says of a closed session that nothing is awaited any more", () => {
    const closed = { ...full, sessions: [aLine(1, { isClosed: true })] };
    expect(seen(closed, before)).toContain("振り返り（受付終了）：回答 80人／118人、回答なし 36人");
    expect(seen(closed, before)).not.toContain("回答待ち");
  });
  it("tells of one that had closed before in one line, unless something about it is new", () => {
    const closed = (change = {}) => someFacts({ sessions: [aLine(1, { isClosed: true })], ...change });
    const line = "受講登録 129人（91.5%）、聴講 5人、振り返りの回答 80人／118人（受付終了）";
    const waits = { ...NO_WAITS, failed: 1 };
    expect(seen(closed({ waits }), closed())).toContain(line);
    expect(seen(closed({ waits }), closed())).not.toContain("今回は見送り");
    expect(seen(closed({ waits }), someFacts())).toContain("今回は見送り");
    const errata = [{ number: 1, date: "2024-06-25", changes: [], reason: "転記の誤り" }];
    expect(seen(closed({ errata }), closed())).toContain("今回は見送り");
  });
  it("says so when all sessions had the same number of trainees", () => {
    const four = someFacts({ sessions: [1, 2, 3, 4].map((number) => aLine(number, { isClosed: true })) });
    expect(seen(four)).toContain("4回とも同じ人数です（118人）。記録どおりなら対応は不要です");
    expect(seen(four, four)).not.toContain("同じ人数");
    // The chart, and the sentence that says the same.
    const sentence =
      "受講者数は第1回 118人、第2回 118人、第3回 118人、第4回 118人、振り返りの回答は第1回 80人";
    expect(seen(four)).toContain(sentence);
    expect(seen(four)).toContain("各回の受講者数と振り返りの回答");
    expect(seen(full)).not.toContain("振り返りの回答は第1回");
  });
  it("says what went up and down", () => {
    const later = {
      ...full,
      sessions: [aLine(1, { attendance: { trainees: 117 }, reflections: { submitted: 90 } })],
    };
    expect(seen(later, full)).toContain("第1回は受講者数 −1人、回答 +10人。");
  });
  it("counts nobody as nothing where nobody is enrolled", () => {
    const empty = someFacts({ sessions: [aLine(1, { attendance: { enrolled: 0, trainees: 0 } })] });
    expect(seen(empty)).toContain("受講者数 0人／受講登録 0人、聴講 5人");
  });
});

it("says nothing of no change beneath a correction", () => {
  const errata = [{ number: 1, date: "2024-06-25", changes: [], reason: "転記の誤り" }];
  const facts = someFacts({ at: moment("2024-07-08", "09:00").toISOString(), errata });
  expect(seen(facts, someFacts())).toContain("上に挙げたもののほかには、ありません。");
  const calm = someFacts({ waits: { ...NO_WAITS, failed: 1 } });
  expect(seen(calm, someFacts())).not.toContain("上に挙げた");
});

describe("a quiet week is one line", () => {
  const calm = someFacts({ at: moment("2024-07-08", "09:00").toISOString() });
  it.each<[Language, SummaryFacts["next"], string]>([
    ["ja", calm.next, "今週は大きな動きはありません。次は7月22日（月）13:00、第2回の研修です。"],
    [
      "ja",
      [{ kind: "closing", number: 1, at: moment("2024-07-09", "17:00").toISOString() }],
      "今週は大きな動きはありません。次は7月9日（火）17:00、第1回の受付終了です。",
    ],
    [
      "ja",
      [{ kind: "announcement", number: 2, at: moment("2024-07-12", "10:00").toISOString() }],
      "今週は大きな動きはありません。次は7月12日（金）10:00、第2回のご案内です。",
    ],
    ["ja", [], "今週は大きな動きはありません。この先の予定は登録されていません。"],
    [
      "en",
      calm.next,
      `A quiet week: nothing new. Next: session 2 on ${shortDate("2024-07-22", "en")}, 13:00.`,
    ],
  ])("%s %#", (language, next, line) => {
    const { text, blocks } = message({ ...calm, next }, someFacts(), language);
    expect(text).toBe(line);
    expect(plainText({ blocks })).toBe(line);
    expect(blocks).toHaveLength(1);
  });
});

it("a quiet week says in the same line what still waits for the office", () => {
  const waits = { ...NO_WAITS, unmatched: 1, strangers: 2 };
  const calm = someFacts({ at: moment("2024-07-08", "09:00").toISOString(), waits });
  const before = someFacts({ waits });
  expect(message(calm, before, "ja").text).toBe(
    "今週は大きな動きはありません。次は7月22日（月）13:00、第2回の研修です。前回から引き続き、事務局の対応を待っています（Slackのアカウントが見つからない受講者 1人、名簿と結び付かないまま利用しようとした方 2人）。",
  );
  expect(message(calm, before, "en").text).toContain("Still waiting for the office: Trainees without");
});

describe("the summary in English", () => {
  it("has the same figures and no Japanese but the names that the office chose", () => {
    const words = seen(full, before, "en");
    expect(words).toContain(
      `Session 1 (${shortDate("2024-06-25", "en")}): 118 of 129 enrolled attended (91.5%), 5 observers`,
    );
    expect(words).toContain(
      "Reflections: 80 of 118 answered, 36 awaited (5 with a draft), 2 declined this time",
    );
    expect(words).toContain(`${shortDate("2024-07-22", "en")}, 13:00 – session 2`);
    const ours = words.replaceAll(/行政|社協|相談機関|架空\S*|\*チーム\*/g, "");
    expect(ours).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}（）、。：]/u);
  });
});

describe("what Slack takes", () => {
  const many = (count: number, name?: string) => {
    const teams = teamsOf(count, 9).map((team) => ({ ...team, name: name ?? team.name }));
    return { ...full, detail: { number: 1, affiliations: AFFILIATIONS, teams } };
  };

  it.each(["ja", "en"] as const)("99 teams with the longest names fit in one table (%s)", (language) => {
    const { blocks, text, files } = message(many(99, "市".repeat(300)), before, language);
    expect(checkBlocks(blocks, "message")).toEqual([]);
    expect(blocks.filter((block) => block.type === "table")).toHaveLength(1);
    expect(text.length).toBeLessThanOrEqual(4000);
    expect(files ?? []).toEqual([]);
  });
  it("100 teams go as a file that Excel reads, and in which nothing is a formula", () => {
    const { blocks, text, files } = message(many(100, '=1+1"'), before);
    expect(blocks.some((block) => block.type === "table")).toBe(false);
    expect(text).toContain("返信のファイル（CSV");
    expect(files?.map((file) => file.filename)).toEqual(["session-1-teams.csv"]);
    const content = files?.[0]?.content ?? "";
    expect(content.startsWith('\uFEFF"チーム","登録"')).toBe(true);
    expect(content.split("\r\n")).toHaveLength(102);
    expect(content).toContain('"100 =1+1""","6","5"');
  });
  it("99 sessions stay within fifty blocks", () => {
    const sessions = Array.from({ length: 99 }, (_, index) => aLine(index + 1, { date: "2024-06-25" }));
    const { blocks } = message({ ...full, sessions, waits: NO_WAITS }, full);
    expect(checkBlocks(blocks, "message")).toEqual([]);
    expect(plainText({ blocks })).toContain("これより前の79回は省きました。");
  });
});
