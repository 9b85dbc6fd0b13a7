/** What a set of uploaded files is, and whether a dry run still holds. Pure. */
import { createHash } from "node:crypto";
import type { ImportPlan } from "../import/index.ts";
import { SHEET_KEYS } from "../workbook/index.ts";

export const MOST_BYTES = 10 * 1024 * 1024;

export type FileKind = "xlsx" | "csv" | "zip";

export function kindOf(name: string): FileKind | undefined {
  const [, extension = ""] = /\.([a-z]+)$/i.exec(name.trim()) ?? [];
  const kind = extension.toLowerCase();
  return kind === "xlsx" || kind === "csv" || kind === "zip" ? kind : undefined;
}

const ARCHIVE = Buffer.from("PK\u0003\u0004");

/** Whether the content is what the name says. Text has no zero bytes; the other two are archives. */
export function isContentOf(kind: FileKind, content: Buffer): boolean {
  const isArchive = content.subarray(0, 4).equals(ARCHIVE);
  return kind === "csv" ? !isArchive && !content.includes(0) : isArchive;
}

/** An encrypted workbook or one of Excel 97: refused with words of its own by whoever reads it. */
export function isCompound(content: Buffer): boolean {
  return content.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
}

/** One workbook, one archive, or sheets. */
export function isOneWorkbook(kinds: FileKind[]): boolean {
  return kinds.length === 1 || (kinds.length > 1 && kinds.every((kind) => kind === "csv"));
}

/** The file's own name inside an archive; undefined for what the archiver put there for itself. */
export function nameInArchive(entry: string): string | undefined {
  const parts = entry.split(/[\\/]/);
  const name = parts.at(-1) ?? "";
  if (name === "" || name.startsWith(".") || name.startsWith("~$") || parts[0] === "__MACOSX")
    return undefined;
  return name;
}

/** Names a plan by everything that it would write: the same file and the same stored state give the same mark. */
export function markOf({ stored, differences, untold }: ImportPlan): string {
  const parts = SHEET_KEYS.map((key) => {
    const { added, changed, gone } = differences[key];
    return [added, changed.map((one) => [one.stored.id, one.changes]), gone.map((row) => row.id).toSorted()];
  });
  const whole = JSON.stringify([stored.programId, stored.state, untold, parts]);
  return createHash("sha256").update(whole).digest("hex").slice(0, 32);
}

/** Whole lines in pieces of at most `most` characters. */
export function pieces(text: string, most: number): string[] {
  const result: string[] = [];
  for (const line of text.split("\n")) {
    const last = result.at(-1);
    if (last !== undefined && last.length + line.length + 1 <= most)
      result[result.length - 1] = `${last}\n${line}`;
    else result.push(line.slice(0, most));
  }
  return result.filter((piece) => piece.trim() !== "");
}
