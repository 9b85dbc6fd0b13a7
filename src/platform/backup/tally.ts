/** Counts what is written and what is read, in the same way. */
import { createHash, type Hash } from "node:crypto";
import type { Manifest } from "./shape.ts";

export interface Tally {
  addRows(table: string, count: number, lines: string): void;
  addFile(bytes: number): void;
  total(): Manifest;
}

export function createTally(tables: { name: string }[]): Tally {
  const counted = new Map<string, { rows: number; hash: Hash }>();
  for (const { name } of tables) counted.set(name, { rows: 0, hash: createHash("sha256") });
  const files = { count: 0, bytes: 0 };
  return {
    addRows(table, count, lines) {
      const own = counted.get(table);
      if (!own) throw new Error(`no table ${table}`);
      own.rows += count;
      own.hash.update(lines);
    },
    addFile(bytes) {
      files.count++;
      files.bytes += bytes;
    },
    total: () => ({
      tables: [...counted].map(([name, { rows, hash }]) => ({
        name,
        rows,
        sha256: hash.copy().digest("hex"),
      })),
      files: { ...files },
    }),
  };
}
