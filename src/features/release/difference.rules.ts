/** A later release beside the one before: what changed, and whether the difference says too much. Pure. */
import { AFFILIATIONS, cellKey, type ReleasedTable } from "./released.rules.ts";
import { FEWEST_PEOPLE } from "./suppress.rules.ts";

type Theme = ReleasedTable["themes"][number];

export interface ReleaseChange {
  theme: string;
  item?: string;
  affiliation?: (typeof AFFILIATIONS)[number];
  /** Null: hidden, or not named. */
  from: number | null;
  to: number | null;
}

/** The cells that were published without a figure: in a later release they have none either. */
export function hiddenCells({ themes }: ReleasedTable): Set<string> {
  const hidden = new Set<string>();
  for (const { id, people, items, byAffiliation } of themes) {
    if (people === null) hidden.add(cellKey(id));
    for (const item of items) if (item.people === null) hidden.add(cellKey(id, item.id));
    for (const one of AFFILIATIONS) if (byAffiliation[one] === null) hidden.add(cellKey(id, one));
  }
  return hidden;
}

interface Pair {
  before: Theme | undefined;
  after: Theme | undefined;
}

function pairsOf(before: ReleasedTable, after: ReleasedTable): Pair[] {
  const ids = new Set([...before.themes, ...after.themes].map(({ id }) => id));
  const find = ({ themes }: ReleasedTable, id: string) => themes.find((theme) => theme.id === id);
  return [...ids].map((id) => ({ before: find(before, id), after: find(after, id) }));
}

/** A theme, its affiliations' parts, and its items, old and new. */
function changesOf({ before, after }: Pair): ReleaseChange[] {
  const theme = after?.name ?? before?.name ?? "";
  const change = (
    part: Omit<ReleaseChange, "theme" | "from" | "to">,
    from?: number | null,
    to?: number | null,
  ) => ({
    ...{ theme, ...part },
    from: from ?? null,
    to: to ?? null,
  });
  const items = new Map(
    [...(before?.items ?? []), ...(after?.items ?? [])].map(({ id, name }) => [id, name]),
  );
  const figure = (from: Theme | undefined, id: string) => from?.items.find((item) => item.id === id)?.people;
  return [
    change({}, before?.people, after?.people),
    ...AFFILIATIONS.map((affiliation) =>
      change({ affiliation }, before?.byAffiliation[affiliation], after?.byAffiliation[affiliation]),
    ),
    ...[...items].map(([id, item]) => change({ item }, figure(before, id), figure(after, id))),
  ];
}

/** Every figure that is another one now, and what is named or hidden for the first time. */
export function changedCells(before: ReleasedTable, after: ReleasedTable): ReleaseChange[] {
  return pairsOf(before, after)
    .flatMap(changesOf)
    .filter(({ from, to }) => from !== to);
}

const isSmall = (difference: number) => difference !== 0 && Math.abs(difference) < FEWEST_PEOPLE;
/** What was not published is not known; a theme that was not named had nobody that one knew of. */
const differenceOf = ({ from, to }: ReleaseChange) => (from === null || to === null ? undefined : to - from);

/** What the hidden cells of a line together have gained or lost, when its total and its other cells are known. */
function remainderOf(total: ReleaseChange | undefined, parts: ReleaseChange[]): number | undefined {
  const all = total && differenceOf(total);
  const known = parts.map(differenceOf);
  if (all === undefined || !known.includes(undefined)) return undefined;
  return all - known.reduce<number>((sum, one) => sum + (one ?? 0), 0);
}

/**
 * What whoever holds both releases could tell of fewer than five people: figures that differ by so few, and the part
 * of a theme whose figures are hidden, where it gained or lost so few. Empty: the later one may go out.
 */
export function tellingCells(before: ReleasedTable, after: ReleasedTable): ReleaseChange[] {
  return pairsOf(before, after).flatMap((pair) => {
    const [total, ...parts] = changesOf(pair);
    const cells = total ? [total, ...parts] : [];
    const small = cells.filter((cell) => isSmall(differenceOf(cell) ?? 0));
    const lines = [parts.filter(({ affiliation }) => affiliation), parts.filter(({ item }) => item)];
    const telling = lines.some((line) => isSmall(remainderOf(total, line) ?? 0));
    // A figure that falls out of the table was of five people at least: the fall itself is what tells.
    const gone = cells.filter(({ from, to }) => from !== null && to === null);
    return [...new Set([...small, ...(telling && total ? [total] : []), ...gone])];
  });
}
