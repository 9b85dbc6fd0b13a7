/** What a person can do, what their client does not let them do, and what the app's answer does. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, modalOf, plain, section, startBench } from "./bench.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

const options = (...texts: string[]) => texts.map((text, i) => ({ text: plain(text), value: `v${i}` }));
const input = (label: string, type: string, more: object = {}, block: object = {}) => ({
  type: "input",
  block_id: `block.${label}`,
  label: plain(label),
  element: { type, action_id: "value", ...more },
  ...block,
});
const button = (text: string, more: object = {}) => ({ type: "button", text: plain(text), ...more });
const actions = (...elements: object[]) => ({ type: "actions", elements });
const person = () => bench.sandbox.as(bench.userId);
const last = () => bench.app.delivered.at(-1)?.payload;

const everything = modalOf(
  input("Text", "plain_text_input", { max_length: 5, min_length: 2 }),
  input("Lines", "plain_text_input", { multiline: true }, { optional: true }),
  input("Number", "number_input", { is_decimal_allowed: false, min_value: "1" }),
  input("Mail", "email_text_input"),
  input("Rich", "rich_text_input"),
  input("Radio", "radio_buttons", { options: options("yes", "no") }),
  input("Boxes", "checkboxes", { options: options("a", "b", "c") }),
  input("Menu", "static_select", { option_groups: [{ label: plain("g"), options: options("x", "y") }] }),
  input("Person", "users_select"),
  input("Channel", "conversations_select", { response_url_enabled: true }),
  input("Date", "datepicker"),
  input("Time", "timepicker", { initial_time: "09:00" }),
);

describe("a form", () => {
  it("is filled by labels and submitted as Slack would send it", async () => {
    await bench.open(everything);
    await person().fill({
      Text: "abc",
      Number: 3,
      Mail: "a@b.jp",
      Rich: "words",
      Radio: "no",
      Boxes: ["a", "c"],
      Menu: "y",
      Person: "田中 花子",
      Channel: "council",
      Date: "2026-04-10",
    });
    expect(await person().submit()).toMatchObject({ ok: true, closed: true });
    const { view, response_urls: urls } = last() as {
      view: { state: { values: object } };
      response_urls: object[];
    };
    expect(view.state.values).toMatchObject({
      "block.Text": { value: { type: "plain_text_input", value: "abc" } },
      "block.Lines": { value: { value: null } },
      "block.Number": { value: { value: "3" } },
      "block.Rich": { value: { rich_text_value: { type: "rich_text" } } },
      "block.Radio": { value: { selected_option: { value: "v1" } } },
      "block.Boxes": { value: { selected_options: [{ value: "v0" }, { value: "v2" }] } },
      "block.Menu": { value: { selected_option: { text: plain("y") } } },
      "block.Person": { value: { selected_user: bench.userId } },
      "block.Channel": { value: { selected_conversation: bench.channel } },
      "block.Date": { value: { selected_date: "2026-04-10" } },
      "block.Time": { value: { selected_time: "09:00" } },
    });
    expect(urls).toMatchObject([{ channel_id: bench.channel, block_id: "block.Channel" }]);
  });

  it.each([
    [{ Text: "abcdef" }, "at most 5"],
    [{ Text: "a\nb" }, "one line"],
    [{ Radio: "perhaps" }, "Options: yes, no"],
    [{ Date: "April" }, "does not take"],
    [{ Person: "誰か" }, "called"],
    [{ Nothing: "x" }, '"Text" (plain_text_input)'],
  ])("does not take %j", async (values, words) => {
    await bench.open(everything);
    await expect(person().fill(values as Record<string, string>)).rejects.toThrow(words);
  });

  it("is checked by the client first; the app hears nothing", async () => {
    await bench.open(everything);
    await person().fill({ Text: "a", Number: 0, Mail: "nobody" });
    const before = bench.app.delivered.length;
    const { ok, errors } = await person().submit();
    expect(ok).toBe(false);
    expect(Object.keys(errors ?? {})).toEqual([
      "Text",
      "Number",
      "Mail",
      "Rich",
      "Radio",
      "Boxes",
      "Menu",
      "Person",
      "Channel",
      "Date",
    ]);
    expect(bench.app.delivered).toHaveLength(before);
  });

  it("dispatches where it says so, with what has been entered", async () => {
    const field = input("Kind", "static_select", { options: options("x", "y") }, { dispatch_action: true });
    await bench.open(modalOf(field, input("Text", "plain_text_input")));
    await person().fill({ Text: "abc", Kind: "y" });
    expect(last()).toMatchObject({
      type: "block_actions",
      actions: [{ block_id: "block.Kind", selected_option: { value: "v1" } }],
      view: { state: { values: { "block.Text": { value: { value: "abc" } } } } },
    });
    expect(await person().choose("Kind", "x")).toMatchObject({ ok: true });
  });

  it("asks the app for the options of an external menu", async () => {
    await bench.open(modalOf(input("Town", "external_select", { min_query_length: 1 })));
    bench.app.answer({ options: options("札幌市", "函館市") });
    await person().fill({ Town: "函館市" });
    expect(last()).toMatchObject({ type: "block_suggestion", value: "函館市", block_id: "block.Town" });
    expect(person().modal()?.inputs).toMatchObject([{ value: "函館市" }]);
  });
});

describe("the app's answer to a submission", () => {
  const form = modalOf(input("Text", "plain_text_input"), { ...section(), block_id: "words" });
  async function submitWith(answer: object): Promise<ReturnType<ReturnType<typeof person>["submit"]>> {
    bench.app.answer(undefined);
    await bench.open(form);
    await person().fill({ Text: "abc" });
    bench.app.answer(answer);
    return person().submit();
  }

  it("shows errors beside their fields, and closes, updates, pushes, clears", async () => {
    const errors = await submitWith({ response_action: "errors", errors: { "block.Text": "no" } });
    expect(errors).toMatchObject({ ok: false, errors: { Text: "no" } });
    expect(person().modal()?.errors).toEqual({ Text: "no" });
    const next = { ...form, title: plain("Next") };
    expect(await submitWith({ response_action: "update", view: next })).toMatchObject({
      ok: true,
      closed: false,
    });
    expect(person().modal()?.title).toBe("Next");
    expect(person().modal()?.inputs).toMatchObject([{ value: "abc" }]);
    expect(await submitWith({ response_action: "push", view: next })).toMatchObject({
      ok: true,
      closed: false,
    });
    await person().fill({ Text: "x" });
    bench.app.answer(undefined);
    expect(await person().submit()).toMatchObject({ closed: true });
    expect(person().modal()?.title).toBe("Title");
    expect(await submitWith({ response_action: "clear" })).toMatchObject({ closed: true });
    expect(person().modal()).toBeUndefined();
    expect(bench.sandbox.violations).toEqual([]);
  });

  it.each([
    [
      "errors on a block that is no input",
      { response_action: "errors", errors: { words: "no" } },
      "invalid_response",
    ],
    ["errors without errors", { response_action: "errors", errors: {} }, "invalid_response"],
    ["an unknown action", { response_action: "close" }, "invalid_response_action"],
    ["a wrong view", { response_action: "update", view: { type: "modal", blocks: [] } }, "invalid_arguments"],
  ])("is refused: %s", async (_name, answer, failure) => {
    expect(await submitWith(answer)).toMatchObject({ ok: false, failure });
    expect(bench.sandbox.violations).toMatchObject([{ method: "view_submission", error: failure }]);
    expect(person().modal()).toBeDefined();
  });
});

describe("pressing", () => {
  it("looks in the modal, then the newest message, then Home", async () => {
    await bench.home({ blocks: [actions(button("Go", { value: "home" }))] });
    await bench.message({ blocks: [actions(button("Go", { value: "old" }))] });
    await bench.message({
      blocks: [actions(button("Go", { value: "new" }), button("Go", { value: "new 2" }))],
    });
    await bench.open(modalOf(actions(button("Go", { value: "modal" }))));
    const pressed = async (where: object) => {
      await person().press("Go", where);
      const [action] = (last()?.actions ?? []) as { value: string }[];
      return action?.value;
    };
    expect(await pressed({})).toBe("modal");
    expect(await pressed({ in: bench.channel })).toBe("new");
    expect(await pressed({ in: bench.channel, nth: 1 })).toBe("new 2");
    expect(await pressed({ in: "home" })).toBe("home");
    expect(await pressed({ ts: bench.sandbox.history(bench.channel)[0]?.ts })).toBe("old");
    await person().cancel();
    expect(await pressed({})).toBe("new");
  });

  it("prefers the exact words, takes a part, and lists what there is", async () => {
    const menu = { type: "overflow", options: options("編集", "削除する") };
    await bench.message({
      blocks: [actions(button("保存する"), button("保存")), { ...section(), accessory: menu }],
    });
    await person().press("保存");
    expect(last()?.actions).toMatchObject([{ text: plain("保存") }]);
    await person().press("削除");
    expect(last()?.actions).toMatchObject([{ type: "overflow", selected_option: { value: "v1" } }]);
    await expect(person().press("送信")).rejects.toThrow("[保存する] [保存] [編集] [削除する]");
  });

  it("sends no message with a button on an ephemeral one", async () => {
    const blocks = [actions(button("Only you"))];
    await bench.call("chat.postEphemeral", { channel: bench.channel, user: bench.userId, text: "a", blocks });
    await person().press("Only you");
    expect(last()).toMatchObject({ container: { is_ephemeral: true }, channel: { id: bench.channel } });
    expect(last()).not.toHaveProperty("message");
  });

  it("finds no buttons in channels that the person is not in", async () => {
    const other = bench.sandbox.as(bench.sandbox.addUser({ name: "鈴木" }));
    await bench.message({ blocks: [actions(button("Go"))] });
    await expect(other.press("Go")).rejects.toThrow("Visible buttons: none");
  });
});

describe("starting", () => {
  it("knows only what the manifest declares", async () => {
    expect(await person().command("/unknown")).toEqual({ ok: false, failure: "invalid_command" });
    expect(await person().shortcut("unknown")).toEqual({ ok: false, failure: "invalid_shortcut" });
    expect(await person().shortcut("trial.start")).toMatchObject({ ok: true });
    const { ts } = await bench.message({});
    await person().shortcut("trial.note", { channel: bench.channel, ts: String(ts) });
    expect(last()).toMatchObject({ type: "message_action", message: { text: "fallback" } });
  });

  it("sends people and channels in a command as ids, and shows the words of the ack", async () => {
    bench.app.answer({ text: "はい" });
    await person().command("/trial", "visit @田中 花子 #council", { channel: bench.channel });
    const id = bench.userId;
    expect(last()).toMatchObject({ text: `visit <@${id}|${id.toLowerCase()}> <#${bench.channel}|council>` });
    expect(person().ephemerals()).toMatchObject([{ text: "はい", channel: bench.channel }]);
  });

  it("is over for deleted people and people of other organizations", async () => {
    await bench.sandbox.updateUser(bench.userId, { deleted: true });
    await expect(person().command("/trial")).rejects.toThrow("deleted");
    const outside = bench.sandbox.as(bench.sandbox.addUser({ name: "外", teamId: "T9" }));
    expect(await outside.command("/trial")).toEqual({ ok: false, failure: "invalid_command" });
  });
});
