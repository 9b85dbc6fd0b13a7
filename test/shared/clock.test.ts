import { expect, it } from "vitest";
import { DrivenClock } from "../../src/shared/clock.ts";

const start = new Date("2024-06-03T00:00:00Z");
const after = (ms: number) => new Date(start.getTime() + ms);

it("stands still until it is moved, and never goes back", () => {
  const clock = new DrivenClock(start);
  clock.moveTo(after(1000));
  clock.moveTo(after(500));
  expect(clock.now()).toEqual(after(1000));
  clock.now().setFullYear(1999);
  expect(clock.now()).toEqual(after(1000));
});

it("wakes sleepers in the order of their hours, and those of one hour in the order in which they lay down", async () => {
  const clock = new DrivenClock(start);
  const woken: string[] = [];
  const sleep = (name: string, ms: number) => clock.sleep(ms).then(() => woken.push(name));
  const sleepers = [sleep("late", 300), sleep("first", 100), sleep("second", 100), sleep("now", -5)];
  expect(clock.nextTimer()).toEqual(start);
  clock.moveTo(after(99));
  await Promise.resolve();
  expect(woken).toEqual(["now"]);
  expect(clock.nextTimer()).toEqual(after(100));
  clock.moveTo(after(1000));
  await Promise.all(sleepers);
  expect(woken).toEqual(["now", "first", "second", "late"]);
  expect(clock.nextTimer()).toBeUndefined();
});
