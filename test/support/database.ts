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

const prefix = "sasaeai-test-";

async function newEmbedded() {
  const template = await embeddedTemplate();
  const folder = fastestFolder();
  removeForgotten(folder);
  const dataDir = fs.mkdtempSync(path.join(folder, prefix));
  fs.cpSync(template, dataDir, { recursive: true });
  return { where: { dataDir }, remove: async () => fs.rmSync(dataDir, { recursive: true, force: true }) };
}

/** Memory, where the system offers enough of it as a folder (a container's may hold 64 MB only). */
function fastestFolder(): string {
  const memory = "/dev/shm";
  if (!fs.existsSync(memory)) return os.tmpdir();
  const { bavail, bsize } = fs.statfsSync(memory);
  return bavail * bsize > 2 ** 30 ? memory : os.tmpdir();
}

/** Runs that were killed leave their folders, and memory is dear. A living owner's heartbeat touches its folder. */
function removeForgotten(folder: string): void {
  const anHourAgo = Date.now() - 3_600_000;
  for (const name of fs.readdirSync(folder)) {
    if (!name.startsWith(prefix)) continue;
    const file = path.join(folder, name);
    const touched = fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (touched < anHourAgo) fs.rmSync(file, { recursive: true, force: true });
  }
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
  // Truncating makes new files, which for all tables takes a quarter of a second: only those that hold rows.
  await client.$executeRawUnsafe(`do $$
    declare
      candidate text;
      is_used boolean;
      used text[] := '{}';
    begin
      for candidate in
        select quote_ident(tablename) from pg_tables
        where schemaname = 'public' and tablename <> '_prisma_migrations'
      loop
        execute 'select exists (select from ' || candidate || ')' into is_used;
        if is_used then used := used || candidate; end if;
      end loop;
      if used <> '{}' then execute 'truncate table ' || array_to_string(used, ', ') || ' cascade'; end if;
    end $$`);
}
