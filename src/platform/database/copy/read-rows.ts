/**
 * Every row of every table, out of one moment. Values are PostgreSQL's own text, which it reads back exactly as they
 * were: whatever a value's type is, and whether the database is the embedded one or a server.
 */
import type { PoolClient } from "pg";
import { connectTo, type Place } from "../connect.ts";
import { type AppliedMigration, appliedMigrations, listTables, quoted, type Table } from "./tables.ts";

/** Some hundred kilobytes, whatever the size of the whole. */
const BATCH = 500;

export interface Rows {
  count: number;
  /** One JSON array of texts and nulls a line, in the order of the table's columns. */
  lines: string;
}

export interface Snapshot {
  kind: "postgres" | "embedded";
  migrations: AppliedMigration[];
  tables: Table[];
  /** In batches, none of them empty. */
  rows(table: Table): AsyncIterable<Rows>;
}

/** So that a moment is the same text wherever it is written. */
export const asText = "set local timezone = 'UTC'; set local datestyle = 'ISO'";

/** Runs `use` on the database as it stands now; what is written meanwhile is not in it. */
export async function readSnapshot<T>(place: Place, use: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const { pool, kind, close } = await connectTo({ ...place, poolSize: 1 });
  try {
    const connection = await pool.connect();
    try {
      await connection.query("begin isolation level repeatable read read only");
      await connection.query(asText);
      return await use({
        kind,
        migrations: await appliedMigrations(connection),
        tables: await listTables(connection),
        rows: (table) => readRows(connection, table),
      });
    } finally {
      await connection.query("rollback").catch(() => undefined);
      connection.release();
    }
  } finally {
    await close();
  }
}

async function* readRows(connection: PoolClient, { name, columns }: Table): AsyncGenerator<Rows> {
  const texts = columns.map((column) => `${quoted(column.name)}::text`).join(", ");
  await connection.query(
    `declare reading no scroll cursor for select to_json(array[${texts}]::text[])::text as line from ${quoted(name)}`,
  );
  for (;;) {
    const { rows } = await connection.query<{ line: string }>(`fetch ${BATCH} from reading`);
    if (rows.length === 0) break;
    yield { count: rows.length, lines: rows.map(({ line }) => `${line}\n`).join("") };
  }
  await connection.query("close reading");
}
