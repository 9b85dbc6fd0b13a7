/** Files that must outlast Slack: kept in one folder under their checksum, so that the same content is kept once. */
import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

export interface FileStore {
  /** Returns the SHA-256 of the content. Throws FilesUnavailable when the folder cannot be written to. */
  keep(content: Buffer): Promise<string>;
  /** Undefined when there is none, or when what lies there is no longer what was kept. */
  read(checksum: string): Promise<Buffer | undefined>;
}

/** The folder is missing, full or not ours to write: nothing was kept. */
export class FilesUnavailable extends Error {
  /** Node's code, such as ENOSPC. */
  readonly code: string;

  constructor(cause: unknown) {
    const { code = "unknown" } = cause as NodeJS.ErrnoException;
    super(`files cannot be kept: ${code}`, { cause });
    this.name = "FilesUnavailable";
    this.code = code;
  }
}

const checksumOf = (content: Buffer) => createHash("sha256").update(content).digest("hex");

/** Flushed before it gets its name: a power cut leaves no half file under a checksum. */
const writeFlushed = (path: string, content: Buffer) =>
  writeFile(path, content, { mode: 0o600, flush: true });

// Two levels, because folders with very many entries are slow to look into.
const pathIn = (folder: string, checksum: string) => join(folder, checksum.slice(0, 2), checksum);

/** Whatever lies under a checksum, in the order of the checksums; drafts that a power cut left are not among them. */
export async function* keptChecksums(folder: string): AsyncGenerator<string> {
  const names = (path: string) =>
    readdir(path).then(
      (found) => found.sort(),
      () => [],
    );
  for (const first of await names(folder)) {
    for (const name of await names(join(folder, first))) {
      if (/^[0-9a-f]{64}$/.test(name) && name.startsWith(first)) yield name;
    }
  }
}

/** Takes back what was kept for nothing: no row speaks of it. */
export async function forgetFile(folder: string, checksum: string): Promise<void> {
  await rm(pathIn(folder, checksum), { force: true });
}

/** `write`: how a file gets onto the disk; a test puts a full one in its place. */
export function createFileStore(folder: string, { write = writeFlushed } = {}): FileStore {
  const pathOf = (checksum: string) => pathIn(folder, checksum);

  async function read(checksum: string): Promise<Buffer | undefined> {
    const content = await readFile(pathOf(checksum)).catch(() => undefined);
    return content && checksumOf(content) === checksum ? content : undefined;
  }

  return {
    read,
    async keep(content) {
      const checksum = checksumOf(content);
      if (await read(checksum)) return checksum;
      const path = pathOf(checksum);
      const draft = `${path}.${randomBytes(6).toString("hex")}`;
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await write(draft, content);
        await rename(draft, path);
        return checksum;
      } catch (error) {
        await rm(draft, { force: true }).catch(() => undefined);
        throw new FilesUnavailable(error);
      }
    },
  };
}
