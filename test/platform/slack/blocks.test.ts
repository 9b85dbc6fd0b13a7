import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  actions,
  bullets,
  button,
  escapeText,
  header,
  note,
  paragraph,
  rich,
  run,
  table,
  typed,
} from "../../../src/platform/slack/blocks.ts";
import { modal, radioInput, selectInput, textInput } from "../../../src/platform/slack/inputs.ts";
import { BlockLimitError, cut, LIMITS } from "../../../src/platform/slack/limits.ts";
import { limits } from "../../../src/sandbox/index.ts";

const long = (length: number) => "あ".repeat(length);
const option = { text: "a", value: "a" };

describe("what Slack would refuse is found before it is sent", () => {
  it.each<[string, () => unknown]>([
    ["a header of 151 characters", () => header(long(151))],
    ["a paragraph of 3,001", () => paragraph(long(3001))],
    ["eleven notes", () => note(...Array.from({ length: 11 }, () => "x"))],
    [
      "26 buttons",
      () =>
        actions(
          "a",
          Array.from({ length: 26 }, (_, n) => button({ id: `b${n}`, text: "b" })),
        ),
    ],
    ["a button of 76 characters", () => button({ id: "b", text: long(76) })],
    ["a button's value of 2,001", () => button({ id: "b", text: "b", value: long(2001) })],
    [
      "a question of 301",
      () => button({ id: "b", text: "b", confirm: { title: "t", text: long(301), yes: "y", no: "n" } }),
    ],
    ["a table of 101 rows", () => table(Array.from({ length: 101 }, () => ["a"]))],
    ["a table of 21 columns", () => table([Array.from({ length: 21 }, () => "a")])],
    ["a table of 10,001 characters", () => table(Array.from({ length: 60 }, () => [long(190)]))],
    [
      "eleven choices",
      () => radioInput({ id: "a", label: "a", options: Array.from({ length: 11 }, () => option) }),
    ],
    [
      "101 options",
      () => selectInput({ id: "a", label: "a", options: Array.from({ length: 101 }, () => option) }),
    ],
    ["a label of 2,001", () => textInput({ id: "a", label: long(2001) })],
    ["a hint of 2,001", () => textInput({ id: "a", label: "a", hint: long(2001) })],
    ["a title of 25", () => modal({ id: "a", title: long(25), close: "x", blocks: [] })],
    [
      "101 blocks",
      () =>
        modal({ id: "a", title: "a", close: "x", blocks: Array.from({ length: 101 }, () => paragraph("x")) }),
    ],
    [
      "metadata of 3,001",
      () => modal({ id: "a", title: "a", close: "x", blocks: [], about: { a: long(3000) } }),
    ],
  ])("%s", (_what, build) => {
    expect(build).toThrow(BlockLimitError);
  });

  it("our table of limits says what the sandbox's own table says", () => {
    const same: [number, number][] = [
      [LIMITS.blocksPerMessage, limits.blocksPerMessage],
      [LIMITS.blocksPerView, limits.blocksPerView],
      [LIMITS.sectionText, limits.sectionText],
      [LIMITS.header, limits.header],
      [LIMITS.contextElements, limits.contextElements],
      [LIMITS.actionElements, limits.actionsElements],
      [LIMITS.buttonText, limits.buttonText],
      [LIMITS.buttonValue, limits.buttonValue],
      [LIMITS.options, limits.selectOptions],
      [LIMITS.choices, limits.choices],
      [LIMITS.optionText, Math.min(limits.optionText, limits.optionValue, limits.optionDescription)],
      [LIMITS.label, limits.inputLabel],
      [LIMITS.hint, limits.inputHint],
      [LIMITS.placeholder, limits.placeholder],
      [LIMITS.inputLength, limits.inputLength],
      [LIMITS.viewTitle, limits.viewTitle],
      [LIMITS.privateMetadata, limits.privateMetadata],
      [LIMITS.tableRows, limits.tableRows],
      [LIMITS.tableCells, limits.tableColumns],
      [LIMITS.tableCharacters, limits.tableCharacters],
      [LIMITS.confirmTitle, limits.confirmTitle],
      [LIMITS.confirmText, limits.confirmText],
      [LIMITS.confirmButton, limits.confirmButton],
    ];
    expect(same.filter(([ours, theirs]) => ours !== theirs)).toEqual([]);
  });
});

describe("what people typed", () => {
  const hostile = "<!channel> <@U123> *太字* _斜体_ `code` & <http://a|b>";

  it("stands in rich text, untouched and inert", () => {
    expect(typed(hostile)).toEqual({
      type: "rich_text",
      elements: [{ type: "rich_text_quote", elements: [{ type: "text", text: hostile }] }],
    });
    expect(JSON.stringify([typed(hostile), rich(run(hostile)), bullets([[run(hostile)]])])).not.toContain(
      "mrkdwn",
    );
    expect(typed("").elements).not.toEqual([]);
  });

  it("can neither mention nor link once it is escaped, and loses nothing", () => {
    expect(escapeText(hostile)).not.toMatch(/[<>]/);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const back = escapeText(text)
          .replaceAll("&lt;", "<")
          .replaceAll("&gt;", ">")
          .replaceAll("&amp;", "&");
        expect(back).toBe(text);
      }),
    );
  });

  it("is cut to a length, never through a character of two halves", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 30 }),
        fc.integer({ min: 1, max: 20 }),
        (text, length) => {
          const shown = cut(text, length);
          expect(shown.length).toBeLessThanOrEqual(length);
          expect(shown.isWellFormed()).toBe(text.isWellFormed());
          if (text.length <= length) expect(shown).toBe(text);
        },
      ),
    );
    expect(cut("ab😀cd", 4)).toBe("ab…");
  });
});
