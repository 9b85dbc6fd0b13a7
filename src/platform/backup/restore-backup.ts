/** A backup into an empty database, whole or not at all: it is read through and checked before anything is written. */
import type { Clock } from "../../shared/clock.ts";
import {
  CannotFill,
  fillDatabase,
  migrationsFolder,
  type Place,
  readMigrations,
} from "../database/copy/index.ts";
import { createFileStore, FilesUnavailable, forgetFile } from "../files/file-store.ts";
import { UserError } from "../i18n/user-error.ts";
import { readBackup } from "./read-backup.ts";
import type { Header, Manifest } from "./shape.ts";

export interface RestoreAsked {
  file: string;
  place: Place;
  filesDir: string;
  clock: Clock;
}

export interface Restored {
  total: Manifest;
  /** When the backup was made, as ISO 8601. */
  madeAt: string;
}

/** Throws UserError when the file, or the database, is not fit for it. */
export async function restoreBackup(asked: RestoreAsked): Promise<Restored> {
  const { file, place, filesDir, clock } = asked;
  const store = createFileStore(filesDir);
  const header = await checkWhole(file);
  checkMigrations(header);
  const { migrations, tables, madeAt } = header;
  const kept: string[] = [];
  /** Remembers what was not there before. */
  async function keep(checksum: string, content: Buffer): Promise<void> {
    if (await store.read(checksum)) return;
    kept.push(await store.keep(content));
  }
  try {
    const total = await fillDatabase(place, { migrations, tables, clock }, async (write) => {
      for await (const part of readBackup(file)) {
        if (part.kind === "rows") await write(part.table, part.rows);
        if (part.kind === "file") await keep(part.checksum, part.content);
        if (part.kind === "end") return part.total;
      }
      throw new Error("A backup that was whole a moment ago has no end.");
    });
    return { total, madeAt };
  } catch (error) {
    for (const checksum of kept) await forgetFile(filesDir, checksum);
    throw explained(error);
  }
}

async function checkWhole(file: string): Promise<Header> {
  let header: Header | undefined;
  for await (const part of readBackup(file)) if (part.kind === "header") header = part.header;
  if (!header) throw new Error("A whole backup has a header.");
  return header;
}

/** Tables that this program does not know yet cannot be filled by it; older ones are, and then brought up to date. */
function checkMigrations({ migrations }: Header): void {
  const known = new Map(readMigrations(migrationsFolder).map(({ name, checksum }) => [name, checksum]));
  for (const { name, checksum } of migrations) {
    if (known.get(name) !== checksum) throw new UserError("newer", ({ backup }) => backup.newer);
  }
}

function explained(error: unknown): unknown {
  if (error instanceof FilesUnavailable)
    return new UserError("files", ({ backup }) => backup.files(error.code));
  if (!(error instanceof CannotFill)) return error;
  if (error.reason === "has rows") return new UserError("not-empty", ({ backup }) => backup.notEmpty);
  return new UserError("other-tables", ({ backup }) => backup.otherTables);
}
