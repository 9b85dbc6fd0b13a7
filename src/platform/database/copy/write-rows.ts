/** Rows into a database that has none: all of them in one transaction, or nothing. */
import type { PoolClient } from "pg";
import type { Clock } from "../../../shared/clock.ts";
import { connectTo, type Place } from "../connect.ts";
import { migrate } from "../migrations/migrate.ts";
import { migrationsFolder } from "../migrations/read-migrations.ts";
import { asText, type Rows } from "./read-rows.ts";
import {
  type AppliedMigration,
  appliedMigrations,
  isAnyFilled,
  listTables,
  quoted,
  type Table,
} from "./tables.ts";

export interface Filling {
  /** The migrations that the rows were written under; the others are applied when they stand. */
  migrations: AppliedMigration[];
  tables: Table[];
  clock: Clock;
}

export type NotEmpty = "has rows" | "has newer tables";

/** The database cannot take rows in: nothing was changed. */
export class CannotFill extends Error {
  override name = "CannotFill";
  readonly reason: NotEmpty | "other tables";
  constructor(reason: NotEmpty | "other tables") {
    super(`The database ${reason}.`);
    this.reason = reason;
  }
}

/** Runs `use`, which gives the rows table by table, and keeps them if it succeeds; throws CannotFill. */
export async function fillDatabase<T>(
  place: Place,
  { migrations, tables, clock }: Filling,
  use: (write: (table: Table, rows: Rows) => Promise<void>) => Promise<T>,
): Promise<T> {
  const { pool, close } = await connectTo(place);
  try {
    await lookBefore(await pool.connect(), migrations);
    const { log } = place;
    const folder = migrationsFolder;
    const only = new Set(migrations.map(({ name }) => name));
    await migrate({ pool, folder, only, clock, log });
    const result = await fill(await pool.connect(), tables, use);
    await migrate({ pool, folder, clock, log });
    return result;
  } finally {
    await close();
  }
}

/** A database that is in use, or ahead of the rows, is left alone. */
async function lookBefore(connection: PoolClient, migrations: AppliedMigration[]): Promise<void> {
  try {
    const known = new Set(migrations.map(({ name }) => name));
    if (await isAnyFilled(connection, await listTables(connection))) throw new CannotFill("has rows");
    const applied = await appliedMigrations(connection);
    if (!applied.every(({ name }) => known.has(name))) throw new CannotFill("has newer tables");
  } finally {
    connection.release();
  }
}

async function fill<T>(
  connection: PoolClient,
  tables: Table[],
  use: (write: (table: Table, rows: Rows) => Promise<void>) => Promise<T>,
): Promise<T> {
  try {
    await connection.query("begin");
    await connection.query(asText);
    const here = await listTables(connection);
    if (!isSame(here, tables)) throw new CannotFill("other tables");
    const names = here.map(({ name }) => quoted(name)).join(", ");
    // An app that starts in this moment waits, and then finds that it is not the first.
    await connection.query(`lock table ${names} in exclusive mode`);
    if (await isAnyFilled(connection, here)) throw new CannotFill("has rows");
    const result = await use((table, rows) => insert(connection, table, rows));
    await connection.query("commit");
    return result;
  } catch (error) {
    await connection.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    connection.release();
  }
}

/** Columns may stand in another order, where a database came to its tables by another way. */
function isSame(here: Table[], there: Table[]): boolean {
  const shape = (tables: Table[]) =>
    JSON.stringify(
      tables
        .flatMap((table) => table.columns.map((one) => [table.name, one.name, one.type].join("\n")))
        .sort(),
    );
  return shape(here) === shape(there);
}

async function insert(connection: PoolClient, { name, columns }: Table, { lines }: Rows): Promise<void> {
  const into = columns.map((column) => quoted(column.name)).join(", ");
  const values = columns.map(({ type }, at) => `(line->>${at})::${type}`).join(", ");
  const list = `[${lines.trimEnd().split("\n").join(",")}]`;
  await connection.query(
    `insert into ${quoted(name)} (${into}) select ${values} from json_array_elements($1::json) as lines(line)`,
    [list],
  );
}
