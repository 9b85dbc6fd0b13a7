import { describe, expect, test } from "vitest";
import { exampleRows } from "../../../src/commands/example-program.ts";
import { checkDigit, findMunicipality } from "../../../src/features/workbook/municipalities.rules.ts";

const all = exampleRows().municipalities;

test("every code of the example passes the check digit, and no two are the same", () => {
  expect(all.filter(({ code }) => checkDigit(code.slice(0, 5)) !== code.slice(5))).toEqual([]);
  expect(new Set(all.map(({ code }) => code)).size).toBe(40);
});

describe("which municipality is meant by", () => {
  test.each([
    ["府中市", { name: "府中市" }],
    ["343021", { name: "府中町" }],
    ["３４３０２１", { name: "府中町" }],
    ["府中", { candidates: ["府中市", "府中町"] }],
    ["海田", { candidates: ["海田町"] }],
    ["浮雲市", { candidates: [] }],
  ])("%s", (typed, found) => {
    expect(findMunicipality(typed, all)).toEqual(found);
  });

  test("a code that Excel took for a number and robbed of its first zero", () => {
    expect(findMunicipality("11002", [{ code: "011002", name: "札幌市" }])).toEqual({ name: "札幌市" });
  });
});
