import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** Watches for turns of the event loop that take long, in time and in work: being kept waiting is nobody's fault. */
function watchTurns(): () => number {
  let longest = 0;
  let [time, work] = [performance.now(), cpuMs()];
  const timer = setInterval(() => {
    const now = [performance.now(), cpuMs()] as const;
    longest = Math.max(longest, Math.min(now[0] - time, now[1] - work));
    [time, work] = now;
  }, 5);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

/** Writes 10,000 rows in batches; returns the longest that this process held its event loop, in ms. */
async function longestStall(round: number): Promise<number> {
  const stop = watchTurns();
  for (let first = 0; first < 10_000; first += 250) {
    const data = Array.from({ length: 250 }, (_, at) => ({
      workspaceId: "W",
      key: `${round}-${first + at}`,
      at: new Date(0),
    }));
    await opened.db.client.handledRequest.createMany({ data });
  }
  return stop();
}

test("a bulk write of 10,000 rows never holds the app's event loop for 100 ms", async () => {
  // The best of some rounds: the machine may have other work, but a database in this process would stall in each.
  const stalls: number[] = [];
  for (let round = 0; round < 5 && !stalls.some((ms) => ms < 100); round++)
    stalls.push(await longestStall(round));
  expect(Math.min(...stalls)).toBeLessThan(100);
  const count = await opened.db.client.handledRequest.count({ where: { workspaceId: "W" } });
  expect(count).toBe(10_000 * stalls.length);
}, 120_000);
