import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** The kernel's limit is 108 bytes on Linux and 104 on macOS, and Node cuts a longer path in silence. */
const longestPath = 100;

/** pg looks for this very name in the folder that it is given as its host. */
const socketName = ".s.PGSQL.5432";

/** The socket lies in the data folder, or, when that path is too long for one, in the temporary folder. */
export function socketPath(dataDir: string): string {
  const inside = path.join(dataDir, socketName);
  if (Buffer.byteLength(inside) <= longestPath) return inside;
  // The same folder each time, so that kills leave no trail of folders; the user's id, so that it is ours to write.
  const key = createHash("sha256").update(`${os.userInfo().uid} ${dataDir}`).digest("hex").slice(0, 16);
  const folder = path.join(os.tmpdir(), `sasaeai-${key}`);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid, mode } = fs.lstatSync(folder);
  if (uid !== os.userInfo().uid || (mode & 0o077) !== 0) throw new Error(`${folder} is not this user's own.`);
  return path.join(folder, socketName);
}
