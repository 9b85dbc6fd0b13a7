import { randomUUID } from "node:crypto";
import type { Pool, PoolClient } from "pg";
import type { Clock } from "../../../shared/clock.ts";
import type { Log } from "../../../shared/log.ts";
import { MigrationFault } from "../faults.ts";
import { type Migration, readMigrations } from "./read-migrations.ts";

interface Applied {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

export interface MigrateOptions {
  pool: Pool;
  folder: string;
  /** Apply these and no others, by name. */
  only?: ReadonlySet<string>;
  clock: Clock;
  log: Log;
}

type Wanted = Migration & { isWanted: boolean };

/** Prisma's history table, column for column, so that its own tools go on working. */
const historyTable = `
  create table if not exists "_prisma_migrations" (
    "id" varchar(36) primary key not null,
    "checksum" varchar(64) not null,
    "finished_at" timestamptz,
    "migration_name" varchar(255) not null,
    "logs" text,
    "rolled_back_at" timestamptz,
    "started_at" timestamptz not null,
    "applied_steps_count" integer not null default 0
  )`;

/**
 * Applies what is pending, each migration in a transaction of its own. Of several processes that start at once,
 * one applies while the others wait at the table's lock and then find nothing left. Returns the names applied.
 */
export async function migrate({ pool, folder, only, clock, log }: MigrateOptions): Promise<string[]> {
  const migrations = readMigrations(folder).map((one) => ({ ...one, isWanted: only?.has(one.name) ?? true }));
  const connection = await pool.connect();
  const done: string[] = [];
  try {
    await createHistory(connection);
    for (;;) {
      const name = await applyNext(connection, migrations, clock);
      if (name === undefined) return done;
      log.info({ migration: name }, "migration applied");
      done.push(name);
    }
  } finally {
    connection.release();
  }
}

async function createHistory(connection: PoolClient): Promise<void> {
  try {
    await connection.query(historyTable);
  } catch (error) {
    // "if not exists" does not hold against another session that creates it in this very moment.
    if ((error as { code?: string }).code !== "23505") throw error;
  }
}

async function applyNext(connection: PoolClient, migrations: Wanted[], clock: Clock) {
  await connection.query("begin");
  try {
    await connection.query(`lock table "_prisma_migrations" in exclusive mode`);
    const next = findNext(migrations, await readHistory(connection));
    if (next) await apply(connection, next, clock);
    await connection.query("commit");
    return next?.name;
  } catch (error) {
    await connection.query("rollback").catch(() => undefined);
    throw error;
  }
}

async function readHistory(connection: PoolClient): Promise<Applied[]> {
  const { rows } = await connection.query<Applied>(
    `select migration_name, checksum, finished_at from "_prisma_migrations" where rolled_back_at is null
     order by migration_name`,
  );
  return rows;
}

/** The first migration that is not applied yet; throws when the history does not fit this program. */
function findNext(migrations: Wanted[], history: Applied[]): Migration | undefined {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { migration_name: name, checksum, finished_at } of history) {
    const migration = known.get(name);
    if (!migration) throw new MigrationFault("newer", name);
    if (!finished_at) throw new MigrationFault("unfinished", name);
    if (migration.checksum !== checksum) throw new MigrationFault("changed", name);
    known.delete(name);
  }
  return [...known.values()].find(({ isWanted }) => isWanted);
}

async function apply(connection: PoolClient, migration: Migration, clock: Clock): Promise<void> {
  const startedAt = clock.now();
  try {
    await connection.query(migration.sql);
  } catch (error) {
    throw new MigrationFault("failed", migration.name, error);
  }
  await connection.query(
    `insert into "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     values ($1, $2, $3, $4, $5, 1)`,
    [randomUUID(), migration.checksum, migration.name, startedAt, clock.now()],
  );
}
