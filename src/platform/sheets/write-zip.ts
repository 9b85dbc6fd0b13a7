/** Packs zip archives, as Office files are; every entry is dated 1980-01-01, so that the same content gives the same bytes. */
import { promisify } from "node:util";
import { crc32, deflateRaw, deflateRawSync } from "node:zlib";

const deflate = promisify<Buffer, Buffer>(deflateRaw);

export interface ZipEntry {
  name: string;
  /** Of the content, before it was deflated. */
  size: number;
  checksum: number;
  packed: Buffer;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const NAMES_ARE_UTF8 = 0x0800;
const DEFLATED = 8;
const FIRST_DAY = 0x00210000;

/** What both headers of an entry say, from the version on. */
function factsOf({ name, size, checksum, packed: content }: ZipEntry): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(NAMES_ARE_UTF8, 2);
  facts.writeUInt16LE(DEFLATED, 4);
  facts.writeUInt32LE(FIRST_DAY, 6);
  facts.writeUInt32LE(checksum, 10);
  facts.writeUInt32LE(content.length, 14);
  facts.writeUInt32LE(size, 18);
  facts.writeUInt16LE(Buffer.byteLength(name), 22);
  return facts;
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}

function central(entry: ZipEntry, offset: number): Buffer {
  const version = Buffer.alloc(2);
  version.writeUInt16LE(VERSION, 0);
  // No comment, first disk, no attributes.
  const rest = Buffer.alloc(10);
  return Buffer.concat([
    number32(CENTRAL),
    version,
    factsOf(entry),
    rest,
    number32(offset),
    Buffer.from(entry.name),
  ]);
}

/** Entries that are deflated already. */
export function packed(entries: ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const listing: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = [number32(LOCAL), factsOf(entry), Buffer.from(entry.name), entry.packed];
    listing.push(central(entry, offset));
    parts.push(...local);
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  const directory = Buffer.concat(listing);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}

/** Small contents, by name, in the order given. */
export function zip(entries: ReadonlyMap<string, string | Buffer>): Buffer {
  return packed(
    [...entries].map(([name, text]) => {
      const content = Buffer.from(text);
      return { name, size: content.length, checksum: crc32(content), packed: deflateRawSync(content) };
    }),
  );
}

/** A large content, deflated beside the event loop. */
export async function deflated(name: string, content: Buffer): Promise<ZipEntry> {
  return { name, size: content.length, checksum: crc32(content), packed: await deflate(content) };
}
