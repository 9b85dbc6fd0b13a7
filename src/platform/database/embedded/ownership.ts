import { randomUUID } from "node:crypto";
import os from "node:os";
import type { Clock } from "../../../shared/clock.ts";
import { DataDirInUse } from "../faults.ts";
import { createLock, type Lock, readLock, removeStaleLock, replaceLock } from "./lock-file.ts";
import { identify, isRunning } from "./process-identity.ts";

/** How often an owner says that it lives, and how long silence is watched where no process can be asked. */
const heartbeatMs = 3_000;
const silenceMs = 3 * heartbeatMs;
/** How long an orphaned child may take to close the folder before it is ended. */
const orphanMs = 10_000;
const lookMs = 50;

export interface Ownership {
  readonly lock: Lock;
  /** Names the child that may open the folder; false when the lock has meanwhile become another's. */
  nameChild(pid: number): boolean;
  release(): void;
}

export interface LockedFolder {
  dataDir: string;
  lockFile: string;
  socket: string;
  clock: Clock;
}

/** Takes the folder, also from an owner that is gone; throws `DataDirInUse` when it is someone else's. */
export async function takeOwnership(folder: LockedFolder): Promise<Ownership> {
  for (;;) {
    const lock = newLock(folder);
    if (createLock(folder.lockFile, lock)) return own(folder, lock);
    const other = readLock(folder.lockFile);
    if (other && (await isHeld(other, folder))) throw new DataDirInUse(folder.dataDir, other.owner.pid);
    removeStaleLock(folder.lockFile, other);
  }
}

function newLock({ socket, clock }: LockedFolder): Lock {
  const owner = identify(process.pid);
  return { token: randomUUID(), host: os.hostname(), owner, socket, heartbeat: clock.now().getTime() };
}

function own({ lockFile, clock }: LockedFolder, first: Lock): Ownership {
  let lock = first;
  const isOurs = () => readLock(lockFile)?.token === lock.token;
  const write = (change: Partial<Lock>): boolean => {
    if (!isOurs()) return false;
    lock = { ...lock, ...change, heartbeat: clock.now().getTime() };
    replaceLock(lockFile, lock);
    return true;
  };
  const beat = setInterval(() => write({}), heartbeatMs).unref();
  return {
    get lock() {
      return lock;
    },
    nameChild: (pid) => write({ child: identify(pid) }),
    release() {
      clearInterval(beat);
      if (isOurs()) removeStaleLock(lockFile, lock);
    },
  };
}

/** Whether the lock's owner, or a child of its that is still closing the folder, is alive. */
export async function isHeld(lock: Lock, folder: Pick<LockedFolder, "lockFile" | "clock">): Promise<boolean> {
  const isHere = lock.host === os.hostname();
  const owner = isHere ? isRunning(lock.owner) : "unknown";
  if (owner === true) return true;
  // Another machine's or container's process cannot be asked, nor one whose start is unknown: watch its heartbeat.
  if (owner === "unknown" && (await beats(lock, folder))) return true;
  if (isHere && lock.child) await outlive(lock.child, folder.clock);
  return false;
}

async function beats(
  lock: Lock,
  { lockFile, clock }: Pick<LockedFolder, "lockFile" | "clock">,
): Promise<boolean> {
  for (let waited = 0; waited < silenceMs; waited += lookMs) {
    const now = readLock(lockFile);
    if (now && (now.token !== lock.token || now.heartbeat !== lock.heartbeat)) return true;
    await clock.sleep(lookMs);
  }
  return false;
}

/** An orphan closes the folder by itself; one that hangs is ended, so that there are never two. */
async function outlive(child: NonNullable<Lock["child"]>, clock: Clock): Promise<void> {
  for (let waited = 0; isRunning(child) === true; waited += lookMs) {
    if (waited >= orphanMs) kill(child.pid);
    await clock.sleep(lookMs);
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    // It has just ended by itself.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
