/** The screen of one person: what a client draws, and acts by ids. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, modalOf, plain, startBench } from "./bench.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

const option = (text: string, value: string) => ({ text: plain(text), value });
const menu = {
  type: "input",
  block_id: "menu",
  label: plain("Menu"),
  // The words of one are the value of the other.
  element: { type: "static_select", action_id: "value", options: [option("1", "2"), option("2", "1")] },
};
const words = {
  type: "input",
  block_id: "words",
  label: plain("Words"),
  element: { type: "plain_text_input", action_id: "value" },
};
const screen = () => bench.sandbox.screen(bench.userId);
const last = () => bench.app.delivered.at(-1)?.payload as Record<string, unknown>;
const press = { type: "button", action_id: "go", text: plain("Go"), value: "7" };
const twice = [
  { type: "actions", block_id: "first", elements: [press] },
  { type: "actions", block_id: "second", elements: [press] },
];

describe("a modal on the screen", () => {
  it("comes with all its parts, and keeps what is entered by value and not by words", async () => {
    await bench.open(modalOf(menu, words));
    const view = screen().modal();
    expect(view).toMatchObject({ title: "Title", submit: "Save", depth: 1, errors: {} });
    const viewId = view?.id ?? "";
    await screen().enter({ viewId, blockId: "menu", actionId: "value" }, "1");
    await screen().enter({ viewId, blockId: "words", actionId: "value" }, "typed");
    expect(screen().modal()?.form).toMatchObject({
      menu: { value: { selected_option: option("2", "1") } },
      words: { value: { value: "typed" } },
    });
    expect(await screen().submit(viewId)).toMatchObject({ ok: true, closed: true });
  });

  it("shows faults by block, and is no longer to be submitted when it is gone", async () => {
    await bench.open(modalOf(words));
    const viewId = screen().modal()?.id ?? "";
    expect(await screen().submit(viewId)).toMatchObject({ ok: false });
    expect(Object.keys(screen().modal()?.errors ?? {})).toEqual(["words"]);
    await screen().cancel(viewId);
    await expect(screen().submit(viewId)).rejects.toThrow("not open any more");
    const spot = { viewId, blockId: "words", actionId: "value" };
    await expect(screen().enter(spot, "late")).rejects.toThrow("not open any more");
  });

  it("refuses what is not there: a field, an option", async () => {
    await bench.open(modalOf(menu));
    const viewId = screen().modal()?.id ?? "";
    await expect(screen().enter({ viewId, blockId: "none", actionId: "value" }, "1")).rejects.toThrow(
      "this field",
    );
    await expect(screen().enter({ viewId, blockId: "menu", actionId: "value" }, "3")).rejects.toThrow(
      "no option",
    );
  });
});

describe("messages on the screen", () => {
  it("are pressed where they stand: the second of two equal buttons is the second", async () => {
    const { ts } = (await bench.message({ blocks: twice })) as unknown as { ts: string };
    const spot = { channel: bench.channel, ts, blockId: "second", actionId: "go" };
    expect(await screen().press(spot)).toMatchObject({ ok: true });
    expect(last().actions).toMatchObject([{ block_id: "second", value: "7" }]);
  });

  it("stand in the channels of this person, with the newest", async () => {
    const { ts } = (await bench.message({})) as unknown as { ts: string };
    expect(screen().channels()).toEqual([{ id: bench.channel, name: "council", kind: "public", latest: ts }]);
    const [message] = screen().messages(bench.channel);
    expect(message).toMatchObject({ by: "trial", text: "fallback", form: {} });
    const other = bench.sandbox.addUser({ name: "外の人" });
    expect(bench.sandbox.screen(other).channels()).toEqual([]);
  });

  it("of a channel that this person is not in cannot be pressed", async () => {
    const closed = bench.sandbox.addChannel({ name: "closed", isPrivate: true });
    const { ts } = (await bench.message({ channel: closed, blocks: twice })) as unknown as { ts: string };
    const spot = { channel: closed, ts, blockId: "first", actionId: "go" };
    await expect(screen().press(spot)).rejects.toThrow("not there any more");
  });
});

it("the directory names people, channels and commands with their descriptions", () => {
  const directory = bench.sandbox.directory();
  expect(directory.users[bench.userId]).toBe("田中 花子");
  expect(directory.channels[bench.channel]).toBe("council");
  expect(directory.commands[0]).toEqual({ command: "/trial", description: "Opens a form", usageHint: "" });
});
