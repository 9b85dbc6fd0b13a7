/** How often a statement's item is among the three that are suggested for it, learning from nine tenths of the others. */
import { lessonsIn, suggest } from "../src/features/coding/suggestion.rules.ts";
import {
  type Codebook,
  codebookOf,
  type Entry,
  entryOf,
  shippedEntries,
} from "../src/features/theme/codebook.rules.ts";
import type { LabelledStatement } from "../src/rehearsal/labelled.ts";

/** The shipped codebook with its keys as ids; `merged`: key → the key that it was merged into. */
export function shippedBook(questionKey: string, merged: Record<string, string> = {}): Codebook {
  const entries = shippedEntries(questionKey).flatMap(({ items, ...theme }): Entry[] => {
    const entry = (one: { key: string; name: string; order: number }, parentId: string | null) => ({
      ...{ ...one, id: one.key, questionKey, parentId, mergedIntoId: merged[one.key] ?? null },
    });
    return [entry(theme, null), ...items.map((item) => entry(item, theme.key))];
  });
  return codebookOf(questionKey, entries);
}

const FOLDS = 10;

/** Every tenth, taken across the file's order, in which the statements of an item stand together. */
const foldOf = (index: number) => index % FOLDS;

function mostFrequent(learned: string[]): string[] {
  const counts = new Map<string, number>();
  for (const key of learned) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([key]) => key);
}

export interface Hits {
  hits: number;
  /** Of the theme alone. */
  themeHits: number;
  /** When the three most frequent items, or themes, are offered for all. */
  baseline: number;
  themeBaseline: number;
  measured: number;
}

const themeOf = (key: string) => key.split(".")[0] ?? key;

export function measureHits(labelled: LabelledStatement[]): Hits {
  const found = { hits: 0, themeHits: 0, baseline: 0, themeBaseline: 0 };
  const coded = labelled.filter(({ keys }) => keys.length > 0);
  for (const questionKey of ["deepen", "outreach"]) {
    const book = shippedBook(questionKey);
    const own = coded.filter((one) => one.questionKey === questionKey);
    for (let fold = 0; fold < FOLDS; fold++) {
      const learned = own.filter((_, index) => foldOf(index) !== fold);
      const counted = lessonsIn(learned.map(({ text, keys }) => ({ text, learned: [], state: keys })));
      const used = learned.flatMap(({ keys }) => keys);
      const [items, themes] = [mostFrequent(used), mostFrequent(used.map(themeOf))];
      for (const { text, keys } of own.filter((_, index) => foldOf(index) === fold)) {
        const offered = suggest(text, book, counted).map((meaning) => entryOf(meaning).key ?? "");
        const isIn = (some: string[]) => keys.some((key) => some.includes(key));
        const isThemeIn = (some: string[]) => keys.some((key) => some.map(themeOf).includes(themeOf(key)));
        found.hits += Number(isIn(offered));
        found.themeHits += Number(isThemeIn(offered));
        found.baseline += Number(isIn(items));
        found.themeBaseline += Number(isThemeIn(themes));
      }
    }
  }
  const share = (count: number) => count / coded.length;
  return {
    ...{ hits: share(found.hits), themeHits: share(found.themeHits) },
    ...{ baseline: share(found.baseline), themeBaseline: share(found.themeBaseline) },
    measured: coded.length,
  };
}
