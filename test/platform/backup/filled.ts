/** Rows in every table there is, with values that are easily lost on the way; and all rows of a database as text. */
import type { Database } from "../../../src/platform/database/index.ts";

interface Described {
  table: string;
  name: string;
  type: string;
  is_null: boolean;
  is_enum: boolean;
  label: string | null;
}

const columns = `
  select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as is_null,
    t.typtype = 'e' as is_enum,
    (select e.enumlabel from pg_enum e where e.enumtypid = a.atttypid order by e.enumsortorder desc limit 1) as label
  from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations'
    and a.attnum > 0 and not a.attisdropped
  order by c.relname, a.attnum`;

/** The same text in every column of a row, so that every foreign key finds what it speaks of. */
const TEXTS = [`1`, `2 "quoted" \\back, {brace} 'tick'\n改行\t𠮷 NULL`, ""];
const JSONS = [`null`, `{"a": [1, "x", null], "b": "改\\n行"}`, `"text"`];
const ARRAYS = [`{}`, `{"a,b","\\"",NULL,""}`, `{x}`];
const NUMBERS = [0, -7, 2147483647];
const MOMENTS = ["2024-06-25 13:00:00.123+09", "1999-12-31 23:59:59.999Z", "2024-03-31 00:00:00Z"];

function valueFor(
  { type, is_enum, is_null, label }: Described,
  row: number,
): string | number | boolean | null {
  if (type === "text") return TEXTS[row] ?? null;
  // The last row leaves out what may be left out.
  if (is_null && row === 2) return null;
  if (is_enum) return label;
  if (type === "jsonb") return JSONS[row] ?? null;
  if (type === "text[]") return ARRAYS[row] ?? null;
  if (type === "integer[]") return "{3,1,2}";
  if (type === "integer") return NUMBERS[row] ?? null;
  if (type === "boolean") return row === 1;
  if (type === "timestamp with time zone") return MOMENTS[row] ?? null;
  throw new Error(`a value of the type ${type}, please`);
}

async function tablesOf(db: Database): Promise<Map<string, Described[]>> {
  const found = await db.client.$queryRawUnsafe<Described[]>(columns);
  const tables = new Map<string, Described[]>();
  for (const one of found) tables.set(one.table, [...(tables.get(one.table) ?? []), one]);
  return tables;
}

/** Three rows in each table; returns how many rows that are. */
export async function fillEveryTable(db: Database): Promise<number> {
  let left = [...(await tablesOf(db))];
  let count = 0;
  // Whoever speaks of a table that is still empty is refused, and tried again in the next round.
  for (let before = -1; left.length > 0; ) {
    if (left.length === before) throw new Error(`cannot be filled: ${left.map(([name]) => name)}`);
    before = left.length;
    const refused: typeof left = [];
    for (const [name, described] of left) {
      const rows = [0, 1, 2].map((row) => described.map((column) => valueFor(column, row)));
      const names = described.map((column) => `"${column.name}"`).join(", ");
      const list = rows.map((_row, nth) => {
        const holes = described.map(({ type }, at) => `$${nth * described.length + at + 1}::text::${type}`);
        return `(${holes.join(", ")})`;
      });
      const values = rows.flat().map((value) => (value === null ? null : String(value)));
      const sql = `insert into "${name}" (${names}) values ${list.join(", ")}`;
      await db.client.$executeRawUnsafe(sql, ...values).then(
        () => {
          count += 3;
        },
        (error: unknown) => {
          if (!String(error).includes("23503")) throw error;
          refused.push([name, described]);
        },
      );
    }
    left = refused;
  }
  return count;
}

/** Every row of every table as PostgreSQL writes it. */
export async function everyRow(db: Database): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const table of (await tablesOf(db)).keys()) {
    const rows = await db.client.$queryRawUnsafe<{ row: string }[]>(
      `select t::text as row from "${table}" t order by 1`,
    );
    all[table] = rows.map(({ row }) => row);
  }
  return all;
}
