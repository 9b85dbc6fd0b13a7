/** Statistics for the planner, table by table, so that whoever asks something meanwhile waits for one of them at most. */
import type { Pool } from "pg";

export async function analyzeTables(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public'",
  );
  for (const { name } of rows) await pool.query(`analyze ${name}`);
}
