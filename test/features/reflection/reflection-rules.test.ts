import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isOpenForAnswers,
  optionsOf,
  type Question,
  whyNotCounted,
  withWholeOptions,
} from "../../../src/features/reflection/reflection.rules.ts";
import { optionValue } from "../../../src/shared/option-value.ts";
import { aProgram, aSession, at } from "./a-session.ts";

const question = (facts: Partial<Question>): Question => ({
  key: "helpful",
  wording: "どれですか",
  type: "CHOICE",
  options: [],
  required: false,
  ...facts,
});

describe("options", () => {
  it("{parts} stands for the session's own parts, among other options, each once", () => {
    const options = ["{parts}", "講義の題", "その他"];
    expect(optionsOf(question({ options }), aSession())).toEqual(["講義の題", "意見交換の題", "その他"]);
  });

  it("come back whole, however long, and differ where their texts differ", () => {
    const texts = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 300, unit: "grapheme" }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(texts, (options) => {
        const asked = question({ type: "MULTI_CHOICE", options });
        const values = options.map(optionValue);
        for (const value of values) expect(value.length).toBeLessThanOrEqual(75);
        expect(new Set(values).size).toBe(options.length);
        const whole = withWholeOptions({ helpful: values }, [asked], aSession({ parts: [] }));
        if (!options.includes("{parts}")) expect(whole).toEqual({ helpful: options });
      }),
    );
  });

  it("leave texts and numbers as they are, and keep what is no longer offered", () => {
    const questions = [
      question({ options: ["講義"] }),
      question({ key: "free", type: "LONG_TEXT" }),
      question({ key: "scale", type: "SCALE" }),
    ];
    const given = { helpful: "前の題", free: "講義", scale: 4, gone: ["x"] };
    expect(withWholeOptions(given, questions, aSession())).toEqual(given);
  });
});

describe("when an answer counts", () => {
  const program = aProgram();
  const enrollment = { from: "2024-04-01", to: null };
  const handIn = (facts: Partial<Parameters<typeof whyNotCounted>[0]>) =>
    whyNotCounted({
      session: aSession(),
      program,
      at: at("2024-06-26T10:00"),
      moves: 0,
      enrollment,
      ...facts,
    });

  it.each([
    ["within the open days", {}, undefined],
    ["a minute before closing", { at: at("2024-07-09T16:59") }, undefined],
    ["at closing", { at: at("2024-07-09T17:00") }, "closed"],
    ["before it began", { at: at("2024-06-25T12:59") }, "not-started"],
    [
      "after the office closed it",
      { session: aSession({ state: "CLOSED", closedAt: at("2024-06-26T09:00") }) },
      "closed",
    ],
    ["after it was canceled", { session: aSession({ state: "CANCELED" }) }, "canceled"],
    ["after it was moved", { session: aSession({ date: "2024-06-20", moves: 1 }) }, "moved"],
    ["having left after the session", { enrollment: { from: "2024-04-01", to: "2024-06-25" } }, "withdrawn"],
    ["having left before it", { enrollment: { from: "2024-04-01", to: "2024-06-24" } }, "withdrawn"],
    [
      "on the last day of the enrollment",
      { enrollment: { from: "2024-04-01", to: "2024-06-26" } },
      undefined,
    ],
    ["enrolled only afterwards", { enrollment: { from: "2024-06-26", to: null } }, "withdrawn"],
  ] as [string, Partial<Parameters<typeof whyNotCounted>[0]>, string | undefined][])(
    "%s",
    (_when, facts, reason) => {
      expect(handIn(facts)).toBe(reason);
    },
  );

  it("sheets are open from the beginning of the session", () => {
    expect(isOpenForAnswers(aSession(), program, at("2024-06-25T12:59"))).toBe(false);
    expect(isOpenForAnswers(aSession(), program, at("2024-06-25T13:00"))).toBe(true);
  });
});
