import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { adoptWorkspace, findWorkspaceByTeam, PENDING_TEAM } from "../../../src/features/workspace/index.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

let testDb: TestDatabase;
beforeAll(async () => {
  testDb = await openTestDatabase();
});
beforeEach(() => testDb.reset());
afterAll(() => testDb.close());

const at = new Date("2024-05-20T00:00:00Z");
const input = { teamId: "T1", name: "研修", botUserId: "UBOT", councilChannelId: "C1" };

test("a workspace that is met for the first time is made", async () => {
  const workspace = await adoptWorkspace(testDb.db, input, at);
  expect(workspace).toMatchObject(input);
  expect(await findWorkspaceByTeam(testDb.db.client, "T1")).toEqual(workspace);
});

test("a placeholder that an import left becomes the workspace, with what hangs on it", async () => {
  const placeholder = await testDb.db.client.workspace.create({
    data: { teamId: PENDING_TEAM, name: "", createdAt: at },
  });
  const workspace = await adoptWorkspace(testDb.db, input, at);
  expect(workspace).toEqual({ id: placeholder.id, ...input });
  expect(await findWorkspaceByTeam(testDb.db.client, PENDING_TEAM)).toBeUndefined();
});

test("a second start finds it and brings its facts up to date", async () => {
  const first = await adoptWorkspace(testDb.db, input, at);
  const second = await adoptWorkspace(testDb.db, { ...input, name: "新", councilChannelId: null }, at);
  expect(second).toEqual({ ...first, name: "新", councilChannelId: null });
});

test("a known workspace leaves a placeholder alone, and two teams are two workspaces", async () => {
  const one = await adoptWorkspace(testDb.db, input, at);
  await testDb.db.client.workspace.create({ data: { teamId: PENDING_TEAM, name: "", createdAt: at } });
  expect((await adoptWorkspace(testDb.db, input, at)).id).toBe(one.id);
  const other = await adoptWorkspace(testDb.db, { ...input, teamId: "T2" }, at);
  expect(other.id).not.toBe(one.id);
});

test("two processes that start at once agree on one workspace", async () => {
  await testDb.db.client.workspace.create({ data: { teamId: PENDING_TEAM, name: "", createdAt: at } });
  const [one, two] = await Promise.all([
    adoptWorkspace(testDb.db, input, at),
    adoptWorkspace(testDb.db, input, at),
  ]);
  expect(one.id).toBe(two.id);
  expect(await testDb.db.client.workspace.count()).toBe(1);
});
