/** The blank form, and what the app wrote read back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FORM_KEYS } from "../../../src/features/form/form.sheet.ts";
import { locateForm } from "../../../src/features/form/layout.rules.ts";
import { blankForm } from "../../../src/features/form/write-form.ts";
import { readXlsx } from "../../../src/platform/sheets/read-xlsx.ts";
import type { Table } from "../../../src/platform/sheets/sheet.ts";
import { unzip } from "../../../src/platform/sheets/zip.ts";
import { type FormPerson, fillForm, formFile, PROGRAM, person } from "./filled-forms.ts";
import { NORTH, read } from "./read-forms.ts";

describe("the blank form", () => {
  it("has drop-downs, the program's title and office, and nobody in it", async () => {
    const bytes = await blankForm({ program: PROGRAM, deadline: "2024-05-31" });
    const { tables, faults: none } = await readXlsx(bytes);
    expect(none).toEqual([]);
    expect(tables.map(({ sheet }) => sheet)).toEqual(["受講申込書", "書き方"]);
    const text = JSON.stringify(tables);
    for (const part of ["令和6年度 架空の研修", "提出期限：令和6年5月31日（金）", "架空県社協 000-0000-0000"])
      expect(text).toContain(part);
    expect(read(tables)).toMatchObject({ members: [], size: 0 });
    const sheets = await unzip(bytes, 1e6, (name) => name.endsWith("sheet1.xml"));
    const [xml = ""] = [...sheets.values()].map(String);
    expect(xml).toMatch(/<mergeCells.*<dataValidations count="4">.*行政,社協,相談機関.*<pageMargins/s);
  });

  it("is the same bytes whenever it is made", async () => {
    const facts = { program: PROGRAM, deadline: null };
    expect((await blankForm(facts)).equals(await blankForm(facts))).toBe(true);
  });
});

describe("a form written by the app and filled in", () => {
  const word = fc
    .stringMatching(/^[一-龠ぁ-ん々髙﨑A-Za-z]{1,8}$/)
    .filter((text) => !/^(例|以上|同上|々)/.test(text));
  const people = fc.array(
    fc.record({
      name: fc.tuple(word, word).map(([family, given]) => `${family} ${given}`),
      nameKana: fc.option(fc.stringMatching(/^[ぁ-ん]{1,6} [ぁ-ん]{1,6}$/)),
      affiliation: fc.constantFrom("行政", "社協", "相談機関"),
      organization: word,
      department: fc.option(word),
      departmentField: fc.option(fc.constantFrom("福祉", "福祉以外")),
      careerStage: fc.option(fc.constantFrom("若手", "中堅", "管理職")),
      phone: fc.option(fc.stringMatching(/^0\d{2}-\d{3}-\d{4}$/)),
      email: fc.option(fc.stringMatching(/^[a-z]{1,8}@example\.jp$/)),
      role: fc.option(fc.constantFrom("リーダー", "連絡担当")),
    }),
    { minLength: 1, maxLength: 12 },
  );

  const rowsOf = (all: FormPerson[]) => all.map((one) => FORM_KEYS.map((key) => one[key] ?? ""));

  function expectSame(tables: Table[], all: FormPerson[]) {
    const located = locateForm(tables);
    if ("problem" in located) throw new Error(located.problem);
    const back = located.form.rows.map(({ cells }) => FORM_KEYS.map((key) => cells[key] ?? ""));
    expect(back).toEqual(rowsOf(all));
    expect(read(tables)).toMatchObject({ faults: [], size: all.length, team: "北部チーム" });
  }

  it("gives back the same rows, for any people", async () => {
    await fc.assert(
      fc.asyncProperty(people, async (all) => {
        expectSame((await fillForm({ ...NORTH, people: all })).tables, all);
      }),
    );
  });

  it("also as a file", async () => {
    await fc.assert(
      fc.asyncProperty(people, async (all) => {
        expectSame((await readXlsx(await formFile({ ...NORTH, people: all }))).tables, all);
      }),
      { numRuns: 5, examples: [[[{ ...person("constructor"), organization: "valueOf" }]]] },
    );
  });
});
