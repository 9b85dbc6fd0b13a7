/** No hidden cell can be worked out: an attacker of the test's own, who knows only what is published. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, type CountTable, suppress } from "../../../src/features/release/suppress.rules.ts";
import { attack } from "./attacker.ts";

const cell = (people: number, teams = people > 1 ? 2 : people): Cell => ({ people, teams });
const sum = (cells: Cell[]): Cell => ({
  people: cells.reduce((total, { people }) => total + people, 0),
  teams: cells.reduce((total, { teams }) => total + teams, 0),
});

/** With its margins added. */
function whole(inner: Cell[][]): Cell[][] {
  const rows = inner.map((row) => [...row, sum(row)]);
  return [...rows, (rows[0] ?? []).map((_, column) => sum(rows.map((row) => row[column] ?? cell(0))))];
}
const shown = (inner: Cell[][]) =>
  suppress({ cells: whole(inner) }).map((row) => row.map((reason) => reason ?? "shown").join(" "));

describe("cells by the rule", () => {
  it("shows a table in which everybody is among enough", () => {
    expect(shown([[cell(8), cell(9)]])).toEqual(["shown shown shown", "shown shown shown"]);
  });

  it("shows a zero: nobody is behind it", () => {
    expect(shown([[cell(0), cell(9)]])[0]).toBe("shown shown shown");
  });

  it("hides four people, and what would give them away", () => {
    const table = shown([
      [cell(4), cell(9), cell(20)],
      [cell(12), cell(8), cell(30)],
      [cell(30), cell(30), cell(30)],
    ]);
    expect(table).toEqual([
      "few-people complement shown shown",
      "complement complement shown shown",
      "shown shown shown shown",
      "shown shown shown shown",
    ]);
  });

  it("hides many people of one team", () => {
    expect(shown([[{ people: 6, teams: 1 }, cell(9), cell(9)]])[0]).toMatch(/^few-teams /);
  });

  it("hides the total where there is nothing else to hide", () => {
    expect(shown([[cell(3), cell(0)]])[0]?.split(" ")).toEqual(["few-people", "shown", "few-people"]);
  });
});

const people = fc.oneof({ weight: 2, arbitrary: fc.nat(7) }, { weight: 1, arbitrary: fc.nat(40) });
const anyCell = people.chain((count) =>
  fc.record({
    people: fc.constant(count),
    teams: fc.integer({ min: Math.min(1, count), max: Math.min(count, 4) }),
  }),
);
const anyTable = fc
  .record({ rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 1, max: 5 }) })
  .chain(({ rows, columns }) =>
    fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .map(whole);

function survives(table: CountTable) {
  const { cells } = table;
  const hidden = suppress(table);
  for (const { row, column, least, most } of attack(cells, hidden)) {
    const reason = hidden[row]?.[column];
    if (reason === "unpublished") continue;
    const place = `${row},${column} (${reason}): ${least}–${most}`;
    expect(least === most, place).toBe(false);
    // Nor may it be known to be a small one.
    if (reason === "few-people") expect(most >= 5, place).toBe(true);
  }
}

describe("over random tables", () => {
  it("an attacker with all margins determines no hidden cell, nor that it is small", () => {
    fc.assert(
      fc.property(anyTable, (cells) => survives({ cells })),
      { numRuns: 1500 },
    );
  });

  it("neither where a column and its total are never published", () => {
    const isUnpublished = ({ column }: { column: number }) => column === 0;
    fc.assert(
      fc.property(anyTable, (cells) => survives({ cells, isUnpublished })),
      { numRuns: 500 },
    );
  });

  it("what was hidden before stays hidden, and stays unknown", () => {
    fc.assert(
      fc.property(anyTable, fc.nat(5), fc.nat(4), (cells, row, column) => {
        const mustHide = (place: { row: number; column: number }) =>
          place.row === row && place.column === column;
        survives({ cells, mustHide });
        if (row < cells.length && column < (cells[0]?.length ?? 0)) {
          expect(suppress({ cells, mustHide })[row]?.[column]).not.toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });
});
