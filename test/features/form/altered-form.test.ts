import { describe, expect, it } from "vitest";
import { keyOf, sharesPeople } from "../../../src/features/form/content.rules.ts";
import { locateForm } from "../../../src/features/form/layout.rules.ts";
import { readXlsx } from "../../../src/platform/sheets/read-xlsx.ts";
import type { Cell, Table } from "../../../src/platform/sheets/sheet.ts";
import { type FilledTable, type Filling, fillForm, formFile, person } from "./filled-forms.ts";
import { faults, NORTH, names, read } from "./read-forms.ts";

describe("what offices do to forms", () => {
  const EXPECTED = ["架空 花 0", "架空 花 1", "架空 花 2"];
  const each: [string, (form: FilledTable) => void][] = [
    ["nothing", () => undefined],
    [
      "columns in another order",
      ({ rows, headings }) => {
        for (const row of rows.slice(headings)) row.reverse();
      },
    ],
    ["a column in front", ({ rows }) => void rows.map((row) => row.unshift(null))],
    [
      "a column of their own between",
      ({ rows, headings }) => {
        for (const row of rows.slice(headings)) row.splice(2, 0, "内線 123");
      },
    ],
    ["empty rows between people", ({ rows, first }) => rows.splice(first + 1, 0, [], [null, " ", "　"], [])],
    ["a title above", ({ rows }) => rows.unshift(["架空北市　福祉課", null], [], ["受付印"])],
    [
      "notes below",
      ({ rows }) => rows.push([], [null, "※ 花 0 は午後からです"], [null, null, "備考"], [null, "以上"]),
    ],
    [
      "headings of their own words",
      ({ rows, headings }) => {
        rows[headings] = [
          "番号",
          "お名前 ※",
          "フリガナ",
          "区分",
          "勤務先",
          "課・係",
          "分野",
          "職層",
          "電話番号",
        ];
        rows[headings]?.push("E-mail", "リーダー／連絡担当");
      },
    ],
    ["the examples taken out", ({ rows, first }) => rows.splice(first - 2, 2)],
    [
      "the marks of the examples taken off",
      ({ rows, first }) => {
        for (const row of rows.slice(first - 2, first)) row[0] = null;
      },
    ],
    [
      "full-width figures and signs, spaces, and what stands above said with a sign",
      ({ rows, first }) => {
        for (const row of rows.slice(first, first + 3)) {
          row[1] = `　${String(row[1]).replaceAll(" ", "　 ")} `;
          row[9] = String(row[9]).replace("@example.jp", "＠ｅｘａｍｐｌｅ．ｊｐ ");
          row[8] = "０００−０００−００００";
        }
        for (const row of rows.slice(first + 1, first + 3)) [row[4], row[5]] = ["〃", "同上"];
      },
    ],
    [
      "headings again on the next page",
      ({ rows, headings, first }) => {
        rows.splice(first + 2, 0, [...(rows[headings] ?? [])]);
      },
    ],
  ];

  it.each(each)("reads the same people and fields after %s", async (_, change) => {
    const form = await fillForm(NORTH);
    change(form);
    expect(faults(form.tables)).toEqual([]);
    const content = read(form.tables);
    expect(content).toMatchObject({
      municipalities: ["架空北市"],
      team: "北部チーム",
      area: "北部",
      size: 3,
    });
    expect(content.members.map(({ name }) => name)).toEqual(EXPECTED);
    for (const member of content.members) {
      expect(member).toMatchObject({ organization: "架空北市", department: "福祉課", phone: "000-000-0000" });
      expect(member.email).toMatch(/^[0-9a-f]+@example\.jp$/);
    }
    const back = await readXlsx(await formFile(NORTH, change));
    expect(names(back.tables)).toEqual(EXPECTED);
  });

  it("gives a telephone number its zero back", async () => {
    const form = await fillForm({ ...NORTH, people: [person("架空 一", { phone: 821234567 })] });
    expect(read(form.tables).members[0]?.phone).toBe("0821234567");
  });

  it.each([
    ["架空北市、府中町", ["府中町", "架空北市"]],
    ["府中町・架空北市", ["府中町", "架空北市"]],
    ["343021", ["府中町"]],
  ])("a joint team names its municipalities: %s", async (municipality, all) => {
    expect(read((await fillForm({ ...NORTH, municipality })).tables).municipalities).toEqual(all);
  });

  it("knows affiliations and roles by the words that offices use", async () => {
    const people = [
      person("架空 一", { affiliation: "行政職員", role: "チームリーダー" }),
      person("架空 二", { affiliation: "社会福祉協議会", role: "連絡担当者" }),
      person("架空 三", { affiliation: " 社 協 " }),
    ];
    expect(read((await fillForm({ ...NORTH, people })).tables).members).toMatchObject([
      { affiliation: "ADMIN", role: "LEADER" },
      { affiliation: "SHAKYO", role: "CONTACT" },
      { affiliation: "SHAKYO", role: "MEMBER" },
    ]);
  });
});

describe("what is wrong in a form is named by its cell", () => {
  const first = 13;
  const cases: [string, Partial<Filling>, ((form: FilledTable) => void) | undefined, string[]][] = [
    ["no municipality", { municipality: "" }, undefined, ["null 市町: 空欄です。"]],
    ["no team", { team: "" }, undefined, ["null チーム名: 空欄です。"]],
    [
      "a municipality that may be two",
      { municipality: "府中" },
      undefined,
      ["null 市町: 「府中」だけでは、どの市町か決まりません。"],
    ],
    [
      "an unknown municipality",
      { municipality: "どこか市" },
      undefined,
      ["null 市町: 「どこか市」という市町は登録されていません。"],
    ],
    [
      "cells",
      { people: [person("架空 一", { affiliation: "県", email: "いちろう", organization: "" })] },
      undefined,
      [
        `${first} 所属区分: 「県」は選べる値ではありません。`,
        `${first} 所属: 空欄です。`,
        `${first} メール: 「いちろう」はメールアドレスの形ではありません。`,
      ],
    ],
    [
      "a name left out",
      { people: [person("", { email: "a@example.jp" })] },
      undefined,
      [`${first} 氏名: 空欄です。`],
    ],
    [
      "a column taken out",
      {},
      ({ rows, headings }) => {
        for (const row of rows.slice(headings)) row.splice(3, 1);
      },
      ["null 所属区分: 列がありません。"],
    ],
    [
      "somebody in an example row",
      {},
      ({ rows, first: place }) => {
        const example: Cell[] = rows[place - 1] ?? [];
        example[1] = "架空 四";
      },
      [`${first - 1} null: 「例」の行に書かれています。`],
    ],
  ];

  it.each(cases)("%s", async (_, filling, change, expected) => {
    const form = await fillForm({ ...NORTH, ...filling });
    change?.(form);
    expect(form.first + 1).toBe(first);
    expect(faults(form.tables)).toEqual(expected);
  });

  it("a table without the form's headings is no form, and two filled sheets are one too many", async () => {
    const table = (rows: Cell[][]): Table => ({ sheet: "x", rows });
    expect(
      locateForm([
        table([
          ["氏名", "年齢"],
          ["架空 花", 40],
        ]),
      ]),
    ).toEqual({ problem: "no-form" });
    expect(locateForm([])).toEqual({ problem: "no-form" });
    const one = (await fillForm(NORTH)).tables;
    expect(locateForm([...one, ...one])).toEqual({ problem: "several-forms" });
  });
});

describe("whose form it is", () => {
  const key = async (filling: Partial<Filling>, checksum = "c1") =>
    keyOf(read((await fillForm({ ...NORTH, ...filling })).tables), checksum);

  it("is the same team however spaces and width are written, and another one by what stands in brackets", async () => {
    expect(await key({ team: "北部 チーム（１）" })).toBe(await key({ team: "北部チーム(1)" }, "c2"));
    expect(await key({ team: "北部チーム（1）" })).not.toBe(await key({ team: "北部チーム（2）" }));
    expect(await key({ municipality: "府中市" })).not.toBe(await key({ municipality: "府中町" }));
    expect(await key({ team: "" })).not.toBe(await key({ team: "" }, "c2"));
  });

  it("without a team's name, by its people", async () => {
    const form = async (people: Filling["people"]) => {
      const located = locateForm((await fillForm({ ...NORTH, people })).tables);
      if ("problem" in located) throw new Error(located.problem);
      return located.form;
    };
    const [one, same, other] = [
      await form([person("髙橋 一")]),
      await form([person("架空 二"), person("高橋　一")]),
      await form([person("架空 二")]),
    ];
    expect(sharesPeople(one, same)).toBe(true);
    expect(sharesPeople(one, other)).toBe(false);
  });
});
