import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  describeFaults,
  describePlan,
  type ImportDeps,
  importWorkbookFile,
} from "../../../src/features/workbook/index.ts";
import { DrivenClock } from "../../../src/shared/clock.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

const EXAMPLE = fileURLToPath(new URL("../../../examples/hiroshima-r6.xlsx", import.meta.url));

let database: TestDatabase;
let workspaceId: string;
let deps: ImportDeps;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  await database.reset();
  const clock = new DrivenClock(new Date("2024-05-20T09:00:00+09:00"));
  const nothing = async () => undefined;
  deps = {
    db: database.db,
    clock,
    notices: {
      replan: nothing,
      audienceChanged: nothing,
      refresh: nothing,
      approve: nothing,
      announce: async () => "",
      kick: () => undefined,
    },
  };
  const workspace = await database.db.client.workspace.create({
    data: { teamId: "T1", name: "", createdAt: clock.now() },
  });
  workspaceId = workspace.id;
});

describe("importing the example", () => {
  test("imports a draft program, and a second time changes nothing", async () => {
    const first = await importWorkbookFile(deps, workspaceId, EXAMPLE);
    console.log(describeFaults(first.checked, false, "ja"));
    if (first.plan) console.log(describePlan(first.plan, "ja"));
    expect(first.done).toBe(true);
    const t = performance.now();
    const again = await importWorkbookFile(deps, workspaceId, EXAMPLE);
    console.log(performance.now() - t);
    if (again.plan) console.log(describePlan(again.plan, "ja"));
    expect(again.plan?.changesNothing).toBe(true);
  });
});
