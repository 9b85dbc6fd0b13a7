/** A database of its own for one measurement: on the server at TEST_DATABASE_URL, or embedded in a folder. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "../src/platform/database/index.ts";
import { createEmpty, dropDatabase } from "../test/support/postgres-template.ts";
import { quiet } from "./parts.ts";

export type Place = { url: string } | { dataDir: string };

export const server = process.env.TEST_DATABASE_URL;

/** Dropped afterwards, whatever happens. */
export async function onServer<T>(run: (place: { url: string }) => Promise<T>): Promise<T | undefined> {
  if (!server) return undefined;
  const url = await createEmpty(server);
  try {
    return await run({ url });
  } finally {
    await dropDatabase(server, url);
  }
}

export async function inFolder<T>(run: (place: { dataDir: string }) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), "sasaeai-bench-"));
  try {
    return await run({ dataDir });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

export async function opened<T>(place: Place, run: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase({ ...place, log: quiet });
  try {
    return await run(db);
  } finally {
    await db.close();
  }
}
