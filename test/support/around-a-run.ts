/** Before all test files and after them (vitest's globalSetup): what they share, and clearing up behind them. */
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { readLock } from "../../src/platform/database/embedded/lock-file.ts";
import { isRunning } from "../../src/platform/database/embedded/process-identity.ts";
import { builtProgram } from "./built-program.ts";
import { dropDatabasesOf } from "./postgres-template.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Names this run. */
    run: string;
    /** Where this run's embedded databases lie. */
    folder: string;
    /** The compiled program's folder, "dist". */
    program: string;
  }
}

const prefix = "sasaeai-test-";
/** The longest that the last databases may take to close behind their workers. */
const closeMs = 10_000;

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const run = randomBytes(4).toString("hex");
  const home = fastestFolder();
  removeForgotten(home);
  const folder = path.join(home, prefix + run);
  project.provide("run", run);
  project.provide("folder", folder);
  project.provide("program", builtProgram());
  return async () => {
    await removeFolder(folder);
    const server = process.env.TEST_DATABASE_URL;
    // `env` is undefined where a project sets none, whatever its type says.
    const { env } = project.config as { env?: Record<string, unknown> };
    if (server && env?.SASAEAI_TEST_ON === "postgres") await dropDatabasesOf(server, run);
  };
}

/** Memory, where the system offers enough of it as a folder (a container's may hold 64 MB only). */
function fastestFolder(): string {
  const memory = "/dev/shm";
  if (!fs.existsSync(memory)) return os.tmpdir();
  const { bavail, bsize } = fs.statfsSync(memory);
  return bavail * bsize > 2 ** 30 ? memory : os.tmpdir();
}

/** Runs that were killed leave their folders, and memory is dear. A run that lives makes new ones in its own. */
function removeForgotten(home: string): void {
  const anHourAgo = Date.now() - 3_600_000;
  for (const name of fs.readdirSync(home)) {
    if (!name.startsWith(prefix)) continue;
    const file = path.join(home, name);
    const touched = fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (touched < anHourAgo) fs.rmSync(file, { recursive: true, force: true });
  }
}

/** A database ends when its worker is gone, and writes to its folder until then. */
async function removeFolder(folder: string): Promise<void> {
  if (!fs.existsSync(folder)) return;
  const children = fs.readdirSync(folder).flatMap((name) => {
    const child = readLock(path.join(folder, name, "owner.lock"))?.child;
    return child ? [child] : [];
  });
  for (const deadline = Date.now() + closeMs; Date.now() < deadline; ) {
    if (!children.some((child) => isRunning(child) === true)) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
