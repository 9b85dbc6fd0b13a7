/** The data folder belongs to a running process; `main.ts` prints one sentence with its pid. */
export class DataDirInUse extends Error {
  override name = "DataDirInUse";
  readonly key = "database.dataDirInUse";
  readonly pid: number;
  readonly dataDir: string;
  constructor(dataDir: string, pid: number) {
    super(`The data folder ${dataDir} is in use: the app is already running as pid ${pid}.`);
    this.dataDir = dataDir;
    this.pid = pid;
  }
}

/** The root client, or a second transaction, was asked for inside a transaction. */
export class RootInsideTransaction extends Error {
  override name = "RootInsideTransaction";
  constructor(what: string) {
    super(`${what} inside a transaction: use the transaction's own client, or the embedded database hangs.`);
  }
}

/** A query that could see another workspace's rows. */
export class UnscopedQuery extends Error {
  override name = "UnscopedQuery";
  constructor(model: string, operation: string, part: "where" | "data") {
    super(`${model}.${operation}: its "${part}" names no workspaceId.`);
  }
}

export type MigrationTrouble = "changed" | "newer" | "unfinished" | "failed";

/** The database's history and this program's migrations do not fit; `migration` is the first that does not. */
export class MigrationFault extends Error {
  override name = "MigrationFault";
  readonly key: `database.migration.${MigrationTrouble}`;
  readonly trouble: MigrationTrouble;
  readonly migration: string;
  constructor(trouble: MigrationTrouble, migration: string, cause?: unknown) {
    super(`${sentences[trouble]} (${migration})`, { cause });
    this.key = `database.migration.${trouble}`;
    this.trouble = trouble;
    this.migration = migration;
  }
}

const sentences: Record<MigrationTrouble, string> = {
  changed: "A migration was edited after it had been applied to this database. Restore its file.",
  newer: "This database was migrated by a newer version of the app. Start that version, or restore a backup.",
  unfinished:
    "A migration was begun by another tool and never finished. Repair it with prisma migrate resolve.",
  failed: "A migration could not be applied; nothing of it was kept.",
};
