/** Modals and Home: triggers, the stack, hash, external ids, sizes. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, chars, modalOf, plain, section, startBench, times } from "./bench.ts";
import type { Answer } from "./start.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

const field = (more: object = {}) => ({
  type: "input",
  block_id: "name",
  label: plain("Name"),
  element: { type: "plain_text_input", action_id: "value", ...more },
});
const viewOf = (answer: Answer | undefined) =>
  answer?.view as { id: string; hash: string; state: { values: object } };
const person = () => bench.sandbox.as(bench.userId);
const push = (view: object) => bench.call("views.push", { trigger_id: bench.app.trigger(), view });

/** A modal with a button, and the trigger of a click on it. */
async function openAndClick(): Promise<Answer> {
  const opened = await bench.open(
    modalOf({ type: "actions", elements: [{ type: "button", text: plain("More") }] }),
  );
  await person().press("More");
  return opened;
}

describe("trigger_id", () => {
  it("works once", async () => {
    expect(await bench.open(modalOf(section()))).toMatchObject({ ok: true });
    const again = { trigger_id: bench.app.trigger(), view: modalOf(section()) };
    expect(await bench.call("views.open", again)).toMatchObject({ error: "exchanged_trigger_id" });
  });

  it("lives three real seconds, whatever the clock says", async () => {
    await person().command("/trial");
    await new Promise((resolve) => setTimeout(resolve, 3050));
    const late = { trigger_id: bench.app.trigger(), view: modalOf(section()) };
    expect(await bench.call("views.open", late)).toMatchObject({ error: "expired_trigger_id" });
    await person().command("/trial");
    bench.clock.moveTo(new Date("2027-01-01T00:00:00Z"));
    const inTime = { trigger_id: bench.app.trigger(), view: modalOf(section()) };
    expect(await bench.call("views.open", inTime)).toMatchObject({ ok: true });
  });

  it("must be one", async () => {
    const invented = { trigger_id: "1.2.3", view: modalOf(section()) };
    expect(await bench.call("views.open", invented)).toMatchObject({ error: "invalid_trigger_id" });
  });
});

describe("the stack", () => {
  it("takes one open view and two pushes", async () => {
    const more = modalOf({ type: "actions", elements: [{ type: "button", text: plain("More") }] });
    await openAndClick();
    expect(await push(more)).toMatchObject({ ok: true });
    await person().press("More");
    expect(await push(more)).toMatchObject({ ok: true });
    await person().press("More");
    expect(await push(more)).toMatchObject({ error: "push_limit_reached" });
  });

  it("takes a push only from inside the open modal", async () => {
    await person().command("/trial");
    expect(await push(modalOf(section()))).toMatchObject({ error: "invalid_trigger_id" });
  });

  it("comes back to the view below after Cancel, and tells the app when it asked", async () => {
    await openAndClick();
    await push({ ...modalOf(section("upper")), notify_on_close: true });
    expect(person().modal()?.text).toContain("upper");
    expect(await person().cancel()).toMatchObject({ ok: true, closed: true });
    expect(bench.app.delivered.at(-1)?.payload).toMatchObject({ type: "view_closed", is_cleared: false });
    expect(person().modal()?.buttons).toEqual(["More"]);
    await person().dismiss();
    expect(person().modal()).toBeUndefined();
  });
});

describe("hash and ids", () => {
  it("refuses a stale hash", async () => {
    const opened = viewOf(await bench.open(modalOf(section())));
    const update = (hash: string) =>
      bench.call("views.update", { view_id: opened.id, hash, view: modalOf(section("b")) });
    expect(await update(opened.hash)).toMatchObject({ ok: true });
    expect(await update(opened.hash)).toMatchObject({ error: "hash_conflict" });
    const home = viewOf(await bench.home({ blocks: [section()] }));
    await bench.home({ blocks: [section("b")] });
    const stale = { user_id: bench.userId, hash: home.hash, view: { type: "home", blocks: [section()] } };
    expect(await bench.call("views.publish", stale)).toMatchObject({ error: "hash_conflict" });
  });

  it("finds a view by external_id, once for each team", async () => {
    const named = { ...modalOf(section()), external_id: "one" };
    expect(await bench.open(named)).toMatchObject({ ok: true });
    const other = bench.sandbox.addUser({ name: "鈴木" });
    await bench.sandbox.as(other).command("/trial");
    const twice = await bench.call("views.open", { trigger_id: bench.app.trigger(), view: named });
    expect(twice).toMatchObject({ error: "duplicate_external_id" });
    expect(await bench.call("views.update", { external_id: "one", view: named })).toMatchObject({ ok: true });
    expect(await bench.call("views.update", { external_id: "two", view: named })).toMatchObject({
      error: "not_found",
    });
  });

  it("forgets a view that was submitted", async () => {
    const opened = viewOf(await bench.open(modalOf(section())));
    await person().submit();
    const late = { view_id: opened.id, view: modalOf(section()) };
    expect(await bench.call("views.update", late)).toMatchObject({ error: "not_found" });
  });

  it("keeps what was entered only where block_id and action_id stay", async () => {
    const opened = viewOf(await bench.open(modalOf(field())));
    await person().fill({ Name: "typed" });
    const update = async (block: object) =>
      viewOf(await bench.call("views.update", { view_id: opened.id, view: modalOf(block) })).state.values;
    expect(await update(field({ initial_value: "other" }))).toMatchObject({
      name: { value: { value: "typed" } },
    });
    expect(await update({ ...field(), block_id: "name2" })).toMatchObject({
      name2: { value: { value: null } },
    });
  });
});

const modal = (more: object) => ({ ...modalOf(section()), ...more });
const limited: [string, number, (n: number) => object][] = [
  ["title", 24, (n) => modal({ title: plain(chars(n)) })],
  ["submit", 24, (n) => modal({ submit: plain(chars(n)) })],
  ["close", 24, (n) => modal({ close: plain(chars(n)) })],
  ["private_metadata", 3000, (n) => modal({ private_metadata: "x".repeat(n) })],
  ["callback_id", 255, (n) => modal({ callback_id: "x".repeat(n) })],
  ["external_id", 255, (n) => modal({ external_id: "x".repeat(n) })],
];

describe("the view as a whole", () => {
  it.each(limited)("%s: %i and no more", async (_name, limit, make) => {
    expect(await bench.open(make(limit))).toMatchObject({ ok: true });
    expect(await bench.open(make(limit + 1))).toMatchObject({ error: "invalid_arguments" });
  });

  it("needs submit when it has an input, and knows all its properties", async () => {
    expect(await bench.open({ ...modalOf(field()), submit: undefined })).toMatchObject({
      error: "invalid_arguments",
    });
    expect(await bench.open(modal({ colour: "red" }))).toMatchObject({ error: "invalid_arguments" });
    expect(await bench.home({ blocks: [], title: plain("t") })).toMatchObject({ error: "invalid_arguments" });
  });

  it("weighs at most 250 kB", async () => {
    const heavy = modalOf(...times(100, () => section(chars(900))));
    expect(await bench.open(heavy)).toMatchObject({ error: "view_too_large" });
    expect(await bench.open(modalOf(...times(100, () => section(chars(800)))))).toMatchObject({ ok: true });
  });

  it("publishes Home only to living people", async () => {
    const gone = bench.sandbox.addUser({ name: "退職者", deleted: true });
    const view = { type: "home", blocks: [] };
    expect(await bench.call("views.publish", { user_id: gone, view })).toMatchObject({
      error: "user_not_found",
    });
  });
});
