/** What entries mean today: whatever is merged and moved, each coding of the past has one meaning, and none is lost. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  choicesOf,
  codebookOf,
  type Entry,
  entryOf,
  mayMerge,
  nameFault,
  shippedEntries,
} from "../../../src/features/theme/codebook.rules.ts";

const entry = (id: string, parentId: string | null, more: Partial<Entry> = {}): Entry => ({
  ...{
    id,
    questionKey: "q",
    key: null,
    parentId,
    name: `name of ${id}`,
    order: 1,
    mergedIntoId: null,
    ...more,
  },
});

describe("the shipped codebooks", () => {
  it("are the report's: 5 themes with 12 items, 5 with 9", () => {
    const sizes = ["deepen", "outreach", "note"].map((key) => {
      const themes = shippedEntries(key);
      return [themes.length, themes.flatMap(({ items }) => items).length];
    });
    expect(sizes).toEqual([
      [5, 12],
      [5, 9],
      [0, 0],
    ]);
  });
});

describe("a codebook", () => {
  it("lists themes in order, items below, those of a merged theme last", () => {
    const book = codebookOf("q", [
      entry("B", null, { order: 2 }),
      entry("A", null),
      entry("C", null, { order: 3, mergedIntoId: "A" }),
      entry("c1", "C", { order: 0 }),
      entry("a2", "A", { order: 2 }),
      entry("a1", "A"),
      entry("other", null, { questionKey: "another" }),
    ]);
    expect(book.themes.map(({ id, items }) => [id, ...items.map((item) => item.id)])).toEqual([
      ["A", "a1", "a2", "c1"],
      ["B"],
    ]);
    expect(book.meanings.get("C")?.theme.id).toBe("A");
    expect(book.names.get("C")).toBe("name of C");
    expect(book.meanings.has("other")).toBe(false);
  });

  it("does not end when merges close a ring, which no act makes", () => {
    const ring = [entry("A", null, { mergedIntoId: "B" }), entry("B", null, { mergedIntoId: "A" })];
    expect(codebookOf("q", ring).themes).toEqual([]);
  });

  /** Acts as the office does them: each is done only where the rules allow it. */
  const act = fc.record({
    kind: fc.constantFrom("merge", "move", "rename"),
    from: fc.nat(30),
    into: fc.nat(30),
  });

  it("gives every entry that ever was one living meaning, whatever is merged, moved and renamed, and back again", () => {
    const start = [
      ...["A", "B", "C"].map((id, order) => entry(id, null, { order })),
      ...["a1", "a2", "b1", "c1", "c2"].map((id) => entry(id, (id[0] ?? "").toUpperCase())),
    ];
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        let entries = start;
        for (const { kind, from, into } of acts) {
          const before = codebookOf("q", entries);
          const choices = choicesOf(before);
          const [one, other] = [choices[from % choices.length], choices[into % choices.length]];
          if (!one || !other) return;
          const change = (changes: Partial<Entry>) => {
            entries = entries.map((each) => (each.id === entryOf(one).id ? { ...each, ...changes } : each));
          };
          const undone = entries;
          if (kind === "rename") change({ name: `renamed ${from}` });
          else if (kind === "move" && one.item) change({ parentId: other.theme.id });
          else if (kind === "merge" && mayMerge(one, other)) {
            change({ mergedIntoId: entryOf(other).id });
            // The coding follows, and parting them again brings back what was.
            const after = codebookOf("q", entries).meanings.get(entryOf(one).id);
            expect(after && entryOf(after).id).toBe(entryOf(other).id);
            expect(codebookOf("q", undone)).toEqual(before);
          }
        }
        const book = codebookOf("q", entries);
        expect([...book.meanings.keys()].sort()).toEqual(start.map(({ id }) => id).sort());
        const living = new Set(choicesOf(book).map((meaning) => entryOf(meaning).id));
        for (const meaning of book.meanings.values()) expect(living.has(entryOf(meaning).id)).toBe(true);
      }),
    );
  });
});

describe("a name", () => {
  const among = [{ id: "A", key: null, name: "地域 理解" }];
  it.each<[string, string | undefined, string | undefined]>([
    ["", undefined, "empty"],
    ["あ".repeat(61), undefined, "long"],
    ["地域理解", undefined, "taken"],
    ["地域理解", "A", undefined],
    ["会議", undefined, undefined],
  ])("%s", (name, self, fault) => expect(nameFault(name, among, self)).toBe(fault));
});
