import { spawn } from "node:child_process";
import path from "node:path";
import { onTestFinished } from "vitest";
import { compiled } from "../../support/real-process.ts";

export interface RunningProcess {
  readonly pid: number;
  /** All lines said so far. */
  lines(): string[];
  /** Resolves with the first line, of those said or to come, that `wanted` accepts; rejects when it ends before. */
  said(wanted: (line: string) => boolean): Promise<string>;
  /** kill -9; resolves when it is gone and all that it said has been read. */
  kill(): Promise<void>;
  readonly ended: Promise<number | null>;
}

/** Runs a script of this folder in a process of its own, which is gone at the end of the test. */
export function runProcess(script: string, ...args: string[]): RunningProcess {
  const file = compiled(path.posix.join("test/platform/database", script));
  const child = spawn(process.execPath, [file, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let output = "";
  const listeners = new Set<() => void>();
  const lines = () => output.split("\n").slice(0, -1);
  child.stdout.on("data", (text: Buffer) => {
    output += text;
    for (const listener of listeners) listener();
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return {
    pid: child.pid ?? 0,
    lines,
    ended,
    said: (wanted) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const line = lines().find(wanted);
          if (line !== undefined) resolve(line);
        };
        listeners.add(look);
        look();
        void ended.then(() => reject(new Error(`It ended before it said so:\n${output}`)));
      }),
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Asks again and again until the answer is true: for what another process does in its own time. */
export async function until(
  what: string,
  isTrue: () => boolean | Promise<boolean>,
  withinMs = 120_000,
): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await isTrue())) {
    if (performance.now() > deadline) throw new Error(`Not within ${withinMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
