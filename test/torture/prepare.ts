/** The example's program, started, in a database that each life begins with a copy of. */
import fs from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { EXAMPLE } from "../../src/commands/open-app.ts";
import { createPlanningEngine } from "../../src/commands/planning-engine.ts";
import { type Desk, deskOf } from "../../src/commands/rehearsed-year.ts";
import { importWorkbookFile, makeWorkspace } from "../../src/features/import/index.ts";
import { subjectsOf } from "../../src/features/launch/index.ts";
import { type Database, openDatabase } from "../../src/platform/database/index.ts";
import { copyDatabase, createEmpty, dropDatabase } from "../support/postgres-template.ts";

export const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

export type Where = { url: string } | { dataDir: string };

export interface Prepared {
  desk: Desk;
  copy(): Promise<Where>;
  drop(where: Where): Promise<void>;
  close(): Promise<void>;
}

/** Nothing that fell due before `at` is said. */
async function start(db: Database, at: Date): Promise<void> {
  const clock = { now: () => at, sleep: () => Promise.resolve() };
  const { notices } = createPlanningEngine({ db, clock, log: silent });
  const workspaceId = await makeWorkspace(db, at);
  const deps = { db, clock, notices: { ...notices, kick: () => undefined } };
  const imported = await importWorkbookFile(deps, workspaceId, EXAMPLE);
  if (!imported.done) throw new Error("the example was not imported");
  const program = { workspaceId, id: imported.programId };
  await db.transaction(async (tx) => {
    await tx.program.update({ where: program, data: { state: "RUNNING", startedAt: at } });
    for (const subject of await subjectsOf(tx, program)) await notices.replan(tx, subject, at);
    const past = { workspaceId, state: "PLANNED" as const, dueAt: { lte: at } };
    await tx.notice.updateMany({ where: past, data: { state: "STOPPED" } });
  });
}

async function onServer(server: string, at: Date): Promise<Omit<Prepared, "desk">> {
  const url = await createEmpty(server);
  const db = await openDatabase({ url, log: silent });
  await start(db, at);
  await db.close();
  const drop = (where: Where) => ("url" in where ? dropDatabase(server, where.url) : Promise.resolve());
  return { copy: async () => ({ url: await copyDatabase(server, url) }), drop, close: () => drop({ url }) };
}

async function inFolder(at: Date): Promise<Omit<Prepared, "desk">> {
  const root = await mkdtemp(path.join(tmpdir(), "sasaeai-torture-"));
  const dataDir = path.join(root, "prepared");
  const db = await openDatabase({ dataDir, log: silent });
  await start(db, at);
  await db.close();
  let count = 0;
  return {
    async copy() {
      const own = path.join(root, `life-${++count}`);
      fs.cpSync(dataDir, own, { recursive: true });
      return { dataDir: own };
    },
    async drop(where) {
      if ("dataDir" in where) fs.rmSync(where.dataDir, { recursive: true, force: true });
    },
    close: async () => fs.rmSync(root, { recursive: true, force: true }),
  };
}

/** `server`: a PostgreSQL server on which databases may be created; undefined: the embedded database. */
export async function prepare(server: string | undefined, at: Date): Promise<Prepared> {
  const desk = await deskOf(EXAMPLE, { asItCame: true });
  const place = server === undefined ? await inFolder(at) : await onServer(server, at);
  return { desk, ...place };
}
