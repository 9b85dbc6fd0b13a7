import type { PGlite } from "@electric-sql/pglite";

/** What PGLiteSocketServer uses of a PGlite. */
type Served = Pick<
  PGlite,
  "waitReady" | "isInTransaction" | "runExclusive" | "execProtocolRawStream" | "exec"
>;

const letter = (message: Uint8Array): string => String.fromCharCode(message[0] ?? 0);

/**
 * pglite-socket takes turns message by message, and all connections share one session with one unnamed
 * statement. A batch (Parse, Bind, Execute … Sync) that arrives in several reads, that is one over 64 KB, was
 * seen to be cut by another connection's batch: the wrong statement got the values. So an open batch holds the
 * turn as a transaction does. `onBroken` is called when the engine itself fails: the server's queue never
 * recovers from that, and the process has to end.
 */
export function oneBatchAtATime(db: PGlite, onBroken: (error: unknown) => void): PGlite {
  let open = false;
  const served: Served = {
    waitReady: db.waitReady,
    runExclusive: (fn) => db.runExclusive(fn),
    isInTransaction: () => open || db.isInTransaction(),
    async execProtocolRawStream(message, options) {
      const kind = letter(message);
      if ("PBDECH".includes(kind)) open = true;
      if ("SQ".includes(kind)) open = false;
      try {
        await db.execProtocolRawStream(message, options);
      } catch (error) {
        onBroken(error);
        throw error;
      }
    },
    // Called to roll back when a client is gone in the middle. After an error PostgreSQL skips everything up to
    // the batch's end, the first rollback too; exec ends the batch, and a second one is heard.
    async exec(query, options) {
      const results = await db.exec(query, options);
      open = false;
      return db.isInTransaction() ? db.exec(query, options) : results;
    },
  };
  // The server reads nothing else of it (tried with 0.2.17, whose version is pinned).
  return served as PGlite;
}
