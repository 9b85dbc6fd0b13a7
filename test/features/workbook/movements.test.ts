/** 異動 beside 受講者: what does not fit together, and what of a team's history still counts. */
import { describe, expect, test } from "vitest";
import { checkWorkbook } from "../../../src/features/workbook/index.ts";
import type { Cell } from "../../../src/platform/sheets/sheet.ts";
import { check, type Editable, exampleTables, lines } from "./example-tables.ts";

/** Of the example: R6-001 leads team 1, R6-002 is in it; team 2 is another. */
function move(
  book: Editable,
  ...rows: [number: string, team: Cell, role: string, from?: string, to?: string][]
): Editable {
  for (const [number, team, role, from, to] of rows) {
    book.add("異動", {
      受講番号: number,
      チーム番号: team,
      役割: role,
      から: from ?? null,
      まで: to ?? null,
    });
  }
  return book;
}
const line = (book: Editable, number: string) => book.rowOf("受講者", number);
const cell = (book: Editable, number: string, heading: string) => {
  const column = book.rows("受講者")[0]?.indexOf(heading) ?? -1;
  return book.rows("受講者")[line(book, number) - 1]?.[column] ?? null;
};

/** Somebody of the first team who neither leads nor is its contact. */
function somebody(book: Editable): string {
  const [headings = [], ...rows] = book.rows("受講者");
  const [team, role] = [headings.indexOf("チーム番号"), headings.indexOf("役割")];
  return String(rows.find((row) => row[team] === 1 && row[role] === "受講者")?.[0]);
}
function leaderOf(book: Editable, number: number): string {
  const [headings = [], ...rows] = book.rows("受講者");
  const [team, role] = [headings.indexOf("チーム番号"), headings.indexOf("役割")];
  return String(rows.find((row) => row[team] === number && row[role] === "リーダー")?.[0]);
}

/** A team of three beside the example's: 行 leads, 社, 行. */
function withTeam25(): Editable {
  const book = exampleTables().add("チーム", { チーム番号: 25, チーム名: "試し", 市町: "星見原市" });
  for (const [number, affiliation, role] of [
    ["R6-201", "行政", "リーダー"],
    ["R6-202", "社協", "受講者"],
    ["R6-203", "行政", "受講者"],
  ] as const) {
    const cells = {
      受講番号: number,
      氏名: number,
      所属区分: affiliation,
      所属: "所属",
      チーム番号: 25,
      役割: role,
    };
    book.add("受講者", { ...cells, メール: `${number}@example.jp` });
  }
  return book;
}

test("the example's sheet is empty, and a workbook without it is as good and says no word about it", () => {
  const book = exampleTables();
  expect(book.rows("異動")).toHaveLength(1);
  const tables = book.tables.filter(({ sheet }) => sheet !== "異動");
  const without = checkWorkbook({ tables, faults: [] });
  expect(lines(without.faults)).toEqual([]);
  expect(lines(without.warnings).filter((one) => one.includes("異動"))).toEqual([]);
  expect(without.draft?.leftOut).toEqual(["movements"]);
});

describe("every fault names sheet, row, column, problem and what to do", () => {
  const book = exampleTables();
  const number = somebody(book);
  const cases: [string, (book: Editable) => Editable, string][] = [
    [
      "an unknown trainee",
      (one) => move(one, ["R6-999", 1, "受講者"]),
      "異動 2 受講番号: 受講番号「R6-999」の方がいません。",
    ],
    [
      "an unknown team",
      (one) => move(one, [number, 99, "受講者"]),
      "異動 2 チーム番号: チーム99がありません。",
    ],
    ["no team", (one) => move(one, [number, null, "受講者"]), "異動 2 チーム番号: 空欄です。"],
    [
      "an end before the beginning",
      (one) => move(one, [number, 1, "受講者", "2024-06-02", "2024-06-01"]),
      "異動 2 まで: 「まで」が「から」より前です。",
    ],
    [
      "before the enrollment",
      (one) => move(one, [number, 1, "受講者", "2024-05-19"]),
      "異動 2 から: 受講開始日（2024-05-20）より前の日です。",
    ],
    [
      "after the enrollment",
      (one) =>
        move(one.set("受講者", line(one, number), "受講終了日", "2024-09-30"), [
          number,
          1,
          "受講者",
          "2024-05-20",
          "2024-10-01",
        ]),
      "異動 2 まで: 受講終了日（2024-09-30）より後の日です。",
    ],
    [
      "two teams on one day",
      (one) => move(one, [number, 1, "受講者", "", "2024-07-31"], [number, 2, "受講者", "2024-07-31"]),
      "期間が2行目と重なっています。",
    ],
    [
      "another team than in 受講者",
      (one) => move(one, [number, 1, "受講者", "", "2024-07-31"], [number, 2, "受講者", "2024-08-01"]),
      "異動 3 チーム番号:",
    ],
    ["another role than in 受講者", (one) => move(one, [number, 1, "連絡担当"]), "異動 2 役割:"],
    [
      "somebody who has left and still stands in 受講者",
      (one) => move(one, [number, 1, "受講者", "", "2024-07-31"]),
      "チーム番号（1）と合いません",
    ],
  ];
  test.each(cases)("%s", (_name, spoil, sentence) => {
    const { draft, faults } = check(spoil(exampleTables()));
    expect(draft).toBeUndefined();
    expect(lines(faults).join("\n")).toContain(sentence);
    expect(lines(faults)).toHaveLength(1);
  });
});

describe("a team by date", () => {
  test("a person who has left it is 「なし」 in 受講者, and an empty cell is still a fault", () => {
    const book = exampleTables();
    const number = somebody(book);
    book.set("受講者", line(book, number), "チーム番号", "なし");
    const left = check(move(book, [number, 1, "受講者", "", "2024-07-31"]));
    expect(lines(left.faults)).toEqual([]);
    expect(lines(left.warnings).join("\n")).toContain(
      `${cell(book, number, "氏名")}さんはどのチームにも入っていません。`,
    );
    book.set("受講者", line(book, number), "チーム番号", null);
    expect(lines(check(book).faults).join("\n")).toContain("チーム番号: 空欄です。");
  });

  test("two leaders on one day, however long ago; seven on one day", () => {
    const book = withTeam25().set("受講者", withTeam25().rowOf("受講者", "R6-203"), "役割", "リーダー");
    book.set("受講者", line(book, "R6-201"), "役割", "受講者");
    move(book, ["R6-201", 25, "リーダー", "", "2024-06-30"], ["R6-201", 25, "受講者", "2024-07-01"]);
    move(book, ["R6-203", 25, "受講者", "", "2024-06-29"], ["R6-203", 25, "リーダー", "2024-06-30"]);
    const on = (today: string) => lines(checkWorkbook({ tables: book.tables, faults: [] }, today).teamFaults);
    expect(on("2024-10-01")).toEqual([expect.stringContaining("リーダーが2人います")]);
    book.set("異動", 5, "から", "2024-07-01").set("異動", 4, "まで", "2024-06-30");
    expect(on("2024-10-01")).toEqual([]);

    // Five guests for one week make it eight.
    const guests = withTeam25();
    const [headings = [], ...rows] = guests.rows("受講者");
    const place = [headings.indexOf("チーム番号"), headings.indexOf("役割")] as const;
    const others = rows.filter((row) => Number(row[place[0]]) <= 5 && row[place[1]] === "受講者").slice(0, 5);
    for (const row of others) {
      const [number, own] = [String(row[0]), row[place[0]] ?? null];
      move(
        guests,
        [number, own, "受講者", "", "2024-06-09"],
        [number, 25, "受講者", "2024-06-10", "2024-06-16"],
        [number, own, "受講者", "2024-06-17"],
      );
    }
    const faults = lines(checkWorkbook({ tables: guests.tables, faults: [] }, "2024-10-01").teamFaults);
    expect(faults).toEqual([
      expect.stringContaining("チーム 26 チーム番号: 2024-06-10の時点：8人のチームです（上限は6人）。"),
    ]);
  });

  test("who led wrongly, or was lacking, before today is history; from today it counts", () => {
    const book = withTeam25();
    book
      .set("受講者", line(book, "R6-201"), "チーム番号", "なし")
      .set("受講者", line(book, "R6-201"), "役割", null);
    book.set("受講者", line(book, "R6-203"), "役割", "リーダー");
    move(book, ["R6-201", 25, "リーダー", "", "2024-05-31"]);
    move(
      book,
      ["R6-202", 25, "リーダー", "2024-06-01", "2024-07-31"],
      ["R6-202", 25, "受講者", "2024-08-01"],
    );
    move(book, ["R6-203", 25, "受講者", "", "2024-07-31"], ["R6-203", 25, "リーダー", "2024-08-01"]);
    const on = (today: string) => lines(checkWorkbook({ tables: book.tables, faults: [] }, today).teamFaults);
    expect(on("2024-08-01")).toEqual([]);
    expect(on("2024-07-31")).toEqual([
      expect.stringContaining("リーダーのR6-202さんは、リーダーになれる区分（行政）ではありません。"),
    ]);
    // Another year's workbook is looked at as a whole.
    expect(on("2025-08-01")).toHaveLength(1);
  });

  test("a leader of another team is not missed there once they have gone", () => {
    const book = exampleTables();
    const number = leaderOf(book, 2);
    book
      .set("受講者", line(book, number), "チーム番号", "なし")
      .set("受講者", line(book, number), "役割", null);
    move(book, [number, 2, "リーダー", "", "2024-07-31"]);
    const faults = lines(checkWorkbook({ tables: book.tables, faults: [] }, "2024-06-01").teamFaults);
    expect(faults).toEqual([expect.stringContaining("リーダーが決まっていません")]);
  });
});
