import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { systemClock } from "../../../src/platform/config/index.ts";
import { MigrationFault } from "../../../src/platform/database/index.ts";
import { migrate } from "../../../src/platform/database/migrations/migrate.ts";
import { migrationsFolder } from "../../../src/platform/database/migrations/read-migrations.ts";
import { schemaDifference, schemaFile } from "../../../src/platform/database/migrations/schema-difference.ts";
import { openTestDatabase } from "../../support/database.ts";
import { silent } from "./run-process.ts";

let pool: pg.Pool;
let scratch: pg.PoolConfig;
let closeAll: () => Promise<void>;
let folder: string;

beforeAll(async () => {
  // A migrated database whose tables are dropped before each test is the quickest empty one.
  const opened = await openTestDatabase();
  scratch =
    "url" in opened.where
      ? { connectionString: opened.where.url }
      : { host: opened.where.dataDir, user: "postgres", database: "postgres" };
  pool = new pg.Pool(scratch);
  closeAll = async () => {
    await pool.end();
    await opened.close();
  };
});
afterAll(() => closeAll());

beforeEach(async () => {
  await pool.query("drop schema public cascade; create schema public");
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "sasaeai-migrations-"));
  return () => fs.rmSync(folder, { recursive: true });
});

function write(name: string, sql: string): void {
  fs.mkdirSync(path.join(folder, name), { recursive: true });
  fs.writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

const run = () => migrate({ pool, folder, clock: systemClock(), log: silent });
const history = async () => {
  const { rows } =
    await pool.query(`select migration_name, applied_steps_count, finished_at is not null as finished,
    length(checksum) as length from _prisma_migrations order by started_at`);
  return rows;
};
const trouble = async () => {
  const error = await run().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(MigrationFault);
  return error as MigrationFault;
};

test("what is pending is applied once, in the order of the names, with Prisma's history", async () => {
  write("20240402000000_second", "alter table a add column y int; insert into a values (1, 2);");
  write("20240401000000_first", "create table a (x int);");
  expect(await run()).toEqual(["20240401000000_first", "20240402000000_second"]);
  expect(await run()).toEqual([]);
  expect((await pool.query("select * from a")).rows).toEqual([{ x: 1, y: 2 }]);
  write("20240403000000_third", "update a set y = 3;");
  expect(await run()).toEqual(["20240403000000_third"]);
  expect(await history()).toEqual(
    ["20240401000000_first", "20240402000000_second", "20240403000000_third"].map((name) => ({
      migration_name: name,
      applied_steps_count: 1,
      finished: true,
      length: 64,
    })),
  );
});

test("a migration that was edited after it had been applied is refused", async () => {
  write("1_a", "create table a (x int);");
  await run();
  write("1_a", "create table a (x text);");
  write("2_b", "create table b (x int);");
  expect(await trouble()).toMatchObject({ key: "database.migration.changed", migration: "1_a" });
  expect(await history()).toHaveLength(1);
});

test("a database of a newer version is refused", async () => {
  write("1_a", "create table a (x int);");
  write("2_b", "create table b (x int);");
  await run();
  fs.rmSync(path.join(folder, "2_b"), { recursive: true });
  expect(await trouble()).toMatchObject({ trouble: "newer", migration: "2_b" });
});

test("of a migration that fails nothing is kept, and it can be mended", async () => {
  write("1_a", "create table a (x int);");
  write("2_b", "create table b (x int); insert into a values ('no number');");
  const fault = await trouble();
  expect(fault).toMatchObject({ trouble: "failed", migration: "2_b" });
  expect((fault.cause as Error).message).toContain("invalid input syntax");
  expect((await pool.query("select to_regclass('b') as b")).rows).toEqual([{ b: null }]);
  write("2_b", "create table b (x int);");
  expect(await run()).toEqual(["2_b"]);
});

test("a migration that Prisma's own tool began and did not finish is refused, one rolled back is applied", async () => {
  write("1_a", "create table a (x int);");
  await run();
  await pool.query("update _prisma_migrations set finished_at = null");
  expect(await trouble()).toMatchObject({ trouble: "unfinished", migration: "1_a" });
  await pool.query("update _prisma_migrations set rolled_back_at = started_at; drop table a");
  expect(await run()).toEqual(["1_a"]);
});

test("several that start at once apply each migration once", async () => {
  for (const name of ["1_a", "2_b", "3_c"])
    write(name, `create table t${name} (x int); select pg_sleep(0.02);`);
  const applied = await Promise.all([run(), run(), run(), run()]);
  expect(applied.flat().sort()).toEqual(["1_a", "2_b", "3_c"]);
  expect(await history()).toHaveLength(3);
});

test("the migrations build exactly what the schema says", async () => {
  const schema = fs.readFileSync(schemaFile, "utf8");
  expect(await schemaDifference({ folder: migrationsFolder, schema, scratch })).toBeUndefined();
});

test("and a column more in the schema would be found", async () => {
  const schema = fs.readFileSync(schemaFile, "utf8").replace(/^model Workspace \{$/m, "$&\n  motto String?");
  const sql = await schemaDifference({ folder: migrationsFolder, schema, scratch });
  expect(sql).toContain('ALTER TABLE "Workspace" ADD COLUMN     "motto" TEXT;');
});
