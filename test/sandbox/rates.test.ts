/** Slack's pace follows the sandbox's clock. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTrial, type Trial } from "./start.ts";

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.sandbox.close());

function pass(seconds: number): void {
  trial.clock.moveTo(new Date(trial.clock.now().getTime() + seconds * 1000));
}

async function post(channel: string, count: number): Promise<string[]> {
  const answers: string[] = [];
  for (let i = 0; i < count; i++) {
    const { ok, status, error } = await trial.call("chat.postMessage", { channel, text: "a" });
    answers.push(ok ? "ok" : `${status} ${error}`);
  }
  return answers;
}

const REFUSED = "429 ratelimited";

describe("posting", () => {
  it("takes a burst of three in a channel, then one a second", async () => {
    const channel = trial.sandbox.addChannel({ name: "a" });
    expect(await post(channel, 4)).toEqual(["ok", "ok", "ok", REFUSED]);
    const refused = await trial.call("chat.postMessage", { channel, text: "a" });
    expect(refused).toMatchObject({ status: 429, retryAfter: "1" });
    pass(1);
    expect(await post(channel, 2)).toEqual(["ok", REFUSED]);
    pass(60);
    expect(await post(channel, 4)).toEqual(["ok", "ok", "ok", REFUSED]);
    expect(trial.sandbox.violations.filter((one) => one.error === "ratelimited")).toHaveLength(4);
  });

  it("counts a person's id and their DM as one place, and other channels apart", async () => {
    const user = trial.sandbox.addUser({ name: "佐藤" });
    await post(user, 3);
    const dm = trial.sandbox.dm(user)[0]?.channel ?? "";
    expect(await post(dm, 1)).toEqual([REFUSED]);
    expect(await post(trial.sandbox.addChannel({ name: "b" }), 1)).toEqual(["ok"]);
  });

  it("takes 300 messages a minute in the workspace", async () => {
    const channels = Array.from({ length: 101 }, (_, i) => trial.sandbox.addChannel({ name: `c${i}` }));
    const answers: string[] = [];
    for (const channel of channels) answers.push(...(await post(channel, 3)));
    expect(answers.filter((one) => one === "ok")).toHaveLength(300);
    pass(60);
    expect(await post(channels[0] ?? "", 1)).toEqual(["ok"]);
  });
});

describe("tiers", () => {
  it.each([
    ["users.list", {}, 20],
    ["users.lookupByEmail", { email: "nobody@example.jp" }, 50],
    ["users.info", { user: "U0SANDBOT" }, 100],
  ])("%s at its tier", async (method, args, perMinute) => {
    const statuses: number[] = [];
    for (let i = 0; i <= perMinute; i++) statuses.push((await trial.call(method, args)).status);
    expect(statuses.indexOf(429)).toBe(perMinute);
    pass(60);
    expect((await trial.call(method, args)).status).toBe(200);
  });

  it("can be switched off", async () => {
    const calm = await startTrial({ rates: "off" });
    for (let i = 0; i < 25; i++) expect((await calm.call("users.list")).status).toBe(200);
    await calm.sandbox.close();
  });
});
