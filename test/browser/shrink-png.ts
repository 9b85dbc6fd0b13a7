/** A screenshot as a picture of at most 256 colors: a fifth of its size, and letters stay as they are. */
import { deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = 8;

interface Picture {
  width: number;
  height: number;
  /** Bytes a pixel: 3 or 4. */
  depth: number;
  rows: Buffer[];
}

function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks = [];
  for (let at = SIGNATURE; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(guess - one)) as [number, number, number];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** PNG's five ways to write a row as its difference from what stands left of and above it. */
function unfiltered(filter: number, row: Buffer, above: Buffer | undefined, depth: number): Buffer {
  const out = Buffer.alloc(row.length);
  for (let index = 0; index < row.length; index++) {
    const left = out[index - depth] ?? 0;
    const up = above?.[index] ?? 0;
    const corner = index < depth ? 0 : (above?.[index - depth] ?? 0);
    const from = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
    out[index] = (row[index] ?? 0) + from;
  }
  return out;
}

function decode(png: Buffer): Picture {
  const chunks = chunksOf(png);
  const head = chunks[0]?.data ?? Buffer.alloc(13);
  const [width, height, depth] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9] === 6 ? 4 : 3];
  const raw = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data)),
  );
  const rows: Buffer[] = [];
  const size = width * depth + 1;
  for (let y = 0; y < height; y++) {
    const row = raw.subarray(y * size + 1, (y + 1) * size);
    rows.push(unfiltered(raw[y * size] ?? 0, row, rows[y - 1], depth));
  }
  return { width, height, depth, rows };
}

/** The colors as they are; when there are too many, the lowest bits of each are dropped. */
function paletteOf({ width, depth, rows }: Picture): { palette: number[]; indexed: Buffer[] } {
  for (let dropped = 0; ; dropped++) {
    const half = dropped === 0 ? 0 : 1 << (dropped - 1);
    const mask = 0xff & (0xff << dropped);
    const round = (value = 0) => (value >= 255 - half ? 255 : (value + half) & mask);
    const palette = new Map<number, number>();
    const indexed = rows.map((row) => {
      const out = Buffer.alloc(width + 1);
      for (let x = 0; x < width; x++) {
        const at = x * depth;
        const color = (round(row[at]) << 16) | (round(row[at + 1]) << 8) | round(row[at + 2]);
        if (!palette.has(color)) palette.set(color, palette.size);
        out[x + 1] = palette.get(color) ?? 0;
      }
      return out;
    });
    if (palette.size <= 256) return { palette: [...palette.keys()], indexed };
  }
}

function crc(data: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, sum]);
}

export function shrinkPng(png: Buffer): Buffer {
  const picture = decode(png);
  const { palette, indexed } = paletteOf(picture);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(picture.width, 0);
  head.writeUInt32BE(picture.height, 4);
  head[8] = 8;
  head[9] = 3;
  const colors = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 0xff, color & 0xff]));
  return Buffer.concat([
    png.subarray(0, SIGNATURE),
    chunk("IHDR", head),
    chunk("PLTE", colors),
    chunk("IDAT", deflateSync(Buffer.concat(indexed), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
