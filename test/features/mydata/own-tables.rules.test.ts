import fc from "fast-check";
import { expect, test } from "vitest";
import { asJson, shownOf } from "../../../src/features/mydata/own-tables.rules.ts";

test("JSON holds every row of every table by its headings, as it was typed", () => {
  const cell = fc.oneof(fc.string({ unit: "binary" }), fc.integer(), fc.constant(null));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
      const table = { key: "t", title: "表", headings: ["一", "二"], rows };
      expect(JSON.parse(asJson([table]))).toEqual({ t: rows.map(([a, b]) => ({ 一: a, 二: b })) });
    }),
  );
});

test("a screen shows the latest of a long list, and how many there are", () => {
  const rows = Array.from({ length: 9 }, (_, index) => [index, null, `行${index}`]);
  const shown = shownOf({ key: "t", title: "表", headings: [], rows });
  expect(shown).toEqual({
    title: "表",
    count: 9,
    lines: ["4　行4", "5　行5", "6　行6", "7　行7", "8　行8"],
  });
});
