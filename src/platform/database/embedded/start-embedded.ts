import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import type { Clock } from "../../../shared/clock.ts";
import type { Log } from "../../../shared/log.ts";
import { DataDirInUse } from "../faults.ts";
import { readLock } from "./lock-file.ts";
import { isHeld, type LockedFolder, takeOwnership } from "./ownership.ts";
import { type RunningChild, runChild } from "./run-child.ts";
import { socketPath } from "./socket-path.ts";

export interface Embedded {
  /** The Unix socket where the folder is served, by this process's child or by another owner's. */
  readonly socket: string;
  /** The pid of this process's child; undefined while it is being restarted, or when another process owns it. */
  readonly childPid: number | undefined;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  dataDir: string;
  /** Connect to a running owner instead of refusing. */
  share: boolean;
  /** Hand fsync down to the disk. */
  durable: boolean;
  clock: Clock;
  log: Log;
}

const restartAfterMs = [0, 100, 500, 2_000, 5_000];

export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  fs.mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const dataDir = fs.realpathSync(options.dataDir);
  const folder: LockedFolder = {
    dataDir,
    lockFile: path.join(dataDir, "owner.lock"),
    socket: socketPath(dataDir),
    clock: options.clock,
  };
  for (;;) {
    const other = options.share ? await findOwner(folder) : undefined;
    if (other) return other;
    try {
      return await ownFolder(folder, options);
    } catch (error) {
      // Another process was a moment faster: share with it then.
      if (!(options.share && error instanceof DataDirInUse)) throw error;
    }
  }
}

async function findOwner(folder: LockedFolder): Promise<Embedded | undefined> {
  for (;;) {
    const lock = readLock(folder.lockFile);
    if (!lock || !(await isHeld(lock, folder))) return undefined;
    // Serving comes last in an owner's start; a socket file alone may be what a killed one left.
    if (await answers(lock.socket)) {
      return { socket: lock.socket, childPid: undefined, stop: () => Promise.resolve() };
    }
    await folder.clock.sleep(50);
  }
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.connect(socket);
    probe.once("connect", () => resolve(true)).once("error", () => resolve(false));
    probe.once("connect", () => probe.destroy());
  });
}

async function ownFolder(folder: LockedFolder, { durable, clock, log }: EmbeddedOptions): Promise<Embedded> {
  const ownership = await takeOwnership(folder);
  let child: RunningChild | undefined;
  let stopping = false;

  async function start(): Promise<RunningChild> {
    const { dataDir, lockFile, socket } = folder;
    const started = runChild(log);
    if (!ownership.nameChild(started.pid)) {
      await started.stop();
      throw new DataDirInUse(dataDir, readLock(lockFile)?.owner.pid ?? 0);
    }
    try {
      await started.open({ do: "open", folder: path.join(dataDir, "pgdata"), socket, lockFile, durable });
      return started;
    } catch (error) {
      await started.stop();
      throw error;
    }
  }

  async function keepRunning(running: RunningChild): Promise<void> {
    child = running;
    await running.gone;
    child = undefined;
    for (let attempt = 0; !stopping; attempt++) {
      log.error({ attempt }, "The database process ended; it is started again.");
      await clock.sleep(restartAfterMs[attempt] ?? 5_000);
      const next = stopping ? undefined : await start().catch((error: unknown) => void log.error({ error }));
      if (next && stopping) await next.stop();
      if (next) return keepRunning(next);
    }
  }

  let kept: Promise<void>;
  try {
    kept = keepRunning(await start());
  } catch (error) {
    ownership.release();
    throw error;
  }
  return {
    socket: folder.socket,
    get childPid() {
      return child?.pid;
    },
    async stop() {
      stopping = true;
      await child?.stop();
      // A child that was just being restarted is stopped too, because the lock goes only with the last of them.
      await kept;
      ownership.release();
    },
  };
}
