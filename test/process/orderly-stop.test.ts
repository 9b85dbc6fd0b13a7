import { spawn } from "node:child_process";
import { expect, onTestFinished, test } from "vitest";
import { compiled } from "../support/real-process.ts";

function start(...args: string[]) {
  const child = spawn(process.execPath, [compiled("test/process/stopping-process.ts"), ...args]);
  onTestFinished(() => void child.kill("SIGKILL"));
  let output = "";
  const listeners = new Set<() => void>();
  child.stdout.on("data", (text: Buffer) => {
    output += text;
    for (const listener of listeners) listener();
  });
  const exit = new Promise<number | null>((resolve) => child.once("close", resolve));
  const said = (line: string) =>
    new Promise<void>((resolve) => {
      const look = () => output.split("\n").includes(line) && resolve();
      listeners.add(look);
      look();
    });
  return { child, exit, said, lines: () => output.trim().split("\n") };
}

test.each(["SIGTERM", "SIGINT"] as const)("%s runs the steps in order and exits with 0", async (signal) => {
  const app = start();
  await app.said("ready");
  app.child.kill(signal);
  expect(await app.exit).toBe(0);
  expect(app.lines()).toEqual(["ready", "first", "second", "third"]);
});

test("a step that fails does not keep the others from running, and shows in the exit code", async () => {
  const app = start("fail");
  await app.said("ready");
  app.child.kill("SIGTERM");
  expect(await app.exit).toBe(1);
  expect(app.lines()).toEqual(["ready", "first", "second", "error: could not be stopped in order", "third"]);
});

test("a second signal ends at once", async () => {
  const app = start("hang", "60000");
  await app.said("ready");
  app.child.kill("SIGTERM");
  await app.said("second");
  app.child.kill("SIGINT");
  expect(await app.exit).toBe(1);
  expect(app.lines()).toEqual(["ready", "first", "second"]);
});

test("past the deadline it ends", async () => {
  const app = start("hang", "200");
  await app.said("ready");
  app.child.kill("SIGTERM");
  expect(await app.exit).toBe(1);
  expect(app.lines()).toEqual(["ready", "first", "second", "error: not stopped within the deadline"]);
});
