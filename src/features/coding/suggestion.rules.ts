/**
 * Which theme a statement is likely to have: letters that stand beside each other, compared with those of all that has
 * been coded and of the codebook's own words. It counts for each entry and not for each statement, so that its cost
 * does not follow how much has been coded. Pure.
 */
import { type Codebook, choicesOf, entryOf, type Meaning } from "../theme/index.ts";

/** In the counts, stands for the statement itself. */
export const WHOLE = "";

/** Single letters and pairs, each once, across no sign and no space. */
export function gramsOf(text: string): string[] {
  const runs = text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}ー]+/u);
  const grams = runs.flatMap((run) => {
    const letters = [...run];
    return letters.flatMap((letter, index) => [letter, ...(index > 0 ? [letters[index - 1] + letter] : [])]);
  });
  return [...new Set(grams)];
}

/** Endings and particles say little of what a sentence is about. */
const GRAMMAR = /^[\p{Script=Hiragana}ー]+$/u;
const WEIGHT_OF_GRAMMAR = 0.3;
/** The codebook's own words count as two statements: they are all there is in the first year. */
const WEIGHT_OF_NAME = 2;
const WEIGHT_OF_THEME_NAME = 1;

export interface GramCounted {
  gram: string;
  entryId: string;
  count: number;
}

/** Gram → entry that is meant today → in how many statements. */
type Counts = Map<string, Map<string, number>>;

function add(counts: Counts, gram: string, id: string, count: number): void {
  const row = counts.get(gram) ?? new Map<string, number>();
  row.set(id, (row.get(id) ?? 0) + count);
  counts.set(gram, row);
}

function countsOf(codebook: Codebook, counted: GramCounted[], wanted: Set<string>): Counts {
  const counts: Counts = new Map();
  for (const { gram, entryId, count } of counted) {
    const meaning = codebook.meanings.get(entryId);
    if (meaning) add(counts, gram, entryOf(meaning).id, count);
  }
  for (const { theme, item } of choicesOf(codebook)) {
    const { id } = item ?? theme;
    // A theme that has items is suggested by itself once statements have been coded with it alone.
    if (!item && theme.items.length > 0) continue;
    add(counts, WHOLE, id, WEIGHT_OF_NAME);
    for (const gram of gramsOf((item ?? theme).name))
      if (wanted.has(gram)) add(counts, gram, id, WEIGHT_OF_NAME);
    if (!item) continue;
    for (const gram of gramsOf(theme.name)) if (wanted.has(gram)) add(counts, gram, id, WEIGHT_OF_THEME_NAME);
  }
  return counts;
}

interface Scored {
  meaning: Meaning;
  score: number;
}

/** How much likelier each gram is with this entry than with the others, added up. */
function scores(grams: string[], counts: Counts, codebook: Codebook): Scored[] {
  const wholes = counts.get(WHOLE) ?? new Map<string, number>();
  const all = [...wholes.values()].reduce((sum, count) => sum + count, 0);
  const known = grams.flatMap((gram) => {
    const row = counts.get(gram);
    if (!row) return [];
    const sum = [...row.values()].reduce((total, count) => total + count, 0);
    return [{ row, sum, weight: GRAMMAR.test(gram) ? WEIGHT_OF_GRAMMAR : 1 }];
  });
  return choicesOf(codebook).flatMap((meaning) => {
    const { id } = entryOf(meaning);
    const whole = wholes.get(id) ?? 0;
    if (whole <= 0) return [];
    const score = known.reduce((total, { row, sum, weight }) => {
      const own = Math.max(row.get(id) ?? 0, 0);
      const here = (own + 0.5) / (whole + 1);
      const elsewhere = (Math.max(sum - own, 0) + 0.5) / (Math.max(all - whole, 0) + 1);
      return total + weight * Math.log(here / elsewhere);
    }, 0);
    return [{ meaning, score }];
  });
}

const MOST = 3;

/** At most three, the likeliest first; of equal ones that which the codebook has first. None for a text without words. */
export function suggest(text: string, codebook: Codebook, counted: GramCounted[]): Meaning[] {
  const grams = gramsOf(text);
  if (grams.length === 0) return [];
  const counts = countsOf(codebook, counted, new Set(grams));
  return scores(grams, counts, codebook)
    .map((one, index) => ({ ...one, index }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, MOST)
    .map(({ meaning }) => meaning);
}

export interface Lesson {
  text: string;
  /** The entries that its text is counted with so far, and those that it shall be counted with. */
  learned: readonly string[];
  state: readonly string[];
}

/** What these statements add to the counts, and take from them; the same lessons in any order give the same counts. */
export function lessonsIn(lessons: Lesson[]): GramCounted[] {
  const counts: Counts = new Map();
  for (const { text, learned, state } of lessons) {
    const changes = [
      ...state.filter((id) => !learned.includes(id)).map((id) => [id, 1] as const),
      ...learned.filter((id) => !state.includes(id)).map((id) => [id, -1] as const),
    ];
    if (changes.length === 0) continue;
    for (const gram of [WHOLE, ...gramsOf(text)]) {
      for (const [id, count] of changes) add(counts, gram, id, count);
    }
  }
  return [...counts].flatMap(([gram, row]) =>
    [...row].flatMap(([entryId, count]) => (count === 0 ? [] : [{ gram, entryId, count }])),
  );
}
