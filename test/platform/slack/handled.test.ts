import { afterAll, beforeAll, expect, test } from "vitest";
import { forgetHandled, markHandled } from "../../../src/platform/slack/handled.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

let testDb: TestDatabase;
beforeAll(async () => {
  testDb = await openTestDatabase();
});
afterAll(() => testDb.close());

const now = new Date("2024-06-25T05:30:00+09:00");
const ago = (days: number, seconds = 0) => new Date(now.getTime() - days * 86_400_000 - seconds * 1000);

test("a request acts once, is remembered for seven days, and then forgotten in its own workspace only", async () => {
  const { client } = testDb.db;
  expect(await markHandled(client, "w1", "seven days and a second", ago(7, 1))).toBe(true);
  expect(await markHandled(client, "w1", "seven days", ago(7))).toBe(true);
  expect(await markHandled(client, "w1", "today", ago(0))).toBe(true);
  expect(await markHandled(client, "w2", "seven days and a second", ago(30))).toBe(true);
  expect(await markHandled(client, "w1", "seven days", now)).toBe(false);

  expect(await forgetHandled(client, "w1", now)).toBe(1);
  expect(await forgetHandled(client, "w1", now)).toBe(0);
  const left = await client.handledRequest.findMany({
    where: { workspaceId: { in: ["w1", "w2"] } },
    orderBy: [{ workspaceId: "asc" }, { key: "asc" }],
    select: { workspaceId: true, key: true },
  });
  expect(left).toEqual([
    { workspaceId: "w1", key: "seven days" },
    { workspaceId: "w1", key: "today" },
    { workspaceId: "w2", key: "seven days and a second" },
  ]);
});
