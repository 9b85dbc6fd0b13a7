import pg from "pg";
import type { Clock } from "../../shared/clock.ts";
import type { Log } from "../../shared/log.ts";
import { systemClock } from "../config/system-clock.ts";
import { createClient, type Tx } from "./client.ts";
import { type Embedded, startEmbedded } from "./embedded/start-embedded.ts";
import { migrate } from "./migrations/migrate.ts";
import { migrationsFolder } from "./migrations/read-migrations.ts";

export interface Database {
  /** For reads outside transactions; throws inside one. */
  readonly client: Tx;
  /** Interactive, at most 10 s; run again (three times at most) after a serialization failure or a deadlock. */
  transaction<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
  ping(): Promise<void>;
  close(): Promise<void>;
  readonly kind: "postgres" | "embedded";
  /** The embedded database's process, when this process owns it and it runs. */
  readonly childPid: number | undefined;
}

export interface DatabaseOptions {
  /** A PostgreSQL server; without it, `dataDir` is opened with the embedded one. */
  url?: string;
  dataDir?: string;
  /** Use the folder of a running app instead of refusing with `DataDirInUse`. */
  share?: boolean;
  log: Log;
  /** Refuse queries that name no workspace. */
  guard?: boolean;
  poolSize?: number;
  /** False skips fsync in the embedded database (tests). */
  durable?: boolean;
  /** Where to read migrations; false applies none. */
  migrations?: string | false;
  clock?: Clock;
}

/** More connections gain nothing in the embedded database, which runs one statement at a time. */
const embeddedPool = 4;
const postgresPool = 10;

export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { url, dataDir, log, clock = systemClock(), durable = true, share = false } = options;
  if (url === undefined && dataDir === undefined) throw new Error("openDatabase needs a url or a dataDir.");
  const embedded =
    url === undefined && dataDir !== undefined
      ? await startEmbedded({ dataDir, share, durable, clock, log })
      : undefined;
  const pool = createPool(options, embedded);
  const client = createClient(pool, { guard: options.guard ?? false, log });
  const close = async () => {
    await client.disconnect();
    await pool.end();
    await embedded?.stop();
  };
  try {
    if (options.migrations !== false) {
      await migrate({ pool, folder: options.migrations ?? migrationsFolder, clock, log });
    }
    await client.connect();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    client: client.root,
    transaction: client.transaction,
    async ping() {
      await pool.query("select 1");
    },
    close,
    kind: embedded ? "embedded" : "postgres",
    get childPid() {
      return embedded?.childPid;
    },
  };
}

function createPool({ url, poolSize, log }: DatabaseOptions, embedded: Embedded | undefined): pg.Pool {
  const pool = new pg.Pool({
    ...(embedded
      ? {
          host: embedded.socket.slice(0, embedded.socket.lastIndexOf("/")),
          user: "postgres",
          database: "postgres",
        }
      : { connectionString: url }),
    max: poolSize ?? (embedded ? embeddedPool : postgresPool),
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
  });
  // Without a listener the loss of an idle connection would end the process.
  pool.on("error", (error) => log.warn({ error: error.message }, "idle database connection lost"));
  return pool;
}
