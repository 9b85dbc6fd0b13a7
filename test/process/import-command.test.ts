import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../support/database.ts";
import { compiled } from "../support/real-process.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const EXAMPLE = path.join(ROOT, "examples", "hiroshima-r6.xlsx");

/** A command without npm, started far from the project: exit code and everything it printed. */
async function runCommand(command: string, args: string[], where: Record<string, string> = {}) {
  const child = spawn(process.execPath, [compiled(`src/commands/${command}.ts`), ...args], {
    cwd: tmpdir(),
    env: { ...process.env, DATABASE_URL: "", DATA_DIR: path.join(tmpdir(), "sasaeai-no-database"), ...where },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => {
      printed += text;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, printed };
}

const runImport = (args: string[], where: Record<string, string> = {}) => runCommand("import", args, where);

describe("npm run import", { timeout: 120_000 }, () => {
  let folder: string;
  let app: TestDatabase;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "sasaeai-import-"));
    app = await openTestDatabase();
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });

  test("says how it is used when it is not told what to import: exit code 2", async () => {
    const { code, printed } = await runImport(["--nonsense"]);
    expect(code).toBe(2);
    expect(printed).toContain("使い方: npm run import");
  });

  test("says what is wrong with a file, in the language asked for, without a database: exit code 1", async () => {
    const file = path.join(folder, "text.xlsx");
    await writeFile(file, "回,開催日\n");
    const { code, printed } = await runImport([file, "--lang", "en"]);
    expect(code).toBe(1);
    expect(printed).toContain("cannot be read as an Excel workbook");
    expect(printed).not.toContain("    at ");
  });

  test("shows a dry run before there is any database: exit code 0", async () => {
    const { code, printed } = await runImport([EXAMPLE, "--dry-run"]);
    expect(code).toBe(0);
    expect(printed).toContain("受講者  新規 129　変更 0　変わらず 0　ファイルにない 0");
    expect(printed).toContain("何も書き込んでいません。");
  });

  test("starts the embedded database itself when nobody has it open, from whatever folder", async () => {
    const where = { DATA_DIR: path.join(folder, "data") };
    const { code, printed } = await runImport([EXAMPLE], where);
    expect([code, printed]).toEqual([0, expect.stringContaining("取り込みました。")]);
  });

  test("imports through the running owner of the database, into a workspace that the app takes over", async () => {
    const where: Record<string, string> =
      "url" in app.where ? { DATABASE_URL: app.where.url } : { DATA_DIR: app.where.dataDir };
    const first = await runImport([EXAMPLE], where);
    expect([first.code, first.printed]).toEqual([0, expect.stringContaining("取り込みました。")]);
    const workspaces = await app.db.client.workspace.findMany();
    expect(workspaces.map((workspace) => workspace.teamId)).toEqual(["PENDING"]);
    const workspaceId = workspaces[0]?.id ?? "";
    expect(await app.db.client.enrollment.count({ where: { workspaceId } })).toBe(129);
    const again = await runImport([EXAMPLE], where);
    expect([again.code, again.printed]).toEqual([0, expect.stringContaining("変わるところはありません。")]);
    // Beside the same owner: the calendar of what was imported.
    const calendar = await runCommand("calendar", ["--weeks", "8", "--lang", "en"], where);
    expect([calendar.code, calendar.printed]).toEqual([0, expect.stringContaining("The program is a draft")]);
    expect(calendar.printed).toContain("Closed days of municipalities in this time");
    const wrong = await runCommand("calendar", ["--weeks", "0"], where);
    expect([wrong.code, wrong.printed]).toEqual([2, expect.stringContaining("npm run calendar")]);
  });
});
