/** What stands in a backup besides rows and files: who wrote it under which tables, and what must have arrived. */
import { z } from "zod";

export const FORMAT = "sasaeai-backup";
/** Goes up when an older program could no longer read it. */
export const VERSION = 1;

export const HEADER = "backup.json";
/** The last entry: a backup without it was cut off. */
export const MANIFEST = "manifest.json";

export const headerShape = z.object({
  format: z.literal(FORMAT),
  version: z.number().int(),
  madeAt: z.string(),
  database: z.enum(["postgres", "embedded"]),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(
    z.object({ name: z.string(), columns: z.array(z.object({ name: z.string(), type: z.string() })) }),
  ),
});
export type Header = z.output<typeof headerShape>;

/** SHA-256 is over the lines of all batches of a table. */
export interface Manifest {
  tables: { name: string; rows: number; sha256: string }[];
  files: { count: number; bytes: number };
}

const batchName = /^tables\/(\w+)\/\d+\.jsonl$/;
const fileName = /^files\/[0-9a-f]{2}\/([0-9a-f]{64})$/;

export const nameOfBatch = (table: string, nth: number) =>
  `tables/${table}/${String(nth).padStart(6, "0")}.jsonl`;
export const nameOfFile = (checksum: string) => `files/${checksum.slice(0, 2)}/${checksum}`;
export const tableOf = (name: string) => batchName.exec(name)?.[1];
export const checksumIn = (name: string) => fileName.exec(name)?.[1];

export const rowsOf = ({ tables }: Manifest) => tables.reduce((sum, { rows }) => sum + rows, 0);
