import { randomBytes } from "node:crypto";
import pg from "pg";
import { openDatabase } from "../../src/platform/database/index.ts";
import { templateKey } from "./template-key.ts";

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const duplicateDatabase = "42P04";
const missingDatabase = "3D000";
const ofRun = (run: string) => `sasaeai_test_${run}_`;

/** Creates a migrated database with a name of its own on `server`, for this run of the tests; returns its URL. */
export async function createFromTemplate(server: string, run: string): Promise<string> {
  const template = `sasaeai_template_${templateKey("postgres")}`;
  const name = `${ofRun(run)}${randomBytes(6).toString("hex")}`;
  try {
    await ask(server, `create database "${name}" template "${template}"`);
  } catch (error) {
    if ((error as pg.DatabaseError).code !== missingDatabase) throw error;
    await createTemplate(server, template);
    await ask(server, `create database "${name}" template "${template}"`);
  }
  return withName(server, name);
}

/** An empty database, without the migrations. */
export async function createEmpty(server: string): Promise<string> {
  const name = `sasaeai_test_${randomBytes(6).toString("hex")}`;
  await ask(server, `create database "${name}"`);
  return withName(server, name);
}

/** Another one like it, which nobody may have open meanwhile. */
export async function copyDatabase(server: string, url: string): Promise<string> {
  const name = `sasaeai_test_${randomBytes(6).toString("hex")}`;
  await ask(server, `create database "${name}" template "${new URL(url).pathname.slice(1)}"`);
  return withName(server, name);
}

export async function dropDatabase(server: string, url: string): Promise<void> {
  await ask(server, `drop database if exists "${new URL(url).pathname.slice(1)}" with (force)`);
}

/** All that the run made and did not drop itself. */
export async function dropDatabasesOf(server: string, run: string): Promise<void> {
  const ours = await ask(server, "select datname from pg_database where starts_with(datname, $1)", [
    ofRun(run),
  ]);
  for (const { datname } of ours) await ask(server, `drop database if exists "${datname}" with (force)`);
}

/** Made under another name and renamed when it is whole: of two workers, the second throws its own away. */
async function createTemplate(server: string, template: string): Promise<void> {
  const draft = await createEmpty(server);
  await (await openDatabase({ url: draft, log: silent })).close();
  try {
    await ask(server, `alter database "${new URL(draft).pathname.slice(1)}" rename to "${template}"`);
  } catch (error) {
    await dropDatabase(server, draft);
    if ((error as pg.DatabaseError).code !== duplicateDatabase) throw error;
  }
}

async function ask(server: string, sql: string, values?: string[]): Promise<{ datname: string }[]> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

function withName(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
