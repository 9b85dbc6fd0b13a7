import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createFileStore, FilesUnavailable } from "../../../src/platform/files/file-store.ts";

const folder = mkdtempSync(join(tmpdir(), "sasaeai-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CONTENT = Buffer.from("チームの課題");

/** As Node says it of a disk that is full, over its quota, read-only, or gone. */
const failing = (code: string) => async () => {
  throw Object.assign(new Error(code), { code });
};

describe("a disk that takes nothing", () => {
  it.each(["ENOSPC", "EDQUOT", "EROFS", "EIO"])(
    "%s is said as what it is, and nothing half stays",
    async (code) => {
      const inner = join(folder, code);
      const store = createFileStore(inner, { write: failing(code) });
      const error = await store.keep(CONTENT).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(FilesUnavailable);
      expect(error).toMatchObject({ code });
      const left = readdirSync(inner, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
      expect(left).toEqual([]);
    },
  );

  it("with room again takes the same content, once", async () => {
    const store = createFileStore(join(folder, "ENOSPC"));
    const checksum = await store.keep(CONTENT);
    expect(await store.keep(CONTENT)).toBe(checksum);
    expect(await store.read(checksum)).toEqual(CONTENT);
  });
});
