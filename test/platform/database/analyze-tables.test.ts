/** The embedded database learns what stands in it only when it is told to look. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { isOnPostgres, openTestDatabase, type TestDatabase } from "../../support/database.ts";

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

/** How many rows the planner reckons with. */
async function reckoned(): Promise<number> {
  const [row] = await test.db.client.$queryRaw<{ rows: number }[]>`
    select reltuples::int as rows from pg_class where oid = '"Municipality"'::regclass`;
  return row?.rows ?? Number.NaN;
}

it("reckons with the rows that came in, where no server does so by itself", async () => {
  await test.db.analyze();
  const before = await reckoned();
  await test.db.client.municipality.createMany({
    data: Array.from({ length: 700 }, (_, at) => ({
      ...{ workspaceId: "workspace", code: `${990_000 + at}`, name: `架空${at}市`, isFictional: true },
    })),
  });
  await test.db.analyze();
  if (isOnPostgres) expect([before, 700]).toContain(await reckoned());
  else expect([before, await reckoned()]).toEqual([0, 700]);
});
