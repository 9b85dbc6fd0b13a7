/** One file with all that the app knows: every table, and the copies of what teams handed in. */
import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { access, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Clock } from "../../shared/clock.ts";
import { type Place, readSnapshot, type Snapshot } from "../database/copy/index.ts";
import { createFileStore, keptChecksums } from "../files/file-store.ts";
import { UserError } from "../i18n/user-error.ts";
import {
  FORMAT,
  HEADER,
  type Header,
  MANIFEST,
  type Manifest,
  nameOfBatch,
  nameOfFile,
  VERSION,
} from "./shape.ts";
import { createTally } from "./tally.ts";
import { END_OF_ARCHIVE, packEntry } from "./tar.ts";

export interface BackupAsked {
  /** Where it goes; refused when something is there. */
  file: string;
  place: Place;
  filesDir: string;
  clock: Clock;
}

export interface BackupDone {
  total: Manifest;
  /** Files whose content is no longer what was kept: they are not in it. */
  damaged: number;
}

/** Throws UserError when there is nothing to back up, or the file is there already. */
export async function writeBackup({ file, place, filesDir, clock }: BackupAsked): Promise<BackupDone> {
  if (await isThere(file)) throw new UserError("exists", ({ backup }) => backup.exists);
  return readSnapshot(place, async (snapshot) => {
    if (snapshot.migrations.length === 0) throw new UserError("nothing", ({ backup }) => backup.nothing);
    const done: BackupDone = { total: { tables: [], files: { count: 0, bytes: 0 } }, damaged: 0 };
    const draft = `${file}.${randomBytes(6).toString("hex")}.part`;
    try {
      // It holds personal data: nobody but its owner reads it, not even while it grows.
      const target = createWriteStream(draft, { flags: "wx", mode: 0o600, flush: true });
      await pipeline(Readable.from(entries({ snapshot, filesDir, clock, done })), createGzip(), target);
      // It gets its name when it is whole.
      await rename(draft, file);
    } catch (error) {
      throw explained(error);
    } finally {
      await rm(draft, { force: true });
    }
    return done;
  });
}

const isThere = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

function explained(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code && ["ENOENT", "EACCES", "EPERM", "EROFS", "ENOSPC", "ENOTDIR"].includes(code)) {
    return new UserError("unwritable", ({ backup }) => backup.unwritable);
  }
  return error;
}

interface Parts extends Pick<BackupAsked, "filesDir" | "clock"> {
  snapshot: Snapshot;
  done: BackupDone;
}

async function* entries({ snapshot, filesDir, clock, done }: Parts): AsyncGenerator<Buffer> {
  const { kind: database, migrations, tables } = snapshot;
  const at = clock.now();
  const entry = (name: string, content: string | Buffer) =>
    packEntry({ name, content: Buffer.from(content) }, at);
  const tally = createTally(tables);
  const header: Header = {
    format: FORMAT,
    version: VERSION,
    madeAt: at.toISOString(),
    database,
    migrations,
    tables,
  };
  yield entry(HEADER, JSON.stringify(header));
  for (const table of tables) {
    let nth = 0;
    for await (const { count, lines } of snapshot.rows(table)) {
      nth++;
      tally.addRows(table.name, count, lines);
      yield entry(nameOfBatch(table.name, nth), lines);
    }
  }
  // After the rows: a file is kept before a row speaks of it, and never removed.
  const store = createFileStore(filesDir);
  for await (const checksum of keptChecksums(filesDir)) {
    const content = await store.read(checksum);
    if (!content) {
      done.damaged++;
      continue;
    }
    tally.addFile(content.length);
    yield entry(nameOfFile(checksum), content);
  }
  done.total = tally.total();
  yield entry(MANIFEST, JSON.stringify(done.total));
  yield END_OF_ARCHIVE;
}
