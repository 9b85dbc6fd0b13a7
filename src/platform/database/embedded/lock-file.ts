import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { z } from "zod";

const identity = z.object({ pid: z.number().int().positive(), started: z.string().optional() });

const lockSchema = z.object({
  /** Distinguishes two starts of one process on one folder. */
  token: z.string(),
  host: z.string(),
  owner: identity,
  child: identity.optional(),
  socket: z.string(),
  heartbeat: z.number(),
});

/** `DATA_DIR/owner.lock`: who owns the folder, and where it is served. */
export type Lock = z.infer<typeof lockSchema>;

/** The lock that stands, or undefined. An unreadable file counts as none: only whole files are put in place. */
export function readLock(file: string): Lock | undefined {
  try {
    return lockSchema.parse(JSON.parse(fs.readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

/** Puts the lock in place unless a file stands there; true when it worked. */
export function createLock(file: string, lock: Lock): boolean {
  const draft = writeDraft(file, lock);
  try {
    // A hard link appears whole or not at all, and never replaces.
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

export function replaceLock(file: string, lock: Lock): void {
  fs.renameSync(writeDraft(file, lock), file);
}

/** Removes the lock that was judged stale; puts back what another process has put there meanwhile. */
export function removeStaleLock(file: string, stale: Lock | undefined): void {
  const aside = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  const taken = readLock(aside);
  try {
    // A third process may stand there by now. The one robbed notices: its child opens only what the lock names.
    if (taken && taken.token !== stale?.token) fs.linkSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    fs.rmSync(aside, { force: true });
  }
}

function writeDraft(file: string, lock: Lock): string {
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  fs.writeFileSync(draft, JSON.stringify(lock), { mode: 0o600 });
  return draft;
}
