/** Chance that repeats: the same name gives the same number, so that every rehearsal lives the same year. */
import { createHash } from "node:crypto";

/** A number from 0 to below 1 that follows from the words alone. */
export function chance(...words: (string | number)[]): number {
  const digest = createHash("sha256").update(words.join("/")).digest();
  return digest.readUInt32BE(0) / 2 ** 32;
}

/** The list in an order that follows from the words alone. */
export function shuffled<T>(
  list: readonly T[],
  name: (item: T) => string | number,
  ...words: (string | number)[]
): T[] {
  return [...list].sort((a, b) => chance(...words, name(a)) - chance(...words, name(b)));
}

export function pick<T>(list: readonly T[], ...words: (string | number)[]): T {
  const item = list[Math.floor(chance(...words) * list.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}
