import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readLock } from "../../../src/platform/database/embedded/lock-file.ts";
import { openDatabase } from "../../../src/platform/database/index.ts";
import { freshDataDir } from "../../support/data-dir.ts";
import { mayTakeLong } from "../../support/real-process.ts";
import { isAlive, type RunningProcess, runProcess, silent, until } from "./run-process.ts";

mayTakeLong();

const batchRows = 20;

const kept = (process: RunningProcess) =>
  process.lines().flatMap((line) => (line.startsWith("kept ") ? [Number(line.slice(5))] : []));

const childOf = async (process: RunningProcess) =>
  Number((await process.said((line) => line.startsWith("opened "))).slice("opened ".length));

/** Reopens the folder and checks that every acknowledged batch is there, and that no batch is there in part. */
async function expectKept(dataDir: string, batches: number[]): Promise<void> {
  const db = await openDatabase({ dataDir, log: silent });
  try {
    const rows = await db.client.handledRequest.findMany({
      where: { workspaceId: "W" },
      select: { key: true },
    });
    const counts = new Map<number, number>();
    for (const { key } of rows) {
      const batch = Number(key.split("-")[0]);
      counts.set(batch, (counts.get(batch) ?? 0) + 1);
    }
    expect(batches.filter((batch) => counts.get(batch) !== batchRows)).toEqual([]);
    expect([...counts.values()].filter((count) => count !== batchRows)).toEqual([]);
  } finally {
    await db.close();
  }
}

test("the app is killed in the middle of writing, again and again: what was acknowledged is there", async () => {
  const dataDir = await freshDataDir();
  const batches: number[] = [];
  for (const round of [0, 1, 2]) {
    const app = runProcess("./writing-process.ts", dataDir, String(round * 100_000));
    const child = await childOf(app);
    const wanted = 5 + round * 7;
    await until("batches are kept", () => kept(app).length >= wanted);
    await app.kill();
    batches.push(...kept(app));
    // The next owner may come at once: it waits for the orphan to close the folder.
    await expectKept(dataDir, batches);
    await until("the child is gone", () => !isAlive(child));
  }
  expect(batches.length).toBeGreaterThan(30);
});

test("the database's process is killed in the middle of writing: the app goes on with a new one", async () => {
  const dataDir = await freshDataDir();
  const app = runProcess("./writing-process.ts", dataDir);
  let child = await childOf(app);
  for (const _ of [0, 1, 2]) {
    const before = kept(app).length;
    await until("batches are kept", () => kept(app).length > before + 5);
    process.kill(child, "SIGKILL");
    const killed = child;
    await until("another child holds the folder", () => {
      child = lockedChild(dataDir) ?? killed;
      return child !== killed;
    });
  }
  const before = kept(app).length;
  await until("batches are kept again", () => kept(app).length > before + 5);
  await app.kill();
  expect(app.lines().some((line) => line.startsWith("lost "))).toBe(true);
  await expectKept(dataDir, kept(app));
});

test("both are killed at once", async () => {
  const dataDir = await freshDataDir();
  const app = runProcess("./writing-process.ts", dataDir);
  const child = await childOf(app);
  await until("batches are kept", () => kept(app).length > 10);
  process.kill(child, "SIGKILL");
  await app.kill();
  await expectKept(dataDir, kept(app));
});

test("a first start that is killed half-way leaves nothing that stands in the next one's way", async () => {
  const dataDir = `${await freshDataDir()}-new`;
  const app = runProcess("./writing-process.ts", dataDir);
  await until("the folder is being made", () => fs.existsSync(path.join(dataDir, "pgdata.new", "base")));
  await app.kill();
  await expectKept(dataDir, []);
});

function lockedChild(dataDir: string): number | undefined {
  return readLock(path.join(dataDir, "owner.lock"))?.child?.pid;
}
