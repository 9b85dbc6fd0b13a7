/** Reads what `npm run rehearse` wrote: REHEARSAL_OUT, else rehearsal-out. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface Line {
  time: string;
  op: "post" | "update" | "ephemeral" | "file";
  kind: string;
  key: string;
  revision: number;
  recipient: string;
  channel: string;
  ts: string;
  text: string;
}

export const dateOf = (line: Line) => line.time.slice(0, 10);
export const hourOf = (line: Line) => line.time.slice(11, 19);

export const readBytes = (name: string): Uint8Array =>
  readFileSync(join(process.env.REHEARSAL_OUT ?? "rehearsal-out", name));

export const readWritten = (name: string) => Buffer.from(readBytes(name)).toString("utf8");

export function readRehearsal() {
  const lines = readWritten("messages.jsonl")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
  const posts = lines.filter((line) => line.op === "post");
  return { lines, posts, of: (kind: string) => posts.filter((line) => line.kind === kind) };
}
