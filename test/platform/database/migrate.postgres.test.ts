import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import {
  migrationsFolder,
  readMigrations,
} from "../../../src/platform/database/migrations/read-migrations.ts";
import { createEmpty, dropDatabase } from "../../support/postgres-template.ts";
import { mayTakeLong } from "../../support/real-process.ts";
import { runProcess } from "./run-process.ts";

mayTakeLong();

test("processes that start at once on an empty database: one applies the migrations, all run", async () => {
  const server = process.env.TEST_DATABASE_URL ?? "";
  const url = await createEmpty(server);
  onTestFinished(() => dropDatabase(server, url));
  const processes = [1, 2, 3].map(() => runProcess("./migrating-process.ts", url));
  expect(await Promise.all(processes.map(({ ended }) => ended))).toEqual([0, 0, 0]);
  const names = readMigrations(migrationsFolder).map(({ name }) => name);
  const applied = processes.flatMap(({ lines }) => lines()).filter((line) => line !== "runs");
  expect(applied.sort()).toEqual(names);
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query("select migration_name from _prisma_migrations order by 1");
  await client.end();
  expect(rows.map((row) => row.migration_name)).toEqual(names);
});
