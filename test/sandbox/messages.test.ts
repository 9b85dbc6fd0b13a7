/** chat.*: what is refused, what is only warned of, who may change what. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, chars, plain, section, startBench } from "./bench.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

const metadata = (payload: object) => ({ event_type: "note", event_payload: payload });
const people = {
  stranger: { name: "外の人", isStranger: true, teamId: "T9" },
  deleted: { name: "退職者", deleted: true },
};

describe("content", () => {
  it.each([
    ["nothing to say", { text: "" }, "no_text"],
    ["blocks that are no list", { blocks: "{}" }, "invalid_blocks_format"],
    ["blocks that are no JSON", { blocks: "[" }, "invalid_blocks_format"],
    ["markdown_text beside text", { markdown_text: "m" }, "markdown_text_conflict"],
    ["markdown_text too long", { text: undefined, markdown_text: chars(12_001) }, "msg_too_long"],
    [
      "101 attachments",
      { attachments: Array.from({ length: 101 }, () => ({ text: "a" })) },
      "too_many_attachments",
    ],
    ["metadata without a payload", { metadata: { event_type: "x" } }, "invalid_metadata_format"],
    [
      "metadata nested deeper than one level",
      { metadata: metadata({ a: { b: { c: 1 } } }) },
      "invalid_metadata_schema",
    ],
    ["metadata too large", { metadata: metadata({ a: "x".repeat(9000) }) }, "metadata_too_large"],
    ["thread_ts as a number", { thread_ts: 1_775_001_600.000001 }, "invalid_arguments"],
    ["a thread that is not there", { thread_ts: "1.000000" }, "thread_not_found"],
    ["another name without the scope", { username: "Robot" }, "missing_scope"],
  ])("refuses %s", async (_name, args, error) => {
    expect(await bench.message(args)).toMatchObject({ ok: false, error });
    expect(bench.sandbox.violations).toMatchObject([{ method: "chat.postMessage", error }]);
    expect(bench.sandbox.history(bench.channel)).toEqual([]);
  });

  it("warns of blocks without text and of long text, and cuts at 40,000", async () => {
    expect(await bench.message({ text: undefined, blocks: [section()] })).toMatchObject({ ok: true });
    expect(await bench.message({ text: chars(4001) })).toMatchObject({ ok: true });
    expect(await bench.message({ text: chars(40_001) })).toMatchObject({ ok: true });
    expect(bench.sandbox.violations.map((one) => one.detail)).toEqual([
      "missing_text_in_message",
      "text_longer_than_advised",
      "message_truncated",
    ]);
    expect(bench.sandbox.history(bench.channel)[2]?.text).toHaveLength(40_000);
  });

  it("counts the text of all blocks, tables apart", async () => {
    const text = (count: number) => Array.from({ length: 4 }, () => section(chars(count / 4)));
    const table = { type: "table", rows: [[{ type: "raw_text", text: chars(9000) }]] };
    expect(await bench.message({ blocks: [...text(10_000), table] })).toMatchObject({ ok: true });
    expect(bench.sandbox.violations).toEqual([]);
    expect(await bench.message({ blocks: text(12_000) })).toMatchObject({ ok: true });
    expect(bench.sandbox.violations).toMatchObject([{ detail: "blocks_longer_than_advised" }]);
    const over = [...text(12_000), section("a")];
    expect(await bench.message({ blocks: over })).toMatchObject({ error: "msg_blocks_too_long" });
  });

  it("accepts blocks as a form field, as Bolt sends them", async () => {
    const response = await fetch(`${bench.sandbox.apiUrl}chat.postMessage`, {
      method: "POST",
      headers: { authorization: `Bearer ${bench.sandbox.botToken}` },
      body: new URLSearchParams({
        channel: bench.channel,
        text: "a",
        blocks: JSON.stringify([section("words")]),
      }),
    });
    expect(await response.json()).toMatchObject({ ok: true });
    expect(bench.sandbox.outgoing[0]?.text).toBe("words");
  });
});

describe("places", () => {
  it("knows who cannot be reached", async () => {
    const to = async (channel: string) =>
      (await bench.call("chat.postMessage", { channel, text: "a" })).error ?? "ok";
    const { sandbox } = bench;
    expect(await to("C0NOWHERE")).toBe("channel_not_found");
    expect(await to("U0NOBODY")).toBe("channel_not_found");
    expect(await to(sandbox.addUser(people.deleted))).toBe("channel_not_found");
    expect(await to(sandbox.addUser(people.stranger))).toBe("channel_not_found");
    expect(await to(sandbox.addUser({ name: "外部", teamId: "T9" }))).toBe("ok");
    expect(await to(sandbox.botUserId)).toBe("cannot_dm_bot");
    expect(await to(sandbox.addChannel({ name: "b", withBot: false }))).toBe("not_in_channel");
    expect(await to(sandbox.addChannel({ name: "c", isPrivate: true, withBot: false }))).toBe(
      "channel_not_found",
    );
  });

  it("shows an ephemeral message to one person, and keeps it out of history", async () => {
    const other = bench.sandbox.addUser({ name: "鈴木" });
    const whisper = (user: string) =>
      bench.call("chat.postEphemeral", { channel: bench.channel, user, text: "しーっ" });
    expect(await whisper(other)).toMatchObject({ error: "user_not_in_channel" });
    await bench.sandbox.join(bench.channel, other);
    expect(await whisper(other)).toMatchObject({ ok: true });
    expect(bench.sandbox.as(other).sees(bench.channel)).toBe("しーっ");
    expect(bench.sandbox.as(bench.userId).sees(bench.channel)).toBe("");
    expect(bench.sandbox.history(bench.channel)).toEqual([]);
    const ts = bench.sandbox.as(other).ephemerals()[0]?.ts;
    const edit = { channel: bench.channel, ts, text: "x" };
    expect(await bench.call("chat.update", edit)).toMatchObject({ error: "message_not_found" });
  });
});

describe("update and delete", () => {
  it("keeps metadata that is left out; new text without blocks takes the blocks away", async () => {
    const posted = await bench.message({ blocks: [section("block")], metadata: metadata({ key: "k" }) });
    const update = (args: object) =>
      bench.call("chat.update", { channel: bench.channel, ts: posted.ts, ...args });
    await update({ blocks: [section("other")], text: "fallback" });
    expect(bench.sandbox.history(bench.channel)[0]).toMatchObject({
      blocks: [{ type: "section" }],
      metadata: metadata({ key: "k" }),
      edited: { user: bench.sandbox.botUserId },
    });
    await update({ text: "new" });
    expect(bench.sandbox.history(bench.channel)[0]).toMatchObject({
      blocks: [],
      metadata: metadata({ key: "k" }),
    });
    await update({ text: "new", metadata: {} });
    expect(bench.sandbox.history(bench.channel)[0]?.metadata).toBeUndefined();
    expect(bench.sandbox.outgoing.map((one) => one.text)).toEqual(["block", "other", "new", "new"]);
  });

  it("is for the app's own messages", async () => {
    await bench.sandbox.as(bench.userId).say("mine", { channel: bench.channel });
    const [mine] = bench.sandbox.history(bench.channel);
    const args = { channel: bench.channel, ts: mine?.ts, text: "x" };
    expect(await bench.call("chat.update", args)).toMatchObject({ error: "cant_update_message" });
    expect(await bench.call("chat.delete", args)).toMatchObject({ error: "cant_delete_message" });
    const unknown = { ...args, ts: "1.000000" };
    expect(await bench.call("chat.update", unknown)).toMatchObject({ error: "message_not_found" });
    const { ts } = await bench.message({});
    expect(await bench.call("chat.delete", { channel: bench.channel, ts })).toMatchObject({ ok: true });
    expect(bench.sandbox.history(bench.channel)).toHaveLength(1);
  });

  it("links to a message that is there", async () => {
    const { ts } = await bench.message({});
    const link = await bench.call("chat.getPermalink", { channel: bench.channel, message_ts: ts });
    expect(link.permalink).toMatch(/\/archives\/C\w+\/p\d{16}$/);
    const none = { channel: bench.channel, message_ts: "1.000000" };
    expect(await bench.call("chat.getPermalink", none)).toMatchObject({ error: "message_not_found" });
  });
});

describe("response_url", () => {
  const respond = (url: unknown, body: object) =>
    fetch(String(url), { method: "POST", body: JSON.stringify(body) });
  const commandUrl = async () => {
    await bench.sandbox.as(bench.userId).command("/trial", "", { channel: bench.channel });
    return bench.app.delivered.at(-1)?.payload.response_url;
  };

  it("takes five posts within thirty minutes of the clock", async () => {
    const url = await commandUrl();
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++) statuses.push((await respond(url, { text: "a" })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
    const later = await commandUrl();
    bench.clock.moveTo(new Date(bench.clock.now().getTime() + 31 * 60_000));
    expect(await (await respond(later, { text: "a" })).text()).toBe("expired_url");
  });

  it("is ephemeral unless told otherwise, and checks blocks too", async () => {
    const url = await commandUrl();
    await respond(url, { text: "quiet" });
    await respond(url, { text: "loud", response_type: "in_channel" });
    expect(bench.sandbox.history(bench.channel).map((one) => one.text)).toEqual(["loud"]);
    expect(bench.sandbox.outgoing.map((one) => one.op)).toEqual(["ephemeral", "post"]);
    expect((await respond(url, { blocks: [{ type: "header" }] })).status).toBe(400);
  });

  it("replaces and deletes the message whose button was pressed", async () => {
    const person = bench.sandbox.as(bench.userId);
    await bench.message({ blocks: [{ type: "actions", elements: [{ type: "button", text: plain("Go") }] }] });
    await person.press("Go");
    const url = bench.app.delivered.at(-1)?.payload.response_url;
    await respond(url, { text: "unclear" });
    expect(bench.sandbox.violations.at(-1)?.detail).toContain("replace_original_unspecified");
    bench.sandbox.violations.length = 0;
    await respond(url, { text: "done", blocks: [], replace_original: true });
    expect(person.sees(bench.channel)).toContain("done");
    await respond(url, { delete_original: true });
    expect(person.sees(bench.channel)).toBe("unclear");
    expect(bench.sandbox.violations).toEqual([]);
  });
});
