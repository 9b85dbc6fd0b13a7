/** A pool of connections to a PostgreSQL server, or to the embedded database, which is started where nobody has it open. */
import pg from "pg";
import type { Clock } from "../../shared/clock.ts";
import type { Log } from "../../shared/log.ts";
import { systemClock } from "../config/system-clock.ts";
import { startEmbedded } from "./embedded/start-embedded.ts";

export interface Place {
  /** A PostgreSQL server; without it, `dataDir` is opened with the embedded one. */
  url?: string;
  dataDir?: string;
  /** Use the folder of a running app instead of refusing with `DataDirInUse`. */
  share?: boolean;
  log: Log;
  poolSize?: number;
  /** False skips fsync in the embedded database (tests). */
  durable?: boolean;
  clock?: Clock;
}

export interface Connected {
  pool: pg.Pool;
  kind: "postgres" | "embedded";
  readonly childPid: number | undefined;
  close(): Promise<void>;
}

/** More connections gain nothing in the embedded database, which runs one statement at a time. */
const embeddedPool = 4;
const postgresPool = 10;

export async function connectTo(place: Place): Promise<Connected> {
  const { url, dataDir, log, clock = systemClock(), durable = true, share = false } = place;
  if (url === undefined && dataDir === undefined) throw new Error("A database needs a url or a dataDir.");
  const embedded =
    url === undefined && dataDir !== undefined
      ? await startEmbedded({ dataDir, share, durable, clock, log })
      : undefined;
  const pool = createPool(place, embedded?.socket);
  return {
    pool,
    kind: embedded ? "embedded" : "postgres",
    get childPid() {
      return embedded?.childPid;
    },
    async close() {
      await pool.end();
      await embedded?.stop();
    },
  };
}

function createPool({ url, poolSize, log }: Place, socket: string | undefined): pg.Pool {
  const pool = new pg.Pool({
    ...(socket
      ? { host: socket.slice(0, socket.lastIndexOf("/")), user: "postgres", database: "postgres" }
      : { connectionString: url }),
    max: poolSize ?? (socket ? embeddedPool : postgresPool),
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
  });
  // Without a listener the loss of an idle connection would end the process.
  pool.on("error", (error) => log.warn({ error: error.message }, "idle database connection lost"));
  return pool;
}
