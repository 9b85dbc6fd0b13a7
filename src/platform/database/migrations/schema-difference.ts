import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type pg from "pg";
import type { Log } from "../../../shared/log.ts";
import { systemClock } from "../../config/system-clock.ts";
import { startEmbedded } from "../embedded/start-embedded.ts";
import { readMigrations } from "./read-migrations.ts";
import { openSchemaEngine } from "./schema-engine.ts";

/** `prisma/schema.prisma` at the package's root. */
export const schemaFile = fileURLToPath(new URL("../../../../prisma/schema.prisma", import.meta.url));

export interface Compared {
  /** A folder of migrations; without it, the difference starts from an empty database. */
  folder?: string;
  schema: string;
  /** An empty database in which to try the migrations out. */
  scratch: pg.PoolConfig;
}

/** The SQL that leads from what the migrations build to what the schema says; undefined when they agree. */
export async function schemaDifference({ folder, schema, scratch }: Compared): Promise<string | undefined> {
  const { engine, close } = await openSchemaEngine(scratch);
  try {
    const { stdout, exitCode } = await engine.diff({
      from: folder === undefined ? { tag: "empty" } : { tag: "migrations", ...listMigrations(folder) },
      to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? undefined : (stdout ?? "");
  } finally {
    await close();
  }
}

/** Runs `use` with an embedded database that is made for it and gone afterwards. */
export async function withScratchDatabase<T>(
  log: Log,
  use: (scratch: pg.PoolConfig) => Promise<T>,
): Promise<T> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "sasaeai-schema-"));
  const embedded = await startEmbedded({ dataDir, share: false, durable: false, clock: systemClock(), log });
  try {
    return await use({ host: path.dirname(embedded.socket), user: "postgres", database: "postgres" });
  } finally {
    await embedded.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

function listMigrations(folder: string) {
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: `provider = "postgresql"\n` },
    shadowDbInitScript: "",
    migrationDirectories: readMigrations(folder).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    })),
  };
}
