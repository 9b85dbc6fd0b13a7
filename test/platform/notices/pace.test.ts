import { expect, it } from "vitest";
import { type Act, createPace } from "../../../src/platform/notices/pace.ts";
import { createWork } from "../../../src/platform/process/work.ts";
import { DrivenClock } from "../../../src/shared/clock.ts";

const start = new Date("2024-06-03T00:00:00Z");

/** When each of these turns came, in milliseconds, asked for one after the other. */
async function turns(asked: [string, Act, string][]): Promise<number[]> {
  const clock = new DrivenClock(start);
  const work = createWork();
  const pace = createPace(clock, work);
  const came: number[] = [];
  const all = work.track(async () => {
    for (const [workspaceId, act, channel] of asked) {
      await pace.turn(workspaceId, act, channel);
      came.push(clock.now().getTime() - start.getTime());
    }
  });
  for (let timer = clock.nextTimer(); came.length < asked.length; timer = clock.nextTimer()) {
    if (timer) clock.moveTo(timer);
    await work.idle();
  }
  await all;
  return came;
}

it("lets one message a second into a channel, and five a second into a workspace", async () => {
  expect(
    await turns([
      ["w1", "post", "C1"],
      ["w1", "post", "C1"],
      ["w1", "post", "C1"],
    ]),
  ).toEqual([0, 1000, 2000]);
  expect(
    await turns([
      ["w1", "post", "C1"],
      ["w1", "post", "C2"],
      ["w1", "post", "C3"],
    ]),
  ).toEqual([0, 200, 400]);
});

it("counts a file as a message of its channel: it follows at once, and the next message waits for both", async () => {
  const asked: [string, Act, string][] = [
    ["w1", "post", "C1"],
    ["w1", "upload", "C1"],
    ["w1", "post", "C2"],
    ["w1", "post", "C1"],
  ];
  expect(await turns(asked)).toEqual([0, 0, 200, 2000]);
});

it("lets fifty edits a minute pass, and does not make messages wait for them", async () => {
  const edits: [string, Act, string][] = [
    ["w1", "update", "C1"],
    ["w1", "update", "C1"],
    ["w1", "post", "C1"],
  ];
  expect(await turns(edits)).toEqual([0, 1200, 1200]);
});

it("keeps workspaces apart, also when one of them has been asked to wait", async () => {
  expect(
    await turns([
      ["w1", "post", "C1"],
      ["w2", "post", "C1"],
    ]),
  ).toEqual([0, 0]);
  const clock = new DrivenClock(start);
  const pace = createPace(clock, createWork());
  const until = pace.pause("w1", "post", 30);
  expect(pace.pausedUntil("w1", "post")).toEqual(until);
  expect([pace.pausedUntil("w2", "post"), pace.pausedUntil("w1", "update")]).toEqual([undefined, undefined]);
  expect(pace.pause("w1", "post", 5)).toEqual(until);
  clock.moveTo(until);
  expect(pace.pausedUntil("w1", "post")).toBeUndefined();
});
