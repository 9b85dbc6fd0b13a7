import { afterAll, beforeAll, expect, test } from "vitest";
import { applyImport } from "../../../src/features/import/apply-import.ts";
import { type ImportDeps, makeWorkspace } from "../../../src/features/import/index.ts";
import { planImport } from "../../../src/features/import/plan-import.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import { UserError } from "../../../src/platform/i18n/user-error.ts";
import { DrivenClock } from "../../../src/shared/clock.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { check, exampleTables } from "../workbook/example-tables.ts";

let database: TestDatabase;
let deps: ImportDeps;
const clock = new DrivenClock(new Date("2024-05-20T09:00:00+09:00"));

beforeAll(async () => {
  database = await openTestDatabase();
  const nothing = async () => undefined;
  const notices = {
    ...{ replan: nothing, audienceChanged: nothing, refresh: nothing, approve: nothing },
    ...{ withdrawApproval: nothing, announce: async () => "", kick: () => undefined },
  };
  deps = { db: database.db, clock, notices };
});
afterAll(() => database.close());

test("of two imports of one new program at once, one is done and the other is told to import again", async () => {
  const { db } = database;
  const [workspaceId = "", sameId] = await Promise.all([
    makeWorkspace(db, clock.now()),
    makeWorkspace(db, clock.now()),
  ]);
  expect(sameId).toBe(workspaceId);
  const { draft } = check(exampleTables());
  if (!draft) throw new Error("the example has faults");
  const plan = () => planImport(db.client, workspaceId, draft, clock.now());
  // Both have compared before either writes.
  const plans = [await plan(), await plan()];
  const results = await Promise.allSettled(plans.map((one) => applyImport(deps, one)));
  expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  const refused = results.find((result) => result.status === "rejected");
  if (!(refused?.reason instanceof UserError)) throw new Error("not told", { cause: refused?.reason });
  expect(refused.reason.say(wordsIn("ja"))).toContain("もう一度取り込んでください");
  expect(refused.reason.say(wordsIn("en"))).toContain("Import again");

  expect(await db.client.enrollment.count({ where: { workspaceId } })).toBe(129);
  expect(await db.client.membership.count({ where: { workspaceId } })).toBe(129);
  expect(await db.client.person.count({ where: { workspaceId, enrollments: { some: {} } } })).toBe(129);
  const again = await plan();
  expect(again.changesNothing).toBe(true);
});
