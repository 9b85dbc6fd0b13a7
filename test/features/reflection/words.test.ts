/** What people read after a session, in every state and both languages. */
import { describe, expect, it } from "vitest";
import { sheetModal } from "../../../src/features/reflection/answer-reflection.view.ts";
import type { Question, Standing } from "../../../src/features/reflection/reflection.rules.ts";
import {
  type AfterSession,
  afterSessionMessage,
  finalMessage,
} from "../../../src/features/reflection/say-after-session.view.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import { aProgram, aSession, at } from "./a-session.ts";

const STANDINGS: Standing[] = [
  "unmarked",
  "asked",
  "draft",
  "answered",
  "declined",
  "absent",
  "substitute",
  "thanked",
];

const message = (standing: Standing, facts: Partial<AfterSession> = {}): AfterSession => ({
  words: wordsIn("ja"),
  session: aSession(),
  program: aProgram(),
  standing,
  row: {
    personId: "p",
    enrollmentId: "e",
    name: "<!channel> *花*",
    to: null,
    onHold: false,
    status: standing === "substitute" ? "SUBSTITUTE" : standing === "unmarked" ? null : "PRESENT",
    standInName: standing === "substitute" ? "<!here>" : null,
    enteredBy: "佐藤 <@U1>",
    reflection: null,
    hasDraft: false,
    answeredBy: null,
    submittedAt: at("2024-06-26T10:12"),
  },
  ...facts,
});

const all = (["ja", "en"] as const).flatMap((language) =>
  STANDINGS.flatMap((standing) =>
    [undefined, 1, 2, 3].map((nth) => message(standing, { words: wordsIn(language), nth })),
  ),
);

/** Every string of a message with the block that it stands in. */
function strings(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, `${path}/${key}`));
}

describe("the words", () => {
  it("blame nobody, heap no courtesies, and name nobody as missing", () => {
    for (const one of all) {
      const said = JSON.stringify(afterSessionMessage(one));
      expect(said).not.toMatch(/未提出|させていただ|することができ|遅れてい|様/);
    }
  });

  it("carry what people typed in rich text only, and never in the notification", () => {
    for (const one of all) {
      const { text, blocks } = afterSessionMessage(one);
      expect(text).not.toMatch(/<!|<@/);
      for (const block of blocks) {
        if (block.type === "rich_text") continue;
        for (const [, said] of strings(block)) expect(said).not.toMatch(/<!|<@/);
      }
    }
  });

  it("every request says how long it takes and offers a way out", () => {
    for (const standing of ["asked", "draft"] as const) {
      for (const nth of [undefined, 1, 2, 3]) {
        const said = JSON.stringify(afterSessionMessage(message(standing, { nth })));
        expect(said).toMatch(/5分ほどで|数分で/);
        expect(said).toContain("今回は難しい");
        expect(said).toContain("回答を読めるのは事務局だけです");
      }
    }
    expect(JSON.stringify(afterSessionMessage(message("unmarked")))).toContain("1分ほどで終わります");
  });

  it.each(["closed", "moved", "canceled"] as const)(
    "the last word (%s) leaves nothing to press",
    (reason) => {
      for (const standing of STANDINGS) {
        const { blocks } = finalMessage(message(standing), reason);
        expect(blocks.map((block) => block.type)).not.toContain("actions");
      }
      const answered = JSON.stringify(finalMessage(message("answered"), "closed"));
      expect(answered).toContain("振り返りを受け付けました（6月26日（水）10:12）");
    },
  );
});

describe("the receipt", () => {
  const received = (status: "PRESENT" | "ABSENT") => {
    const one = message("answered");
    return JSON.stringify(afterSessionMessage({ ...one, row: { ...one.row, status } }).blocks);
  };
  it("says so when somebody else marked them as absent afterwards, with the way to change it", () => {
    expect(received("ABSENT")).toContain("出欠の記録：欠席（入力：佐藤");
    expect(received("ABSENT")).toContain("出欠を変更する");
    expect(received("PRESENT")).not.toContain("出欠の記録");
  });
});

describe("the sheet", () => {
  const question = (facts: Partial<Question>): Question => ({
    key: "q",
    wording: "設問",
    type: "LONG_TEXT",
    options: [],
    required: false,
    ...facts,
  });
  const many = Array.from({ length: 23 }, (_, index) => `選択肢${index + 1}`);
  const build = (questions: Question[], given = {}) =>
    sheetModal({
      words: wordsIn("ja"),
      sheet: {
        session: aSession(),
        program: aProgram(),
        enrollmentId: "e",
        questions,
        status: "PRESENT",
        stored: undefined,
        isOpen: true,
      },
      given,
    });
  const kinds = (questions: Question[]) =>
    build(questions).blocks.flatMap((block) =>
      block.type === "input" && "element" in block ? [block.element.type] : [],
    );

  it.each([
    ["LONG_TEXT", [], ["plain_text_input"]],
    ["SCALE", [], ["radio_buttons"]],
    ["CHOICE", many.slice(0, 10), ["radio_buttons"]],
    ["CHOICE", many, ["static_select"]],
    ["MULTI_CHOICE", many.slice(0, 3), ["checkboxes"]],
    ["MULTI_CHOICE", many, ["checkboxes", "checkboxes", "checkboxes"]],
    ["CHOICE", [], []],
  ] as [Question["type"], string[], string[]][])(
    "%s with options %j is asked by %j",
    (type, options, elements) => {
      expect(kinds([question({ type, options })])).toEqual(elements);
    },
  );

  it("never has two inputs of one name, and holds a hundred blocks at most", () => {
    const questions = Array.from({ length: 120 }, (_, index) => question({ key: `q${index}` }));
    const ids = build(questions).blocks.flatMap((block) => (block.type === "input" ? [block.block_id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(build(questions).blocks.length).toBeLessThanOrEqual(100);
  });
});
