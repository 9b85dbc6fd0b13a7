/** Somebody who has the published table, knows that its lines add up, and that nothing is below zero. */

export interface Known {
  row: number;
  column: number;
  least: number;
  most: number;
}

interface Line {
  /** Coefficients of the hidden cells; their sum is `is`. */
  of: number[];
  is: number;
}

function linesOf(cells: { people: number }[][], unknowns: Map<string, number>): Line[] {
  const [height, width] = [cells.length, cells[0]?.length ?? 0];
  const line = (places: [number, number][]): Line => {
    const of = Array.from({ length: unknowns.size }, () => 0);
    let is = 0;
    places.forEach(([row, column], index) => {
      // The last of a line is its total.
      const sign = index === places.length - 1 ? -1 : 1;
      const unknown = unknowns.get(`${row},${column}`);
      if (unknown === undefined) is -= sign * (cells[row]?.[column]?.people ?? 0);
      else of[unknown] = (of[unknown] ?? 0) + sign;
    });
    return { of, is };
  };
  const rows = Array.from({ length: height }, (_, row) =>
    line(Array.from({ length: width }, (_, column): [number, number] => [row, column])),
  );
  const columns = Array.from({ length: width }, (_, column) =>
    line(Array.from({ length: height }, (_, row): [number, number] => [row, column])),
  );
  return [...rows, ...columns];
}

/** Gauss and Jordan: each line that is left names what its first hidden cell is, seen from the others. */
function reduced(lines: Line[], size: number): Line[] {
  const left = lines.map(({ of, is }) => ({ of: [...of], is }));
  const done: Line[] = [];
  for (let at = 0; at < size; at++) {
    const index = left.findIndex(({ of }) => Math.abs(of[at] ?? 0) > 1e-9);
    if (index < 0) continue;
    const [pivot] = left.splice(index, 1);
    if (!pivot) continue;
    const by = pivot.of[at] ?? 1;
    const own = { of: pivot.of.map((value) => value / by), is: pivot.is / by };
    for (const other of [...left, ...done]) {
      const factor = other.of[at] ?? 0;
      other.of = other.of.map((value, place) => value - factor * (own.of[place] ?? 0));
      other.is -= factor * own.is;
    }
    done.push(own);
  }
  return done;
}

/** What follows for one cell of a line from the bounds of its others. */
function narrow(line: Line, bounds: { least: number; most: number }[]): boolean {
  let changed = false;
  line.of.forEach((own, at) => {
    const bound = bounds[at];
    if (Math.abs(own) < 1e-9 || !bound) return;
    let [low, high] = [line.is, line.is];
    line.of.forEach((factor, other) => {
      if (other === at || Math.abs(factor) < 1e-9) return;
      const { least = 0, most = 0 } = bounds[other] ?? {};
      low -= factor * (factor > 0 ? most : least);
      high -= factor * (factor > 0 ? least : most);
    });
    const [least, most] = own > 0 ? [low / own, high / own] : [high / own, low / own];
    if (least > bound.least + 1e-6) [bound.least, changed] = [least, true];
    if (most < bound.most - 1e-6) [bound.most, changed] = [most, true];
  });
  return changed;
}

/** What can be known of every hidden cell. */
export function attack(cells: { people: number }[][], hidden: unknown[][]): Known[] {
  const places = cells.flatMap((row, r) =>
    row.flatMap((_, column) => (hidden[r]?.[column] ? [{ row: r, column }] : [])),
  );
  const unknowns = new Map(places.map(({ row, column }, index) => [`${row},${column}`, index]));
  const lines = linesOf(cells, unknowns);
  const bounds = places.map(() => ({ least: 0, most: Number.POSITIVE_INFINITY }));
  const all = [...lines, ...reduced(lines, places.length)];
  for (let round = 0; round < 50; round++) {
    if (!all.map((line) => narrow(line, bounds)).some(Boolean)) break;
  }
  return places.map((place, index) => {
    const { least = 0, most = 0 } = bounds[index] ?? {};
    return { ...place, least: Math.round(least * 1e6) / 1e6, most: Math.round(most * 1e6) / 1e6 };
  });
}
