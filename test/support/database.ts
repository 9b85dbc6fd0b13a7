import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Database, openDatabase } from "../../src/platform/database/index.ts";
import type { Log } from "../../src/shared/log.ts";
import { embeddedTemplate } from "./embedded-template.ts";
import { createFromTemplate, dropDatabase } from "./postgres-template.ts";

export interface TestDatabase {
  db: Database;
  /** How to open it a second time: `openDatabase({ ...test.where, log })`; embedded needs `share: true` too. */
  where: { url: string } | { dataDir: string };
  /** Empties every table. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export const isOnPostgres = process.env.SASAEAI_TEST_ON === "postgres";

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A migrated, empty database of its own, guarded against queries without a workspace; call `close` at the end. */
export async function openTestDatabase({ log = silent }: { log?: Log } = {}): Promise<TestDatabase> {
  const { where, remove } = isOnPostgres ? await newPostgres() : await newEmbedded();
  try {
    // The template is migrated already.
    const db = await openDatabase({ ...where, log, guard: true, durable: false, migrations: false });
    const close = async () => {
      await db.close();
      await remove();
    };
    return { db, where, reset: () => truncateAll(db), close };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function newEmbedded() {
  const template = await embeddedTemplate();
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "sasaeai-test-"));
  fs.cpSync(template, dataDir, { recursive: true });
  return { where: { dataDir }, remove: async () => fs.rmSync(dataDir, { recursive: true, force: true }) };
}

async function newPostgres() {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) {
    throw new Error(
      "Set TEST_DATABASE_URL to a PostgreSQL server on which databases may be created, " +
        "such as postgresql://postgres@127.0.0.1:5432/test",
    );
  }
  const url = await createFromTemplate(server);
  return { where: { url }, remove: () => dropDatabase(server, url) };
}

async function truncateAll({ client }: Database): Promise<void> {
  const tables = await client.$queryRaw<{ name: string }[]>`
    select quote_ident(tablename) as name from pg_tables
    where schemaname = 'public' and tablename <> '_prisma_migrations'`;
  if (tables.length === 0) return;
  await client.$executeRawUnsafe(`truncate table ${tables.map(({ name }) => name).join(", ")} cascade`);
}
