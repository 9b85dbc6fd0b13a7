/** Failures on request, met by a real WebClient. */
import { WebClient } from "@slack/web-api";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTrial, type Trial } from "./start.ts";

let trial: Trial;
let client: WebClient;
let channel: string;
beforeEach(async () => {
  trial = await startTrial();
  client = clientWith(0);
  channel = trial.sandbox.addChannel({ name: "a" });
});
afterEach(() => trial.sandbox.close());

function clientWith(retries: number, more: object = {}): WebClient {
  return new WebClient(trial.sandbox.botToken, {
    slackApiUrl: trial.sandbox.apiUrl,
    retryConfig: { retries, minTimeout: 1, maxTimeout: 1 },
    ...more,
  });
}

const post = (by = client) => by.chat.postMessage({ channel, text: "a" });
const texts = () => trial.sandbox.history(channel).length;

describe("fail()", () => {
  it("answers 429 with Retry-After as often as asked, then works again", async () => {
    trial.sandbox.fail({ method: "chat.postMessage", how: "ratelimited", retryAfter: 7, times: 2 });
    const impatient = clientWith(0, { rejectRateLimitedCalls: true });
    await expect(post(impatient)).rejects.toMatchObject({ retryAfter: 7 });
    await expect(post(impatient)).rejects.toMatchObject({ retryAfter: 7 });
    expect(await post(impatient)).toMatchObject({ ok: true });
    expect(trial.sandbox.violations).toEqual([]);
    expect(trial.sandbox.calls.map((call) => call.error)).toEqual(["ratelimited", "ratelimited", undefined]);
  });

  it("answers 500 without doing anything", async () => {
    trial.sandbox.fail({ method: "chat.postMessage", how: "500" });
    await expect(post()).rejects.toMatchObject({ statusCode: 500 });
    expect(texts()).toBe(0);
  });

  it("loses the answer after the message was posted: a retry posts twice", async () => {
    trial.sandbox.fail({ method: "chat.postMessage", how: "lost-answer" });
    await expect(post()).rejects.toThrow();
    expect(texts()).toBe(1);
    trial.sandbox.fail({ method: "chat.postMessage", how: "lost-answer" });
    expect(await post(clientWith(1))).toMatchObject({ ok: true });
    expect(texts()).toBe(3);
  });

  it("hangs until the caller gives up", async () => {
    trial.sandbox.fail({ method: "chat.postMessage", how: "hang" });
    await expect(post(clientWith(0, { timeout: 200 }))).rejects.toThrow();
    expect(texts()).toBe(0);
    expect(await post()).toMatchObject({ ok: true });
  });

  it("meets only the channel it names; a person stands for their DM", async () => {
    const user = trial.sandbox.addUser({ name: "佐藤" });
    const { channel: dm } = await client.conversations.open({ users: user });
    trial.sandbox.fail({ method: "chat.postMessage", how: "500", channel: user });
    expect(await post()).toMatchObject({ ok: true });
    await expect(client.chat.postMessage({ channel: dm?.id ?? "", text: "a" })).rejects.toThrow();
    expect(await client.chat.postMessage({ channel: user, text: "a" })).toMatchObject({ ok: true });
  });
});
