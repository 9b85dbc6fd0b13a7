/** Sockets, signatures, redelivery, and what is not delivered at all. */
import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import { type FakeApp, startFakeApp } from "./fake-app.ts";
import { startTrial, type Trial } from "./start.ts";
import { startOnSocket } from "./trial-app.ts";

let trial: Trial;
const open: (WebSocket | FakeApp)[] = [];
beforeEach(async () => {
  trial = await startTrial({ rates: "off" });
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  await trial.sandbox.close();
});

type Envelope = { envelope_id: string; type: string; payload: { event: { type: string }; event_id: string } };

/** A bare connection that acks at once and keeps what came. */
async function connect(): Promise<{ got: Envelope[]; socket: WebSocket; url: string }> {
  const { url } = await trial.call("apps.connections.open", {}, trial.sandbox.appToken);
  const socket = new WebSocket(String(url));
  open.push(socket);
  const got: Envelope[] = [];
  socket.on("message", (data) => {
    const envelope: Envelope = JSON.parse(String(data));
    got.push(envelope);
    if (envelope.envelope_id) socket.send(JSON.stringify({ envelope_id: envelope.envelope_id }));
  });
  await vi.waitFor(() => expect(got[0]?.type).toBe("hello"));
  return { got, socket, url: String(url) };
}

async function fakeApp(): Promise<FakeApp> {
  const app = await startFakeApp(trial.sandbox);
  open.push(app);
  return app;
}

const join = { type: "team_join", user: { id: "U0X" } };

describe("Socket Mode", () => {
  it("gives each envelope to one connection, in turn", async () => {
    const [one, two] = [await connect(), await connect()];
    await trial.sandbox.connected();
    for (let i = 0; i < 4; i++) await trial.sandbox.event(join);
    expect(one.got).toHaveLength(3);
    expect(two.got).toHaveLength(3);
    const ids = [...one.got, ...two.got].map((got) => got.envelope_id).filter(Boolean);
    expect(new Set(ids).size).toBe(4);
  });

  it("lets a ticket in once, answers pings, and takes ten connections", async () => {
    const first = await connect();
    await expect(refusal(first.url)).resolves.toContain("404");
    const pong = new Promise((resolve) => first.socket.on("pong", resolve));
    first.socket.ping();
    await pong;
    for (let i = 1; i < 10; i++) await connect();
    const { url } = await trial.call("apps.connections.open", {}, trial.sandbox.appToken);
    await expect(refusal(String(url))).resolves.toContain("404");
  });

  it("is refreshed now and then: Bolt comes back by itself", { timeout: 20_000 }, async () => {
    const app = await startOnSocket(trial.sandbox);
    const user = trial.sandbox.as(trial.sandbox.addUser({ name: "佐藤" }));
    await vi.waitFor(() => expect(app.seen.eventIds).toHaveLength(1));
    trial.sandbox.refreshSocket();
    await vi.waitFor(async () =>
      expect(await user.command("/trial")).toMatchObject({ failure: "dispatch_failed" }),
    );
    await trial.sandbox.connected();
    expect(await user.command("/trial")).toMatchObject({ ok: true });
    await app.stop();
  });

  it("does without an app: what is started fails at once", async () => {
    const user = trial.sandbox.as(trial.sandbox.addUser({ name: "佐藤" }));
    expect(await user.command("/trial")).toEqual({
      ok: false,
      failure: "dispatch_failed",
      response: undefined,
    });
  });

  it("drops the socket; Bolt comes back by itself", { timeout: 20_000 }, async () => {
    const app = await startOnSocket(trial.sandbox);
    const user = trial.sandbox.as(trial.sandbox.addUser({ name: "佐藤" }));
    trial.sandbox.dropSocket();
    expect(await user.command("/trial")).toMatchObject({ ok: false, failure: "dispatch_failed" });
    await trial.sandbox.connected();
    expect(await user.command("/trial")).toMatchObject({ ok: true });
    await app.stop();
  });
});

/** How the server turns this connection away. */
function refusal(url: string): Promise<string> {
  const socket = new WebSocket(url);
  return new Promise((resolve) => socket.on("error", (error) => resolve(error.message)));
}

describe("HTTP", () => {
  it("signs the raw body with the secret", async () => {
    const app = await fakeApp();
    await trial.sandbox.as(trial.sandbox.addUser({ name: "佐藤" })).command("/trial", "& <x>");
    const [last] = app.delivered.slice(-1);
    const second = String(last?.headers["x-slack-request-timestamp"]);
    const hmac = createHmac("sha256", trial.sandbox.signingSecret)
      .update(`v0:${second}:${last?.raw}`)
      .digest("hex");
    expect(last?.headers["x-slack-signature"]).toBe(`v0=${hmac}`);
    expect(last?.payload).toMatchObject({ command: "/trial", text: "& <x>", channel_name: "directmessage" });
  });

  it("reports another status than 200 as a failure", async () => {
    const app = await fakeApp();
    app.answer(undefined, 500);
    const user = trial.sandbox.as(trial.sandbox.addUser({ name: "佐藤" }));
    expect(await user.command("/trial")).toMatchObject({ ok: false, failure: "http_500" });
  });

  it("delivers an event again: at once, after one minute, after five", async () => {
    const app = await fakeApp();
    app.answer(undefined, 500);
    await trial.sandbox.event(join, { eventId: "Ev1" });
    await vi.waitFor(() => expect(app.delivered).toHaveLength(2));
    for (const [index, minutes] of [1, 5].entries()) {
      await vi.waitFor(() => expect(trial.clock.nextTimer()).toBeDefined());
      trial.clock.moveTo(new Date(trial.clock.now().getTime() + minutes * 60_000));
      await vi.waitFor(() => expect(app.delivered).toHaveLength(3 + index));
    }
    expect(app.delivered.map((one) => one.headers["x-slack-retry-num"])).toEqual([undefined, "1", "2", "3"]);
    expect(new Set(app.delivered.map((one) => one.payload.event_id))).toEqual(new Set(["Ev1"]));
    await vi.waitFor(() => expect(trial.sandbox.violations).toMatchObject([{ error: "event_lost" }]));
  });

  it("goes to several URLs in turn", async () => {
    const [one, two] = [await fakeApp(), await fakeApp()];
    trial.sandbox.deliverOverHttp(one.url, two.url);
    for (let i = 0; i < 4; i++) await trial.sandbox.event(join);
    expect([one, two].map(({ delivered }) => delivered.length)).toEqual([2, 2]);
  });

  it("sends twice what is to come twice: the first good ack counts", async () => {
    const [one, two] = [await fakeApp(), await fakeApp()];
    one.answer(undefined, 500);
    trial.sandbox.deliverOverHttp(one.url, two.url);
    trial.sandbox.meddle(() => ({ times: 2 }));
    const user = trial.sandbox.as(trial.sandbox.addUser({ name: "佐藤" }));
    expect(await user.command("/trial")).toMatchObject({ ok: true });
    two.answer(undefined, 503);
    expect(await user.command("/trial")).toMatchObject({ ok: false });
    const commands = (app: FakeApp) => app.delivered.filter(({ payload }) => payload.command).length;
    expect([one, two].map(commands)).toEqual([2, 2]);
  });

  it("lets what is held back be overtaken", async () => {
    const app = await fakeApp();
    trial.sandbox.meddle(({ kind }) => (kind === "slash_commands" ? { lateMs: 200 } : {}));
    const user = trial.sandbox.as(trial.sandbox.addUser({ name: "佐藤" }));
    const command = user.command("/trial");
    await trial.sandbox.event(join);
    await command;
    expect(app.delivered.at(-1)?.payload).toMatchObject({ command: "/trial" });
  });

  it("stops delivering when the app says so", async () => {
    const app = await fakeApp();
    app.answer(undefined, 500, { "x-slack-no-retry": "1" });
    await trial.sandbox.event(join);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(app.delivered).toHaveLength(1);
  });
});

describe("events", () => {
  it("come from what happens in the workspace, when they are declared", async () => {
    const app = await fakeApp();
    const { sandbox } = trial;
    const user = sandbox.addUser({ name: "佐藤" });
    const channel = sandbox.addChannel({ name: "a" });
    await sandbox.updateUser(user, { locale: "en-US" });
    await sandbox.join(channel, user);
    await sandbox.leave(channel, user);
    await sandbox.as(user).say("a & b");
    await sandbox.as(user).openHome();
    await sandbox.as(user).openHome("messages");
    const events = app.delivered.map((one) => one.payload.event as Record<string, unknown>);
    const byType = new Map(events.map((event) => [event.type, event]));
    expect([...byType.keys()].sort()).toEqual([
      "app_home_opened",
      "member_joined_channel",
      "member_left_channel",
      "message",
      "team_join",
      "user_change",
    ]);
    expect(byType.get("user_change")).toMatchObject({ user: { id: user, locale: "en-US" } });
    expect(events.filter((one) => one.type === "app_home_opened").map((one) => one.tab)).toEqual([
      "home",
      "messages",
    ]);
    expect(byType.get("message")).toMatchObject({ channel_type: "im", text: "a &amp; b" });
  });

  it("that are not declared, or whose scope is missing, do not come", async () => {
    const app = await fakeApp();
    const { sandbox } = trial;
    await expect(sandbox.event({ type: "reaction_added" })).rejects.toThrow("not among bot_events");
    const user = sandbox.addUser({ name: "佐藤" });
    await vi.waitFor(() => expect(app.delivered).toHaveLength(1));
    const channel = sandbox.addChannel({ name: "a", members: [user] });
    await sandbox.as(user).say("message.channels is not declared", { channel });
    await sandbox.as(user).say(`<@${sandbox.botUserId}> hello`, { channel });
    expect(app.delivered.map((one) => (one.payload.event as { type: string }).type)).toEqual([
      "team_join",
      "app_mention",
    ]);
  });
});
