/** What is released of a table of themes, and what a later release may say beside the one before. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedCells, hiddenCells, tellingCells } from "../../../src/features/release/difference.rules.ts";
import {
  AFFILIATIONS,
  type CountedTheme,
  tableToRelease,
} from "../../../src/features/release/released.rules.ts";

const of = (people: number, teams = Math.min(people, 3)) => ({ people, teams });

interface Given {
  id?: string;
  groups?: [number, number, number];
  anonymous?: number;
  items?: number[];
}

function theme({ id = "a", groups = [10, 9, 8], anonymous = 0, items = [] }: Given): CountedTheme {
  const [admin, shakyo, agency] = groups;
  const people = admin + shakyo + agency + anonymous;
  return {
    ...{ id, name: `theme ${id}`, people, teams: Math.min(people, 6) },
    items: items.map((count, index) => ({ id: `${index}`, name: `item ${index}`, ...of(count) })),
    byAffiliation: { ADMIN: of(admin), SHAKYO: of(shakyo), AGENCY: of(agency) },
  };
}

const release = (themes: CountedTheme[], wasHidden?: (key: string) => boolean) =>
  tableToRelease({ question: "deepen", wording: "?", themes }, wasHidden);
const only = (given: Given) => release([theme(given)]).table.themes[0];

describe("what is released", () => {
  it("is everything where there are enough", () => {
    const { table, hidden } = release([theme({ items: [20, 15] })]);
    expect(hidden).toEqual([]);
    expect(table.themes[0]).toMatchObject({
      people: 27,
      byAffiliation: { ADMIN: 10, SHAKYO: 9, AGENCY: 8 },
      items: [{ people: 20 }, { people: 15 }],
    });
  });

  it("hides four people of an affiliation, and one more", () => {
    expect(only({ groups: [10, 9, 4] })).toMatchObject({
      people: 23,
      byAffiliation: { ADMIN: 10, SHAKYO: null, AGENCY: null },
    });
  });

  it("does not name an item of four, nor a theme of four", () => {
    const { table, hidden } = release([theme({ items: [20, 4] }), theme({ id: "b", groups: [2, 1, 1] })]);
    expect(table.themes.map(({ name, items }) => [name, items.map((item) => item.name)])).toEqual([
      ["theme a", ["item 0"]],
    ]);
    expect(hidden.map(({ theme: name, item, people, why }) => [name, item, people, why])).toContainEqual([
      "theme b",
      undefined,
      4,
      "few-people",
    ]);
  });

  it("lets nobody work out how few answered without a name", () => {
    const shown = Object.values(only({ groups: [10, 9, 8], anonymous: 3 })?.byAffiliation ?? {});
    expect(shown.filter((people) => people === null)).toHaveLength(1);
    expect(only({ groups: [10, 9, 8], anonymous: 6 })?.byAffiliation).toEqual({
      ADMIN: 10,
      SHAKYO: 9,
      AGENCY: 8,
    });
  });
});

/** Old and new of one theme, released one after the other. */
function twice(first: Given, second: Given) {
  const before = release([theme(first)]).table;
  const hidden = hiddenCells(before);
  const after = release([theme(second)], (key) => hidden.has(key)).table;
  return { before, after, telling: tellingCells(before, after) };
}

describe("a later release", () => {
  it("goes out where nothing changed, or enough did", () => {
    expect(twice({}, {}).telling).toEqual([]);
    expect(twice({}, { groups: [16, 9, 8] }).telling).toEqual([]);
    expect(changedCells(...two({}, { groups: [16, 9, 8] }))).toEqual([
      { theme: "theme a", from: 27, to: 33 },
      { theme: "theme a", affiliation: "ADMIN", from: 10, to: 16 },
    ]);
  });

  const two = (first: Given, second: Given) => {
    const { before, after } = twice(first, second);
    return [before, after] as const;
  };

  it.each<[string, Given, Given]>([
    ["two people more in one affiliation", {}, { groups: [12, 9, 8] }],
    ["one person fewer", {}, { groups: [10, 8, 8] }],
    ["five more, of whom the hidden part has two", { groups: [10, 9, 4] }, { groups: [15, 9, 6] }],
    ["a figure that falls out", {}, { groups: [10, 9, 3] }],
    ["an item with one more", { items: [20, 15] }, { items: [21, 15] }],
  ])("is refused: %s", (_, first, second) => {
    expect(twice(first, second).telling).not.toEqual([]);
  });

  it("keeps hidden what was hidden, however many there are now", () => {
    const { after, telling } = twice({ groups: [10, 9, 4] }, { groups: [10, 9, 14] });
    expect(after.themes[0]?.byAffiliation).toMatchObject({ SHAKYO: null, AGENCY: null });
    expect(telling).toEqual([]);
  });

  it("never lets through that fewer than five came to or left an affiliation", () => {
    const groups = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20));
    const given = fc.record({ groups, anonymous: fc.nat(6) });
    fc.assert(
      fc.property(given, given, (first, second) => {
        const { before, after, telling } = twice(first, second);
        const [old, now] = [before.themes[0], after.themes[0]];
        if (telling.length > 0 || !old || !now) return;
        const differences = AFFILIATIONS.map((one) => {
          const [from, to] = [old.byAffiliation[one], now.byAffiliation[one]];
          return from === null || to === null ? undefined : to - from;
        });
        for (const one of differences) expect([1, 2, 3, 4]).not.toContain(Math.abs(one ?? 0));
      }),
      { numRuns: 1000 },
    );
  });
});
