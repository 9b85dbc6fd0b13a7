import { deflateRawSync } from "node:zlib";
import encoding from "encoding-japanese";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readUpload } from "../../../src/features/upload/read-upload.ts";
import {
  isOneWorkbook,
  kindOf,
  MOST_BYTES,
  nameInArchive,
  pieces,
} from "../../../src/features/upload/upload.rules.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import { UserError } from "../../../src/platform/i18n/user-error.ts";
import type { SlackFiles } from "../../../src/platform/slack/files.ts";

test.each([
  ["台帳.XLSX", "xlsx"],
  ["02_回.csv", "csv"],
  ["a.zip", "zip"],
  ["a.xls", undefined],
  ["xlsx", undefined],
])("%s is %s", (name, kind) => {
  expect(kindOf(name)).toBe(kind);
});

test.each([
  ["folder/回.csv", "回.csv"],
  ["__MACOSX/._回.csv", undefined],
  ["folder/", undefined],
  ["~$台帳.xlsx", undefined],
])("%s in an archive is %s", (entry, name) => {
  expect(nameInArchive(entry)).toBe(name);
});

test("a workbook is one file, or sheets", () => {
  expect(isOneWorkbook(["xlsx"])).toBe(true);
  expect(isOneWorkbook(["csv", "csv"])).toBe(true);
  expect(isOneWorkbook(["xlsx", "csv"])).toBe(false);
  expect(isOneWorkbook([])).toBe(false);
});

test("pieces keep every short line, in order, and none is too long", () => {
  const lines = fc.array(fc.string({ minLength: 1, maxLength: 20 }).filter((line) => line.trim() !== ""));
  fc.assert(
    fc.property(lines, (all) => {
      const text = all.map((line) => line.replaceAll("\n", "x")).join("\n");
      const cut = pieces(text, 40);
      expect(cut.join("\n")).toBe(text.trim() === "" ? "" : text);
      expect(cut.every((piece) => piece.length <= 40)).toBe(true);
    }),
  );
});

/** A zip of one deflated entry, its name in CP932 as Windows writes it. */
function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const bytes = Buffer.from(encoding.convert(encoding.stringToCode(name), { to: "SJIS", from: "UNICODE" }));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(bytes.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt16LE(bytes.length, 28);
  const start = local.length + bytes.length + packed.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([local, bytes, packed, central, bytes, end]);
}

function filesOf(name: string, content: Buffer | undefined, size = content?.length ?? 0): SlackFiles {
  return {
    facts: async (id) => (content || size ? { id, name, size, url: "" } : undefined),
    download: async () => content,
    upload: async () => undefined,
    remove: async () => undefined,
  };
}

describe("reading what was uploaded", () => {
  const told = (files: SlackFiles) =>
    readUpload(files, ["F1"]).then(
      () => "",
      (error) => (error instanceof UserError ? error.say(wordsIn("ja")) : Promise.reject(error)),
    );

  it("says what is wrong with a file that is gone, too large, or was deleted while it was read", async () => {
    expect(await told(filesOf("a.xlsx", undefined))).toContain("削除された");
    expect(await told(filesOf("a.xlsx", undefined, MOST_BYTES + 1))).toContain("10MBを超えています");
    expect(await told(filesOf("a.xlsx", undefined, 100))).toContain("削除された");
    expect(await told(filesOf("a.docx", Buffer.from("x")))).toContain("種類");
  });

  it("knows a sheet by the name that Windows gave it in an archive", async () => {
    const files = filesOf("一式.zip", zipOf("一式/02_回.csv", Buffer.from("番号\n1\n")));
    expect((await readUpload(files, ["F1"])).tables.map((table) => table.sheet)).toEqual(["回"]);
  });
});
