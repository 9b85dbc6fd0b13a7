/** A tar archive (ustar) as a stream, so that a backup of any size takes little memory, and common tools open it. */

const BLOCK = 512;
/** Far above a batch of rows or a file that is handed in; what an archive claims is not believed beyond it. */
const MOST_BYTES = 512 * 1024 * 1024;

export interface TarEntry {
  name: string;
  content: Buffer;
}

/** It is no tar archive, or not one of ours; or it ends in the middle. */
export class TarFault extends Error {
  override name = "TarFault";
}

const paddingOf = (size: number) => (BLOCK - (size % BLOCK)) % BLOCK;

function checksumOf(header: Buffer): number {
  let sum = 0;
  // Its own field counts as spaces.
  for (const [at, byte] of header.entries()) sum += at >= 148 && at < 156 ? 0x20 : byte;
  return sum;
}

const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, "0")}\0`;

/** Header, content and padding of one file. */
export function packEntry({ name, content }: TarEntry, at: Date): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`too long a name for an archive: ${name}`);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0);
  header.write(octal(0o600, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(content.length, 12), 124);
  header.write(octal(Math.floor(at.getTime() / 1000), 12), 136);
  header.write("0", 156);
  header.write("ustar\x0000", 257);
  header.write(`${checksumOf(header).toString(8).padStart(6, "0")}\0 `, 148);
  return Buffer.concat([header, content, Buffer.alloc(paddingOf(content.length))]);
}

/** What stands behind the last file. */
export const END_OF_ARCHIVE = Buffer.alloc(2 * BLOCK);

function readHeader(header: Buffer): { name: string; size: number } {
  const text = (from: number, to: number) => header.toString("utf8", from, to).replace(/\0.*$/s, "").trim();
  const number = (from: number, to: number) => Number.parseInt(text(from, to), 8);
  const size = number(124, 136);
  const isOurs = text(257, 262) === "ustar" && number(148, 156) === checksumOf(header);
  if (!isOurs || !(size >= 0 && size <= MOST_BYTES)) throw new TarFault("not a header");
  return { name: text(0, 100), size };
}

/** The files of an archive, one after the other; throws TarFault. */
export async function* unpack(archive: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const chunks = archive[Symbol.asyncIterator]();
  try {
    const take = takerOf(chunks);
    for (;;) {
      const header = await take(BLOCK);
      if (isNothing(header)) break;
      const { name, size } = readHeader(header);
      const content = await take(size);
      await take(paddingOf(size));
      yield { name, content };
    }
    // To its end: what guards the compressed stream stands behind the last byte.
    for (let rest = await chunks.next(); !rest.done; rest = await chunks.next()) {
      if (!isNothing(rest.value)) throw new TarFault("more than an end");
    }
  } finally {
    await chunks.return?.();
  }
}

const isNothing = (bytes: Buffer) => bytes.every((byte) => byte === 0);

/** Exactly so many bytes, again and again. */
function takerOf(chunks: AsyncIterator<Buffer>): (size: number) => Promise<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  return async (size) => {
    while (length < size) {
      const { done, value } = await chunks.next();
      if (done) throw new TarFault("it ends in the middle");
      held.push(value);
      length += value.length;
    }
    const all = held.length === 1 && held[0] ? held[0] : Buffer.concat(held);
    held = [all.subarray(size)];
    length -= size;
    return all.subarray(0, size);
  };
}
