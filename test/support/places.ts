/** Where test databases stand: each is made once, then emptied and lent on, because making one takes seconds. */
import { inject } from "vitest";
import { type Database, openDatabase } from "../../src/platform/database/index.ts";
import { copyOfTemplate, newFolder } from "./data-dir.ts";
import { clear, structureOf } from "./empty.ts";
import { createFromTemplate, dropDatabase } from "./postgres-template.ts";

export interface Place {
  where: { url: string } | { dataDir: string };
  /** Open as long as the place stands: a client that is made anew plans every query of the app anew. */
  db: Database;
  /** Whoever took it has ended what it did there. */
  giveBack(): Promise<void>;
}

export const isOnPostgres = process.env.SASAEAI_TEST_ON === "postgres";

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const patienceMs = 10_000;

/** Empty, and nobody's: kept by the worker process, which outlives its test files. */
const free: Place[] = [];

/** A migrated, empty database that nobody else uses until it is given back. */
export async function takePlace(): Promise<Place> {
  return free.pop() ?? (await newPlace());
}

async function newPlace(): Promise<Place> {
  const where = isOnPostgres
    ? { url: await createFromTemplate(server(), inject("run")) }
    : { dataDir: await copyOfTemplate(newFolder("lent-")) };
  // The template is migrated already.
  const db = await openDatabase({ ...where, log: silent, guard: true, durable: false, migrations: false });
  const asMade = await structureOf(db).catch(async (error: unknown) => {
    await db.close();
    throw error;
  });
  let uses = 0;
  const place: Place = {
    where,
    db,
    async giveBack() {
      uses++;
      if (await isAsMade(db, { asMade, uses })) free.push(place);
      else discard(db, where);
    },
  };
  return place;
}

/** Clears it, and looks whether the test changed more than rows, or left something that holds the database up. */
async function isAsMade(db: Database, { asMade, uses }: { asMade: string; uses: number }): Promise<boolean> {
  let lateness: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    lateness = setTimeout(() => resolve(false), patienceMs);
  });
  const look = async () => {
    await clear(db, uses);
    return (await structureOf(db)) === asMade;
  };
  try {
    return await Promise.race([look(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(lateness);
  }
}

/** Not waited for: what holds it up may do so until the worker ends, and the run's end removes what is left. */
function discard(db: Database, where: Place["where"]): void {
  const remove = async () => {
    if ("url" in where) await dropDatabase(server(), where.url);
    await db.close();
  };
  remove().catch(() => undefined);
}

function server(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return url;
  throw new Error(
    "Set TEST_DATABASE_URL to a PostgreSQL server on which databases may be created, " +
      "such as postgresql://postgres@127.0.0.1:5432/test",
  );
}
