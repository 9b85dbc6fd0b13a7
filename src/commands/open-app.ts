/** The real app against a workspace on this machine: a folder of its own that goes with it, and a clock to push. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildApp, type SasaeaiApp } from "../app.ts";
import { type Database, openDatabase } from "../platform/database/index.ts";
import { createFileStore } from "../platform/files/file-store.ts";
import { createLog } from "../platform/process/log.ts";
import { createWork } from "../platform/process/work.ts";
import { type Driven, gatherOffice } from "../rehearsal/index.ts";
import { type Sandbox, startSandbox } from "../sandbox/index.ts";
import { DrivenClock } from "../shared/clock.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const EXAMPLE = join(ROOT, "examples", "hiroshima-r6.xlsx");

/** Nobody looks back at what left the app: whoever wants it listens. */
const KEPT = 100;

export interface OpenApp {
  slack: Sandbox;
  db: Database;
  app: SasaeaiApp;
  driven: Driven;
  /** Its people and its channel, which the app has to know before it starts. */
  office: ReturnType<typeof gatherOffice>;
  /** Once everybody has their account. */
  start(): Promise<void>;
  close(): Promise<void>;
}

interface Opening {
  /** Of the folder. */
  name: string;
  at: Date;
  /** A query that names no workspace is a fault. */
  guard?: boolean;
}

export async function openApp({ name, at, guard = false }: Opening): Promise<OpenApp> {
  const dataDir = await mkdtemp(join(tmpdir(), `sasaeai-${name}-`));
  const clock = new DrivenClock(at);
  const log = createLog("error");
  const work = createWork();
  const db = await openDatabase({ dataDir, log, guard, clock });
  const slack = await startSandbox({ clock, manifest: join(ROOT, "manifest.yml"), keeps: KEPT });
  const close = async () => {
    await slack.close();
    await db.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const office = gatherOffice(slack);
    const { botToken, apiUrl, appToken } = slack;
    const app = await buildApp({
      db,
      clock,
      log,
      work,
      store: createFileStore(join(dataDir, "files")),
      slack: { botToken, apiUrl, connection: { kind: "socket", appToken } },
      councilChannelId: office.councilChannel,
    });
    return {
      slack,
      db,
      app,
      office,
      driven: {
        clock,
        idle: () => work.idle(),
        heartbeat: () => app.engine.heartbeat(),
        nextDueAt: (at) => app.engine.nextDueAt(at),
      },
      async start() {
        await app.start();
        await slack.connected();
      },
      async close() {
        await app.stop();
        await work.idle();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
