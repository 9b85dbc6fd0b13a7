import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { restoreBackup, writeBackup } from "../../../src/platform/backup/index.ts";
import { readSnapshot } from "../../../src/platform/database/copy/index.ts";
import { migrate } from "../../../src/platform/database/migrations/migrate.ts";
import {
  migrationsFolder,
  readMigrations,
} from "../../../src/platform/database/migrations/read-migrations.ts";
import { DrivenClock } from "../../../src/shared/clock.ts";
import { createKeptLog } from "../../support/log.ts";
import { createEmpty, dropDatabase } from "../../support/postgres-template.ts";

const server = process.env.TEST_DATABASE_URL ?? "";
const clock = new DrivenClock(new Date("2024-06-03T09:00:00+09:00"));
const log = createKeptLog();

async function anEmptyOne(): Promise<{ url: string; pool: pg.Pool }> {
  const url = await createEmpty(server);
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  onTestFinished(async () => {
    await pool.end();
    await dropDatabase(server, url);
  });
  return { url, pool };
}

test("a backup of an older version is restored under its own tables and brought up to date, not under newer ones", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "sasaeai-older-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [old, fresh, ahead] = [await anEmptyOne(), await anEmptyOne(), await anEmptyOne()];
  const all = readMigrations(migrationsFolder).map(({ name }) => name);
  const only = new Set(all.slice(0, 2));
  await migrate({ pool: old.pool, folder: migrationsFolder, only, clock, log });
  await old.pool.query(
    `insert into "Workspace" (id, "teamId", name, "createdAt") values ('w', 'T1', '県', $1)`,
    [clock.now()],
  );
  const asked = { file: path.join(folder, "old.tar.gz"), filesDir: path.join(folder, "files"), clock };
  await writeBackup({ ...asked, place: { url: old.url, log } });

  await restoreBackup({ ...asked, place: { url: fresh.url, log } });
  const { rows } = await fresh.pool.query(`select name from "Workspace"`);
  expect(rows).toEqual([{ name: "県" }]);
  const { rows: history } = await fresh.pool.query(
    `select migration_name as name from "_prisma_migrations" order by migration_name`,
  );
  expect(history.map(({ name }) => name)).toEqual(all);

  await migrate({ pool: ahead.pool, folder: migrationsFolder, clock, log });
  await expect(restoreBackup({ ...asked, place: { url: ahead.url, log } })).rejects.toMatchObject({
    code: "other-tables",
  });
});

test("what is written while a backup is made is not in it, and does not wait for it", async () => {
  const { url, pool } = await anEmptyOne();
  await migrate({ pool, folder: migrationsFolder, clock, log });
  const add = (id: string) =>
    pool.query(`insert into "Workspace" (id, "teamId", name, "createdAt") values ($1, $1, '県', $2)`, [
      id,
      clock.now(),
    ]);
  await add("before");
  const read = await readSnapshot({ url, log }, async ({ tables, rows }) => {
    await add("meanwhile");
    const table = tables.find(({ name }) => name === "Workspace");
    const lines: string[] = [];
    if (table) for await (const batch of rows(table)) lines.push(batch.lines);
    return lines.join("");
  });
  expect(read).toContain('"before"');
  expect(read).not.toContain("meanwhile");
});
