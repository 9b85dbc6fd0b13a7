import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changesOf,
  holds,
  kindName,
  lineOf,
  momentsOf,
  requirePeriod,
  standingOf,
} from "../../../src/features/history/history.rules.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import type { AuditedAction } from "../../../src/platform/audit/index.ts";

const words = wordsIn("ja");
const strict = (facts: unknown) => {
  if (typeof facts !== "string") throw new Error("another shape");
  return facts;
};
const audited: AuditedAction[] = [
  { action: "one.kept", say: (_words, facts) => strict(facts) },
  {
    action: "one.taken-back",
    say: (_words, facts) => strict(facts),
    changes: (_words, { facts }) => [{ what: "名", to: strict(facts) }],
    undo: async () => undefined,
  },
];

describe("a line of the log", () => {
  it.each([
    ["one.kept", "した", undefined, "した"],
    ["one.kept", "した", "before", "取り消す記録：した"],
    ["gone.act", {}, undefined, "gone.act"],
    ["one.kept", { older: true }, undefined, "one.kept"],
  ])("of %s with %j", (action, facts, reversesId, line) => {
    expect(lineOf(words, audited, { action, facts, ...(reversesId && { reversesId }) })).toBe(line);
  });

  it("an entry of an older shape opens without its changes", () => {
    expect(changesOf(words, audited, { action: "one.taken-back", facts: 1 })).toEqual([]);
    expect(changesOf(words, audited, { action: "one.taken-back", facts: "新" })).toHaveLength(1);
  });

  it.each([
    [{ action: "one.taken-back" }, "undoable"],
    [{ action: "one.taken-back", reversedById: "later" }, "undone"],
    [{ action: "one.taken-back", reversesId: "earlier" }, "reversal"],
    [{ action: "one.kept" }, "lasting"],
    [{ action: "gone.act" }, "lasting"],
  ])("%j is %s", (entry, standing) => {
    expect(standingOf(audited, entry)).toBe(standing);
  });

  it("a feature without a name in the catalog goes by its own", () => {
    expect(kindName(words, "schedule")).toBe("研修の回");
    expect(kindName(words, "unheard-of")).toBe("unheard-of");
  });
});

describe("what is asked for", () => {
  it.each([
    ["青木", true],
    ["青木一郎", true],
    ["青木　一郎", true],
    ["第1回 中止", true],
    ["第１回", true],
    ["ｱｵｷ", false],
    ["第2回", false],
    ["", true],
    [undefined, true],
  ])("%s: %s", (text, found) => {
    expect(holds(text, "青木 一郎", "第1回を中止にしました")).toBe(found);
  });

  it("every piece of a line finds it, however it is spaced", () => {
    const line = fc.string({ unit: fc.constantFrom(..."青木一郎髙 　第1１回Ａa&%_\\'") });
    fc.assert(
      fc.property(line, fc.nat(40), fc.nat(40), (text, from, length) => {
        expect(holds([...text].slice(from, from + length).join(""), text)).toBe(true);
      }),
    );
  });

  it("days are Japan's, and the last one is included", () => {
    expect(momentsOf({ from: "2024-06-01", until: "2024-06-30" })).toEqual({
      from: new Date("2024-06-01T00:00:00+09:00"),
      until: new Date("2024-07-01T00:00:00+09:00"),
    });
    expect(momentsOf({ from: "2024-02-30" })).toEqual({});
    expect(() => requirePeriod({ from: "2024-06-02", until: "2024-06-01" })).toThrow("period");
    expect(() => requirePeriod({ from: "2024-06-02", until: "2024-06-02" })).not.toThrow();
  });
});
