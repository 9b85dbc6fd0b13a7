/** For commands that need the database and not Slack. */
import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import { type ConfigFault, ConfigFaults } from "./config-faults.ts";
import type { Config } from "./read-config.ts";
import { settings } from "./settings.ts";

/** Where the database and the files are. */
export function loadStorageConfig(file = ".env"): Pick<Config, "database" | "filesDir"> {
  const database = loadDatabaseConfig(file);
  return { database, filesDir: process.env.FILES_DIR?.trim() || path.join(database.dataDir, "files") };
}

/** Where the database is, for `openDatabase`; throws `ConfigFaults` when a setting is wrong. */
export function loadDatabaseConfig(file = ".env"): Config["database"] {
  if (fs.existsSync(file)) process.loadEnvFile(file);
  const { DATABASE_URL, DATA_DIR } = settings;
  const url = DATABASE_URL.schema.safeParse(process.env.DATABASE_URL?.trim() || undefined);
  if (!url.success) {
    const fault: ConfigFault = { setting: "DATABASE_URL", missing: false, mend: DATABASE_URL.mend };
    throw new ConfigFaults([fault]);
  }
  const dataDir = DATA_DIR.schema.parse(process.env.DATA_DIR?.trim() || undefined);
  return { ...(url.data && { url: url.data }), dataDir };
}
