/** What a codebook says: which themes and items there are now, and what an entry of the past means today. Pure. */
import { isQuestionKey, type QuestionKey, SHIPPED } from "./shipped.rules.ts";

/** As it is stored: a theme, or with a parent an item. */
export interface Entry {
  id: string;
  questionKey: string;
  key: string | null;
  parentId: string | null;
  name: string;
  order: number;
  mergedIntoId: string | null;
}

export interface Item {
  id: string;
  /** Of the shipped codebooks; null: the office's own. */
  key: string | null;
  name: string;
}

export interface Theme extends Item {
  items: Item[];
}

/** What coding with an entry means today; a theme without an item: null. */
export interface Meaning {
  theme: Theme;
  item: Item | null;
}

export interface Codebook {
  questionKey: string;
  /** In the order in which the report lists them. */
  themes: Theme[];
  /** Of every entry that ever was: what was merged means what it was merged into. */
  meanings: ReadonlyMap<string, Meaning>;
  /** Of every entry that ever was, as it was last called. */
  names: ReadonlyMap<string, string>;
}

/** The entry at the end of the merges; a ring, which no act can make, ends where it closes. */
function livingOf(entry: Entry, byId: ReadonlyMap<string, Entry>): Entry {
  const seen = new Set<string>();
  let living = entry;
  while (living.mergedIntoId !== null && !seen.has(living.id)) {
    seen.add(living.id);
    living = byId.get(living.mergedIntoId) ?? { ...living, mergedIntoId: null };
  }
  return living;
}

/** Items of a theme that was merged stand below those of the theme it was merged into. */
export function codebookOf(questionKey: string, entries: Entry[]): Codebook {
  const own = entries
    .filter((entry) => entry.questionKey === questionKey)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const byId = new Map(own.map((entry) => [entry.id, entry]));
  const themes = new Map<string, Theme>();
  for (const { id, key, name, parentId, mergedIntoId } of own) {
    if (parentId === null && mergedIntoId === null) themes.set(id, { id, key, name, items: [] });
  }
  const themeOf = (entry: Entry): Theme | undefined => {
    const parent = entry.parentId === null ? entry : byId.get(entry.parentId);
    return parent && themes.get(livingOf(parent, byId).id);
  };
  const items = new Map<string, Item>();
  const living = own.filter((entry) => entry.parentId !== null && entry.mergedIntoId === null);
  const isAtHome = (entry: Entry) => themeOf(entry)?.id === entry.parentId;
  for (const entry of [...living.filter(isAtHome), ...living.filter((one) => !isAtHome(one))]) {
    const item = { id: entry.id, key: entry.key, name: entry.name };
    items.set(entry.id, item);
    themeOf(entry)?.items.push(item);
  }
  const meanings = new Map<string, Meaning>();
  for (const entry of own) {
    const end = livingOf(entry, byId);
    const theme = themeOf(end);
    if (theme) meanings.set(entry.id, { theme, item: items.get(end.id) ?? null });
  }
  const names = new Map(own.map(({ id, name }) => [id, name]));
  return { questionKey, themes: [...themes.values()], meanings, names };
}

/** The entry that stands for a meaning: its item, or else its theme. */
export const entryOf = ({ theme, item }: Meaning): Item => item ?? theme;

/** Every entry that can be chosen now, in order: each theme, and below it its items. */
export function choicesOf({ themes }: Codebook): Meaning[] {
  return themes.flatMap((theme) => [{ theme, item: null }, ...theme.items.map((item) => ({ theme, item }))]);
}

export const LONGEST_NAME = 60;

/** One line, no space at its ends. */
export const tidyName = (name: string): string => name.replace(/\s+/g, " ").trim();

const comparable = (name: string): string => name.normalize("NFKC").replace(/\s+/g, "").toLowerCase();

export const isSameName = (one: string, other: string): boolean => comparable(one) === comparable(other);

/** Why a name cannot be given: among themes, and among the items of one theme, each has its own. */
export function nameFault(
  name: string,
  among: Item[],
  self?: string,
): "empty" | "long" | "taken" | undefined {
  if (name === "") return "empty";
  if (name.length > LONGEST_NAME) return "long";
  return among.some((one) => one.id !== self && isSameName(one.name, name)) ? "taken" : undefined;
}

/** A theme goes into a theme; an item into another item, or into a theme, where it is then no item of its own. */
export function mayMerge(from: Meaning, into: Meaning): boolean {
  if (entryOf(from).id === entryOf(into).id) return false;
  return from.item !== null || into.item === null;
}

export interface NewEntry {
  questionKey: QuestionKey;
  key: string;
  name: string;
  order: number;
  items: { key: string; name: string; order: number }[];
}

/** The entries of the codebook that the app brings along; none for other questions. */
export function shippedEntries(questionKey: string): NewEntry[] {
  if (!isQuestionKey(questionKey)) return [];
  return SHIPPED[questionKey].map(({ key, name, items }, index) => ({
    ...{ questionKey, key, name, order: index + 1 },
    items: items.map(([itemKey, itemName], at) => ({ key: itemKey, name: itemName, order: at + 1 })),
  }));
}
