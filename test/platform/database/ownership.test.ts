import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { systemClock } from "../../../src/platform/config/index.ts";
import {
  createLock,
  type Lock,
  readLock,
  replaceLock,
} from "../../../src/platform/database/embedded/lock-file.ts";
import { type LockedFolder, takeOwnership } from "../../../src/platform/database/embedded/ownership.ts";
import { identify } from "../../../src/platform/database/embedded/process-identity.ts";
import { DataDirInUse, openDatabase } from "../../../src/platform/database/index.ts";
import type { Clock } from "../../../src/shared/clock.ts";
import { freshDataDir } from "../../support/data-dir.ts";
import { mayTakeLong } from "../../support/real-process.ts";
import { runProcess, silent, until } from "./run-process.ts";

mayTakeLong();

function emptyFolder(clock: Clock = systemClock()): LockedFolder {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "sasaeai-lock-"));
  onTestFinished(() => fs.rmSync(dataDir, { recursive: true, force: true }));
  return { dataDir, lockFile: path.join(dataDir, "owner.lock"), socket: path.join(dataDir, "s"), clock };
}

function leaveLock(folder: LockedFolder, change: Partial<Lock>): Lock {
  const lock: Lock = {
    token: "left behind",
    host: os.hostname(),
    owner: { pid: 2 ** 22 + 1, started: "long ago" },
    socket: folder.socket,
    heartbeat: 1,
    ...change,
  };
  expect(createLock(folder.lockFile, lock)).toBe(true);
  return lock;
}

/** Seconds pass at once, and `each` sees them pass. */
function hurriedClock(each: () => void = () => undefined): Clock & { slept: number } {
  const clock = {
    slept: 0,
    now: () => new Date(clock.slept),
    async sleep(ms: number) {
      clock.slept += ms;
      each();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
  return clock;
}

/** A process that does nothing, alive until the end of the test. */
function someProcess() {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

test("a second owner is refused, and told the pid of the first", async () => {
  const dataDir = await freshDataDir();
  const app = runProcess("./writing-process.ts", dataDir);
  await app.said((line) => line.startsWith("kept "));
  const error = await openDatabase({ dataDir, log: silent }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DataDirInUse);
  expect(error).toMatchObject({ key: "database.dataDirInUse", pid: app.pid });
});

test("the same process is refused too, and may open the folder again after closing it", async () => {
  const dataDir = await freshDataDir();
  const db = await openDatabase({ dataDir, log: silent, durable: false });
  await expect(openDatabase({ dataDir, log: silent })).rejects.toMatchObject({ pid: process.pid });
  await db.close();
  expect(fs.readdirSync(dataDir)).toEqual(["pgdata"]);
  await (await openDatabase({ dataDir, log: silent, durable: false })).close();
});

test("a lock whose process is gone is taken over", async () => {
  const folder = emptyFolder();
  leaveLock(folder, {});
  const ownership = await takeOwnership(folder);
  expect(readLock(folder.lockFile)?.owner).toEqual(identify(process.pid));
  ownership.release();
  expect(fs.readdirSync(folder.dataDir)).toEqual([]);
});

test("a lock whose pid is another process's by now is taken over", async () => {
  const folder = emptyFolder();
  const pid = someProcess().pid ?? 0;
  leaveLock(folder, { owner: { pid, started: "another process's start" } });
  (await takeOwnership(folder)).release();
});

test("an owner that sleeps deeply (no heartbeat for ages) keeps its folder", async () => {
  const folder = emptyFolder();
  const pid = someProcess().pid ?? 0;
  leaveLock(folder, { owner: identify(pid) });
  await expect(takeOwnership(folder)).rejects.toMatchObject({ pid });
});

test("half a lock file, as no process of ours writes it, is nobody's", async () => {
  const folder = emptyFolder();
  fs.writeFileSync(folder.lockFile, '{"token":');
  (await takeOwnership(folder)).release();
});

test("another host's lock holds while its heart beats", async () => {
  let beat = 1;
  const folder = emptyFolder(
    hurriedClock(() => {
      if (beat++ === 5) replaceLock(folder.lockFile, { ...lock, heartbeat: 2 });
    }),
  );
  const lock = leaveLock(folder, { host: "another", owner: { pid: 7, started: "x" } });
  await expect(takeOwnership(folder)).rejects.toMatchObject({ pid: 7 });
});

test("another host's lock is taken over when its heart has been watched and is still", async () => {
  const clock = hurriedClock();
  const folder = emptyFolder(clock);
  leaveLock(folder, { host: "another", owner: identify(process.pid) });
  (await takeOwnership(folder)).release();
  expect(clock.slept).toBeGreaterThan(6_000);
});

test("an orphan that does not end is ended before the folder is given away", async () => {
  const folder = emptyFolder(hurriedClock());
  const orphan = someProcess();
  const pid = orphan.pid ?? 0;
  const ended = new Promise((resolve) => orphan.once("exit", (_code, signal) => resolve(signal)));
  leaveLock(folder, { child: identify(pid) });
  (await takeOwnership(folder)).release();
  expect(await ended).toBe("SIGKILL");
});

test("of many that find the same stale lock, one gets the folder", async () => {
  const folder = emptyFolder();
  leaveLock(folder, {});
  const contenders = [1, 2, 3, 4].map(() => runProcess("./owning-process.ts", folder.dataDir));
  await until("all have tried", () => contenders.every(({ lines }) => lines().length > 0));
  const answers = contenders.map(({ lines }) => lines()[0]?.split(" ")[0]).sort();
  expect(answers).toEqual(["owned", "refused", "refused", "refused"]);
});

test("an owner that lost its lock names no child and leaves the other's lock alone", async () => {
  const folder = emptyFolder();
  const ownership = await takeOwnership(folder);
  replaceLock(folder.lockFile, { ...ownership.lock, token: "another's" });
  expect(ownership.nameChild(process.pid)).toBe(false);
  ownership.release();
  expect(readLock(folder.lockFile)?.token).toBe("another's");
});

test("a folder whose path is too long for a socket is served from the temporary folder", async () => {
  const dataDir = await freshDataDir("長い名前".repeat(8));
  const db = await openDatabase({ dataDir, log: silent, durable: false });
  const socket = readLock(path.join(dataDir, "owner.lock"))?.socket ?? "";
  expect(path.dirname(path.dirname(socket))).toBe(os.tmpdir());
  expect(fs.statSync(path.dirname(socket)).mode & 0o777).toBe(0o700);
  await db.ping();
  const second = await openDatabase({ dataDir, share: true, log: silent });
  await second.ping();
  await second.close();
  await db.close();
});
