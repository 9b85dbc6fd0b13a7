import { afterAll, beforeAll, expect, test } from "vitest";
import { UnscopedQuery } from "../../../src/platform/database/index.ts";
import { checkWorkspace } from "../../../src/platform/database/workspace-guard.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

const model = "HandledRequest";
const key = { workspaceId: "W", key: "k" };

test.each<[string, unknown]>([
  ["findMany", { where: { workspaceId: "W" } }],
  ["findMany", { where: { workspaceId: { in: ["W"] } } }],
  ["findMany", { where: { AND: [{ key: "k" }, { workspaceId: { equals: "W" } }] } }],
  ["count", { where: { OR: [key, { workspaceId: "W", key: "l" }] } }],
  ["findUnique", { where: { workspaceId_key: key } }],
  ["update", { where: { id: "1", workspaceId: "W" }, data: {} }],
  ["upsert", { where: { workspaceId_key: key }, create: key, update: {} }],
  ["create", { data: key }],
  ["create", { data: { key: "k", workspace: { connect: { id: "W" } } } }],
  ["createMany", { data: [key, key] }],
  ["createMany", { data: [] }],
])("%s %o is bound to a workspace", (operation, args) => {
  expect(() => checkWorkspace(model, operation, args)).not.toThrow();
});

test.each<[string, unknown]>([
  ["findMany", undefined],
  ["findMany", {}],
  ["findMany", { where: {} }],
  ["findFirst", { where: { workspaceId: undefined } }],
  ["findMany", { where: { workspaceId: { not: "W" } } }],
  ["findMany", { where: { NOT: { workspaceId: "W" } } }],
  ["count", { where: { OR: [key, { key: "l" }] } }],
  ["count", { where: { OR: [] } }],
  ["aggregate", { _count: true }],
  ["groupBy", { by: ["key"] }],
  ["findUnique", { where: { id: "1" } }],
  ["findUniqueOrThrow", { where: { id: "1" } }],
  ["update", { where: { id: "1" }, data: { workspaceId: "W" } }],
  ["updateMany", { data: {} }],
  ["delete", { where: { id: "1" } }],
  ["deleteMany", {}],
  ["upsert", { where: { id: "1" }, create: key, update: {} }],
  ["upsert", { where: { workspaceId_key: key }, create: { key: "k" }, update: {} }],
  ["create", { data: { key: "k" } }],
  ["create", { data: { ...key, workspaceId: undefined } }],
  ["createMany", { data: [key, { key: "k" }] }],
  ["createManyAndReturn", { data: [{ key: "k" }] }],
])("%s %o is not", (operation, args) => {
  expect(() => checkWorkspace(model, operation, args)).toThrow(UnscopedQuery);
});

test("a model without the column is free", () => {
  expect(() => checkWorkspace("Workspace", "findMany", undefined)).not.toThrow();
});

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

test("it stands before real queries, at the root and in a transaction, and nothing is written", async () => {
  const { db } = opened;
  const unbound = { where: { key: "k" } };
  await expect(db.client.handledRequest.deleteMany(unbound)).rejects.toBeInstanceOf(UnscopedQuery);
  const writing = db.transaction(async (tx) => {
    await tx.handledRequest.create({ data: { ...key, at: new Date(0) } });
    await tx.handledRequest.updateMany({ ...unbound, data: { at: new Date(1) } });
  });
  await expect(writing).rejects.toBeInstanceOf(UnscopedQuery);
  expect(await db.client.handledRequest.count({ where: { workspaceId: "W" } })).toBe(0);
  expect(await db.client.workspace.count()).toBe(0);
});
