import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import type { Pool } from "pg";
import type { Log } from "../../shared/log.ts";
import { RootInsideTransaction } from "./faults.ts";
import { type Prisma, PrismaClient } from "./generated/client.ts";
import { type Remembered, readOnce } from "./read-once.ts";
import { isWorthRetrying } from "./retry.ts";
import { checkWorkspace } from "./workspace-guard.ts";

/** What stores take: a transaction's client, or the root client for a single read. */
export type Tx = Prisma.TransactionClient;

export interface Client {
  root: Tx;
  transaction<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
  /** Loads the query compiler, which holds the event loop for a few hundred ms: at the start, not at a click. */
  connect(): Promise<void>;
  disconnect(): Promise<void>;
}

const transactionLimits = { maxWait: 10_000, timeout: 10_000 };
const retries = 3;

export function createClient(pool: Pool, { guard, log }: { guard: boolean; log: Log }): Client {
  const adapter = new PrismaPg(pool, {
    onPoolError: (error) => log.warn({ error: error.message }, "idle database connection lost"),
  });
  const plain = new PrismaClient({ adapter });
  const inside = new AsyncLocalStorage<{ open: boolean; read: Remembered }>();
  const remembered = () => {
    const store = inside.getStore();
    return store?.open ? store.read : undefined;
  };
  const guarded = guard ? plain.$extends(workspaceGuard) : plain;
  // Query extensions add no types; the extended client's own type fits nowhere else.
  const base = guarded.$extends(readOnce(remembered)) as unknown as PrismaClient;

  const refuseInside = (what: string) => {
    if (inside.getStore()?.open) throw new RootInsideTransaction(what);
  };
  // As above: extended with a check only, and handed out as what stores take, without `$transaction`.
  const root = base.$extends({
    query: {
      async $allOperations({ model, operation, args, query }) {
        refuseInside(`${model ?? "the root client"}.${operation}`);
        return query(args);
      },
    },
  }) as unknown as Tx;

  async function once<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
    // What a transaction left behind without awaiting may use the root client once it is over.
    const state = { open: true, read: new Map() };
    try {
      return await inside.run(state, () => base.$transaction(run, transactionLimits));
    } finally {
      state.open = false;
    }
  }

  return {
    root,
    async transaction(run) {
      refuseInside("A second transaction");
      for (let attempt = 0; ; attempt++) {
        try {
          return await once(run);
        } catch (error) {
          if (attempt >= retries || !isWorthRetrying(error)) throw error;
        }
      }
    },
    connect: () => plain.$connect(),
    async disconnect() {
      await plain.$disconnect();
      // Node 20 carries each storage that was ever used along with every promise, until it is switched off.
      inside.disable();
    },
  };
}

const workspaceGuard = {
  query: {
    $allModels: {
      async $allOperations<A>({ model, operation, args, query }: GuardedCall<A>) {
        checkWorkspace(model, operation, args);
        return query(args);
      },
    },
  },
};

interface GuardedCall<A> {
  model: string;
  operation: string;
  args: A;
  query: (args: A) => Promise<unknown>;
}
