import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Log } from "../../../shared/log.ts";
import type { ChildReport, ChildRequest } from "./child-messages.ts";

/** The longest that a child may take to close its folder when asked to. */
const stopMs = 10_000;

export interface RunningChild {
  readonly pid: number;
  /** Resolves when the process is gone. */
  readonly gone: Promise<void>;
  /** Tells it to open the folder; resolves when it serves. */
  open(request: Extract<ChildRequest, { do: "open" }>): Promise<void>;
  stop(): Promise<void>;
}

export function runChild(log: Log): RunningChild {
  const isSource = import.meta.url.endsWith(".ts");
  const entry = fileURLToPath(new URL(isSource ? "./child.ts" : "./child.js", import.meta.url));
  const child = fork(entry, {
    // Resolved from here: a bare "tsx" would be looked for in the folder that the app was started in.
    execArgv: isSource ? ["--import", import.meta.resolve("tsx")] : [],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  child.stderr?.on("data", (text: Buffer) => log.error({ text: String(text) }, "database process"));
  const gone = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    // A fork that fails has no exit.
    child.once("error", () => resolve());
  });
  const { pid } = child;
  if (pid === undefined) throw new Error("The database process could not be started.");
  return {
    pid,
    gone,
    async open(request) {
      const answer = nextReport(child);
      child.send(request, () => undefined);
      const report = await Promise.race([answer, gone]);
      if (!report) throw new Error("The database process ended while it was starting.");
      if (report.did === "failed") throw new Error(`The database could not be opened: ${report.message}`);
    },
    async stop() {
      if (child.connected) child.send({ do: "stop" } satisfies ChildRequest, () => undefined);
      const lateness = setTimeout(() => child.kill("SIGKILL"), stopMs);
      await gone;
      clearTimeout(lateness);
    },
  };
}

function nextReport(child: ChildProcess): Promise<ChildReport> {
  return new Promise((resolve) => child.once("message", (report: ChildReport) => resolve(report)));
}
