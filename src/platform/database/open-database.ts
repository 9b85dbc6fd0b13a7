import { systemClock } from "../config/system-clock.ts";
import { analyzeTables } from "./analyze-tables.ts";
import { createClient, type Tx } from "./client.ts";
import { connectTo, type Place } from "./connect.ts";
import { migrate } from "./migrations/migrate.ts";
import { migrationsFolder } from "./migrations/read-migrations.ts";

export interface Database {
  /** For reads outside transactions; throws inside one. */
  readonly client: Tx;
  /** Interactive, at most 10 s; run again (three times at most) after a serialization failure or a deadlock. */
  transaction<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
  ping(): Promise<void>;
  /** Lets the planner know what stands in the tables; a server does so by itself, the embedded database never. */
  analyze(): Promise<void>;
  close(): Promise<void>;
  readonly kind: "postgres" | "embedded";
  /** The embedded database's process, when this process owns it and it runs. */
  readonly childPid: number | undefined;
}

export interface DatabaseOptions extends Place {
  /** Refuse queries that name no workspace. */
  guard?: boolean;
  /** Where to read migrations; false applies none. */
  migrations?: string | false;
}

export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { log, clock = systemClock() } = options;
  const connected = await connectTo(options);
  const { pool, kind } = connected;
  const client = createClient(pool, { guard: options.guard ?? false, log });
  const close = async () => {
    await client.disconnect();
    await connected.close();
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
    async analyze() {
      if (kind === "embedded") await analyzeTables(pool);
    },
    close,
    kind,
    get childPid() {
      return connected.childPid;
    },
  };
}
