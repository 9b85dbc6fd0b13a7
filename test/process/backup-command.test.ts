import { execFile } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "../../src/platform/database/index.ts";
import { freshDataDir, newFolder } from "../support/data-dir.ts";
import { openTestDatabase } from "../support/database.ts";
import { createKeptLog } from "../support/log.ts";
import { compiled, mayTakeLong } from "../support/real-process.ts";
import { shortLived } from "../support/short-lived.ts";

mayTakeLong();

/** `npm run backup` or `npm run restore`, without npm: exit code and everything it printed. */
function run(name: "backup" | "restore", args: string[], where: Record<string, string>) {
  const settings = { DATABASE_URL: "", DATA_DIR: "", FILES_DIR: "", NODE_OPTIONS: shortLived, ...where };
  const options = { cwd: newFolder("terminal-"), env: { ...process.env, ...settings } };
  return new Promise<{ code: unknown; printed: string }>((resolve) => {
    execFile(process.execPath, [compiled(`src/commands/${name}.ts`), ...args], options, (error, out, err) => {
      resolve({ code: error ? error.code : 0, printed: out + err });
    });
  });
}

test("a backup beside the running owner of a database is restored into a folder of its own", async () => {
  const app = await openTestDatabase();
  const createdAt = new Date("2024-06-03T09:00:00+09:00");
  await app.db.client.workspace.create({ data: { id: "w", teamId: "T1", name: "県", createdAt } });
  const words = { title: "研修", purpose: "p", organizer: "県社協", contact: "c", channelName: "研修" };
  const running = { state: "RUNNING" as const, startedAt: createdAt, createdAt, updatedAt: createdAt };
  await app.db.client.program.create({
    data: { id: "p", workspaceId: "w", fiscalYear: 2024, ...words, language: "ja", rules: {}, ...running },
  });
  const file = path.join(newFolder("backup-"), "backup.tar.gz");
  const where: Record<string, string> =
    "url" in app.where ? { DATABASE_URL: app.where.url } : { DATA_DIR: app.where.dataDir };
  const made = await run("backup", [file], where);
  expect([made.code, made.printed]).toEqual([0, expect.stringContaining("データ 2行、ファイル 0件")]);
  expect(made.printed).toContain("個人情報");
  expect(statSync(file).mode & 0o777).toBe(0o600);

  const dataDir = await freshDataDir();
  const restored = await run("restore", [file, "--lang", "en"], { DATA_DIR: dataDir });
  expect([restored.code, restored.printed]).toEqual([
    0,
    expect.stringContaining("is restored (2 rows, 0 files)"),
  ]);
  const db = await openDatabase({ dataDir, log: createKeptLog(), durable: false, migrations: false });
  expect(await db.client.workspace.findMany()).toEqual([
    expect.objectContaining({ id: "w", name: "県", createdAt }),
  ]);
  // What was sent after the backup is not said twice.
  expect(restored.printed).toContain("held back");
  const [program] = await db.client.program.findMany({ where: { workspaceId: "w" } });
  expect(program?.pausedAt).toBeInstanceOf(Date);
  await db.close();
  await app.close();
});
