/** What the office changed in the roster stands in the summary of the week, quietly. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { programRules } from "../../../src/features/program/index.ts";
import { countRosterActs, ROSTER_ACTS } from "../../../src/features/summary/roster.rules.ts";
import { summaryMessage } from "../../../src/features/summary/summary.card.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import { plainText } from "../../../src/sandbox/index.ts";
import { moment } from "../../../src/shared/japanese-date.ts";
import { type Desk, openDesk } from "../roster/desk.ts";
import { someFacts } from "./some-facts.ts";

describe("counting", () => {
  const entry = (id: string, action: string, over = {}) => ({ id, action, ...over });

  it("is by act, in a fixed order", () => {
    const entries = [entry("1", "teams.leader"), entry("2", "roster.succeed"), entry("3", "roster.succeed")];
    expect(countRosterActs(entries)).toEqual([
      { act: "roster.succeed", count: 2 },
      { act: "teams.leader", count: 1 },
    ]);
  });

  it("leaves out what was done and taken back meanwhile, and says what of earlier was taken back", () => {
    const done = entry("1", "roster.leave", { reversedById: "2" });
    const back = entry("2", "roster.leave", { reversesId: "1" });
    expect(countRosterActs([done, back])).toEqual([]);
    expect(countRosterActs([back])).toEqual([{ act: "undone", count: 1 }]);
    // Taken back only after the summary was said.
    expect(countRosterActs([done])).toEqual([{ act: "roster.leave", count: 1 }]);
  });
});

describe("the words", () => {
  const roster = [
    { act: "roster.succeed" as const, count: 1 },
    { act: "teams.leader" as const, count: 1 },
  ];
  const seen = (facts: Parameters<typeof someFacts>[0], before: Parameters<typeof someFacts>[0]) =>
    plainText({
      blocks: summaryMessage({
        ...{ words: wordsIn("ja"), rules: programRules.parse({}) },
        ...{ facts: someFacts(facts), before: someFacts(before) },
      }).blocks,
    });

  it("are one line among the parts", () => {
    const said = seen({ roster }, {});
    expect(said).toContain(
      "名簿の変更\n人事異動 1件、リーダー交代 1件（内容は /program log で確認できます）",
    );
    expect(said).toContain("上に挙げたもののほかには、ありません。");
  });

  it("keep a quiet week quiet", () => {
    const at = moment("2024-08-05", "09:00").toISOString();
    expect(seen({ at, roster }, {})).toMatch(
      /^今週は大きな動きはありません。.+名簿の変更：人事異動 1件、リーダー交代 1件。$/,
    );
  });
});

describe("through the app", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk({ at: "2024-07-30T10:00:00+09:00" });
    await desk.app.replanAll();
  });
  afterAll(() => {
    expect(desk.app.slack.violations).toEqual([]);
    return desk.app.close();
  });
  const last = () => desk.app.slack.history(desk.app.councilChannel).at(-1)?.text ?? "";

  it("a new leader is in the next summary, and in no later one", async () => {
    const { app } = desk;
    await desk.open("team", "2 架空南町チーム");
    await desk.press("リーダーを決める");
    await desk.look({ 新しいリーダー: "R6-006 加藤 光（架空の役所）" });
    await desk.apply();
    await app.driveTo("2024-08-05T09:05:00+09:00");
    expect(last()).toContain("リーダー交代 1件");
    await app.driveTo("2024-08-13T09:05:00+09:00");
    expect(last()).not.toContain("リーダー交代");
  });

  it("every act of /program roster has its word", () => {
    const acts = desk.app.app.features.flatMap(({ audited = [] }) => audited.map(({ action }) => action));
    const ofRoster = acts.filter((action) => /^(roster|teams)\./.test(action));
    expect(ofRoster.filter((action) => !ROSTER_ACTS.some((act) => act === action))).toEqual([]);
  });
});
