/** Whose coding stands when several people code the same statement, and what merges make of it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CodingState,
  canonical,
  redirectedIn,
  verdictOn,
} from "../../../src/features/coding/coding.rules.ts";
import { codebookOf, type Entry } from "../../../src/features/theme/codebook.rules.ts";

const entry = (id: string, parentId: string | null, mergedIntoId: string | null = null): Entry => ({
  ...{ id, questionKey: "deepen", key: null, parentId, name: id, order: 1, mergedIntoId },
});
const plain = [entry("A", null), entry("a1", "A"), entry("a2", "A"), entry("B", null), entry("b1", "B")];
const book = codebookOf("deepen", plain);
/** B was merged into A, and b1 into a2. */
const merged = codebookOf("deepen", [...plain.slice(0, 3), entry("B", null, "A"), entry("b1", "B", "a2")]);

describe("a coding reads", () => {
  it.each<[string, CodingState, CodingState]>([
    ["as it stands", ["b1", "a1"], ["a1", "b1"]],
    ["without a theme beside its own item", ["A", "a1"], ["a1"]],
    ["with a theme beside another's item", ["B", "a1"], ["B", "a1"]],
    ["as looked at when nothing fits", [], []],
    ["as not looked at", null, null],
  ])("%s", (_name, state, expected) => expect(canonical(state, book)).toEqual(expected));

  it("as what it was merged into, once, and says where it landed", () => {
    expect(canonical(["b1", "a2", "B"], merged)).toEqual(["a2"]);
    expect(redirectedIn(["b1", "a1"], merged)).toEqual([{ from: "b1", to: "a2" }]);
  });
});

describe("a coding is", () => {
  it.each<[string, CodingState, CodingState, CodingState, string]>([
    ["taken when nobody else coded since", null, ["a1"], null, "taken"],
    ["taken when none fits", null, [], null, "taken"],
    ["taken back to uncoded", ["a1"], null, ["a1"], "taken"],
    ["the same when somebody said so already", null, ["a1"], ["a1"], "same"],
    ["untouched by whoever left it", ["a1"], ["a1"], ["b1"], "untouched"],
    ["untouched where nobody looked", null, null, ["b1"], "untouched"],
    ["listed where somebody else coded otherwise", null, ["a1"], ["b1"], "differs"],
    ["listed where none fits to one and a theme to the other", null, [], ["b1"], "differs"],
  ])("%s", (_name, base, wanted, now, expected) => {
    expect(verdictOn({ base, wanted, now }, book)).toBe(expected);
  });

  it("no difference where a merge has made the two the same", () => {
    expect(verdictOn({ base: null, wanted: ["b1"], now: ["a2"] }, merged)).toBe("same");
    expect(verdictOn({ base: ["B"], wanted: ["b1"], now: ["A"] }, merged)).toBe("taken");
  });

  it("never overwritten: after two files, each statement has the first that spoke, whichever came first", () => {
    const state = fc.oneof(fc.constant(null), fc.subarray(["A", "a1", "a2", "B", "b1"]));
    fc.assert(
      fc.property(state, state, state, (base, one, other) => {
        const first = verdictOn({ base, wanted: one, now: base }, book);
        const after = first === "taken" ? one : base;
        const second = verdictOn({ base, wanted: other, now: after }, book);
        // What the first said is changed only by a second one that the first had not touched.
        if (first === "taken") expect(second).not.toBe("taken");
        expect(["taken", "same", "untouched"]).toContain(first);
      }),
    );
  });
});
