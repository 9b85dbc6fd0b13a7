/** The tables as the database itself describes them, so that no list of them has to be kept. */
import type { PoolClient } from "pg";

export interface Column {
  name: string;
  /** As PostgreSQL writes it: `timestamp(3) with time zone`, `"SlackState"`, `text[]`. */
  type: string;
}

export interface Table {
  name: string;
  columns: Column[];
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Every table of the program, each behind those that its foreign keys speak of. */
export async function listTables(connection: PoolClient): Promise<Table[]> {
  const { rows } = await connection.query<{ table: string; name: string; type: string }>(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
       and c.relname <> '_prisma_migrations' and a.attnum > 0 and not a.attisdropped
     order by c.relname collate "C", a.attnum`,
  );
  const tables = new Map<string, Table>();
  for (const { table: name, ...column } of rows) {
    const table = tables.get(name) ?? { name, columns: [] };
    table.columns.push(column);
    tables.set(name, table);
  }
  const { rows: keys } = await connection.query<{ from: string; to: string }>(
    `select f.relname as from, t.relname as to
     from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
     where k.contype = 'f' and k.connamespace = current_schema()::regnamespace and k.conrelid <> k.confrelid`,
  );
  return inOrder([...tables.values()], keys);
}

function inOrder(tables: Table[], keys: { from: string; to: string }[]): Table[] {
  const ordered: Table[] = [];
  const placed = new Set<string>();
  for (let left = tables; left.length > 0; ) {
    const free = left.filter(({ name }) => keys.every(({ from, to }) => from !== name || placed.has(to)));
    if (free.length === 0) throw new Error("The foreign keys of the tables go round in a circle.");
    for (const { name } of free) placed.add(name);
    ordered.push(...free);
    left = left.filter(({ name }) => !placed.has(name));
  }
  return ordered;
}

/** Whether any of them holds a row. */
export async function isAnyFilled(connection: PoolClient, tables: Table[]): Promise<boolean> {
  if (tables.length === 0) return false;
  const asked = tables.map(({ name }) => `exists (select from ${quoted(name)})`).join(" or ");
  const { rows } = await connection.query<{ filled: boolean }>(`select ${asked} as filled`);
  return rows[0]?.filled === true;
}

export interface AppliedMigration {
  name: string;
  checksum: string;
}

/** Empty in a database that never had any. */
export async function appliedMigrations(connection: PoolClient): Promise<AppliedMigration[]> {
  const { rows: found } = await connection.query<{ there: boolean }>(
    `select to_regclass('"_prisma_migrations"') is not null as there`,
  );
  if (!found[0]?.there) return [];
  const { rows } = await connection.query<AppliedMigration>(
    `select migration_name as name, checksum from "_prisma_migrations"
     where rolled_back_at is null and finished_at is not null order by migration_name`,
  );
  return rows;
}
