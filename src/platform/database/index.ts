export type { Tx } from "./client.ts";
export { DataDirInUse, MigrationFault, RootInsideTransaction, UnscopedQuery } from "./faults.ts";
export { type Database, openDatabase } from "./open-database.ts";
export { isReferenced, isTaken } from "./taken.ts";
