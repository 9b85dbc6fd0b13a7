import { createHash } from "node:crypto";
import { migrationsFolder, readMigrations } from "../../src/platform/database/migrations/read-migrations.ts";

/** Names the template that the migrations, as they stand, and `engine` lead to. */
export function templateKey(engine: string): string {
  const facts = [
    engine,
    ...readMigrations(migrationsFolder).map(({ name, checksum }) => `${name} ${checksum}`),
  ];
  return createHash("sha256").update(facts.join("\n")).digest("hex").slice(0, 16);
}
