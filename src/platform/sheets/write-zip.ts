/** Packs a zip archive, as Office files are; every entry dated 1980-01-01, so that the same content gives the same bytes. */
import { crc32, deflateRawSync } from "node:zlib";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** The first day that the format knows, at midnight. */
const DATED = 0x00210000;
const VERSION = 20;
const NAMES_IN_UTF8 = 0x0800;
const DEFLATED = 8;

/** Version, flags, method, date, checksum and sizes: the same in both headers of an entry. */
function common(name: Buffer, content: Buffer, packed: Buffer): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(NAMES_IN_UTF8, 2);
  facts.writeUInt16LE(DEFLATED, 4);
  facts.writeUInt32LE(DATED, 6);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
}

function u32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => {
    bytes.writeUInt32LE(value, index * 4);
  });
  return bytes;
}

/** Entries in the order given, by name. */
export function zip(entries: ReadonlyMap<string, string | Buffer>): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const [entry, text] of entries) {
    const name = Buffer.from(entry, "utf8");
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const facts = common(name, content, packed);
    const local = Buffer.concat([u32(LOCAL), facts, name, packed]);
    // Made by, the facts, then: comment, disk and attributes, none of which is used; and where the entry stands.
    const madeBy = Buffer.from([VERSION, 0]);
    centrals.push(Buffer.concat([u32(CENTRAL), madeBy, facts, Buffer.alloc(10), u32(at), name]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.size, 8);
  end.writeUInt16LE(entries.size, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}
