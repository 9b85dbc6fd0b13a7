/** Files that must outlast Slack: kept in one folder under their checksum, so that the same content is kept once. */
import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
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

/** `write`: how a file gets onto the disk; a test puts a full one in its place. */
export function createFileStore(folder: string, { write = writeFlushed } = {}): FileStore {
  // Two levels, because folders with very many entries are slow to look into.
  const pathOf = (checksum: string) => join(folder, checksum.slice(0, 2), checksum);

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
