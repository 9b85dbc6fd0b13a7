/** An answer becomes statements: one for each sentence, line or point of a list. Pure. */
import { createHash } from "node:crypto";

const SENTENCES = new Intl.Segmenter("ja", { granularity: "sentence" });

/** What stands in front of a point of a list: 「・」 「1.」 「(2)」 「①」; 「1.5倍」 is no such point. */
const BULLET =
  /^\s*(?:[・･•●○◯◆◇■□▪◦‣※＊*\-–—―−－]|[（(]\d{1,2}[)）]|\d{1,2}[.．](?!\d)|\d{1,2}[)）、]|[①-⑳])\s*/u;
/** Numbers in a ring begin a point wherever they stand. */
const INNER_POINT = /(?=[①-⑳])/u;

const OPENING = "「『（(［[【〈《“";
const CLOSING = "」』）)］]】〉》”";
const openIn = (text: string, signs: string) => [...text].filter((sign) => signs.includes(sign)).length;

/** A quotation goes on: 「…。」と言われた. */
const GOES_ON = /^(?:と|って|という|など|の(?!ため)|は|が|を|に|も|で)/u;
const ENDS_QUOTED = /[。！？!?][」』）)”]\s*$/u;
const ASIDE = /^[（(]/u;

function belongsTogether(before: string, next: string): boolean {
  if (openIn(before, OPENING) > openIn(before, CLOSING)) return true;
  if (ENDS_QUOTED.test(before) && GOES_ON.test(next)) return true;
  return ASIDE.test(next);
}

function sentencesOf(line: string): string[] {
  const joined: string[] = [];
  for (const { segment } of SENTENCES.segment(line)) {
    const before = joined.at(-1);
    if (before !== undefined && belongsTogether(before, segment))
      joined[joined.length - 1] = before + segment;
    else joined.push(segment);
  }
  return joined;
}

/** Emoji, figures and signs alone say nothing, and neither does 「特になし」. */
const NOTHING =
  /^(?:特に|とくに)?(?:なし|無し|ない|無い|ないです|ありません|ございません)$|^(?:none|nothing|n\/a|no)$/iu;

function saysSomething(text: string): boolean {
  const words = text.replace(/:[a-z0-9_+-]+:/g, "").replace(/[。．.！!、\s]+$/u, "");
  return /\p{L}/u.test(words) && !NOTHING.test(words.trim());
}

export interface SplitStatement {
  /** Names the statement within its answer: the same words, with or without a full stop. */
  hash: string;
  text: string;
}

function hashOf(text: string): string {
  const bare = text
    .normalize("NFKC")
    .replace(/\s+/g, " ")
    .replace(/[。．.！!\s]+$/u, "");
  return createHash("sha256").update(bare).digest("hex").slice(0, 24);
}

/** In the order in which they stand in the answer; what is said twice is one statement. */
export function splitStatements(answer: string): SplitStatement[] {
  const pieces = answer
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .flatMap((line) => line.split(INNER_POINT))
    .flatMap((line) => sentencesOf(line.replace(BULLET, "")))
    .map((text) => text.trim())
    .filter(saysSomething);
  const byHash = new Map<string, SplitStatement>();
  for (const text of pieces) {
    const hash = hashOf(text);
    if (!byHash.has(hash)) byHash.set(hash, { hash, text });
  }
  return [...byHash.values()];
}

export interface KnownStatement extends SplitStatement {
  id: string;
  order: number;
  isGone: boolean;
}

export interface StatementChanges {
  added: (SplitStatement & { order: number })[];
  /** Back again, in another place, or with another full stop. */
  kept: { id: string; text: string; order: number }[];
  gone: string[];
}

/** What an answer that is now `answer` changes of the statements that were known of it. */
export function changesOf(known: KnownStatement[], answer: string): StatementChanges {
  const now = splitStatements(answer).map((statement, index) => ({ ...statement, order: index + 1 }));
  const byHash = new Map(known.map((statement) => [statement.hash, statement]));
  const hashes = new Set(now.map(({ hash }) => hash));
  const isAsBefore = (one: (typeof now)[number], was: KnownStatement) =>
    !was.isGone && was.order === one.order && was.text === one.text;
  return {
    added: now.filter(({ hash }) => !byHash.has(hash)),
    kept: now.flatMap((one) => {
      const was = byHash.get(one.hash);
      return was && !isAsBefore(one, was) ? [{ id: was.id, text: one.text, order: one.order }] : [];
    }),
    gone: known.filter(({ hash, isGone }) => !isGone && !hashes.has(hash)).map(({ id }) => id),
  };
}
