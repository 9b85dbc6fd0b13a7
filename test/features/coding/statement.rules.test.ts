/** How an answer becomes statements, and what an edit of it keeps. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changesOf,
  type KnownStatement,
  splitStatements,
} from "../../../src/features/coding/statement.rules.ts";

const texts = (answer: string) => splitStatements(answer).map(({ text }) => text);

describe("an answer becomes statements", () => {
  it.each<[string, string, string[]]>([
    ["sentences", "会議を開きたい。次は何か？進めます！", ["会議を開きたい。", "次は何か？", "進めます！"]],
    ["lines without a full stop", "会議の進め方\r\n地域の見方", ["会議の進め方", "地域の見方"]],
    [
      "points of a list",
      "・会議の進め方\n　・地域の見方\n- 図の直し方",
      ["会議の進め方", "地域の見方", "図の直し方"],
    ],
    ["numbered points", "1. 会議\n２．地域\n(3) 図\n④計画", ["会議", "地域", "図", "計画"]],
    ["numbers in a ring on one line", "①会議の持ち方②地域の見方", ["会議の持ち方", "地域の見方"]],
    ["a figure that is no number of a point", "1.5倍に増えた相談への対応", ["1.5倍に増えた相談への対応"]],
    ["a dot between words", "社協・行政の役割分担", ["社協・行政の役割分担"]],
    ["what somebody said", "「無理です。」と言われたことがある。", ["「無理です。」と言われたことがある。"]],
    [
      "several sentences in one pair of brackets",
      "「忙しい。人がいない。」が口ぐせ。",
      ["「忙しい。人がいない。」が口ぐせ。"],
    ],
    ["an aside behind the full stop", "図を直したい。（防災の分も。）", ["図を直したい。（防災の分も。）"]],
    [
      "English",
      "We need a map. Who leads it? E.g. the city.",
      ["We need a map.", "Who leads it?", "E.g. the city."],
    ],
    ["emoji alone", "👍🏽🙏✨", []],
    ["emoji by name, figures, signs", ":pray:\n……\n100\n1️⃣", []],
    ["emoji beside words", "助かりました🙏", ["助かりました🙏"]],
    ["nothing", "特になし\n ありません。\nN/A", []],
    ["what only begins like nothing", "特にないのは時間です。", ["特にないのは時間です。"]],
    ["the same twice", "会議を開きたい。\n会議を開きたい", ["会議を開きたい。"]],
    ["3,000 letters without a full stop", "あ".repeat(3000), ["あ".repeat(3000)]],
  ])("%s", (_name, answer, expected) => {
    expect(texts(answer)).toEqual(expected);
  });

  it("loses no letter of what says something, and splits what it gave no further", () => {
    // One that begins so says something, whatever follows: commas alone would not.
    const sentence = fc.stringMatching(/^甲[ぁ-んァ-ン一-龠a-zA-Z、]{3,20}$/);
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 8 }), (sentences) => {
        const split = texts(sentences.map((one) => `${one}。`).join(""));
        expect(split.join("")).toBe([...new Set(sentences)].map((one) => `${one}。`).join(""));
        for (const one of split) expect(texts(one)).toEqual([one]);
      }),
      { numRuns: 60 },
    );
  });
});

const knownFrom = (answer: string): KnownStatement[] =>
  splitStatements(answer).map((one, index) => ({ ...one, id: one.text, order: index + 1, isGone: false }));

describe("an edited answer", () => {
  it("keeps what is still said, wherever it stands, and lets go of the rest", () => {
    const changes = changesOf(knownFrom("甲です。乙です。丙です。"), "丙です。新しい文。甲です");
    expect(changes.added.map(({ text, order }) => [text, order])).toEqual([["新しい文。", 2]]);
    expect(changes.kept).toEqual([
      { id: "丙です。", text: "丙です。", order: 1 },
      { id: "甲です。", text: "甲です", order: 3 },
    ]);
    expect(changes.gone).toEqual(["乙です。"]);
  });

  it("changes nothing when it is the same, and brings back what is said again", () => {
    const answer = "甲です。乙です。";
    expect(changesOf(knownFrom(answer), answer)).toEqual({ added: [], kept: [], gone: [] });
    const gone = knownFrom(answer).map((one) => ({ ...one, isGone: true }));
    expect(changesOf(gone, answer).kept).toHaveLength(2);
    expect(changesOf(gone, "").gone).toEqual([]);
  });
});
