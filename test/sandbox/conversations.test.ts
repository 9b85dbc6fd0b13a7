/** Channels, history and people: what the app may know. */

import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Manifest } from "../../src/sandbox/index.ts";
import { manifestPath, startTrial, type Trial } from "./start.ts";

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial({ rates: "off" });
});
afterEach(() => trial.sandbox.close());

const note = (key: string) => ({ event_type: "note", event_payload: { key } });

describe("history", () => {
  it("shows metadata in full only on request, newest first, in pages", async () => {
    const channel = trial.sandbox.addChannel({ name: "a" });
    for (const key of ["1", "2", "3"]) {
      await trial.call("chat.postMessage", { channel, text: key, metadata: note(key) });
    }
    const history = async (args: object) => {
      const answer = await trial.call("conversations.history", { channel, ...args });
      return { ...answer, messages: answer.messages as { text: string; ts: string; metadata: object }[] };
    };
    const plain = await history({});
    expect(plain.messages.map((one) => one.text)).toEqual(["3", "2", "1"]);
    expect(plain.messages[0]?.metadata).toEqual({ event_type: "note" });
    const full = await history({ include_all_metadata: true, limit: 2 });
    expect(full.messages[0]?.metadata).toEqual(note("3"));
    expect(full).toMatchObject({ has_more: true });
    const rest = await history({ limit: 2, cursor: full.response_metadata?.next_cursor });
    expect(rest.messages.map((one) => one.text)).toEqual(["1"]);
    const since = { oldest: plain.messages[1]?.ts };
    expect((await history(since)).messages.map((one) => one.text)).toEqual(["3"]);
    expect((await history({ ...since, inclusive: true })).messages.map((one) => one.text)).toEqual([
      "3",
      "2",
    ]);
    expect(await history({ cursor: "x" })).toMatchObject({ error: "invalid_cursor" });
  });

  it("keeps replies to their thread", async () => {
    const channel = trial.sandbox.addChannel({ name: "a" });
    const { ts } = await trial.call("chat.postMessage", { channel, text: "parent" });
    await trial.call("chat.postMessage", { channel, text: "reply", thread_ts: ts });
    const history = await trial.call("conversations.history", { channel });
    expect(history.messages).toMatchObject([{ text: "parent", reply_count: 1 }]);
    const replies = await trial.call("conversations.replies", { channel, ts });
    expect(replies.messages).toMatchObject([{ text: "parent" }, { text: "reply" }]);
    const none = await trial.call("conversations.replies", { channel, ts: "1.000000" });
    expect(none).toMatchObject({ error: "thread_not_found" });
  });

  it("gives every message its own ts, though the clock stands still", async () => {
    const channel = trial.sandbox.addChannel({ name: "a" });
    for (let i = 0; i < 5; i++) await trial.call("chat.postMessage", { channel, text: "a" });
    const all = trial.sandbox.history(channel).map((one) => one.ts);
    expect(new Set(all).size).toBe(5);
    expect([...all].sort()).toEqual(all);
    expect(all[0]).toBe(`${trial.clock.now().getTime() / 1000}.000000`);
  });

  it("needs membership", async () => {
    const outside = trial.sandbox.addChannel({ name: "a", withBot: false });
    expect(await trial.call("conversations.history", { channel: outside })).toMatchObject({
      error: "not_in_channel",
    });
    expect(await trial.call("conversations.join", { channel: outside })).toMatchObject({ ok: true });
    expect(await trial.call("conversations.history", { channel: outside })).toMatchObject({ ok: true });
  });
});

describe("channels", () => {
  it("hides private channels that the app is not in", async () => {
    const user = trial.sandbox.addUser({ name: "佐藤" });
    const open = trial.sandbox.addChannel({ name: "a", members: [user] });
    const closed = trial.sandbox.addChannel({ name: "b", isPrivate: true, members: [user] });
    const hidden = trial.sandbox.addChannel({ name: "c", isPrivate: true, members: [user], withBot: false });
    const types = "public_channel,private_channel";
    expect((await trial.call("conversations.list", { types })).channels).toMatchObject([
      { id: open },
      { id: closed },
    ]);
    const theirs = await trial.call("users.conversations", { user, types });
    expect(theirs.channels).toMatchObject([{ id: open }, { id: closed, is_private: true }]);
    expect(await trial.call("conversations.info", { channel: hidden })).toMatchObject({
      error: "channel_not_found",
    });
    const members = await trial.call("conversations.members", { channel: closed });
    expect(members.members).toEqual([user, trial.sandbox.botUserId]);
  });

  it("opens a DM once, and not with everybody", async () => {
    const { sandbox, call } = trial;
    const open = async (users: string) => call("conversations.open", { users });
    const user = sandbox.addUser({ name: "佐藤" });
    expect((await open(user)).channel).toEqual((await open(user)).channel);
    expect(await open("U0NOBODY")).toMatchObject({ error: "user_not_found" });
    expect(await open(sandbox.addUser({ name: "x", deleted: true }))).toMatchObject({
      error: "user_disabled",
    });
    expect(await open(sandbox.botUserId)).toMatchObject({ error: "cannot_dm_bot" });
  });
});

describe("people", () => {
  it("are listed in pages: this workspace only, the deleted too, locale on request", async () => {
    const { sandbox, call } = trial;
    const guest = sandbox.addUser({ name: "客", isUltraRestricted: true, email: "guest@example.jp" });
    sandbox.addUser({ name: "外", teamId: "T9" });
    const gone = sandbox.addUser({ name: "退", deleted: true });
    const seen: unknown[] = [];
    let cursor = "";
    do {
      const page = await call("users.list", { limit: 2, cursor, include_locale: true });
      seen.push(...(page.members as unknown[]));
      cursor = page.response_metadata?.next_cursor ?? "";
    } while (cursor !== "");
    expect(seen).toMatchObject([
      { id: sandbox.botUserId, is_bot: true },
      { id: "USLACKBOT" },
      {
        id: guest,
        is_restricted: true,
        is_ultra_restricted: true,
        locale: "ja-JP",
        profile: { email: "guest@example.jp" },
      },
      { id: gone, deleted: true },
    ]);
  });

  it("are found by e-mail; nobody found is an answer, no violation", async () => {
    const id = trial.sandbox.addUser({ name: "佐藤", email: "Sato@example.jp" });
    const found = await trial.call("users.lookupByEmail", { email: "sato@EXAMPLE.jp" });
    expect(found.user).toMatchObject({ id, real_name: "佐藤" });
    expect(await trial.call("users.lookupByEmail", { email: "x@example.jp" })).toMatchObject({
      error: "users_not_found",
    });
    expect(trial.sandbox.violations).toEqual([]);
  });

  it("of other organizations come without e-mail and locale", async () => {
    const user = trial.sandbox.addUser({ name: "外", teamId: "T9", email: "x@example.com" });
    const answer = await trial.call("users.info", { user, include_locale: true });
    expect(answer.user).not.toHaveProperty("locale");
    expect(answer.user).not.toHaveProperty("profile.email");
  });
});

describe("tokens and scopes", () => {
  it.each([
    ["auth.test", "xoxb-wrong", "invalid_auth"],
    ["apps.connections.open", "xapp-wrong", "invalid_auth"],
    ["apps.connections.open", "xoxb-T0SANDBOX-sandbox", "not_allowed_token_type"],
    ["chat.postMessages", "xoxb-T0SANDBOX-sandbox", "unknown_method"],
  ])("%s with %s: %s", async (method, token, error) => {
    expect(await trial.call(method, {}, token)).toMatchObject({ ok: false, error });
    expect(trial.sandbox.violations).toMatchObject([{ method, error }]);
  });

  it("asks the manifest for the scope", async () => {
    const manifest: Manifest = parse(readFileSync(manifestPath, "utf8"));
    manifest.oauth_config.scopes.bot = ["commands", "users:read"];
    const poor = await startTrial({ manifest });
    const user = poor.sandbox.addUser({ name: "佐藤", email: "sato@example.jp" });
    const channel = poor.sandbox.addChannel({ name: "a" });
    const needed = async (method: string, args: object) => (await poor.call(method, args)).needed;
    expect(await needed("chat.postMessage", { channel, text: "a" })).toBe("chat:write");
    expect(await needed("conversations.history", { channel })).toBe("channels:history");
    expect(await needed("conversations.open", { users: user })).toBe("im:write");
    expect(await needed("users.lookupByEmail", { email: "sato@example.jp" })).toBe("users:read.email");
    expect(await needed("files.info", { file: "F1" })).toBe("files:read");
    expect((await poor.call("users.info", { user })).user).not.toHaveProperty("profile.email");
    expect(await poor.call("auth.test")).toMatchObject({ ok: true, user_id: poor.sandbox.botUserId });
    await poor.sandbox.close();
  });
});
