/** Emptying a test database, quickly between tests and thoroughly between its users. */
import type { Database } from "../../src/platform/database/index.ts";

/** Runs `finish` with the names of the tables that hold rows in `used`. */
const withUsedTables = (finish: string) => `do $$
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
    ${finish}
  end $$`;

// Truncating makes new files, which for all tables takes a quarter of a second: only those that hold rows.
const truncate = withUsedTables(
  "if used <> '{}' then execute 'truncate table ' || array_to_string(used, ', ') || ' cascade'; end if;",
);

// A tenth of truncating's time in the embedded database. Without its foreign keys, which only a superuser may do:
// there everybody is one. The dead rows stay, so a database that is lent on and on is truncated now and then.
const deleteAll = withUsedTables(`
  set local session_replication_role = replica;
  foreach candidate in array used loop execute 'delete from ' || candidate; end loop;`);

/** Between two tests. */
export async function empty(db: Database): Promise<void> {
  await db.client.$executeRawUnsafe(db.kind === "embedded" ? deleteAll : truncate);
}

/**
 * Between two users: the rows, and what they set in the session (the embedded database's connections share one).
 * `uses`: how many have had it; dead rows of ten are nothing yet.
 */
export async function clear(db: Database, uses: number): Promise<void> {
  if (uses % 10 === 0) await db.client.$executeRawUnsafe(truncate);
  else await empty(db);
  await db.client.$executeRawUnsafe("discard all");
}

/** Stands for tables, columns, constraints, triggers, functions and schemas; emptying leaves it as it is. */
export async function structureOf(db: Database): Promise<string> {
  const [found] = await db.client.$queryRaw<{ structure: string }[]>`
    with ours as (select oid, relname from pg_class where relnamespace = 'public'::regnamespace),
    facts (fact) as (
      select 'schema ' || oid || nspname from pg_namespace where nspname not like 'pg_t%'
      union all select 'relation ' || oid || relname from ours
      union all select 'column ' || attrelid || attname || atttypid || attnotnull || atthasdef
        from pg_attribute where attrelid in (select oid from ours)
      union all select 'constraint ' || oid || conname from pg_constraint
      union all select 'trigger ' || oid || tgname || tgenabled::text from pg_trigger
      union all select 'function ' || oid || proname from pg_proc where pronamespace = 'public'::regnamespace
    )
    select md5(string_agg(fact, ',' order by fact)) as structure from facts`;
  if (!found) throw new Error("A query without a table gave no row.");
  return found.structure;
}
