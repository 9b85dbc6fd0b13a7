import { expect, test } from "vitest";
import { openDatabase } from "../../../src/platform/database/index.ts";
import { freshDataDir } from "../../support/data-dir.ts";
import { mayTakeLong } from "../../support/real-process.ts";
import { isAlive, runProcess, silent, until } from "./run-process.ts";

mayTakeLong();

const count = { where: { workspaceId: "W" } };

test("a second process shares a running owner's database, and leaves it running", async () => {
  const dataDir = await freshDataDir();
  const app = runProcess("./writing-process.ts", dataDir);
  await app.said((line) => line.startsWith("kept 3"));
  const db = await openDatabase({ dataDir, share: true, log: silent });
  expect(db.childPid).toBeUndefined();
  expect(await db.client.handledRequest.count(count)).toBeGreaterThanOrEqual(60);
  await db.transaction((tx) =>
    tx.handledRequest.create({ data: { workspaceId: "other", key: "from beside", at: new Date(0) } }),
  );
  await db.close();
  const before = app.lines().length;
  await until("the owner goes on", () => app.lines().length > before + 3);
  expect(app.lines().filter((line) => line.startsWith("lost "))).toEqual([]);
});

test("without an owner it becomes the owner itself", async () => {
  const dataDir = await freshDataDir();
  const db = await openDatabase({ dataDir, share: true, log: silent });
  expect(db.childPid).toBeGreaterThan(0);
  await expect(openDatabase({ dataDir, log: silent })).rejects.toMatchObject({ pid: process.pid });
  await db.close();
});

test("two that start at once share whichever was first", async () => {
  const dataDir = await freshDataDir();
  const both = await Promise.all([1, 2].map(() => openDatabase({ dataDir, share: true, log: silent })));
  await Promise.all(both.map((db) => db.ping()));
  expect(both.filter(({ childPid }) => childPid !== undefined)).toHaveLength(1);
  await Promise.all(both.map((db) => db.close()));
});

test("a sharer that is killed inside a transaction is rolled back and holds nobody up", async () => {
  const dataDir = await freshDataDir();
  const db = await openDatabase({ dataDir, log: silent });
  for (const round of [1, 2, 3]) {
    const beside = runProcess("./writing-process.ts", dataDir, String(round * 1_000), "share");
    await until("it writes", () => beside.lines().length > round * 5);
    await beside.kill();
    const rows = await db.client.handledRequest.count(count);
    expect(rows % 20).toBe(0);
    expect(rows).toBeGreaterThanOrEqual(
      20 * beside.lines().filter((line) => line.startsWith("kept ")).length,
    );
  }
  const child = db.childPid ?? 0;
  await db.close();
  expect(isAlive(child)).toBe(false);
});
