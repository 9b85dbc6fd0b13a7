import { monitorEventLoopDelay } from "node:perf_hooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

/** Writes 10,000 rows in batches; returns the longest that the event loop stood still, in ms. */
async function longestStall(round: number): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  for (let first = 0; first < 10_000; first += 250) {
    const data = Array.from({ length: 250 }, (_, at) => ({
      workspaceId: "W",
      key: `${round}-${first + at}`,
      at: new Date(0),
    }));
    await opened.db.client.handledRequest.createMany({ data });
  }
  delay.disable();
  return delay.max / 1e6;
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
