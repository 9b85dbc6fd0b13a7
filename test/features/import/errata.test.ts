/** A workbook taken into a running program: what was counted stays as it was counted, and what people know is theirs. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { attendanceCounts, closingOf, errataOf } from "../../../src/features/closing/index.ts";
import { describePlan, importWorkbook } from "../../../src/features/import/index.ts";
import { sessionsOf } from "../../../src/features/session/index.ts";
import { exportWorkbook } from "../../../src/features/upload/export-workbook.ts";
import { checkWorkbook, readWorkbook } from "../../../src/features/workbook/index.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import { auditEntries } from "../../../src/platform/audit/index.ts";
import type { Who } from "../../../src/platform/slack/who.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";
import { type Editable, editable, lines } from "../workbook/example-tables.ts";

let app: TestApp;
let who: Who & { personId: string };
let book: Editable;
const TODAY = "2024-08-20";

beforeAll(async () => {
  // Sessions 1 and 2 have closed by their dates; 3 and 4 are to come.
  app = await startTestApp({ at: `${TODAY}T09:00:00+09:00`, rates: "off" });
  const { client } = app.db;
  const where = { workspaceId: app.workspaceId };
  await client.municipality.updateMany({ where: { ...where, code: "990002" }, data: { code: "990019" } });
  const officer = await client.person.findFirstOrThrow({ where: { ...where, isCouncil: true } });
  who = {
    ...where,
    slackUserId: app.officer,
    personId: officer.id,
    name: "",
    roles: new Set(["council"]),
    language: "ja",
  };
  const entry = { ...where, status: "PRESENT", enteredById: officer.id, enteredAt: app.clock.now() } as const;
  for (const { enrollmentId } of app.program.trainees.slice(0, 5)) {
    await client.attendance.create({
      data: { ...entry, sessionId: app.program.sessionIds[0] ?? "", enrollmentId },
    });
  }
  await client.attendance.create({
    data: {
      ...entry,
      status: "EXCUSED",
      sessionId: app.program.sessionIds[2] ?? "",
      enrollmentId: app.program.trainees[0]?.enrollmentId ?? "",
    },
  });
  book = await takeOut();
});
afterAll(() => app.close());

async function takeOut(): Promise<Editable> {
  const { content } = await exportWorkbook(app.app.deps, { who, note: "", at: app.clock.now() });
  return editable((await readWorkbook({ xlsx: content })).tables);
}
async function takeIn({ tables }: Editable, dryRun = false) {
  const checked = checkWorkbook({ tables, faults: [] }, TODAY);
  return importWorkbook(app.app.deps, app.workspaceId, checked, {
    dryRun,
    by: { personId: who.personId ?? null, files: [] },
  });
}
const program = () => ({ workspaceId: app.workspaceId, id: app.program.programId });
const errata = () => errataOf(app.db.client, program());
const move = (number: string, team: number, role: string, from?: string, to?: string) =>
  book.add("異動", { 受講番号: number, チーム番号: team, 役割: role, から: from ?? null, まで: to ?? null });

it("a transfer dated before a closing becomes an erratum; the counts that were kept never change", async () => {
  // 上田 was in team 2 since 1 June, 大野 had left by 20 June.
  book.set("受講者", book.rowOf("受講者", "R6-003"), "チーム番号", 2);
  move("R6-003", 1, "受講者", undefined, "2024-05-31");
  move("R6-003", 2, "受講者", "2024-06-01");
  book.set("受講者", book.rowOf("受講者", "R6-005"), "受講終了日", "2024-06-20");
  const look = await takeIn(book, true);
  expect(look.plan && describePlan(look.plan, "ja")).toContain("締め切った第1回・第2回の集計が変わります。");
  expect(await errata()).toEqual([]);
  const result = await takeIn(book);
  expect(lines(result.checked.faults)).toEqual([]);
  expect(result.done).toBe(true);
  const [first, second, ...others] = await errata();
  expect(others).toEqual([]);
  expect(first).toMatchObject({
    byId: who.personId,
    reason: "台帳の取込",
    sessionId: app.program.sessionIds[0],
  });
  expect([
    first?.before.enrolled,
    first?.after.enrolled,
    first?.before.trainees,
    first?.after.trainees,
  ]).toEqual([6, 5, 5, 4]);
  const teams = (counts?: { byTeam: { number: number | null; enrolled: number }[] }) =>
    counts?.byTeam.map((team) => `${team.number}: ${team.enrolled}`);
  expect([teams(first?.before), teams(first?.after)]).toEqual([
    ["1: 3", "2: 3"],
    ["1: 2", "2: 3"],
  ]);
  expect(second?.sessionId).toBe(app.program.sessionIds[1]);

  const sessions = await sessionsOf(app.db.client, program());
  for (const session of sessions.slice(0, 2)) {
    const kept = await closingOf(app.db.client, session);
    expect(kept?.counts.enrolled).toBe(6);
    // What was kept, and the errata since, say what the records say.
    const last = (await errata()).findLast((one) => one.sessionId === session.id);
    expect(last?.after).toEqual(await attendanceCounts(app.db.client, session));
  }
});

it("the same again leaves no further erratum, and neither does the workbook of now", async () => {
  const before = (await errata()).length;
  expect((await takeIn(book)).plan?.changesNothing).toBe(true);
  const out = await takeOut();
  expect(
    out
      .rows("異動")
      .slice(1)
      .map((row) => row.slice(0, 3)),
  ).toEqual([
    ["R6-003", 1, "受講者"],
    ["R6-003", 2, "受講者"],
  ]);
  expect((await takeIn(out)).plan?.changesNothing).toBe(true);
  // Whoever is listed without need says nothing new either.
  out.add("異動", { 受講番号: "R6-001", チーム番号: 1, 役割: "リーダー" });
  expect((await takeIn(out)).plan?.changesNothing).toBe(true);
  expect(await errata()).toHaveLength(before);
});

it("a transfer from today touches no closed session; the log says who imported how much", async () => {
  const before = (await errata()).length;
  book.set("受講者", book.rowOf("受講者", "R6-006"), "チーム番号", 1);
  const moved = await takeIn(book);
  expect([moved.done, moved.plan?.corrected]).toEqual([true, []]);
  expect(await errata()).toHaveLength(before);
  const [entry] = await auditEntries(app.db.client, {
    workspaceId: app.workspaceId,
    action: "import.applied",
  });
  expect(entry).toMatchObject({
    byId: who.personId,
    facts: { sheets: [{ sheet: "受講者", added: 0, changed: 1, removed: 0 }] },
  });
  const action = app.app.features
    .flatMap((feature) => feature.audited ?? [])
    .find((one) => one.action === "import.applied");
  expect(action?.say(wordsIn("ja"), entry?.facts ?? null)).toContain("新規 0件、変更 1件、外した行 0件");
});

it("a session that people count on, or that is over, is not moved by a workbook; a first plan still is", async () => {
  const date = (number: number, value: string) => book.set("回", number + 1, "開催日", value);
  date(3, "2024-09-04").set("回", 4, "開始時刻", "12:30");
  date(1, "2024-06-26");
  const refused = await takeIn(book, true);
  expect(refused.plan).toBeUndefined();
  expect(lines(refused.checked.faults)).toEqual([
    expect.stringContaining(
      "回 2 開催日: 第1回はすでに終わったため、開催日は変えられません。 この欄は元の値（2024-06-25）に戻してください。",
    ),
    expect.stringContaining("回 4 開催日: 第3回の日時は、すでにお知らせしたか出欠の入力があるため"),
    expect.stringContaining("回 4 開始時刻: 第3回の日時は"),
  ]);
  expect(lines(refused.checked.faults)[1]).toContain("/session の「延期・日時変更」");
  expect((await takeIn(book)).done).toBe(false);
  date(3, "2024-09-03").set("回", 4, "開始時刻", "13:00");
  date(1, "2024-06-25");
  date(4, "2024-11-15");
  expect((await takeIn(book)).done).toBe(true);
  expect((await sessionsOf(app.db.client, program())).map((session) => session.date)).toEqual([
    "2024-06-25",
    "2024-07-22",
    "2024-09-03",
    "2024-11-15",
  ]);
});

it("rules that give more days open nothing again that has closed", async () => {
  book.set("研修", book.rowOf("研修", "振り返りの締切（開催日の何日後）"), "内容", 60);
  expect((await takeIn(book)).done).toBe(true);
  const sessions = await sessionsOf(app.db.client, program());
  expect(sessions.map((session) => session.reflectionCloseDate)).toEqual([
    "2024-07-09",
    "2024-08-05",
    null,
    null,
  ]);
});

it("a date that leaves a part of somebody's history outside is refused, unless 異動 tells it anew", async () => {
  const own = await takeOut();
  const tables = own.tables.filter(({ sheet }) => sheet !== "異動");
  own.set("受講者", own.rowOf("受講者", "R6-003"), "受講終了日", "2024-05-31");
  const { checked } = await takeIn({ ...own, tables }, true);
  expect(lines(checked.faults)).toEqual([
    expect.stringContaining("受講終了日: この日付では、上田 恵さんのこれまでの所属の一部が"),
  ]);
});

it("the next year waits until this one has closed", async () => {
  const next = await takeOut();
  next.set("研修", next.rowOf("研修", "年度"), "内容", "R7");
  for (const row of [2, 3, 4, 5]) next.set("回", row, "開催日", `2025-0${row + 3}-10`);
  next.rows("受講者").splice(1);
  next.rows("異動").splice(1);
  const { checked } = await takeIn(next, true);
  const faults = lines(checked.faults);
  expect(faults.join()).toContain("研修 null 年度: 令和6年度の研修がまだ続いています。");
});

it("a leader whom the office lets lead as an exception is no fault of the workbook", async () => {
  const { client } = app.db;
  const where = { workspaceId: app.workspaceId };
  const [leader, contact] = app.program.trainees;
  await client.membership.updateMany({
    where: { ...where, enrollmentId: leader?.enrollmentId ?? "" },
    data: { role: "MEMBER" },
  });
  await client.membership.updateMany({
    where: { ...where, enrollmentId: contact?.enrollmentId ?? "" },
    data: { role: "LEADER" },
  });
  const refused = await takeIn(await takeOut(), true);
  expect(lines(refused.checked.teamFaults)).toEqual([expect.stringContaining("井上 花さん")]);
  await client.leaderException.create({
    data: {
      ...where,
      programId: app.program.programId,
      teamId: app.program.teamIds[0],
      enrollmentId: contact?.enrollmentId ?? "",
      from: "2024-04-01",
      reason: "行政の受講者が異動したため。",
      createdAt: app.clock.now(),
    },
  });
  const excused = await takeIn(await takeOut());
  expect(lines(excused.checked.teamFaults)).toEqual([]);
  expect([excused.done, excused.plan?.changesNothing]).toEqual([true, true]);
});

it("who reads the reflections goes out and in again, stays where the file does not say, and is fixed by a draft", async () => {
  const { client } = app.db;
  const COLUMN = "振り返りの公開範囲";
  const row = 5;
  const now = async () => (await sessionsOf(client, program())).map(({ visibility }) => visibility);
  const file = await takeOut();
  file.set("回", row, COLUMN, "匿名");
  expect((await takeIn(file)).done).toBe(true);
  expect(await now()).toEqual(["COUNCIL", "COUNCIL", "COUNCIL", "ANONYMOUS"]);
  const again = await takeOut();
  expect((await takeIn(again, true)).plan?.changesNothing).toBe(true);
  again.set("回", row, COLUMN, null);
  expect((await takeIn(again, true)).plan?.changesNothing).toBe(true);
  again.set("回", row, COLUMN, "記名");
  await client.reflection.create({
    data: {
      ...{ workspaceId: app.workspaceId, sessionId: app.program.sessionIds[3] ?? "", version: 1 },
      enrollmentId: app.program.trainees[0]?.enrollmentId ?? "",
      ...{ state: "DRAFT", answers: { deepen: "書きかけ" }, updatedAt: app.clock.now() },
    },
  });
  const refused = await takeIn(again, true);
  expect(lines(refused.checked.faults)).toEqual([
    "回 5 振り返りの公開範囲: 第4回にはすでに回答か下書きがあるため、公開範囲は変えられません。 「匿名」に戻してください。",
  ]);
});
