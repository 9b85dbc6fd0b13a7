import fs from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { openEngine } from "../../../src/platform/database/embedded/engine.ts";
import { freshDataDir } from "../../support/data-dir.ts";

test.each([true, false])(
  "durable %s: whether a commit reaches the disk before it is acknowledged",
  async (durable) => {
    const db = await openEngine(path.join(await freshDataDir(), "pgdata"), durable);
    const synced = vi.spyOn(fs, "fsyncSync");
    onTestFinished(() => synced.mockRestore());
    await db.exec("create table a (x int)");
    synced.mockClear();
    await db.query("insert into a values (1)");
    expect(synced.mock.calls.length > 0).toBe(durable);
    await db.query("select * from a");
    await db.close();
  },
);
