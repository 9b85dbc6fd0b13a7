import { randomBytes } from "node:crypto";
import pg from "pg";
import { openDatabase } from "../../src/platform/database/index.ts";
import { templateKey } from "./template-key.ts";

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const duplicateDatabase = "42P04";
const missingDatabase = "3D000";

/** Creates a migrated database with a name of its own on `server`; returns its URL. */
export async function createFromTemplate(server: string): Promise<string> {
  const template = `sasaeai_template_${templateKey("postgres")}`;
  const name = `sasaeai_test_${randomBytes(6).toString("hex")}`;
  try {
    await run(server, `create database "${name}" template "${template}"`);
  } catch (error) {
    if ((error as pg.DatabaseError).code !== missingDatabase) throw error;
    await createTemplate(server, template);
    await run(server, `create database "${name}" template "${template}"`);
  }
  return withName(server, name);
}

/** An empty database, without the migrations. */
export async function createEmpty(server: string): Promise<string> {
  const name = `sasaeai_test_${randomBytes(6).toString("hex")}`;
  await run(server, `create database "${name}"`);
  return withName(server, name);
}

export async function dropDatabase(server: string, url: string): Promise<void> {
  await run(server, `drop database if exists "${new URL(url).pathname.slice(1)}" with (force)`);
}

/** Made under another name and renamed when it is whole: of two workers, the second throws its own away. */
async function createTemplate(server: string, template: string): Promise<void> {
  const draft = await createEmpty(server);
  await (await openDatabase({ url: draft, log: silent })).close();
  try {
    await run(server, `alter database "${new URL(draft).pathname.slice(1)}" rename to "${template}"`);
  } catch (error) {
    await dropDatabase(server, draft);
    if ((error as pg.DatabaseError).code !== duplicateDatabase) throw error;
  }
}

async function run(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function withName(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
