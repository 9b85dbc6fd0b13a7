/** When anonymous answers are read, and how they stand on pages. Pure. */
import type { ProgramFacts } from "../program/index.ts";
import type { AnonymousAnswer, Answers } from "../reflection/index.ts";
import { isClosed, type SessionFacts } from "../session/index.ts";

/** Below it nobody is hidden among the others. */
export const LEAST_ANSWERS = 5;

export type Readable = "readable" | "open" | "too-few";

interface Standing {
  session: SessionFacts;
  program: Pick<ProgramFacts, "rules">;
  /** Answers that have come. */
  count: number;
  at: Date;
}

/**
 * After closing only: a list that grows by one while a receipt appears beside it would say whose answer it was. Moved
 * sessions close later, so that a date set anew hides them again.
 */
export function readable({ session, program, count, at }: Standing): Readable {
  if (!isClosed(session, program.rules, at)) return "open";
  return count < LEAST_ANSWERS ? "too-few" : "readable";
}

const MOST_BLOCKS = 80;
/** Well within what Slack takes of one view. */
const MOST_LETTERS = 40_000;

const lettersOf = (given: Answers) => JSON.stringify(given).length;

/** Whole answers, as many as fit on a page. An answer takes a heading and two blocks for each question. */
export function pagesOf(answers: AnonymousAnswer[]): AnonymousAnswer[][] {
  const pages: AnonymousAnswer[][] = [];
  let [blocks, letters] = [0, 0];
  for (const one of answers) {
    const [height, length] = [1 + 2 * Object.keys(one.answers).length, lettersOf(one.answers)];
    const page = pages.at(-1);
    if (page && blocks + height <= MOST_BLOCKS && letters + length <= MOST_LETTERS) {
      page.push(one);
      [blocks, letters] = [blocks + height, letters + length];
    } else {
      pages.push([one]);
      [blocks, letters] = [height, length];
    }
  }
  return pages;
}
