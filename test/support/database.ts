import type { Database } from "../../src/platform/database/index.ts";
import { empty } from "./empty.ts";
import { takePlace } from "./places.ts";

export { isOnPostgres } from "./places.ts";

export interface TestDatabase {
  db: Database;
  /** How to open it a second time: `openDatabase({ ...test.where, log })`; embedded needs `share: true` too. */
  where: { url: string } | { dataDir: string };
  /** Empties every table. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** A migrated, empty database of its own, guarded against queries without a workspace; call `close` at the end. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const place = await takePlace();
  const { db, end } = untilEnded(place.db);
  // Once: after a test that failed half-way a file may close what it has closed before, and it is another's by then.
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= end().then(() => place.giveBack());
    return closing;
  };
  return { db: Object.assign(db, { close }), where: place.where, reset: () => empty(place.db), close };
}

/** What an app left behind when it ended may not write into the database of the test that has it next. */
function untilEnded(lent: Database): { db: Database; end(): Promise<void> } {
  const running = new Set<Promise<unknown>>();
  let isOver = false;
  const db: Database = {
    ...lent,
    get childPid() {
      return lent.childPid;
    },
    async transaction(run) {
      if (isOver) throw new Error("This database has been given back.");
      const work = lent.transaction(run);
      running.add(work);
      try {
        return await work;
      } finally {
        running.delete(work);
      }
    },
  };
  return {
    db,
    async end() {
      isOver = true;
      await Promise.allSettled(running);
    },
  };
}
