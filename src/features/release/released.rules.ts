/** A released table of themes: what it holds, what was hidden of it, and why. Pure; kept as JSON. */
import { z } from "zod";
import type { Place } from "./network.rules.ts";
import { type CountTable, FEWEST_PEOPLE, FEWEST_TEAMS, type Hidden, suppress } from "./suppress.rules.ts";

export const QUESTIONS = ["deepen", "outreach"] as const;
export type QuestionKey = (typeof QUESTIONS)[number];
export const AFFILIATIONS = ["ADMIN", "SHAKYO", "AGENCY"] as const;

/** Different people and different teams behind a theme or an item; who answered without a name has no team. */
export interface Counted {
  people: number;
  teams: number;
}

export interface CountedItem extends Counted {
  id: string;
  name: string;
}

/** As coded, before anything is hidden. People without a name are in the theme's count and in no affiliation's. */
export interface CountedTheme extends CountedItem {
  items: CountedItem[];
  byAffiliation: Record<(typeof AFFILIATIONS)[number], Counted>;
}

/** Null: hidden. */
const count = z.number().int().nullable();
const named = z.object({ id: z.string(), name: z.string(), people: count });

export const releasedTable = z.object({
  question: z.enum(QUESTIONS),
  /** As it was asked. */
  wording: z.string(),
  /** Themes and items with too few people behind them are not named at all. */
  themes: z.array(
    named.extend({
      items: z.array(named),
      byAffiliation: z.object({ ADMIN: count, SHAKYO: count, AGENCY: count }),
    }),
  ),
});

export type ReleasedTable = z.infer<typeof releasedTable>;

/** What the office sees before a release: every cell that would be hidden, and why. */
export interface HiddenCell {
  theme: string;
  item?: string;
  affiliation?: (typeof AFFILIATIONS)[number];
  people: number;
  why: Hidden;
}

/** One column for each affiliation, one that is never shown for those without a name, and the theme's total. */
function byAffiliation(theme: CountedTheme) {
  const groups = AFFILIATIONS.map((affiliation) => theme.byAffiliation[affiliation]);
  const named = groups.reduce((sum, { people }) => sum + people, 0);
  const anonymous = { people: Math.max(0, theme.people - named), teams: 0 };
  return [...groups, anonymous, theme];
}

const ANONYMOUS = AFFILIATIONS.length;
const TOTAL = ANONYMOUS + 1;

/** Cells of one line and its total. Somebody may have written of several items: as if nobody had is the safe reading. */
function line(cells: Counted[], options: Omit<CountTable, "cells" | "isAbsent">): (Hidden | null)[] {
  // The columns' totals, which nobody publishes: of a single line they are its cells.
  const isAbsent = ({ row }: Place) => row === 1;
  return suppress({ ...options, cells: [cells, cells], isAbsent })[0] ?? [];
}

interface ThemeHidden {
  groups: (Hidden | null)[];
  items: (Hidden | null)[];
}

/** The theme's total stands in both lines: hidden in one, it is hidden in the other. */
function hiddenOf(theme: CountedTheme, wasHidden: (key: string) => boolean): ThemeHidden {
  const cells = byAffiliation(theme);
  const keys = [...AFFILIATIONS.map((one) => cellKey(theme.id, one)), "", cellKey(theme.id)];
  const itemKeys = [...theme.items.map(({ id }) => cellKey(theme.id, id)), cellKey(theme.id)];
  const itemCells = [...theme.items, theme];
  let mustHideTotal = false;
  for (;;) {
    const groups = line(cells, {
      isUnpublished: ({ column }) => column === ANONYMOUS,
      isWithoutTeams: ({ column }) => column === ANONYMOUS || column === TOTAL,
      mustHide: ({ row, column }) =>
        row === 0 && ((mustHideTotal && column === TOTAL) || wasHidden(keys[column] ?? "")),
    });
    const items = line(itemCells, {
      mustHide: ({ row, column }) =>
        row === 0 &&
        ((groups[TOTAL] !== null && column === theme.items.length) || wasHidden(itemKeys[column] ?? "")),
      isWithoutTeams: ({ column }) => column === theme.items.length || theme.teams === 0,
    });
    if ((items.at(-1) !== null) === (groups[TOTAL] !== null)) return { groups, items };
    mustHideTotal = true;
  }
}

/** Names a cell of the table: a theme, an item of it, or an affiliation's part of it. */
export const cellKey = (themeId: string, part?: string) =>
  part === undefined ? themeId : `${themeId} ${part}`;

const isFew = ({ people }: Counted) => people > 0 && people < FEWEST_PEOPLE;

/** Whoever answers without a name has no team: five of them are enough. */
function mayName(theme: CountedTheme): boolean {
  const anonymous =
    theme.people - AFFILIATIONS.reduce((sum, one) => sum + theme.byAffiliation[one].people, 0);
  return !isFew(theme) && (theme.teams >= FEWEST_TEAMS || anonymous >= FEWEST_PEOPLE);
}

const mayNameItem = (theme: CountedTheme, item: CountedItem) =>
  item.people > 0 && !isFew(item) && (item.teams >= FEWEST_TEAMS || theme.teams === 0);

/** `wasHidden`: cells of the release before, which stay hidden whatever stands in them now. */
export function tableToRelease(
  { question, wording, themes }: { question: QuestionKey; wording: string; themes: CountedTheme[] },
  wasHidden: (key: string) => boolean = () => false,
): { table: ReleasedTable; hidden: HiddenCell[] } {
  const hidden: HiddenCell[] = [];
  const released: ReleasedTable["themes"] = [];
  for (const theme of themes.filter(({ people }) => people > 0)) {
    const { groups, items } = hiddenOf(theme, wasHidden);
    const why = groups[TOTAL];
    if (why) hidden.push({ theme: theme.name, people: theme.people, why });
    const shown = (reason: Hidden | null | undefined, { people }: Counted) => (reason ? null : people);
    AFFILIATIONS.forEach((affiliation, column) => {
      const reason = groups[column];
      const { people } = theme.byAffiliation[affiliation];
      if (reason) hidden.push({ theme: theme.name, affiliation, people, why: reason });
    });
    theme.items.forEach(({ name, people }, index) => {
      const reason = items[index];
      if (reason) hidden.push({ theme: theme.name, item: name, people, why: reason });
    });
    if (!mayName(theme)) continue;
    const [ADMIN, SHAKYO, AGENCY] = AFFILIATIONS.map((one, column) =>
      shown(groups[column], theme.byAffiliation[one]),
    );
    released.push({
      ...{ id: theme.id, name: theme.name, people: shown(why, theme) },
      items: theme.items
        .map((item, index) => ({ item, reason: items[index] }))
        .filter(({ item }) => mayNameItem(theme, item))
        .map(({ item, reason }) => ({ id: item.id, name: item.name, people: shown(reason, item) })),
      byAffiliation: { ADMIN: ADMIN ?? null, SHAKYO: SHAKYO ?? null, AGENCY: AGENCY ?? null },
    });
  }
  return { table: { question, wording, themes: released }, hidden };
}
