/** The parts of a backup in their order, each checked as it comes; what does not arrive whole is refused at the end. */

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { isDeepStrictEqual } from "node:util";
import { createGunzip } from "node:zlib";
import type { Rows } from "../database/copy/index.ts";
import { UserError } from "../i18n/user-error.ts";
import {
  checksumIn,
  HEADER,
  type Header,
  headerShape,
  MANIFEST,
  type Manifest,
  tableOf,
  VERSION,
} from "./shape.ts";
import { createTally, type Tally } from "./tally.ts";
import { type TarEntry, TarFault, unpack } from "./tar.ts";

export type BackupPart =
  | { kind: "header"; header: Header }
  | { kind: "rows"; table: Header["tables"][number]; rows: Rows }
  | { kind: "file"; checksum: string; content: Buffer }
  /** All has come, and all is as it was written. */
  | { kind: "end"; total: Manifest };

const foreign = () => new UserError("foreign", ({ backup }) => backup.foreign);
const damaged = () => new UserError("damaged", ({ backup }) => backup.damaged);

/** Throws UserError for a file that is no backup, is cut off or damaged, or cannot be read. */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  let header: Header | undefined;
  try {
    for await (const part of partsOf(unpack(unzipped(file)))) {
      if (part.kind === "header") header = part.header;
      yield part;
    }
  } catch (error) {
    throw explained(error, header !== undefined);
  }
}

function unzipped(file: string): AsyncIterable<Buffer> {
  // Faults reach whoever reads; the callback is there because it is asked for.
  return pipeline(createReadStream(file), createGunzip(), () => undefined);
}

function explained(error: unknown, isBackup: boolean): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "EACCES" || code === "EISDIR") {
    return new UserError("unreadable", ({ backup }) => backup.unreadable);
  }
  const isOfArchive = error instanceof TarFault || error instanceof SyntaxError || code?.startsWith("Z_");
  if (!isOfArchive) return error;
  return isBackup ? damaged() : foreign();
}

async function* partsOf(entries: AsyncIterable<TarEntry>): AsyncGenerator<BackupPart> {
  let header: Header | undefined;
  let tally: Tally | undefined;
  let total: Manifest | undefined;
  for await (const { name, content } of entries) {
    if (!header || !tally) {
      header = readHeader(name, content);
      tally = createTally(header.tables);
      yield { kind: "header", header };
      continue;
    }
    if (total) throw damaged();
    if (name === MANIFEST) {
      total = tally.total();
      const written: unknown = JSON.parse(content.toString());
      if (!isDeepStrictEqual(written, total)) throw damaged();
    } else {
      yield readPart({ name, content }, header, tally);
    }
  }
  if (!total) throw header ? damaged() : foreign();
  yield { kind: "end", total };
}

function readHeader(name: string, content: Buffer): Header {
  if (name !== HEADER) throw foreign();
  const stated: unknown = JSON.parse(content.toString());
  const read = headerShape.safeParse(stated);
  if (read.success && read.data.version === VERSION) return read.data;
  const isLater =
    typeof stated === "object" && stated !== null && "version" in stated && Number(stated.version) > VERSION;
  throw isLater ? new UserError("newer", ({ backup }) => backup.newer) : foreign();
}

function readPart({ name, content }: TarEntry, header: Header, tally: Tally): BackupPart {
  const table = header.tables.find((one) => one.name === tableOf(name));
  if (table) {
    const lines = content.toString();
    const count = lines.split("\n").length - 1;
    tally.addRows(table.name, count, lines);
    return { kind: "rows", table, rows: { count, lines } };
  }
  const checksum = checksumIn(name);
  if (checksum === undefined || createHash("sha256").update(content).digest("hex") !== checksum)
    throw damaged();
  tally.addFile(content.length);
  return { kind: "file", checksum, content };
}
