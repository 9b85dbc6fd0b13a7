export type { Tx } from "./client.ts";
export { DataDirInUse, MigrationFault, RootInsideTransaction, UnscopedQuery } from "./faults.ts";
export { type Database, type DatabaseOptions, openDatabase } from "./open-database.ts";
