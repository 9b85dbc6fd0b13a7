/** What the rows of a file want, by the names that the file itself brings along. */
import { describe, expect, it } from "vitest";
import { shippedBook } from "../../../bench/labelled-hits.ts";
import { baseText, namedIn, namesOf, wishesIn } from "../../../src/features/listing/listing.rules.ts";
import type { StatementRow } from "../../../src/features/listing/listing.sheet.ts";
import { codebookOf } from "../../../src/features/theme/codebook.rules.ts";
import { wordsIn } from "../../../src/locales/index.ts";

const book = shippedBook("deepen");
const named = namedIn(book, "A");
const GOAL = "共通のゴールイメージをつくるための工夫";
const NETWORK = "ネットワークの強化、会議運営";
const AREA = "地域理解・地域との協働";

const row = (cells: Partial<StatementRow>): StatementRow => ({
  ...{
    at: 2,
    session: "第1回",
    question: "",
    affiliation: null,
    text: "",
    first: null,
    second: null,
    third: null,
  },
  ...{ theme: null, item: null, base: null, mark: "s1", ...cells },
});
const questions = new Map([["s1", "deepen"]]);
const read = (rows: Partial<StatementRow>[], names = named) => wishesIn(rows.map(row), names, questions);
const problems = (rows: Partial<StatementRow>[], names = named) =>
  read(rows, names).faults.map(({ row: at, column, say }) => `${at} ${column} ${say(wordsIn("ja")).problem}`);

describe("the rows of a statement want", () => {
  it.each<[string, Partial<StatementRow>[], { wanted: string[] | null; base?: string[] | null }]>([
    ["nothing where both cells are empty", [{}], { wanted: null }],
    ["a theme alone", [{ theme: NETWORK }], { wanted: ["network"] }],
    ["an item with its theme", [{ theme: NETWORK, item: GOAL }], { wanted: ["network.goal"] }],
    ["an item that says its theme", [{ item: GOAL }], { wanted: ["network.goal"] }],
    [
      "what is typed with other spaces and widths",
      [{ theme: " ネットワークの強化、 会議運営" }],
      { wanted: ["network"] },
    ],
    [
      "several themes in several rows",
      [{ item: GOAL }, { theme: AREA }],
      { wanted: ["network.goal", "area"] },
    ],
    ["one where another row was left empty", [{}, { theme: AREA }], { wanted: ["area"] }],
    ["none of them", [{ theme: "どれにも当てはまらない" }], { wanted: [] }],
    [
      "what it was when it was taken out",
      [{ item: GOAL, base: "A1-1、A3" }],
      { wanted: ["network.goal"], base: ["network.goal", "area"] },
    ],
    ["to be uncoded", [{ base: "なし" }], { wanted: null, base: [] }],
    ["no change of what is not known", [{ base: "A9" }], { wanted: null, base: null }],
  ])("%s", (_name, rows, { wanted, base = null }) => {
    expect(read(rows)).toEqual({ choices: [{ statementId: "s1", base, wanted }], faults: [] });
  });

  it("back what was written, for every state", () => {
    for (const state of [null, [], ["network"], ["area.small", "map.plans"]]) {
      const base = baseText(state, named);
      expect(read([{ base }]).choices[0]?.base).toEqual(state);
    }
  });
});

describe("faults stand by cell, and keep the statement from being taken", () => {
  it.each<[string, Partial<StatementRow>[], string]>([
    [
      "a theme that is not there",
      [{ theme: "新しいテーマ" }],
      "2 テーマ 「新しいテーマ」は分類表にありません",
    ],
    [
      "an item of another theme",
      [{ theme: AREA, item: GOAL, at: 7 }],
      `7 具体的内容 「${GOAL}」は「${AREA}」の`,
    ],
    ["none beside others", [{ theme: "どれにも当てはまらない" }, { theme: AREA }], "2 テーマ 「どれにも"],
    ["no mark", [{ mark: null, theme: AREA }], "2 目印"],
    ["a mark that somebody changed", [{ mark: "s2", theme: AREA }], "2 目印"],
  ])("%s", (_name, rows, problem) => {
    expect(problems(rows).join()).toContain(problem);
    expect(read(rows).choices).toEqual([]);
  });
});

describe("a file of last week", () => {
  const rowsOfFile = named.map(({ number, theme, item, id }) => ({
    ...{ at: 0, number, question: null, theme, item, mark: id },
  }));

  it("means by its names what they meant then, and knows the names of today too", () => {
    const renamed = codebookOf("deepen", [
      ...["network", "area"].map((id, index) => ({
        ...{ id, questionKey: "deepen", key: id, parentId: null, order: index, mergedIntoId: null },
        name: id === "network" ? "つながりづくり" : AREA,
      })),
      {
        id: "new",
        questionKey: "deepen",
        key: null,
        parentId: null,
        order: 9,
        mergedIntoId: null,
        name: NETWORK,
      },
    ]);
    const names = namesOf(rowsOfFile, [renamed]);
    expect(read([{ theme: NETWORK }], names).choices[0]?.wanted).toEqual(["network"]);
    expect(read([{ theme: "つながりづくり" }], names).choices[0]?.wanted).toEqual(["network"]);
    // Without its own codebook, a file means what the names mean today.
    expect(read([{ theme: NETWORK }], namesOf([], [renamed])).choices[0]?.wanted).toEqual(["new"]);
  });
});
