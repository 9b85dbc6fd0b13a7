import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { openDatabase, type Tx } from "../../../src/platform/database/index.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { silent } from "./run-process.ts";

// Only a server with several sessions has deadlocks and serialization failures.
let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  await opened.reset();
  const data = ["a", "b"].map((key) => ({ workspaceId: "W", key, at: new Date(0) }));
  await opened.db.client.handledRequest.createMany({ data });
});

const touch = (tx: Tx, key: string, at: number) =>
  tx.handledRequest.update({
    where: { workspaceId_key: { workspaceId: "W", key } },
    data: { at: new Date(at) },
  });

/** Resolves for each of `count` callers once all of them have called. */
function meetingPoint(count: number) {
  let arrived = 0;
  let open: () => void = () => undefined;
  const met = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    if (++arrived === count) open();
    return met;
  };
}

test.each(["queries", "raw SQL"])(
  "of two transactions that deadlock in %s, the one cut is run again",
  async (how) => {
    const meet = meetingPoint(2);
    let runs = 0;
    const update = (tx: Tx, key: string) =>
      how === "queries"
        ? touch(tx, key, 1)
        : tx.$executeRaw`update "HandledRequest" set at = at + interval '1 s' where key = ${key}`;
    const crossing = (first: string, second: string) =>
      opened.db.transaction(async (tx) => {
        runs++;
        await update(tx, first);
        await meet();
        await update(tx, second);
        return `${first}${second}`;
      });
    expect(await Promise.all([crossing("a", "b"), crossing("b", "a")])).toEqual(["ab", "ba"]);
    expect(runs).toBe(3);
  },
);

test.each([
  { failures: 3, runs: 4, isKept: true },
  { failures: 9, runs: 4, isKept: false },
])("outrun $failures times, a transaction is run $runs times", async ({ failures, runs: wanted, isKept }) => {
  let runs = 0;
  const beside = await openDatabase({ ...opened.where, log: silent, migrations: false });
  onTestFinished(() => beside.close());
  const outrun = opened.db.transaction(async (tx) => {
    runs++;
    await tx.$executeRaw`set transaction isolation level repeatable read`;
    await tx.handledRequest.count({ where: { workspaceId: "W" } });
    if (runs <= failures) await beside.client.handledRequest.updateMany({ data: { at: new Date(runs) } });
    await touch(tx, "a", 99);
  });
  if (isKept) await outrun;
  else await expect(outrun).rejects.toMatchObject({ code: "P2034" });
  expect(runs).toBe(wanted);
});

test("any other failure is not run again", async () => {
  let runs = 0;
  const failing = opened.db.transaction(async (tx) => {
    runs++;
    await tx.$executeRaw`select 1 / 0`;
  });
  await expect(failing).rejects.toThrow();
  expect(runs).toBe(1);
});
