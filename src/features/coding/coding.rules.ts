/** What a statement is coded with, and what becomes of a coding when somebody else was there first. Pure. */
import { type Codebook, entryOf, type Meaning } from "../theme/index.ts";

/** Ids of codebook entries; none of them: no theme fits; null: nobody has looked at it. */
export type CodingState = readonly string[] | null;

/** As it reads today: merges followed, each once, a theme left out beside one of its own items, in one order. */
export function canonical(state: CodingState, { meanings }: Codebook): CodingState {
  if (state === null) return null;
  const meant = state.flatMap((id) => meanings.get(id) ?? []);
  const withItem = new Set(meant.filter(({ item }) => item).map(({ theme }) => theme.id));
  const kept = meant.filter(({ theme, item }) => item !== null || !withItem.has(theme.id));
  return [...new Set(kept.map((meaning) => entryOf(meaning).id))].sort();
}

export function isSameState(one: CodingState, other: CodingState): boolean {
  if (one === null || other === null) return one === other;
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

/** The parts of a state, to be said. */
export const meantBy = (state: CodingState, { meanings }: Codebook): Meaning[] =>
  (state ?? []).flatMap((id) => meanings.get(id) ?? []);

/** An entry that was merged since it was chosen: the coding lands on what it was merged into. Names. */
export interface Redirected {
  from: string;
  to: string;
}

export function redirectedIn(state: CodingState, { meanings, names }: Codebook): Redirected[] {
  return (state ?? []).flatMap((id) => {
    const meaning = meanings.get(id);
    const end = meaning && entryOf(meaning);
    return end && end.id !== id ? [{ from: names.get(id) ?? "", to: end.name }] : [];
  });
}

export type Verdict =
  /** Taken as wanted. */
  | "taken"
  /** It says so already. */
  | "same"
  /** Whoever wants it did not touch it. */
  | "untouched"
  /** Somebody else has coded it otherwise since: theirs stays, and the difference is listed. */
  | "differs";

/**
 * Three states decide: what was there when somebody began (`base`), what they want, and what is there now. In this
 * way a form that was open for long and a file of last week are taken as far as they hold.
 */
export function verdictOn(
  states: { base: CodingState; wanted: CodingState; now: CodingState },
  codebook: Codebook,
): Verdict {
  const [base, wanted, now] = [states.base, states.wanted, states.now].map((one) => canonical(one, codebook));
  if (isSameState(wanted ?? null, now ?? null)) return "same";
  if (isSameState(wanted ?? null, base ?? null)) return "untouched";
  return isSameState(base ?? null, now ?? null) ? "taken" : "differs";
}

export interface Choice {
  statementId: string;
  base: CodingState;
  wanted: CodingState;
}
