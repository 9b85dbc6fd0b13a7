/** An instance of the app as the torture holds it: started, asked, killed and started again. */
import { type ChildProcess, fork } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { shortLived } from "../support/short-lived.ts";
import type { Answer, FromInstance, InstanceSettings, ToInstance } from "./instance-messages.ts";
import type { LeapingClock } from "./leaping-clock.ts";

/** An instance that is at it for longer, in real time, hangs. */
const PATIENCE_MS = 90_000;

export interface Instance {
  readonly name: string;
  readonly isReady: boolean;
  /** The embedded database's process, as last heard. */
  readonly databasePid: number | undefined;
  start(): void;
  /** Resolves when it has told that it is ready, or has ended. */
  settled(): Promise<void>;
  leap(ahead: number): void;
  /** When it has nothing in hand: what it waits for; undefined when it ended meanwhile. */
  ask(due: boolean): Promise<Answer | undefined>;
  kill(): void;
  /** In order. */
  stop(): Promise<void>;
}

export interface InstanceParts {
  name: string;
  /** instance-process, compiled. */
  program: string;
  clock: LeapingClock;
  settings: Omit<InstanceSettings, "ahead">;
  logs: string;
  /** It ended without having been told to. */
  onEnd(code: number | null, signal: NodeJS.Signals | null): void;
}

export function createInstance(parts: InstanceParts): Instance {
  const { name, program, clock, settings } = parts;
  const log = path.join(parts.logs, `${name}.log`);
  let child: ChildProcess | undefined;
  let isReady = false;
  let isStopping = false;
  let databasePid: number | undefined;
  let asked = 0;
  let settle: (() => void)[] = [];
  const answers = new Map<number, (answer: Answer | undefined) => void>();

  function release(): void {
    for (const resolve of settle) resolve();
    settle = [];
  }

  function hear(message: FromInstance): void {
    if (message.did === "ready") {
      isReady = true;
      tell({ do: "leap", ahead: clock.ahead });
      release();
    } else if (message.did === "database") databasePid = message.pid;
    else {
      answers.get(message.nth)?.(message);
      answers.delete(message.nth);
    }
  }

  function tell(message: ToInstance): void {
    // It may be dying.
    child?.send(message, () => undefined);
  }

  function ended(code: number | null, signal: NodeJS.Signals | null): void {
    child = undefined;
    isReady = false;
    databasePid = undefined;
    for (const answer of answers.values()) answer(undefined);
    answers.clear();
    release();
    if (!isStopping) parts.onEnd(code, signal);
  }

  return {
    name,
    get isReady() {
      return isReady;
    },
    get databasePid() {
      return databasePid;
    },
    start() {
      isStopping = false;
      const out = fs.openSync(log, "a");
      const own: InstanceSettings = { ...settings, ahead: clock.ahead };
      child = fork(program, [JSON.stringify(own)], {
        stdio: ["ignore", out, out, "ipc"],
        execArgv: [],
        env: { ...process.env, NODE_OPTIONS: shortLived },
      });
      fs.closeSync(out);
      child.on("message", hear);
      child.once("exit", ended);
    },
    settled: () =>
      isReady || !child ? Promise.resolve() : new Promise((resolve) => void settle.push(resolve)),
    leap: (ahead) => isReady && tell({ do: "leap", ahead }),
    ask(due) {
      if (!isReady) return Promise.resolve(undefined);
      const nth = ++asked;
      return new Promise((resolve, reject) => {
        const late = setTimeout(
          () => reject(new Error(`${name} has been at it for ${PATIENCE_MS / 1000} s`)),
          PATIENCE_MS,
        );
        answers.set(nth, (answer) => {
          clearTimeout(late);
          resolve(answer);
        });
        tell({ do: "ask", nth, due });
      });
    },
    kill: () => void child?.kill("SIGKILL"),
    async stop() {
      if (!child) return;
      isStopping = true;
      const gone = new Promise((resolve) => child?.once("exit", resolve));
      tell({ do: "stop" });
      const late = setTimeout(() => child?.kill("SIGKILL"), 15_000);
      await gone;
      clearTimeout(late);
    },
  };
}
