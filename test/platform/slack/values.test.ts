import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readValues, type ViewState } from "../../../src/platform/slack/values.ts";

const state: ViewState = {
  text: { value: { type: "plain_text_input", value: "＜!channel＞ *太字* =1+1" } },
  empty: { value: { type: "plain_text_input", value: null } },
  number: { value: { type: "number_input", value: "0" } },
  radio: { value: { type: "radio_buttons", selected_option: { value: "PRESENT" } } },
  noRadio: { value: { type: "radio_buttons", selected_option: null } },
  select: { dispatched: { type: "static_select", selected_option: { value: "s1" } } },
  checks: { value: { type: "checkboxes", selected_options: [{ value: "a" }, { value: "b" }] } },
  noChecks: { value: { type: "checkboxes", selected_options: [] } },
  date: { value: { type: "datepicker", selected_date: "2024-06-25" } },
  time: { value: { type: "timepicker", selected_time: "13:00" } },
  user: { value: { type: "users_select", selected_user: "U1" } },
  channel: { value: { type: "conversations_select", selected_conversation: "C1" } },
  files: { value: { type: "file_input", files: [{ id: "F1" }, { id: "F2" }] } },
};

describe("what a modal's fields hold", () => {
  const values = readValues(state);

  it.each([
    ["text", "＜!channel＞ *太字* =1+1"],
    ["empty", undefined],
    ["number", "0"],
    ["radio", "PRESENT"],
    ["noRadio", undefined],
    ["select", "s1"],
    ["date", "2024-06-25"],
    ["time", "13:00"],
    ["user", "U1"],
    ["channel", "C1"],
    ["not in the view", undefined],
  ])("one: %s", (blockId, expected) => {
    expect(values.one(blockId)).toBe(expected);
  });

  it("many and files", () => {
    expect(values.many("checks")).toEqual(["a", "b"]);
    expect([values.many("noChecks"), values.many("missing"), values.many("radio")]).toEqual([
      [],
      [],
      ["PRESENT"],
    ]);
    expect([values.files("files"), values.files("text")]).toEqual([["F1", "F2"], []]);
    expect(values.blockIds()).toEqual(Object.keys(state));
  });
});

describe("text as it was typed", () => {
  const typed = (value: string) => readValues({ a: { value: { type: "plain_text_input", value } } }).one("a");

  it.each([
    ["a\u0000b", "ab"],
    ["\u0000", undefined],
    ["\ud83d", undefined],
    ["半分\ud83dと\udc00半分", "半分と半分"],
    ["𠮷野家 😀 👨‍👩‍👧", "𠮷野家 😀 👨‍👩‍👧"],
    ["  行\r\n\t次の行  ", "  行\r\n\t次の行  "],
    ["\u0001\u007f\u200b\ufeff", "\u0001\u007f\u200b\ufeff"],
    ["<!channel> <@U1> & *_~`", "<!channel> <@U1> & *_~`"],
  ])("%j comes back as %j", (given, expected) => {
    expect(typed(given)).toBe(expected);
  });

  it("comes back as typed whenever it can be stored, and can always be stored", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 50 }), (text) => {
        const stored = typed(text) ?? "";
        expect(stored.isWellFormed()).toBe(true);
        expect(stored).not.toContain("\u0000");
        if (text.isWellFormed() && !text.includes("\u0000")) expect(stored).toBe(text);
      }),
    );
  });
});
