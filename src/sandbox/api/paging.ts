/** Cursors: opaque to the app, an offset for the sandbox. */
import { Refusal } from "../refusal.ts";
import type { Json } from "../types.ts";
import { type Call, number, text } from "./call.ts";

const PREFIX = "next:";

export interface Page<T> {
  items: T[];
  hasMore: boolean;
  metadata: Json;
}

export function page<T>(
  call: Call,
  all: T[],
  { byDefault, max }: { byDefault: number; max: number },
): Page<T> {
  const limit = number(call, "limit") ?? byDefault;
  if (limit < 1 || limit > max) throw new Refusal("invalid_limit", [`1 to ${max}`]);
  const start = readCursor(text(call, "cursor"));
  const end = start + limit;
  const hasMore = end < all.length;
  const next = hasMore ? Buffer.from(`${PREFIX}${end}`).toString("base64") : "";
  return { items: all.slice(start, end), hasMore, metadata: { next_cursor: next } };
}

function readCursor(cursor: string | undefined): number {
  if (!cursor) return 0;
  const read = Buffer.from(cursor, "base64").toString("utf8");
  const offset = read.startsWith(PREFIX) ? Number(read.slice(PREFIX.length)) : Number.NaN;
  if (!Number.isInteger(offset)) throw new Refusal("invalid_cursor");
  return offset;
}
