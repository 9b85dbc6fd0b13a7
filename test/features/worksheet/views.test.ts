/** The screens at their largest, in both languages: what Slack takes, and that a form reads out what stands in it. */
import { describe, expect, it } from "vitest";
import { NOTHING_DONE, type OwnAssignment } from "../../../src/features/assignment/index.ts";
import { programRules } from "../../../src/features/program/index.ts";
import { questionsView, questionView } from "../../../src/features/worksheet/edit-questions.view.ts";
import type { Filled } from "../../../src/features/worksheet/fill-worksheet.ts";
import { filledView, fillView, readFilling } from "../../../src/features/worksheet/fill-worksheet.view.ts";
import { answerBlocks } from "../../../src/features/worksheet/index.ts";
import { readSettled, settleView } from "../../../src/features/worksheet/settle-conflict.view.ts";
import { type Answer, freeze, type Question } from "../../../src/features/worksheet/worksheet.rules.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import { modal } from "../../../src/platform/slack/inputs.ts";
import { readValues } from "../../../src/platform/slack/values.ts";
import { checkView } from "../../../src/sandbox/check/view.ts";
import { formOf } from "../../../src/sandbox/form-state.ts";
import { anAssignment } from "../assignment/an-assignment.ts";
import { aProgramOf } from "../summary/some-facts.ts";

const ID = "0193577e-0000-7000-8000-00000000000";
const TYPES = [
  "LONG_TEXT",
  "LONG_TEXT",
  "LONG_TEXT",
  "CHOICE",
  "CHOICE",
  "SCALE",
  "NUMBER",
  "SHORT_TEXT",
] as const;
const questions: Question[] = Array.from({ length: 10 }, (_, index) => ({
  id: `${ID}${index}`,
  number: index + 1,
  wording: `<!channel> ${"問".repeat(490)}`,
  type: TYPES[index] ?? "LONG_TEXT",
  options:
    TYPES[index] === "CHOICE" ? Array.from({ length: 30 }, (_, nth) => `${nth}${"択".repeat(80)}`) : [],
  required: true,
}));

const VALUES: Record<Question["type"], string> = {
  LONG_TEXT: "🙂<!channel>".padEnd(3000, "語"),
  SHORT_TEXT: "短".repeat(200),
  NUMBER: "-0.50",
  SCALE: "3",
  CHOICE: `29${"択".repeat(80)}`,
};
const at = new Date("2024-07-03T02:00:00Z");
const answers: Answer[] = questions.map(({ id, type }) => ({
  ...{ questionId: id, version: 123, value: VALUES[type], byId: "p1", at },
}));
const names = new Map([["p1", "名".repeat(90)]]);
const sheet = { questions, answers, names };

const own: OwnAssignment = {
  program: aProgramOf({ rules: programRules.parse({}) }),
  team: { teamId: `${ID}t`, number: 1, name: "市".repeat(300), role: "LEADER", isPresent: true },
  line: {
    assignment: anAssignment({ id: `${ID}a`, title: "課".repeat(300) }),
    standing: NOTHING_DONE,
    ...{ due: "2024-07-12", closed: new Set(), usedIn: undefined, givenIn: undefined, isGiven: true },
    penName: undefined,
  },
};

const filled: Filled = {
  own,
  written: [1],
  conflicts: questions.map((question, index) => ({
    question,
    value: VALUES[question.type],
    stored: answers[index] as Answer,
    by: "名".repeat(90),
  })),
  gone: [VALUES.LONG_TEXT],
  answered: 10,
  questions: 10,
};

/** What comes back when nothing is touched, over the wire. */
function untouched(view: { blocks: unknown; private_metadata?: string }) {
  const state = formOf(JSON.parse(JSON.stringify(view.blocks)));
  return {
    about: JSON.parse(view.private_metadata ?? "{}"),
    values: readValues(JSON.parse(JSON.stringify(state))),
  };
}

describe.each(["ja", "en"] as const)("in %s", (language) => {
  const words = wordsIn(language);

  it("every screen fits", () => {
    checkView(fillView(words, language, { own, sheet }), "modal");
    checkView(settleView(words, language, filled), "modal");
    checkView(filledView(words, filled), "modal");
    const { assignment } = own.line;
    checkView(questionsView(words, { assignment, questions }, words.worksheet.questions.saved), "modal");
    for (const isAnswered of [true, false]) {
      const question = { ...(questions[3] as Question), wording: "問".repeat(500), isAnswered };
      checkView(questionView(words, { assignment, question }), "modal");
    }
    const blocks = answerBlocks(words, language, { answers: freeze(questions, answers), names });
    checkView(modal({ id: "x", title: "x", close: "x", blocks }), "modal");
  });

  it("what was chosen stays chosen among however many options", () => {
    const options = Array.from({ length: 150 }, (_, nth) => `選択肢${nth}`);
    const asked = { ...(questions[3] as Question), options };
    const chosen = [{ ...(answers[3] as Answer), value: "選択肢149" }];
    const view = fillView(words, language, { own, sheet: { questions: [asked], answers: chosen, names } });
    checkView(view, "modal");
    expect(readFilling(untouched(view)).given[0]?.typed).toBe("選択肢149");
  });

  it("what stands in the form is what is read out of it, with its versions", () => {
    const { given, which } = readFilling(untouched(fillView(words, language, { own, sheet })));
    expect(which).toEqual({ assignmentId: `${ID}a`, teamId: `${ID}t` });
    expect(given.map(({ questionId, base }) => [questionId, base])).toEqual(
      questions.map(({ id }) => [id, 123]),
    );
    for (const nth of [0, 5, 6, 7]) {
      expect(given[nth]?.typed).toBe(VALUES[(questions[nth] as Question).type]);
    }
    // As long as an option may be: its beginning and a hash.
    expect(given[3]?.typed).toHaveLength(75);
  });

  it("of what is settled everything is one's own unless it is left", () => {
    const { given } = readSettled(untouched(settleView(words, language, filled)));
    expect(given).toHaveLength(10);
    expect(given[0]?.typed).toBe(VALUES.LONG_TEXT);
  });
});
