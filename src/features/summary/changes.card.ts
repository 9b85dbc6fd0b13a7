/** What has changed since the last summary, in one sentence. Pure. */
import type { Words } from "../../locales/index.ts";
import { type Change, changesSince, type SummaryFacts } from "./facts.rules.ts";
import { workClauses } from "./work.card.ts";
import { workChangesSince } from "./work.rules.ts";

/** The figures of one session stand together, at its first one. */
function clausesOf(changes: Change[], words: Words): string[] {
  const { change, figure } = words.summary;
  const figuresOf = (number: number) =>
    changes.flatMap((one) =>
      one.kind === "count" && one.number === number ? [figure[one.figure](one.by)] : [],
    );
  const counted = new Set<number>();
  return changes.flatMap((one) => {
    if (one.kind === "moved") return [change.moved(one.number, one.date)];
    if (one.kind !== "count") return [change[one.kind](one.number)];
    if (counted.has(one.number)) return [];
    counted.add(one.number);
    return [change.counts(one.number, figuresOf(one.number))];
  });
}

export function changesLine(facts: SummaryFacts, before: SummaryFacts, words: Words): string {
  const clauses = [
    ...clausesOf(changesSince(facts, before), words),
    ...workClauses(workChangesSince(facts, before), words),
  ];
  const { stop, noChange, noOtherChange } = words.summary;
  if (clauses.length > 0) return words.summary.clauses(clauses) + stop;
  return facts.errata.length + facts.roster.length > 0 ? noOtherChange : noChange;
}
