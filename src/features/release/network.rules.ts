/**
 * A table of counts with its margins, as a circulation: every row and every column (the margins' own ones too) is a
 * node, every cell an arc that carries its count. What flows in flows out says exactly that each line adds up; so two
 * tables that agree in all that is published differ by flows round rings of hidden cells.
 */
export interface Place {
  row: number;
  column: number;
}

/** The last row and the last column hold the totals. */
export interface Grid {
  /** Rows and columns, margins included. */
  rows: number;
  columns: number;
  count(place: Place): number;
}

export const isMargin = ({ rows, columns }: Grid, { row, column }: Place) =>
  row === rows - 1 || column === columns - 1;

export function placesOf({ rows, columns }: Pick<Grid, "rows" | "columns">): Place[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: Math.floor(index / columns),
    column: index % columns,
  }));
}

/** Nodes: the rows, then the columns. */
function endsOf({ rows, columns }: Grid, { row, column }: Place): { from: number; to: number } {
  const leavesRow = (row === rows - 1) === (column === columns - 1);
  return leavesRow ? { from: row, to: rows + column } : { from: rows + column, to: row };
}

interface Step {
  place: Place;
  before: number;
}

/**
 * The cheapest ring through `start` on which its count can rise by `by` while every line still adds up and nothing
 * falls below zero: its other cells. Undefined: there is none among the cells that have a cost.
 */
export function cheapestRing(
  grid: Grid,
  start: Place,
  { by, cost }: { by: number; cost(place: Place): number | undefined },
): Place[] | undefined {
  const arcs = placesOf(grid)
    .filter(({ row, column }) => row !== start.row || column !== start.column)
    .flatMap((place) => {
      const price = cost(place);
      if (price === undefined) return [];
      const { from, to } = endsOf(grid, place);
      const rises = { place, from, to, price };
      return grid.count(place) >= by ? [rises, { place, from: to, to: from, price }] : [rises];
    });
  const { from: goal, to: begin } = endsOf(grid, start);
  const prices = new Map([[begin, 0]]);
  const steps = new Map<number, Step>();
  const open = new Set([begin]);
  while (open.size > 0) {
    const [node = begin] = [...open].sort((a, b) => (prices.get(a) ?? 0) - (prices.get(b) ?? 0));
    if (node === goal) break;
    open.delete(node);
    for (const { place, from, to, price } of arcs) {
      const there = (prices.get(node) ?? 0) + price;
      if (from !== node || there >= (prices.get(to) ?? Number.POSITIVE_INFINITY)) continue;
      prices.set(to, there);
      steps.set(to, { place, before: node });
      open.add(to);
    }
  }
  if (!steps.has(goal)) return undefined;
  const ring: Place[] = [];
  for (let node = goal; node !== begin; ) {
    const step = steps.get(node);
    if (!step) return undefined;
    ring.push(step.place);
    node = step.before;
  }
  return ring;
}
