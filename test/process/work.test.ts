import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { createWork, WorkRefused } from "../../src/platform/process/work.ts";

function deferred<T = void>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** Whether `idle()` has resolved after many turns of the loop. */
async function isIdle(idle: Promise<void>): Promise<boolean> {
  let done = false;
  void idle.then(() => {
    done = true;
  });
  for (let turn = 0; turn < 20; turn++) await setImmediate();
  return done;
}

test("idle waits for what is tracked, also when it fails", async () => {
  const work = createWork();
  const one = deferred<number>();
  const two = deferred();
  const first = work.track(() => one.promise);
  const second = work.track(() => two.promise);
  const idle = work.idle();
  expect(work.inHand()).toBe(2);
  one.resolve(7);
  expect(await first).toBe(7);
  expect(await isIdle(idle)).toBe(false);
  two.reject(new Error("no"));
  await expect(second).rejects.toThrow("no");
  expect(await isIdle(idle)).toBe(true);
  expect(work.inHand()).toBe(0);
});

test("nothing in hand is idle at once", async () => {
  expect(await isIdle(createWork().idle())).toBe(true);
});

test("work that follows from work is waited for too, though it comes a turn later", async () => {
  const work = createWork();
  const later = deferred();
  const chain = work
    .track(async () => undefined)
    .then(async () => {
      await setImmediate();
      return work.track(() => later.promise);
    });
  const idle = work.idle();
  expect(await isIdle(idle)).toBe(false);
  later.resolve();
  await chain;
  expect(await isIdle(idle)).toBe(true);
});

test("parked work is not in hand until it wakes", async () => {
  const work = createWork();
  const alarm = deferred<string>();
  const rest = deferred();
  const woken: string[] = [];
  const piece = work.track(async () => {
    woken.push(await work.park(alarm.promise));
    await rest.promise;
  });
  expect(await isIdle(work.idle())).toBe(true);
  alarm.resolve("up");
  const idle = work.idle();
  expect(await isIdle(idle)).toBe(false);
  expect(woken).toEqual(["up"]);
  rest.resolve();
  await piece;
  expect(await isIdle(idle)).toBe(true);
});

test("parking parks the work around it too, and a branch beside it still counts", async () => {
  const work = createWork();
  const alarm = deferred();
  const beside = deferred();
  const outer = work.track(() =>
    Promise.all([work.track(() => work.park(alarm.promise)), work.track(() => beside.promise)]),
  );
  expect(work.inHand()).toBe(1);
  beside.resolve();
  expect(await isIdle(work.idle())).toBe(true);
  alarm.resolve();
  await outer;
  expect(work.inHand()).toBe(0);
});

test("a sleep that fails, one outside any work, and one left behind leave the count right", async () => {
  const work = createWork();
  const alarm = deferred();
  const piece = work.track(() => work.park(alarm.promise));
  alarm.reject(new Error("cut short"));
  await expect(piece).rejects.toThrow("cut short");
  expect(await work.park(Promise.resolve(3))).toBe(3);
  const behind = deferred();
  let left: Promise<void> | undefined;
  await work.track(async () => {
    left = work.park(behind.promise);
  });
  expect(work.inHand()).toBe(0);
  behind.resolve();
  await left;
  expect(work.inHand()).toBe(0);
});

test("stopping refuses new work, and lets what is in hand finish with all that it needs", async () => {
  const work = createWork();
  const gate = deferred();
  const piece = work.track(async () => {
    await gate.promise;
    return work.track(async () => "written");
  });
  work.stop();
  expect(work.stopping).toBe(true);
  await expect(work.track(async () => "new")).rejects.toBeInstanceOf(WorkRefused);
  gate.resolve();
  expect(await piece).toBe("written");
  await work.idle();
});
