/** `npm run report` without npm, beside an app that owns the database. */
import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../support/database.ts";
import { seedProgram } from "../support/program.ts";
import { compiled, mayTakeLong } from "../support/real-process.ts";

mayTakeLong();

let folder: string;
let app: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sasaeai-report-"));
  app = await openTestDatabase();
  const createdAt = new Date("2024-04-01T00:00:00Z");
  await app.db.client.workspace.create({ data: { id: "W", teamId: "T", name: "", createdAt } });
  await seedProgram(app.db, { workspaceId: "W" });
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

async function runReport(args: string[], where: Record<string, string> = {}) {
  const child = spawn(process.execPath, [compiled("src/commands/report.ts"), ...args], {
    cwd: tmpdir(),
    env: { ...process.env, DATABASE_URL: "", DATA_DIR: path.join(folder, "none"), ...where },
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

test("writes the year's report in three formats; says how it is used when it is asked for nonsense", async () => {
  expect(await runReport(["--kind", "all"])).toMatchObject({ code: 2 });
  const where: Record<string, string> =
    "url" in app.where ? { DATABASE_URL: app.where.url } : { DATA_DIR: app.where.dataDir };
  const { code, printed } = await runReport(["--year", "R6", "--kind", "draft", "--out", folder], where);
  expect(printed).toContain("書き出しました");
  expect(code).toBe(0);
  const files = (await readdir(folder)).filter((name) => name.startsWith("年次報告書_2024年度_作業用_"));
  expect(files.map((name) => path.extname(name)).sort()).toEqual([".docx", ".md", ".xlsx"]);
  const text = files.find((name) => name.endsWith(".md")) ?? "";
  expect(await readFile(path.join(folder, text), "utf8")).toContain("| R6 | 2 | 2 | 3 | 2 | 1 | 6 |");
});
