import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export interface Migration {
  /** The folder's name: `<timestamp>_<name>`; migrations are applied in its order. */
  name: string;
  sql: string;
  /** SHA-256 in hex, as Prisma stores it. */
  checksum: string;
}

/** `prisma/migrations` at the package's root, three folders above both src/… and dist/… */
export const migrationsFolder = fileURLToPath(new URL("../../../../prisma/migrations", import.meta.url));

/** Prisma's own layout: `<folder>/<timestamp>_<name>/migration.sql`. */
export function readMigrations(folder: string): Migration[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}
