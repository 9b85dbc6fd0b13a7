export type { Place } from "../connect.ts";
export { type Migration, migrationsFolder, readMigrations } from "../migrations/read-migrations.ts";
export { type Rows, readSnapshot, type Snapshot } from "./read-rows.ts";
export type { AppliedMigration, Table } from "./tables.ts";
export { CannotFill, fillDatabase } from "./write-rows.ts";
