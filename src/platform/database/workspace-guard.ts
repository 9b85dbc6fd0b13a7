import { UnscopedQuery } from "./faults.ts";
import { Prisma } from "./generated/client.ts";

const byWhere = new Set([
  "findUnique",
  "findUniqueOrThrow",
  "findFirst",
  "findFirstOrThrow",
  "findMany",
  "count",
  "aggregate",
  "groupBy",
  "update",
  "updateMany",
  "updateManyAndReturn",
  "delete",
  "deleteMany",
  "upsert",
]);

const byData: Record<string, "data" | "create"> = {
  create: "data",
  createMany: "data",
  createManyAndReturn: "data",
  upsert: "create",
};

/** Throws for a query that is not bound to one workspace. Raw SQL and nested writes are not seen here. */
export function checkWorkspace(model: string, operation: string, args: unknown): void {
  if (!hasWorkspaceId(model)) return;
  const given = asObject(args) ?? {};
  if (byWhere.has(operation) && !isBound(given.where)) throw new UnscopedQuery(model, operation, "where");
  const part = byData[operation];
  if (!part) return;
  const rows = Array.isArray(given[part]) ? given[part] : [given[part]];
  if (!rows.every(names)) throw new UnscopedQuery(model, operation, "data");
}

/** The generated client lists each model's columns; a store may add a model without telling anyone. */
function hasWorkspaceId(model: string): boolean {
  const columns = asObject((Prisma as Record<string, unknown>)[`${model}ScalarFieldEnum`]);
  return columns !== undefined && "workspaceId" in columns;
}

function isBound(where: unknown): boolean {
  const conditions = asObject(where);
  if (!conditions) return false;
  const { AND, OR, NOT: _, ...fields } = conditions;
  if (isWorkspaceValue(fields.workspaceId)) return true;
  // A compound unique key, such as workspaceId_key: { workspaceId, key }.
  if (Object.values(fields).some((value) => isWorkspaceValue(asObject(value)?.workspaceId))) return true;
  if (asList(AND).some(isBound)) return true;
  return OR !== undefined && asList(OR).length > 0 && asList(OR).every(isBound);
}

/** `undefined` is no condition at all to Prisma, and so the likeliest way to read everybody's rows. */
function isWorkspaceValue(value: unknown): boolean {
  if (typeof value === "string") return value !== "";
  const filter = asObject(value);
  return typeof filter?.equals === "string" || Array.isArray(filter?.in);
}

function names(row: unknown): boolean {
  const data = asObject(row);
  return typeof data?.workspaceId === "string" || asObject(data?.workspace)?.connect !== undefined;
}

function asObject(value: unknown): Record<string, unknown> | undefined {
  const isPlain = typeof value === "object" && value !== null && !Array.isArray(value);
  return isPlain ? (value as Record<string, unknown>) : undefined;
}

function asList(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
