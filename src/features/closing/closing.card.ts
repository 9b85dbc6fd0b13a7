/** A closed session's counts as they were confirmed, and errata beneath them. Reasons were typed: rich text only. */
import type { Words } from "../../locales/index.ts";
import { type Block, bold, bullets, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { cut } from "../../platform/slack/limits.ts";
import { changedFigures, type KeptCounts } from "./closing.rules.ts";
import type { Erratum } from "./closing.store.ts";
import type { Closed } from "./read-closed.ts";

const MOST_ERRATA = 20;

/** One line for each erratum; `withReasons`: for the office, which wrote them. */
export function erratumLines(words: Words, errata: Erratum[], withReasons: boolean): string[] {
  return errata.slice(-MOST_ERRATA).map(({ at, before, after, reason }) =>
    words.closing.erratum({
      at,
      changes: changedFigures(before, after),
      reason: withReasons ? cut(reason, 200) : undefined,
    }),
  );
}

interface ClosedCounts {
  closed: Closed;
  /** What the records say now. */
  now: KeptCounts;
  withReasons: boolean;
}

export function closedBlocks(words: Words, { closed, now, withReasons }: ClosedCounts): Block[] {
  const { closing, attendance } = words;
  const kept = [
    rich(bold(closing.confirmed({ at: closed.at, by: closed.by && cut(closed.by, 60) }))),
    paragraph(attendance.counts(closed.counts)),
  ];
  if (closed.errata.length === 0) return kept;
  const lines = erratumLines(words, closed.errata, withReasons);
  return [
    ...kept,
    bullets(lines.map((line) => [run(line)])),
    paragraph(closing.afterErrata(attendance.counts(now))),
  ];
}
