/** Unpacks a zip archive with a bound on what it may grow to; the sizes that an archive claims are not believed. */
import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import { decodeJapanese } from "./read-csv.ts";

const inflate = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw);

export class ZipFault extends Error {
  readonly reason: "broken" | "too-large" | "encrypted";

  constructor(reason: "broken" | "too-large" | "encrypted") {
    super(reason);
    this.name = "ZipFault";
    this.reason = reason;
  }
}

interface Entry {
  name: string;
  method: number;
  start: number;
  packedSize: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** The entries that `wanted` asks for, by name; throws ZipFault. */
export async function unzip(
  archive: Buffer,
  maxBytes: number,
  wanted: (name: string) => boolean,
): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  let left = maxBytes;
  for (const entry of entriesOf(archive)) {
    if (!wanted(entry.name)) continue;
    const content = await contentOf(archive, entry, left);
    left -= content.length;
    files.set(entry.name, content);
  }
  return files;
}

async function contentOf(archive: Buffer, entry: Entry, maxBytes: number): Promise<Buffer> {
  const packed = archive.subarray(entry.start, entry.start + entry.packedSize);
  if (maxBytes <= 0 || (entry.method === 0 && packed.length > maxBytes)) throw new ZipFault("too-large");
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new ZipFault("broken");
  try {
    return await inflate(packed, { maxOutputLength: maxBytes });
  } catch (error) {
    const isTooLarge =
      error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new ZipFault(isTooLarge ? "too-large" : "broken");
  }
}

function entriesOf(archive: Buffer): Entry[] {
  try {
    const end = endOf(archive);
    const entries: Entry[] = [];
    let at = archive.readUInt32LE(end + 16);
    for (let count = archive.readUInt16LE(end + 10); count > 0; count--) {
      if (archive.readUInt32LE(at) !== CENTRAL) throw new ZipFault("broken");
      if (archive.readUInt16LE(at + 8) & 1) throw new ZipFault("encrypted");
      const nameLength = archive.readUInt16LE(at + 28);
      const rest = archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
      entries.push(entryAt(archive, at, nameLength));
      at += 46 + nameLength + rest;
    }
    return entries;
  } catch (error) {
    // Reading past the end of a cut-off file.
    if (error instanceof RangeError) throw new ZipFault("broken");
    throw error;
  }
}

/** Windows writes the names of an archive in CP932, and does not say so. */
function nameOf(bytes: Buffer): string {
  return decodeJapanese(bytes) ?? bytes.toString("utf8");
}

function entryAt(archive: Buffer, at: number, nameLength: number): Entry {
  const local = archive.readUInt32LE(at + 42);
  if (archive.readUInt32LE(local) !== LOCAL) throw new ZipFault("broken");
  return {
    name: nameOf(archive.subarray(at + 46, at + 46 + nameLength)),
    method: archive.readUInt16LE(at + 10),
    start: local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28),
    packedSize: archive.readUInt32LE(at + 20),
  };
}

/** The end record stands at the end, before a comment of at most 65,535 bytes. */
function endOf(archive: Buffer): number {
  for (let at = archive.length - 22; at >= 0 && at > archive.length - 22 - 65_536; at--) {
    if (archive.readUInt32LE(at) === END) return at;
  }
  throw new ZipFault("broken");
}

/** The archive with every entry dated 1980-01-01, the first day that the format knows. */
export function undated(archive: Buffer): Buffer {
  const result = Buffer.from(archive);
  const end = endOf(result);
  let at = result.readUInt32LE(end + 16);
  for (let count = result.readUInt16LE(end + 10); count > 0; count--) {
    result.writeUInt32LE(0x00210000, at + 12);
    result.writeUInt32LE(0x00210000, result.readUInt32LE(at + 42) + 10);
    at += 46 + result.readUInt16LE(at + 28) + result.readUInt16LE(at + 30) + result.readUInt16LE(at + 32);
  }
  return result;
}
