import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openDatabase, RootInsideTransaction } from "../../../src/platform/database/index.ts";
import { isOnPostgres, openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { silent } from "./run-process.ts";

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(() => opened.reset());

const row = (key: string) => ({ workspaceId: "W", key, at: new Date(0) });
const everyRow = { where: { workspaceId: "W" }, select: { key: true }, orderBy: { key: "asc" } } as const;
const keys = async () => (await opened.db.client.handledRequest.findMany(everyRow)).map(({ key }) => key);

test("all of a transaction is kept, or nothing", async () => {
  const { db } = opened;
  const result = await db.transaction(async (tx) => {
    await tx.handledRequest.create({ data: row("a") });
    return tx.handledRequest.count({ where: { workspaceId: "W" } });
  });
  expect(result).toBe(1);
  const failing = db.transaction(async (tx) => {
    await tx.handledRequest.create({ data: row("b") });
    throw new Error("changed my mind");
  });
  await expect(failing).rejects.toThrow("changed my mind");
  expect(await keys()).toEqual(["a"]);
});

test("a failed statement takes its transaction with it, and the database goes on", async () => {
  const { db } = opened;
  const twice = db.transaction(async (tx) => {
    await tx.handledRequest.create({ data: row("a") });
    await tx.handledRequest.create({ data: row("a") });
  });
  await expect(twice).rejects.toMatchObject({ code: "P2002" });
  expect(await keys()).toEqual([]);
  await db.ping();
});

test("transactions side by side see nothing of each other's unfinished work, nor do reads outside", async () => {
  const { db } = opened;
  const seen: number[] = [];
  await Promise.all(
    Array.from({ length: 12 }, async (_, at) => {
      await db
        .transaction(async (tx) => {
          await tx.handledRequest.createMany({ data: [row(`${at}-1`), row(`${at}-2`)] });
          await new Promise((resolve) => setImmediate(resolve));
          await tx.handledRequest.create({ data: row(`${at}-3`) });
          if (at % 3 === 0) throw new Error("rolled back");
        })
        .catch((error: Error) => expect(error.message).toBe("rolled back"));
      seen.push(await db.client.handledRequest.count({ where: { workspaceId: "W" } }));
    }),
  );
  expect(seen.filter((count) => count % 3 !== 0)).toEqual([]);
  expect(await keys()).toHaveLength(24);
});

test("the root client is refused inside a transaction, at once, and however deep", async () => {
  const { db } = opened;
  const deep = async () => {
    await new Promise((resolve) => setImmediate(resolve));
    return db.client.handledRequest.count({ where: { workspaceId: "W" } });
  };
  await expect(db.transaction(deep)).rejects.toBeInstanceOf(RootInsideTransaction);
  await expect(db.transaction(() => db.client.$queryRaw`select 1`)).rejects.toBeInstanceOf(
    RootInsideTransaction,
  );
  await expect(db.transaction(() => db.transaction(async () => 1))).rejects.toBeInstanceOf(
    RootInsideTransaction,
  );
});

test("what a transaction set going may use the root client once it is over", async () => {
  const { db } = opened;
  let finish: () => void = () => undefined;
  let behind: Promise<number> | undefined;
  await db.transaction(async (tx) => {
    const over = new Promise<void>((resolve) => {
      finish = resolve;
    });
    behind = over.then(() => db.client.handledRequest.count({ where: { workspaceId: "W" } }));
    await tx.handledRequest.create({ data: row("a") });
  });
  finish();
  expect(await behind).toBe(1);
});

test("statements too long for one read of the socket stay whole beside others", async () => {
  // 2 MB: with pglite-socket alone, a neighbour's statement came in between and took the values.
  const long = "長".repeat(700_000);
  const { client } = opened.db;
  const wrong: string[] = [];
  await Promise.all(
    Array.from({ length: 60 }, async (_, at) => {
      const [echo] =
        at % 2
          ? await client.$queryRaw<
              { id: string; size: number }[]
            >`select ${`n${at}`} as id, length(${long}) as size`
          : await client.$queryRaw<{ id: string; size: number }[]>`select ${`n${at}`} as id, 700000 as size`;
      if (echo?.id !== `n${at}` || echo.size !== 700_000) wrong.push(`n${at}`);
    }),
  );
  expect(wrong).toEqual([]);
});

test("text comes back as it was given", async () => {
  const { client } = opened.db;
  const key = '支え合い 🤝 \'; drop table x; -- \\ "𠮷" \u200d\n\t%';
  await client.handledRequest.create({ data: row(key) });
  expect(await keys()).toEqual([key]);
});

test("a second opening of the same database sees what was committed", async () => {
  await opened.db.client.handledRequest.create({ data: row("a") });
  const second = await openDatabase({ ...opened.where, share: true, log: silent });
  try {
    expect(second.kind).toBe(isOnPostgres ? "postgres" : "embedded");
    expect(await second.client.handledRequest.count()).toBe(1);
  } finally {
    await second.close();
  }
});
