// `npm run migration -- NAME`: writes the migration that leads to prisma/schema.prisma as it stands.
// `npm run migration -- init --replace` starts over with a single one, as long as nobody runs the app yet.
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { systemClock } from "../platform/config/system-clock.ts";
import { migrationsFolder } from "../platform/database/migrations/read-migrations.ts";
import {
  schemaDifference,
  schemaFile,
  withScratchDatabase,
} from "../platform/database/migrations/schema-difference.ts";

const print = (line: string) => process.stdout.write(`${line}\n`);
const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (facts: object) => print(JSON.stringify(facts)),
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { replace: { type: "boolean", default: false } },
});
const name = (positionals[0] ?? "").toLowerCase().replace(/[^a-z0-9]+/g, "_");
if (!name) {
  print("Usage: npm run migration -- NAME [--replace]");
  process.exit(2);
}

const schema = fs.readFileSync(schemaFile, "utf8");
const folder = values.replace ? undefined : migrationsFolder;
const sql = await withScratchDatabase(log, (scratch) =>
  schemaDifference({ ...(folder && { folder }), schema, scratch }),
);
if (sql === undefined) {
  print("The migrations build the schema already; nothing to write.");
  process.exit(0);
}
if (values.replace) fs.rmSync(migrationsFolder, { recursive: true, force: true });
const stamp = values.replace
  ? "20240401000000"
  : systemClock().now().toISOString().replace(/\D/g, "").slice(0, 14);
const target = path.join(migrationsFolder, `${stamp}_${name}`);
fs.mkdirSync(target, { recursive: true });
fs.writeFileSync(path.join(target, "migration.sql"), sql);
fs.writeFileSync(
  path.join(migrationsFolder, "migration_lock.toml"),
  `# Prisma's own tools read this.\nprovider = "postgresql"\n`,
);
print(`Wrote ${path.relative(process.cwd(), target)}/migration.sql`);
process.exit(0);
