import { describe, expect, test } from "vitest";
import { check, type Editable, exampleTables, lines } from "./example-tables.ts";

test("a sheet without rows is told of once, and not in every row that points to it", () => {
  const book = exampleTables();
  book.rows("チーム").splice(1);
  expect(lines(check(book).faults)).toEqual([
    "受講者 2 チーム番号: チーム1がありません。 「チーム」シートにある番号を入れてください。",
  ]);
  const other = exampleTables();
  other.rows("回").splice(1);
  expect(check(other).faults).toHaveLength(1);
});

/** One thing spoilt in the example, and what is said of it: place, problem, what to do. */
const refused: [string, (book: Editable) => Editable, RegExp][] = [
  [
    "an impossible date",
    (book) => book.set("回", 3, "開催日", "2024-02-30"),
    /^回 3 開催日: 「2024-02-30」は日付として読めないか.*令和6年6月25日/,
  ],
  [
    "sessions out of order",
    (book) => book.set("回", 3, "開催日", "2024-06-24"),
    /^回 3 開催日: 第2回の開催日が、第1回より後になっていません。/,
  ],
  [
    "a session in another fiscal year",
    (book) => book.set("回", 5, "開催日", "R7.4.1"),
    /^回 5 開催日: 開催日が令和6年度の中にありません。/,
  ],
  [
    "a session that ends first",
    (book) => book.set("回", 2, "終了時刻", "12:00"),
    /^回 2 終了時刻: 終了時刻が開始時刻より前/,
  ],
  [
    "府中 without 市 or 町",
    (book) => book.set("受講者", 2, "市町", "府中"),
    /^受講者 2 市町: 「府中」だけでは.*「府中市」か「府中町」と書いてください。/,
  ],
  [
    "an unknown municipality",
    (book) => book.set("チーム", 4, "市町", "浮雲市"),
    /^チーム 4 市町: 「浮雲市」は「市町」シートにありません。/,
  ],
  [
    "a team without a municipality",
    (book) => book.set("チーム", 4, "市町", null),
    /^チーム 4 市町: 市町が空欄です。/,
  ],
  [
    "a trainee number twice",
    (book) => book.set("受講者", 9, "受講番号", "R6-001"),
    /^受講者 9 受講番号: 受講番号「R6-001」が2行目と重なっています。/,
  ],
  [
    "a trainee number twice, once in full width",
    (book) => book.set("受講者", 9, "受講番号", "Ｒ６－００１"),
    /^受講者 9 受講番号: 受講番号「R6-001」が2行目と重なっています。/,
  ],
  [
    "an unknown team",
    (book) => book.set("受講者", 9, "チーム番号", 99),
    /^受講者 9 チーム番号: チーム99がありません。/,
  ],
  [
    "a team number twice",
    (book) => book.set("チーム", 3, "チーム番号", 1),
    /^チーム 3 チーム番号: 「1」が2行目と重なって/,
  ],
  [
    "a wrong check digit",
    (book) => book.set("市町", 2, "市町コード", "341003"),
    /^市町 2 市町コード: 市町コード「341003」の検査数字が合いません。.*341002/,
  ],
  [
    "totals that do not add up",
    (book) => book.set("過年度", 2, "受講者数", 37),
    /^過年度 2 受講者数: 行政・社協・相談機関の合計（36人）が受講者数（37人）と合いません。/,
  ],
  ["an unknown session", (book) => book.set("内容", 2, "回", 9), /^内容 2 回: 第9回がありません。/],
  [
    "a choice without options",
    (book) => book.set("設問", 3, "選択肢", null),
    /^設問 3 選択肢: 選択肢がありません。/,
  ],
  [
    "an unknown word",
    (book) => book.set("回", 2, "開催方法", "現地"),
    /^回 2 開催方法: 「現地」は選べる値ではありません。.*会場、オンライン、併用/,
  ],
  [
    "an empty cell that is needed",
    (book) => book.set("受講者", 5, "氏名", " "),
    /^受講者 5 氏名: 空欄です。/,
  ],
  [
    "an e-mail that is none",
    (book) => book.set("受講者", 5, "メール", "yoko@"),
    /^受講者 5 メール: 「yoko@」はメールアドレスの形では/,
  ],
  [
    "a last day before the first",
    (book) => book.set("受講者", 5, "受講終了日", "2024-04-01"),
    /^受講者 5 受講終了日: 受講終了日が/,
  ],
  [
    "an assignment used before it is given",
    (book) => book.set("課題", 2, "使う回", 1),
    /^課題 2 使う回: 使う回が、出す回より後/,
  ],
  [
    "a form question of no assignment",
    (book) => book.set("課題の設問", 2, "課題番号", 9),
    /^課題の設問 2 課題番号: 課題9がありません。/,
  ],
  [
    "a form question of a type that there is not",
    (book) => book.set("課題の設問", 3, "種類", "複数選択"),
    /^課題の設問 3 種類: 「複数選択」は選べる値ではありません。.*選択、5段階、数値、短文、長文/,
  ],
  [
    "a choice of a single option",
    (book) => book.set("課題の設問", 2, "選択肢", "動いている"),
    /^課題の設問 2 選択肢: 選択肢が足りません。/,
  ],
  [
    "an eleventh form question",
    (book) => book.set("課題の設問", 6, "番号", 11),
    /^課題の設問 6 番号: 「11」/,
  ],
  ["a form question twice", (book) => book.set("課題の設問", 3, "番号", 1), /^課題の設問 3 番号: /],
  [
    "a missing column",
    (book) => book.set("受講者", 1, "所属区分", "区分"),
    /^受講者 null 所属区分: 列がありません。/,
  ],
];

describe("a workbook is refused, with place and remedy, for", () => {
  test.each(refused)("%s", (_, spoil, said) => {
    const checked = check(spoil(exampleTables()));
    expect(checked.draft).toBeUndefined();
    expect(lines(checked.faults)).toContainEqual(expect.stringMatching(said));
  });

  test("a person in two teams", () => {
    const book = exampleTables();
    const [, first = []] = book.rows("受講者");
    book.rows("受講者").push(["R6-130", ...first.slice(1, 12), 24, "受講者", ...first.slice(14)]);
    expect(lines(check(book).faults)).toEqual([
      expect.stringMatching(
        /^受講者 131 チーム番号: .+さんが2行目にもいて、2つのチーム（1、24）に入っています。/,
      ),
    ]);
  });

  test("several faults at once, in the order of the file", () => {
    const book = exampleTables();
    book
      .set("回", 3, "開催日", "6/31")
      .set("受講者", 9, "受講番号", "R6-001")
      .set("受講者", 4, "市町", "府中");
    expect(lines(check(book).faults).map((line) => line.split(":")[0])).toEqual([
      "回 3 開催日",
      "受講者 4 市町",
      "受講者 9 受講番号",
    ]);
  });

  test("a missing sheet that it cannot do without", () => {
    const book = exampleTables();
    const tables = book.tables.filter((table) => table.sheet !== "チーム");
    expect(lines(check({ ...book, tables }).faults)[0]).toMatch(/^チーム null null: シートがありません。/);
  });
});

const warned: [string, (book: Editable) => Editable, RegExp][] = [
  [
    "a session on a holiday",
    (book) => book.set("回", 3, "開催日", "2024-07-15"),
    /^回 3 開催日: 開催日 2024-07-15 は閉庁日です（海の日）/,
  ],
  ["a session on a Sunday", (book) => book.set("回", 3, "開催日", "2024-07-21"), /^回 3 開催日: .*（土日）/],
  [
    "a session on a closed day of one municipality",
    (book) => book.set("回", 4, "開催日", "2024-09-06"),
    /^回 4 開催日: 開催日 2024-09-06 は灯里川市の閉庁日です/,
  ],
  ["an empty e-mail", (book) => book.set("受講者", 7, "メール", null), /^受講者 7 メール: .*空欄です/],
  [
    "a shared e-mail",
    (book) =>
      book
        .set("受講者", 7, "メール", "Fukushi@town.example.jp")
        .set("受講者", 8, "メール", "ｆｕｋｕｓｈｉ@town.example.jp"),
    /^受講者 7 メール: メール「fukushi@town.example.jp」を複数の方が使っています（7、8行目）/,
  ],
  [
    "an unknown column",
    (book) => book.set("回", 1, "持ち物", "もちもの"),
    /^回 null もちもの: 取り込まない項目です/,
  ],
];

describe("a workbook is taken, with a warning, for", () => {
  test.each(warned)("%s", (_, spoil, said) => {
    const book = spoil(exampleTables());
    const checked = check(book);
    expect(lines(checked.warnings)).toContainEqual(expect.stringMatching(said));
  });

  test("a team of one", () => {
    const book = exampleTables();
    const team = book.rows("チーム").length;
    book.add("チーム", { チーム番号: 25, チーム名: "一人", 市町: "星見原市" });
    book.set("受講者", book.rows("受講者").length, "チーム番号", 25);
    book.set("受講者", book.rows("受講者").length, "所属区分", "行政");
    book.set("受講者", book.rows("受講者").length, "役割", "リーダー");
    expect(lines(check(book).warnings)).toContainEqual(
      expect.stringContaining(`チーム ${team + 1} チーム番号: チームの人数が1人です。`),
    );
  });
});

describe("dates and numbers as offices write them", () => {
  test.each([
    "2024-06-26",
    "2024/6/26",
    "令和6年6月26日",
    "R6.6.26",
    "Ｒ６．６．２６",
    "令和６年６月２６日（水）",
    new Date("2024-06-26T00:00:00Z"),
  ])("%s", (date) => {
    const book = exampleTables().set("回", 2, "開催日", date).set("回", 2, "回", "第１回");
    const typed = check(book.set("回", 2, "開始時刻", "１３時３０分"));
    expect(typed.draft?.rows.sessions[0]).toMatchObject({
      number: 1,
      date: "2024-06-26",
      startTime: "13:30",
    });
    const asExcelKeepsIt = check(book.set("回", 2, "開始時刻", 13 / 24));
    expect(asExcelKeepsIt.draft?.rows.sessions[0]).toMatchObject({ startTime: "13:00" });
  });

  test("the program's own names of the affiliations are read, and the usual ones too", () => {
    const book = exampleTables();
    const row = book.rowOf("研修", "所属区分の名称（行政）");
    const cells = book.rows("研修")[row - 1] ?? [];
    cells[1] = "役場";
    const checked = check(book.set("受講者", 2, "所属区分", "役場"));
    expect(checked.faults).toEqual([]);
    expect(checked.draft?.rows.trainees[0]?.affiliation).toBe("ADMIN");
  });
});

describe("the example", () => {
  const { draft, faults, teamFaults, warnings } = check(exampleTables());

  test("has neither fault nor warning", () => {
    expect([faults, teamFaults, warnings]).toEqual([[], [], []]);
  });

  test("has the report's numbers", () => {
    const trainees = draft?.rows.trainees ?? [];
    const count = (affiliation: string) => trainees.filter((one) => one.affiliation === affiliation).length;
    expect([count("ADMIN"), count("SHAKYO"), count("AGENCY"), trainees.length]).toEqual([63, 41, 25, 129]);
    const municipalities = new Set(draft?.rows.teams.flatMap((team) => team.municipalities));
    expect([municipalities.size, draft?.rows.teams.length]).toEqual([17, 24]);
    expect(draft?.rows.teams.filter((team) => team.municipalities.length === 2)).toHaveLength(1);
    expect(draft?.rows.sessions.map((session) => session.date)).toEqual([
      "2024-06-25",
      "2024-07-22",
      "2024-09-03",
      "2024-11-08",
    ]);
  });

  test("lets no real town take part, and marks those that are invented", () => {
    const real = new Set(draft?.rows.municipalities.filter((one) => !one.isFictional).map((one) => one.name));
    expect(real.size).toBe(23);
    const named = [
      ...(draft?.rows.trainees ?? []).map((one) => one.municipality),
      ...(draft?.rows.teams ?? []).flatMap((team) => team.municipalities),
    ];
    expect(named.filter((name) => name === null || real.has(name))).toEqual([]);
  });

  test("has people with names and addresses of their own, in teams of four to six", () => {
    const trainees = draft?.rows.trainees ?? [];
    expect(new Set(trainees.map((one) => one.name)).size).toBe(129);
    expect(new Set(trainees.map((one) => one.email)).size).toBe(129);
    const sizes = (draft?.rows.teams ?? []).map(
      (team) => trainees.filter((one) => one.team === team.number).length,
    );
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([4, 6]);
  });
});
