import { afterAll, beforeAll, expect, it } from "vitest";
import type { Tx } from "../../../src/platform/database/index.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { type SeededProgram, seedProgram } from "../../support/program.ts";

const workspaceId = "w";
let test: TestDatabase;
let program: SeededProgram;

beforeAll(async () => {
  test = await openTestDatabase();
  program = await seedProgram(test.db, { workspaceId });
});
afterAll(() => test.close());

const title = async (tx: Tx) =>
  (await tx.program.findUniqueOrThrow({ where: { id: program.programId, workspaceId } })).title;
/** Behind the client's back, as another process would. */
const rename = (tx: Tx, to: string) =>
  tx.$executeRaw`update "Program" set title = ${to} where "workspaceId" = ${workspaceId}`;

it("asks for the same once in a transaction, and anew in the next", async () => {
  await test.db.transaction(async (tx) => {
    const first = await title(tx);
    await rename(tx, `${first}（改）`);
    expect(await title(tx)).toBe(first);
  });
  expect(await title(test.db.client)).toContain("（改）");
  expect(await test.db.transaction(title)).toContain("（改）");
});

it("asks anew after a write to what is kept", async () => {
  await test.db.transaction(async (tx) => {
    await title(tx);
    await tx.program.updateMany({ where: { workspaceId }, data: { title: "新しい名称" } });
    expect(await title(tx)).toBe("新しい名称");
  });
});

it("asks anew after a lock, for which it may have waited", async () => {
  await test.db.transaction(async (tx) => {
    await title(tx);
    await rename(tx, "待つあいだに変わった名称");
    await tx.$queryRaw`select id from "Program" where "workspaceId" = ${workspaceId} for no key update`;
    expect(await title(tx)).toBe("待つあいだに変わった名称");
  });
});

it("a query that failed is asked again", async () => {
  await test.db.transaction(async (tx) => {
    const missing = () => tx.program.findUniqueOrThrow({ where: { id: "nowhere", workspaceId } });
    await expect(missing()).rejects.toThrow();
    await expect(missing()).rejects.toThrow();
    expect(await title(tx)).toBeTruthy();
  });
});
