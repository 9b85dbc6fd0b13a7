import { expect, test } from "vitest";
import { type Database, openDatabase } from "../../../src/platform/database/index.ts";
import { freshDataDir } from "../../support/data-dir.ts";
import { mayTakeLong } from "../../support/real-process.ts";
import { isAlive, silent, until } from "./run-process.ts";

mayTakeLong();

const answers = (db: Database) =>
  db.ping().then(
    () => true,
    () => false,
  );

test("after its process was killed the database errors, is started again, and the next queries work", async () => {
  const dataDir = await freshDataDir();
  const errors: unknown[] = [];
  const db = await openDatabase({ dataDir, log: { ...silent, error: (facts) => void errors.push(facts) } });
  const first = db.childPid ?? 0;
  await Promise.all([1, 2, 3].map(() => db.ping()));
  const cut = db.transaction(async (tx) => {
    await tx.handledRequest.create({ data: { workspaceId: "W", key: "cut", at: new Date(0) } });
    process.kill(first, "SIGKILL");
    await until("it is gone", () => !isAlive(first));
    await tx.handledRequest.count();
  });
  await expect(cut).rejects.toThrow();
  await until("it answers again", () => answers(db));
  expect(db.childPid).toBeGreaterThan(0);
  expect(db.childPid).not.toBe(first);
  expect(errors.length).toBeGreaterThan(0);
  expect(await db.client.handledRequest.count()).toBe(0);
  await db.close();
});

test("closing while it is being started again leaves no process and no lock", async () => {
  const dataDir = await freshDataDir();
  const db = await openDatabase({ dataDir, log: silent });
  process.kill(db.childPid ?? 0, "SIGKILL");
  await until("its end is noticed", () => db.childPid === undefined);
  await db.close();
  await (await openDatabase({ dataDir, log: silent })).close();
});

test("Ctrl-C, which reaches the whole group, does not end the database before the app does", async () => {
  const dataDir = await freshDataDir();
  const db = await openDatabase({ dataDir, log: silent });
  const child = db.childPid ?? 0;
  process.kill(child, "SIGINT");
  process.kill(child, "SIGTERM");
  await db.client.handledRequest.create({
    data: { workspaceId: "W", key: "while stopping", at: new Date(0) },
  });
  expect(db.childPid).toBe(child);
  await db.close();
  expect(isAlive(child)).toBe(false);
});
