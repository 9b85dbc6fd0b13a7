import fs from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/** The parts of Emscripten's node file system that syncing needs. */
interface EmscriptenFiles {
  filesystems: { NODEFS: { stream_ops: { fsync?: (stream: { nfd?: number }) => number } } };
}

/**
 * PGlite's node file system has no fsync and PostgreSQL is started with it off: a kill loses nothing, a power cut
 * may. This one hands PostgreSQL's fsync down to the disk.
 */
class SyncedFiles extends NodeFS {
  override async init(...[pg, options]: Parameters<NodeFS["init"]>) {
    const { emscriptenOpts } = await super.init(pg, options);
    const install = (engine: { FS: EmscriptenFiles }) => {
      engine.FS.filesystems.NODEFS.stream_ops.fsync = (stream) => {
        if (stream.nfd !== undefined) fs.fsyncSync(stream.nfd);
        return 0;
      };
    };
    // Emscripten's own type of FS leaves the file systems' inner tables out.
    const preRun = [...(emscriptenOpts.preRun ?? []), install as never];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}

/** A kill in the middle of the first start must not leave half a folder: it is made aside and moved into place. */
async function prepareFolder(folder: string, durable: boolean): Promise<void> {
  if (fs.existsSync(folder)) return;
  const aside = `${folder}.new`;
  fs.rmSync(aside, { recursive: true, force: true });
  fs.mkdirSync(path.dirname(folder), { recursive: true, mode: 0o700 });
  await (await PGlite.create({ dataDir: aside })).close();
  if (durable) syncFiles(aside);
  fs.renameSync(aside, folder);
}

/** What was written while nobody handed fsync down; later checkpoints only sync what they touch. */
function syncFiles(folder: string): void {
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const descriptor = fs.openSync(path.join(entry.parentPath, entry.name), "r+");
    fs.fsyncSync(descriptor);
    fs.closeSync(descriptor);
  }
}

/** Opens, and at first makes, the PGlite folder. Nobody else may have it open: PGlite itself does not check. */
export async function openEngine(folder: string, durable: boolean): Promise<PGlite> {
  await prepareFolder(folder, durable);
  if (!durable) return PGlite.create({ dataDir: folder });
  const startParams = PGlite.defaultStartParams.filter((parameter) => parameter !== "-F");
  // The default for the log is fdatasync, which Emscripten answers without doing anything.
  startParams.push("-c", "wal_sync_method=fsync");
  return PGlite.create({ fs: new SyncedFiles(folder), startParams });
}
