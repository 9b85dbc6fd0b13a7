/** What the summary says of assignments and visits. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { programRules } from "../../../src/features/program/index.ts";
import { isQuiet, summaryFacts } from "../../../src/features/summary/facts.rules.ts";
import { inventFacts } from "../../../src/features/summary/sample.rules.ts";
import { summaryMessage } from "../../../src/features/summary/summary.card.ts";
import {
  type AssignmentLine,
  unconfirmed,
  type VisitsLine,
  type WorkFacts,
  workChangesSince,
} from "../../../src/features/summary/work.rules.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import { checkBlocks } from "../../../src/sandbox/check/block-list.ts";
import { plainText } from "../../../src/sandbox/index.ts";
import { type Language, moment } from "../../../src/shared/japanese-date.ts";
import { aLine, NO_WAITS, someFacts } from "./some-facts.ts";

const rules = programRules.parse({});
const team = (number: number) => ({ number, name: `架空${number}チーム` });
const teams = (count: number) => Array.from({ length: count }, (_, index) => team(index + 1));

function aWork(over: Partial<AssignmentLine> = {}): AssignmentLine {
  const counts = { teams: 24, handedIn: 12, accepted: 5, returned: 1, overdue: 2 };
  return { number: 1, title: "自治体セルフチェック", due: "2024-07-12", ...counts, notBegun: [], ...over };
}
const someVisits = (over: Partial<VisitsLine> = {}): VisitsLine => ({
  ...{ after: 1, before: 2, teams: 24, planned: 1, waiting: teams(3) },
  ...over,
});

function seen(work: WorkFacts, before?: WorkFacts, language: Language = "ja") {
  const facts = someFacts(work);
  const then = before && someFacts(before);
  const { text, blocks } = summaryMessage({ words: wordsIn(language), rules, facts, before: then });
  expect(checkBlocks(blocks, "message")).toEqual([]);
  return { words: plainText({ blocks }), text };
}

describe("the lines", () => {
  it.each<[string, WorkFacts]>([
    [
      "「自治体セルフチェック」（期限 7月12日（金））：24チームのうち提出 12（うち確認済み 5）、再提出のお願い中 1、期限後 2",
      { assignments: [aWork()] },
    ],
    ["「自治体セルフチェック」：24チームのうち", { assignments: [aWork({ due: null })] }],
    [
      "「自治体セルフチェック」の期限が近く、まだ着手していないチーム 2：1 架空1チーム、2 架空2チーム",
      { assignments: [aWork({ notBegun: teams(2) })] },
    ],
    ["まだ着手していないチーム 12：1 架空1チーム", { assignments: [aWork({ notBegun: teams(12) })] }],
    ["10 架空10チーム、ほか2", { assignments: [aWork({ notBegun: teams(12) })] }],
    [
      "第1回と第2回の間にまだ訪問していないチーム 3／24（うち予定あり 1）：1 架空1チーム、2 架空2チーム、3 架空3チーム",
      { visits: someVisits() },
    ],
    [
      "第1回と第2回の間にまだ訪問していないチーム 2／24（うち予定あり 1、課題の残るチームから順に）：9 架空9チーム、2 架空2チーム",
      {
        visits: someVisits({
          waiting: [
            { number: 9, name: "架空9チーム" },
            { number: 2, name: "架空2チーム" },
          ],
        }),
      },
    ],
    [
      "第1回と第2回の間は、まだ訪問していません（24チーム、うち予定あり 1）",
      { visits: someVisits({ waiting: teams(24) }) },
    ],
    [
      "「自治体セルフチェック」：24チームすべて確認済み",
      { assignments: [aWork({ handedIn: 24, accepted: 24, returned: 0, overdue: 0 })] },
    ],
    [
      "第4回のあとは、24チームすべてを訪問しました",
      { visits: someVisits({ after: 4, before: null, waiting: [] }) },
    ],
  ])("say 「%s」 in the blocks and in the text", (line, work) => {
    const { words, text } = seen(work);
    expect(words).toContain(line);
    expect(text).toContain(line);
  });

  it.each<[string, WorkFacts]>([
    ["nothing is known of them", {}],
    ["nothing is given out, and the office records no visits", { assignments: [], visits: null }],
  ])("are missing where %s", (_why, work) => {
    expect(seen(work).words).not.toContain("チーム課題");
    expect(seen(work).words).not.toContain("訪問");
  });

  it("have no Japanese of ours in English", () => {
    const work = { assignments: [aWork({ notBegun: teams(2) })], visits: someVisits() };
    const { words } = seen(work, { assignments: [], visits: null }, "en");
    expect(words).toContain("12 of 24 teams handed in (5 accepted), 1 asked again, 2 overdue");
    expect(words).toContain(
      "Between sessions 1 and 2, not visited yet: 3 of 24 teams (1 planned): 1 架空1チーム",
    );
    const ours = words.replaceAll(/架空\d+チーム|自治体セルフチェック|行政|社協|相談機関/g, "");
    expect(ours).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}（）、。：]/u);
  });

  it("stay within a message for many assignments with long titles", () => {
    const many = Array.from({ length: 99 }, (_, index) =>
      aWork({ number: index + 1, title: "題".repeat(150), notBegun: teams(200) }),
    );
    const { words, text } = seen({
      assignments: many,
      visits: someVisits({ teams: 200, waiting: teams(200) }),
    });
    expect(words).toContain("これより前の79件は省きました。");
    expect(text.length).toBeLessThanOrEqual(4000);
  });
});

describe("since last week", () => {
  it.each<[string, WorkFacts, WorkFacts]>([
    [
      "「自治体セルフチェック」は提出 +3チーム、期限後 −1チーム。",
      { assignments: [aWork({ handedIn: 15, overdue: 1 })] },
      { assignments: [aWork()] },
    ],
    [
      "「自治体セルフチェック」は新しい版の提出などで確認がもう一度必要になったチーム 1。",
      { assignments: [aWork({ accepted: 4 })] },
      { assignments: [aWork()] },
    ],
    ["「自治体セルフチェック」を出しました。", { assignments: [aWork()] }, { assignments: [] }],
    ["「自治体セルフチェック」は取りやめになりました。", { assignments: [] }, { assignments: [aWork()] }],
    ["訪問したチームは+2チーム。", { visits: someVisits() }, { visits: someVisits({ waiting: teams(5) }) }],
    ["訪問したチームは+21チーム。", { visits: someVisits() }, { visits: null }],
    [
      "訪問したチームは+1チーム。",
      { visits: someVisits({ after: 2, before: 3, waiting: teams(23) }) },
      { visits: someVisits() },
    ],
  ])("%s", (line, now, before) => {
    expect(seen(now, before).words).toContain(line);
  });

  it.each<[string, WorkFacts, WorkFacts]>([
    [
      "the same",
      { assignments: [aWork()], visits: someVisits() },
      { assignments: [aWork()], visits: someVisits() },
    ],
    ["kept before there were any", { assignments: [aWork()], visits: someVisits() }, {}],
    [
      "a new time in which nobody was visited",
      { visits: someVisits({ after: 2, before: 3, waiting: teams(24) }) },
      { visits: someVisits() },
    ],
  ])("nothing: %s", (_what, now, before) => {
    expect(workChangesSince(now, before)).toEqual([]);
  });

  it("adds up: what was said plus the change is what is said", () => {
    const counts = fc.record({
      handedIn: fc.nat(24),
      accepted: fc.nat(24),
      returned: fc.nat(9),
      overdue: fc.nat(9),
    });
    fc.assert(
      fc.property(counts, counts, (then, now) => {
        const [change] = workChangesSince({ assignments: [aWork(now)] }, { assignments: [aWork(then)] });
        const by = new Map(
          change?.kind === "counts" ? change.figures.map((one) => [one.figure, one.by]) : [],
        );
        for (const figure of ["handedIn", "accepted", "returned", "overdue"] as const) {
          expect(then[figure] + (by.get(figure) ?? 0)).toBe(now[figure]);
        }
      }),
    );
  });

  it("a week in which a team handed in is not quiet, one in which nobody did is", () => {
    const calm = (handedIn: number) =>
      someFacts({ at: moment("2024-07-08", "09:00").toISOString(), assignments: [aWork({ handedIn })] });
    expect(isQuiet(calm(13), someFacts({ assignments: [aWork()] }))).toBe(false);
    expect(isQuiet(calm(12), someFacts({ assignments: [aWork()] }))).toBe(true);
    expect(isQuiet(calm(12), someFacts())).toBe(true);
  });
});

describe("what waits to be confirmed", () => {
  it("is counted over all assignments, and named where the office looks for what it has to do", () => {
    const assignments = [aWork(), aWork({ number: 2, handedIn: 3, accepted: 3 })];
    expect(unconfirmed({ assignments })).toBe(7);
    expect(unconfirmed({})).toBe(0);
    const waits = { ...NO_WAITS, handIns: 7 };
    const say = (language: Language) =>
      plainText(
        summaryMessage({
          words: wordsIn(language),
          rules,
          facts: someFacts({ assignments, waits }),
          before: undefined,
        }),
      );
    expect(say("ja")).toContain("提出された課題の確認 7件（/assignment）");
    expect(say("en")).toContain("Hand-ins to be confirmed: 7 (/assignment)");
  });
});

describe("figures", () => {
  it("kept before there were assignments and visits are still read", () => {
    expect(summaryFacts.parse(someFacts()).assignments).toBeUndefined();
    const full = someFacts({ assignments: [aWork({ notBegun: teams(1) })], visits: someVisits() });
    expect(summaryFacts.parse(JSON.parse(JSON.stringify(full)))).toEqual(full);
  });

  it("of a sample are invented where nothing is recorded, and otherwise stay", () => {
    const known = { assignments: [{ number: 1, title: "課題", due: null }], teams: teams(3) };
    const blank = someFacts({
      assignments: [],
      visits: null,
      sessions: [aLine(1), aLine(2, { isHeld: false })],
    });
    const invented = inventFacts(blank, known);
    expect(invented.assignments).toMatchObject([
      { title: "課題", teams: 3, handedIn: 2, notBegun: [team(1)] },
    ]);
    expect(invented.visits).toMatchObject({ after: 1, before: 2, teams: 3, waiting: [team(3)] });
    const full = someFacts({ assignments: [aWork()], visits: someVisits() });
    expect(inventFacts(full, known)).toMatchObject({ assignments: full.assignments, visits: full.visits });
  });
});
