import { type Database, openDatabase } from "../../src/platform/database/index.ts";
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

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A migrated, empty database of its own, guarded against queries without a workspace; call `close` at the end. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const place = await takePlace();
  const { where } = place;
  const options = { ...where, share: true, log: silent, guard: true, migrations: false } as const;
  const opened = await openDatabase(options).catch(async (error: unknown) => {
    await place.giveBack();
    throw error;
  });
  const db: Database = {
    ...opened,
    // The place owns the process; to whoever uses it, it is theirs for that time.
    get childPid() {
      return place.childPid;
    },
  };
  const giveBack = async () => {
    await db.close();
    await place.giveBack();
  };
  // Once: after a test that failed half-way a file may close what it has closed before, and it is another's by then.
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= giveBack();
    return closing;
  };
  return { db, where, reset: () => empty(db), close };
}
