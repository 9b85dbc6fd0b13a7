import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  describePlan,
  type ImportDeps,
  type ImportPlan,
  importWorkbook,
} from "../../../src/features/import/index.ts";
import { enrolledOn, findProgram, teamsOnHold } from "../../../src/features/program/index.ts";
import { sessionsOf } from "../../../src/features/session/index.ts";
import type { Subject } from "../../../src/platform/notices/index.ts";
import { DrivenClock } from "../../../src/shared/clock.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { check, type Editable, exampleTables } from "../workbook/example-tables.ts";

let database: TestDatabase;
let workspaceId: string;
let clock: DrivenClock;
let replanned: Subject[];
let deps: ImportDeps;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  await database.reset();
  clock = new DrivenClock(new Date("2024-05-20T09:00:00+09:00"));
  replanned = [];
  const nothing = async () => undefined;
  deps = {
    db: database.db,
    clock,
    notices: {
      replan: async (_, subject) => {
        replanned.push(subject);
      },
      audienceChanged: nothing,
      refresh: nothing,
      approve: nothing,
      withdrawApproval: nothing,
      announce: async () => "",
      kick: () => undefined,
    },
  };
  workspaceId = await newWorkspace("T1");
});

async function newWorkspace(teamId: string): Promise<string> {
  const data = { teamId, name: "", createdAt: clock.now() };
  return (await database.db.client.workspace.create({ data })).id;
}

async function run(book: Editable, options: { hold?: boolean; dryRun?: boolean; into?: string } = {}) {
  return importWorkbook(deps, options.into ?? workspaceId, check(book), options);
}

async function program() {
  const found = await findProgram(database.db.client, workspaceId);
  if (!found) throw new Error("There is no program.");
  return found;
}

const enrolled = async (date = "2024-06-25") => enrolledOn(database.db.client, await program(), date);

/** "sheet: new changed unchanged gone" of the sheets in which something is not as it was. */
function counts({ differences }: ImportPlan): string[] {
  return Object.values(differences).flatMap(({ sheet, added, changed, gone }) =>
    added.length + changed.length + gone.length > 0
      ? [`${sheet} ${added.length} ${changed.length} ${gone.length}`]
      : [],
  );
}

describe("a first import", () => {
  test("makes a draft with everything in it, and plans no notice", async () => {
    const result = await run(exampleTables());
    expect(result.done).toBe(true);
    expect(await program()).toMatchObject({
      state: "DRAFT",
      fiscalYear: 2024,
      channelName: "支え合い研修-r6",
      rules: { secondReminderDays: 13, reflectionOpenDays: 20, affiliationNames: { SHAKYO: "社協" } },
    });
    expect(await enrolled()).toHaveLength(129);
    const sessions = await sessionsOf(database.db.client, await program());
    expect(sessions.map((session) => [session.date, session.startTime, session.parts.length])).toEqual([
      ["2024-06-25", "13:00", 4],
      ["2024-07-22", "13:00", 3],
      ["2024-09-03", "13:00", 4],
      ["2024-11-08", "13:00", 3],
    ]);
    const questions = await database.db.client.reflectionQuestion.findMany({
      where: { workspaceId, sessionId: sessions[3]?.id ?? "" },
      orderBy: { order: "asc" },
    });
    expect(questions.map((question) => [question.key, question.options])).toEqual([
      ["deepen", []],
      ["helpful", ["{parts}"]],
      ["outreach", []],
      ["note", []],
    ]);
    expect(replanned).toEqual([]);
  });

  test("leaves nothing behind when it is a dry run, or refused", async () => {
    expect((await run(exampleTables(), { dryRun: true })).done).toBe(false);
    expect((await run(exampleTables().set("回", 2, "開催日", "2024-06-31"))).done).toBe(false);
    expect(await findProgram(database.db.client, workspaceId)).toBeUndefined();
    expect(await database.db.client.person.count({ where: { workspaceId } })).toBe(0);
  });

  test("touches no other workspace", async () => {
    const other = await newWorkspace("T2");
    await run(exampleTables());
    await run(exampleTables(), { into: other });
    expect((await run(exampleTables())).plan?.changesNothing).toBe(true);
    expect(await enrolled()).toHaveLength(129);
  });
});

describe("a second import", () => {
  beforeEach(() => run(exampleTables()));

  test("of the same file changes nothing", async () => {
    const again = await run(exampleTables());
    expect(again.plan?.changesNothing).toBe(true);
    expect(again.plan && describePlan(again.plan, "ja")).toContain("変わるところはありません。");
  });

  test("of a corrected file updates in place, by number", async () => {
    const before = await enrolled();
    const book = exampleTables()
      .set("受講者", 2, "氏名", "佐藤 洋子")
      .set("受講者", 2, "メール", "yoko.sato@example.jp")
      .set("回", 3, "開催日", "2024-07-23")
      .set("チーム", 5, "チーム名", "灯里川市（南部）")
      .set("聴講者", 2, "メール", "uchida@example.jp")
      .set("市町", 2, "重層事業 R5", "移行準備");
    const { plan } = await run(book);
    expect(plan && counts(plan)).toEqual([
      "回 0 1 0",
      "市町 0 1 0",
      "チーム 0 1 0",
      "受講者 0 1 0",
      "聴講者 0 1 0",
    ]);
    expect(plan && describePlan(plan, "ja")).toContain(
      "・ 2 自治体のセルフチェック・コミュニティワーク・地域の協同力アセスメント　開催日: 2024-07-22 → 2024-07-23",
    );
    const after = await enrolled();
    expect(after[0]).toMatchObject({ personId: before[0]?.personId, name: "佐藤 洋子" });
    expect(after.slice(1)).toEqual(
      before.slice(1).map((one) => (one.teamNumber === 4 ? { ...one, teamName: "灯里川市（南部）" } : one)),
    );
    expect((await run(book)).plan?.changesNothing).toBe(true);
  });

  test("lists people who vanished, and deletes nobody", async () => {
    const book = exampleTables().remove("受講者", 130).remove("聴講者", 11).remove("過年度", 2);
    const { plan } = await run(book);
    expect(plan && counts(plan)).toEqual(["受講者 0 0 1", "聴講者 0 0 1", "過年度 0 0 1"]);
    expect(plan && describePlan(plan, "ja")).toMatch(/－ R6-129 .+（ファイルにありません。登録は残します）/);
    expect(await enrolled()).toHaveLength(129);
  });

  test("takes out parts, questions and closed days that the file no longer has", async () => {
    const book = exampleTables().remove("内容", 3).remove("設問", 5).remove("閉庁日", 4);
    const { plan } = await run(book);
    expect(plan && counts(plan)).toEqual(["内容 0 0 1", "設問 0 0 4", "閉庁日 0 0 1"]);
    expect((await run(book)).plan?.changesNothing).toBe(true);
    const [first] = await sessionsOf(database.db.client, await program());
    expect(first?.parts).toHaveLength(3);
  });

  test("without one of the lesser sheets leaves what it tells as it is", async () => {
    const book = exampleTables();
    const tables = book.tables.filter(({ sheet }) => sheet !== "設問" && sheet !== "聴講者");
    expect((await run({ ...book, tables })).plan?.changesNothing).toBe(true);
  });

  test("finds somebody again who is a viewer already, by an address of their own", async () => {
    const book = exampleTables()
      .set("受講者", 2, "メール", "tanto@pref.example.jp")
      .set("受講者", 2, "氏名", "県 担当者（例）");
    book.set("受講者", 2, "受講番号", "R6-500");
    await run(book);
    const people = await database.db.client.person.findMany({
      where: { workspaceId, email: "tanto@pref.example.jp" },
    });
    expect(people).toHaveLength(1);
  });
});

/** Team 25: a council's officer leads. */
function withFaultyTeam(): Editable {
  const book = exampleTables().add("チーム", { チーム番号: 25, チーム名: "試し", 市町: "星見原市" });
  for (const [number, affiliation, role] of [
    ["R6-201", "社協", "リーダー"],
    ["R6-202", "行政", "受講者"],
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

describe("a fault in one team", () => {
  test("refuses the file, unless the team is to be on hold", async () => {
    expect((await run(withFaultyTeam())).done).toBe(false);
    expect(await findProgram(database.db.client, workspaceId)).toBeUndefined();
    expect((await run(withFaultyTeam(), { hold: true })).done).toBe(true);
    const { id } = await program();
    expect(await teamsOnHold(database.db.client, workspaceId, id)).toEqual([
      expect.objectContaining({
        number: 25,
        reason: "リーダーのR6-201さんは、リーダーになれる区分（行政）ではありません。",
      }),
    ]);
    expect(await enrolled()).toHaveLength(131);
    expect((await run(withFaultyTeam(), { hold: true })).plan?.changesNothing).toBe(true);
  });

  test("put right in the file takes the team off hold", async () => {
    await run(withFaultyTeam(), { hold: true });
    const book = withFaultyTeam();
    book.set("受講者", book.rowOf("受講者", "R6-201"), "役割", "受講者");
    book.set("受講者", book.rowOf("受講者", "R6-202"), "役割", "リーダー");
    const { plan } = await run(book);
    expect(plan && describePlan(plan, "ja")).toContain("・ 25 試し　保留: リーダーのR6-201さんは");
    expect(await teamsOnHold(database.db.client, workspaceId, (await program()).id)).toEqual([]);
  });
});

describe("an import while the program runs", () => {
  beforeEach(async () => {
    await run(exampleTables());
    await database.db.client.program.updateMany({ where: { workspaceId }, data: { state: "RUNNING" } });
    clock.moveTo(new Date("2024-08-01T10:00:00+09:00"));
  });

  test("plans the notices of program and sessions again, once something of theirs changes", async () => {
    await run(exampleTables());
    expect(replanned).toEqual([]);
    await run(exampleTables().set("回", 4, "開催日", "2024-09-04"));
    expect(replanned.map((subject) => subject.type)).toEqual([
      "program",
      "session",
      "session",
      "session",
      "session",
      ...["assignment", "assignment", "assignment"],
    ]);
  });

  test("ends one place and begins another when somebody changes the team", async () => {
    const book = exampleTables();
    const last = book.rows("受講者").length;
    const number = book.rows("受講者")[last - 1]?.[0];
    const { plan } = await run(
      book.set("受講者", last, "チーム番号", 3).set("受講者", last, "役割", "受講者"),
    );
    expect(plan && counts(plan)).toEqual(["受講者 0 1 0"]);
    const teamOn = async (date: string) =>
      (await enrolled(date)).filter((one) => one.number === number).map((one) => one.teamNumber);
    expect([await teamOn("2024-06-25"), await teamOn("2024-07-31"), await teamOn("2024-08-01")]).toEqual([
      [24],
      [24],
      [3],
    ]);
    expect((await run(book)).plan?.changesNothing).toBe(true);
  });

  test("keeps questions that have been answered", async () => {
    const [session] = await sessionsOf(database.db.client, await program());
    const [first] = await enrolled();
    const at = clock.now();
    await database.db.client.reflection.create({
      data: {
        ...{ workspaceId, sessionId: session?.id ?? "", enrollmentId: first?.enrollmentId ?? "" },
        ...{ state: "SUBMITTED", answers: {}, version: 1, updatedAt: at },
      },
    });
    const book = exampleTables().remove("設問", 5);
    const { plan } = await run(book);
    expect(plan && describePlan(plan, "ja")).toContain("－ 1 note（ファイルにありません。登録は残します）");
    const questions = await database.db.client.reflectionQuestion.count({
      where: { workspaceId, key: "note" },
    });
    expect(questions).toBe(1);
  });
});
