import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wordsIn } from "../../../src/locales/index.ts";
import { restoreBackup, rowsOf, writeBackup } from "../../../src/platform/backup/index.ts";
import { END_OF_ARCHIVE, packEntry } from "../../../src/platform/backup/tar.ts";
import { openDatabase } from "../../../src/platform/database/index.ts";
import { createFileStore } from "../../../src/platform/files/file-store.ts";
import { UserError } from "../../../src/platform/i18n/user-error.ts";
import { DrivenClock } from "../../../src/shared/clock.ts";
import { freshDataDir, newFolder } from "../../support/data-dir.ts";
import { isOnPostgres, openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { createKeptLog } from "../../support/log.ts";
import { everyRow, fillEveryTable } from "./filled.ts";

const clock = new DrivenClock(new Date("2024-06-03T09:00:00+09:00"));
const log = createKeptLog();
const placeOf = (where: TestDatabase["where"]) => ({ ...where, share: true, durable: false, log, clock });

let source: TestDatabase;
let folder: string;
let whole: string;
let count: number;
let files: string;

const backup = (where: TestDatabase["where"], name: string, filesDir = files) =>
  writeBackup({ file: path.join(folder, name), place: placeOf(where), filesDir, clock });
const restore = (where: TestDatabase["where"], file: string, filesDir: string) =>
  restoreBackup({ file, place: placeOf(where), filesDir, clock });

/** What a person reads. */
async function saidOf(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UserError)) throw error ?? new Error("It was not refused.");
  return error.say(wordsIn("en"));
}

beforeAll(async () => {
  source = await openTestDatabase();
  folder = newFolder("backup-");
  files = path.join(folder, "files");
  whole = path.join(folder, "whole.tar.gz");
  count = await fillEveryTable(source.db);
  // More than one batch of one table.
  await source.db.client.$executeRaw`
    insert into "Municipality" (id, "workspaceId", code, name)
    select 'm' || n, '1', 'code ' || n, '市' || n from generate_series(1, 1200) as n`;
  const store = createFileStore(files);
  for (const content of ["handed in", "also", ""]) await store.keep(Buffer.from(content));
  const damaged = await store.keep(Buffer.from("will rot"));
  writeFileSync(path.join(files, damaged.slice(0, 2), damaged), "has rotten");
  const { total, damaged: lost } = await backup(source.where, "whole.tar.gz");
  expect([rowsOf(total), total.files.count, lost]).toEqual([count + 1200, 3, 1]);
});
afterAll(async () => {
  await source.close();
  rmSync(folder, { recursive: true });
});

describe("a backup", () => {
  it("gives every row of every table back, and every file", async () => {
    const before = await everyRow(source.db);
    expect(Object.values(before).every((rows) => rows.length >= 3)).toBe(true);
    // On PostgreSQL there and back: server → embedded → server.
    const first = isOnPostgres ? { dataDir: await freshDataDir() } : undefined;
    const last = await openTestDatabase();
    if (first) {
      await restore(first, whole, path.join(folder, "between"));
      const db = await openDatabase({ ...first, log, durable: false });
      expect(await everyRow(db)).toEqual(before);
      await db.close();
      await backup(first, "second.tar.gz", path.join(folder, "between"));
    }
    const from = first ? path.join(folder, "second.tar.gz") : whole;
    const restored = await restore(last.where, from, path.join(folder, "restored"));
    expect(restored.madeAt).toBe("2024-06-03T00:00:00.000Z");
    expect(await everyRow(last.db)).toEqual(before);
    const names = (of: string) =>
      readdirSync(of, { recursive: true, encoding: "utf8" }).filter((name) => name.length > 64);
    expect(names(path.join(folder, "restored"))).toHaveLength(3);
    const store = createFileStore(path.join(folder, "restored"));
    for (const name of names(path.join(folder, "restored"))) {
      expect(await store.read(path.basename(name))).toBeDefined();
    }
    await last.close();
  });

  it("can be read by its owner alone, leaves nothing beside it, and goes over no other file", async () => {
    expect(statSync(whole).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
    const before = readFileSync(whole);
    expect(await saidOf(backup(source.where, "whole.tar.gz"))).toContain("choose another name");
    expect(readFileSync(whole)).toEqual(before);
    expect(await saidOf(backup(source.where, "no/such/folder.tar.gz"))).toContain("cannot be written");
  });
});

describe("what is not restored", () => {
  let target: TestDatabase;
  beforeAll(async () => {
    target = await openTestDatabase();
  });
  afterAll(() => target.close());

  const bytes = () => readFileSync(whole);
  const flipped = () => {
    const plain = gunzipSync(bytes());
    const at = plain.indexOf("市77");
    plain.write("町", at);
    return gzipSync(plain);
  };
  const without = (name: string) => {
    const plain = gunzipSync(bytes());
    const at = plain.indexOf(name);
    return gzipSync(Buffer.concat([plain.subarray(0, at), END_OF_ARCHIVE]));
  };
  const headed = (change: (header: Record<string, unknown>) => void) => {
    const plain = gunzipSync(bytes());
    const header = JSON.parse(plain.subarray(512, plain.indexOf("\0", 512)).toString());
    change(header);
    const entry = packEntry(
      { name: "backup.json", content: Buffer.from(JSON.stringify(header)) },
      new Date(0),
    );
    return gzipSync(Buffer.concat([entry, plain.subarray(plain.indexOf("tables/"))]));
  };
  const cases: [string, () => Buffer | string, string][] = [
    ["a file cut off in the middle", () => bytes().subarray(0, bytes().length / 2), "cut off or damaged"],
    ["a file that lacks its last bytes", () => bytes().subarray(0, -4), "cut off or damaged"],
    ["an archive that lacks its last entry", () => without("manifest.json"), "cut off or damaged"],
    ["a changed row", flipped, "cut off or damaged"],
    ["a text", () => "回,開催日\n", "no backup of this app"],
    ["nothing", () => "", "no backup of this app"],
    [
      "another archive",
      () => gzipSync(packEntry({ name: "a", content: Buffer.from("b") }, new Date(0))),
      "no backup",
    ],
    [
      "one of a later format",
      () => headed((header) => Object.assign(header, { version: 2 })),
      "newer version",
    ],
    [
      "one of later tables",
      () =>
        headed(({ migrations }) => void (migrations as object[]).push({ name: "2099_later", checksum: "x" })),
      "newer version",
    ],
  ];

  it.each(cases)("%s: one sentence, and nothing written", async (name, content, said) => {
    const file = path.join(folder, `${name}.tar.gz`);
    const filesDir = path.join(folder, "untouched");
    writeFileSync(file, content());
    expect(await saidOf(restore(target.where, file, filesDir))).toContain(said);
    expect(Object.values(await everyRow(target.db)).flat()).toEqual([]);
    expect(() => readdirSync(filesDir)).toThrow("ENOENT");
  });

  it("anything into a database that holds a row; and a fault on the way leaves nothing", async () => {
    const before = await everyRow(source.db);
    expect(await saidOf(restore(source.where, whole, files))).toContain("holds data");
    expect(await everyRow(source.db)).toEqual(before);
    // A folder for files that cannot be one.
    expect(await saidOf(restore(target.where, whole, whole))).toContain("FILES_DIR");
    expect(Object.values(await everyRow(target.db)).flat()).toEqual([]);
  });
});
