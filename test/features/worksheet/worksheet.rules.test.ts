import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AnswerType,
  freeze,
  judge,
  missingIn,
  nextNumber,
  type QuestionDetails,
  questionFault,
  readTyped,
} from "../../../src/features/worksheet/worksheet.rules.ts";

describe("what was typed", () => {
  const LONG_OPTION = "とても長い選択肢".repeat(12);
  const OPTIONS = ["検討中", "実施中", LONG_OPTION];
  const at = new Date("2024-07-03T02:00:00Z");

  it.each([
    ["LONG_TEXT", "  <!channel> 👪 *太字*\n", { value: "  <!channel> 👪 *太字*\n" }],
    ["LONG_TEXT", " \n ", { value: null }],
    ["LONG_TEXT", null, { value: null }],
    ["LONG_TEXT", "あ".repeat(3001), { fault: "long" }],
    ["SHORT_TEXT", "総合相談窓口", { value: "総合相談窓口" }],
    ["SHORT_TEXT", "あ".repeat(201), { fault: "long" }],
    ["NUMBER", "12", { value: "12" }],
    ["NUMBER", "-0.5", { value: "-0.5" }],
    ["NUMBER", "十二", { fault: "number" }],
    ["NUMBER", "1e9", { fault: "number" }],
    ["SCALE", "5", { value: "5" }],
    ["SCALE", "6", { fault: "scale" }],
    ["CHOICE", "検討中", { value: "検討中" }],
    ["CHOICE", "もうない", { fault: "option" }],
    // Chosen before the office took it out.
    ["CHOICE", "前の選択肢", { value: "前の選択肢" }],
  ] as [AnswerType, string | null, object][])("as %s: %j", (type, typed, read) => {
    expect(readTyped({ type, options: OPTIONS }, typed, ["前の選択肢", null])).toEqual(read);
  });

  it("names what is required and missing, whoever emptied it", () => {
    const question = (number: number, required: boolean) => ({
      ...{
        id: `q${number}`,
        number,
        wording: `問${number}`,
        type: "LONG_TEXT" as const,
        options: [],
        required,
      },
    });
    const answer = (questionId: string, value: string | null) => ({
      questionId,
      version: 1,
      value,
      byId: "p",
      at,
    });
    const frozen = freeze(
      [question(1, true), question(2, true), question(3, false)],
      [answer("q1", null), answer("q2", "はい")],
    );
    expect(missingIn(frozen).map(({ number }) => number)).toEqual([1]);
    expect(frozen.map(({ byId }) => byId)).toEqual(["p", "p", null]);
  });
});

describe("several people at one answer", () => {
  it.each([
    ["typed nothing new", "a", { version: 1, value: "a" }, { version: 3, value: "c" }, "untouched"],
    [
      "only other line ends",
      "a\r\nb\n",
      { version: 1, value: "a\nb" },
      { version: 2, value: "c" },
      "untouched",
    ],
    ["the first to write", "b", { version: 0, value: null }, { version: 0, value: null }, "write"],
    ["nobody else wrote", "b", { version: 1, value: "a" }, { version: 1, value: "a" }, "write"],
    ["somebody else wrote", "b", { version: 1, value: "a" }, { version: 2, value: "c" }, "conflict"],
    ["somebody else wrote the same", "b", { version: 1, value: "a" }, { version: 2, value: "b" }, "same"],
    [
      "emptied what another changed",
      null,
      { version: 1, value: "a" },
      { version: 2, value: "c" },
      "conflict",
    ],
    ["the same form once more", "b", { version: 1, value: "a" }, { version: 2, value: "b" }, "same"],
  ] as const)("%s", (_, value, opened, stored, verdict) => {
    expect(judge({ value, opened, stored })).toBe(verdict);
  });

  it("no words ever disappear unseen: who overwrites has had them before them", () => {
    const act = fc.record({
      person: fc.integer({ min: 0, max: 2 }),
      does: fc.constantFrom("open" as const, "save" as const),
      value: fc.constantFrom("a", "b", "c", null),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let stored: { version: number; value: string | null } = { version: 0, value: null };
        const forms = [stored, stored, stored];
        for (const { person, does, value } of acts) {
          const opened = forms[person] ?? stored;
          if (does === "open") forms[person] = stored;
          else {
            const verdict = judge({ value, opened, stored });
            if (verdict === "write") {
              expect(opened).toEqual(stored);
              stored = { version: stored.version + 1, value };
            }
            // The words of the other stand beside one's own in what is shown next.
            if (verdict === "conflict") forms[person] = stored;
            if (verdict === "same") expect(stored.value).toBe(value);
          }
        }
      }),
    );
  });
});

describe("a question of the office", () => {
  const details = (over: Partial<QuestionDetails> = {}): QuestionDetails => ({
    ...{ wording: "問い", type: "LONG_TEXT", options: [], required: false },
    ...over,
  });

  it.each([
    [details(), undefined, undefined],
    [details({ wording: "" }), undefined, "wording"],
    [details({ type: "CHOICE", options: ["一つ"] }), undefined, "options"],
    [details({ type: "CHOICE", options: ["一", "二"] }), undefined, undefined],
    [details({ type: "CHOICE", options: ["あ".repeat(76), "二"] }), undefined, "option-length"],
    [details(), { type: "NUMBER", isAnswered: false }, undefined],
    [details(), { type: "NUMBER", isAnswered: true }, "type-fixed"],
    [details({ wording: "直した" }), { type: "LONG_TEXT", isAnswered: true }, undefined],
  ] as const)("%# %o", (given, before, fault) => {
    expect(questionFault(given, before)).toBe(fault);
  });

  it.each([
    [[], 1],
    [[1, 2], 3],
    [[1, 3], 4],
    [[1, 2, 3, 4, 5, 6, 7, 8, 10], 9],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], undefined],
  ])("after %o comes %s", (taken, next) => {
    expect(nextNumber(taken)).toBe(next);
  });
});
