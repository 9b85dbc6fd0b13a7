// The child process that owns the PGlite folder and serves it on a Unix socket. It ends with its parent.
import fs from "node:fs";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import type { ChildReport, ChildRequest } from "./child-messages.ts";
import { openEngine } from "./engine.ts";
import { readLock } from "./lock-file.ts";
import { oneBatchAtATime } from "./one-batch-at-a-time.ts";

/** Far more than the app and a few helpers beside it use; above it the server writes a sentence no client reads. */
const maxConnections = 64;

type OpenRequest = Extract<ChildRequest, { do: "open" }>;

function report(message: ChildReport): void {
  if (process.connected) process.send?.(message);
}

function endBroken(error: unknown): void {
  report({ did: "failed", message: String(error) });
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  // Not closed on purpose: a broken engine must write nothing more; recovery is what the log is for.
  process.exit(70);
}

async function serve(request: OpenRequest): Promise<() => Promise<void>> {
  if (readLock(request.lockFile)?.child?.pid !== process.pid)
    throw new Error("The lock names another process.");
  const db = await openEngine(request.folder, request.durable);
  endOnCrash(db.Module);
  fs.rmSync(request.socket, { force: true });
  const server = new PGLiteSocketServer({
    db: oneBatchAtATime(db, endBroken),
    path: request.socket,
    maxConnections,
  });
  await server.start();
  return async () => {
    await server.stop();
    await db.close();
  };
}

/** PGlite swallows a trap of its WebAssembly and may loop for ever on it. */
function endOnCrash(engine: { _PostgresMainLoopOnce: () => void }): void {
  const loop = engine._PostgresMainLoopOnce;
  engine._PostgresMainLoopOnce = () => {
    try {
      loop();
    } catch (error) {
      if ((error as Error).name === "RuntimeError") endBroken(error);
      throw error;
    }
  };
}

let closing: Promise<() => Promise<void>> | undefined;

async function end(): Promise<void> {
  try {
    await (await closing)?.();
    process.exit(0);
  } catch (error) {
    endBroken(error);
  }
}

// Ctrl-C reaches the whole group, but the app still has to write while it stops: only the parent ends the child.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => undefined);
process.stderr.on("error", () => undefined);
process.on("disconnect", () => void end());
process.on("message", (request: ChildRequest) => {
  if (request.do === "stop") return void end();
  closing = serve(request);
  closing.then(() => report({ did: "serve" }), endBroken);
});
