/** People who join, leave, change their team and hand over, from /program roster: one office, one July. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { yearFigures } from "../../../src/features/closing/index.ts";
import { loadProgram } from "../../../src/features/program/index.ts";
import { type Desk, expectCountsKept, openDesk, undoLast } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ at: "2024-07-12T10:00:00+09:00" });
  await desk.app.replanAll();
});
afterAll(() => desk.app.close());

const errata = () =>
  desk.app.db.client.erratum.findMany({
    where: { workspaceId: desk.app.workspaceId },
    orderBy: { at: "asc" },
  });
const figures = async () => {
  const { db, workspaceId, program } = desk.app;
  return yearFigures(db.client, await loadProgram(db.client, workspaceId, program.programId));
};
const personCount = () => desk.app.db.client.person.count({ where: { workspaceId: desk.app.workspaceId } });

async function markFirst(status: "PRESENT", nth: number) {
  const { app } = desk;
  const { enrollmentId = "", personId = "" } = app.program.trainees[nth] ?? {};
  const [sessionId = ""] = app.program.sessionIds;
  const mark = { sessionId, enrollmentId, status, enteredById: personId, enteredAt: app.clock.now() };
  await app.db.client.attendance.create({ data: { workspaceId: app.workspaceId, ...mark } });
}

describe("受講の終了", () => {
  test("shows what it touches, ends the place, and a closed session gets an erratum", async () => {
    const { app } = desk;
    await markFirst("PRESENT", 2);
    await desk.open("person", "R6-003");
    expect(desk.shown()).toContain("所属：相談機関・架空の役所");
    await desk.press("受講の終了");
    expect(await desk.look({ 最後の日: "2024-03-31" })).toContain("受講開始日（4月1日（月））より前の日");
    expect(await desk.look({ 最後の日: "2024-06-20" })).toBe("{}");
    for (const part of [
      "R6-003 上田 恵さん：受講は6月20日（木）まで",
      "第1回（6月25日（火））：R6-003 上田 恵さん（記録：出席）は、対象外になります",
      "第1回は、人数が変わるため訂正（正誤表）を記録します",
      "第2回のお知らせ10件（7月5日（金）〜8月5日（月））：R6-003 上田 恵さんに届かなくなります",
    ]) {
      expect(desk.shown()).toContain(part);
    }
    expect(await desk.places("R6-003")).toEqual(["1 MEMBER 04-01–"]);
    await desk.apply();
    expect(await desk.places("R6-003")).toEqual(["1 MEMBER 04-01–06-20"]);
    const [erratum, ...more] = await errata();
    expect(more).toEqual([]);
    expect(erratum).toMatchObject({ reason: "R6-003 上田 恵さんの受講を終了（6月20日（木）まで）" });
    const closing = await app.db.client.sessionClosing.findFirstOrThrow({
      where: { workspaceId: app.workspaceId },
    });
    expect(closing.figures).toMatchObject({ enrolled: 6, trainees: 1 });
  });
});

describe("チームの変更", () => {
  test("is refused before the person joined, and into the same team", async () => {
    await desk.open("person", "R6-002");
    await desk.press("チームの変更");
    const before = { 移る先のチーム: "2 架空南町チーム", いつから: "2024-03-31" };
    expect(await desk.look(before)).toContain("井上 花さんの受講開始日（4月1日（月））より前の日には");
    expect(await desk.places("R6-002")).toEqual(["1 CONTACT 04-01–"]);
  });

  test("from a day on; what came before stays, and a session before it counts as it did", async () => {
    expect(await desk.look({ いつから: "2024-07-16" })).toBe("{}");
    expect(desk.shown()).toContain(
      "（4月1日（月）〜7月15日（月）） → チーム2 架空南町チーム・受講者（7月16日（火）〜）",
    );
    expect(desk.shown()).not.toContain("正誤表");
    await desk.apply();
    expect(desk.shown()).toContain("名簿に反映しました");
    expect(await desk.places("R6-002")).toEqual(["1 CONTACT 04-01–07-15", "2 MEMBER 07-16–"]);
    expect(await errata()).toHaveLength(1);
  });
});

const SUCCESSOR = {
  前任の方の最後の日: "2024-07-31",
  後任の方の最初の日: "2024-08-01",
  氏名: "木村 新",
  ふりがな: "きむら あらた",
  メール: "arata@example.jp",
};

describe("人事異動", () => {
  test("a successor takes the place and the role, replaces in the year table, and is told that they lead", async () => {
    const { app } = desk;
    const arata = app.slack.addUser({ name: "木村 新", email: "arata@example.jp" });
    await app.app.deps.work.idle();
    const before = await figures();
    expect(before).toEqual({
      ...{ municipalities: 2, teams: 2, trainees: 5 },
      byAffiliation: { ADMIN: 3, SHAKYO: 2, AGENCY: 0 },
    });
    await desk.open("person", "R6-004");
    await desk.press("人事異動（後任）");
    expect(await desk.look({ ...SUCCESSOR, 後任の方の最初の日: "2024-07-31" })).toContain(
      "同じ日に2名とは数えません",
    );
    expect(await desk.look(SUCCESSOR)).toBe("{}");
    expect(desk.shown()).toContain("R6-004 江藤 次郎さん：受講は7月31日（水）まで");
    expect(desk.shown()).toContain(
      "R6-007 木村 新さん（新しい受講者）：チーム2 架空南町チーム・リーダー（8月1日（木）〜）",
    );
    expect(desk.shown()).toMatch(/：R6-004 江藤 次郎さんではなく、R6-007 木村 新さんに届くようになります/);
    // What only the office reads passes to nobody.
    expect(desk.shown()).not.toContain("確定のお知らせ");
    await desk.apply();
    expect(await desk.places("R6-004")).toEqual(["2 LEADER 04-01–07-31"]);
    expect(await desk.places("R6-007")).toEqual(["2 LEADER 08-01–"]);
    expect(await figures()).toEqual(before);
    await app.driveTo("2024-08-01T08:30:00+09:00");
    expect(app.slack.as(arata).sees()).not.toContain("リーダーをお願いします");
    await app.driveTo("2024-08-01T09:30:00+09:00");
    expect(app.slack.as(arata).sees()).toContain("チーム2 架空南町チームのリーダーをお願いします");
    await app.slack.as(arata).command("/session");
    await app.app.deps.work.idle();
    expect(app.slack.as(arata).modal()?.text).toContain("第3回");
  });

  test("who may not lead is not the successor of a leader without somebody who leads", async () => {
    await desk.open("person", "R6-007");
    await desk.press("人事異動（後任）");
    await desk.look({
      ...SUCCESSOR,
      ...{ 氏名: "工藤 社", メール: "kudo@example.jp", 所属区分: "社協" },
      ...{ 前任の方の最後の日: "2024-08-31", 後任の方の最初の日: "2024-09-01" },
    });
    expect(desk.shown()).toContain("チーム2 架空南町チームのリーダーが、9月1日（日）からいなくなります");
    expect(await desk.apply()).toContain("required");
    await desk.look({ このあとのリーダー: "R6-006 加藤 光さん" });
    expect(await desk.places("R6-006")).toEqual(["2 MEMBER 04-01–08-31", "2 LEADER 09-01–"]);
    expect(await desk.places("R6-008")).toEqual(["2 MEMBER 09-01–"]);
  });
});

describe("taking a hand-over back", () => {
  test("is refused as soon as the successor has records; without them the predecessor goes on", async () => {
    const { db, workspaceId, program, clock } = desk.app;
    const own = { workspaceId, number: "R6-008" };
    const { id: enrollmentId, personId } = await db.client.enrollment.findFirstOrThrow({ where: own });
    const mark = { workspaceId, sessionId: program.sessionIds[2] ?? "", enrollmentId };
    await db.client.attendance.create({
      data: { ...mark, status: "EXCUSED", enteredById: personId, enteredAt: clock.now() },
    });
    await expect(undoLast(desk, "roster.succeed")).rejects.toThrow("has-records");
    expect(await desk.places("R6-007")).toEqual(["2 LEADER 08-01–08-31"]);
    await db.client.attendance.deleteMany({ where: mark });
    await undoLast(desk, "roster.succeed");
    expect(await desk.places("R6-007")).toEqual(["2 LEADER 08-01–"]);
    expect(await db.client.enrollment.count({ where: own })).toBe(0);
  });
});

describe("受講者を加える", () => {
  const NEW = {
    氏名: "見学 者",
    所属区分: "相談機関",
    所属: "架空相談支援センター",
    メール: "kengaku@example.jp",
  };

  test("a number is proposed, a taken one is refused, and somebody known is not made a second person", async () => {
    const { app } = desk;
    const { workspaceId } = app;
    const stamps = { createdAt: app.clock.now(), updatedAt: app.clock.now() };
    await app.db.client.person.create({
      data: { workspaceId, name: "見学者", email: "Kengaku@example.jp", ...stamps },
    });
    const people = await personCount();
    await desk.open("team", "1 架空北市チーム");
    await desk.press("受講者を加える");
    expect(await desk.look({ ...NEW, 受講番号: "R6-001" })).toContain("R6-001 は、すでに使われています");
    expect(await desk.look({ 受講番号: "R6-008", メール: "kengaku" })).toContain("メールアドレスの形");
    expect(await desk.look({ 受講開始日: "2024-08-05", メール: "kengaku@example.jp" })).toBe("{}");
    await desk.apply();
    expect(await desk.places("R6-008")).toEqual(["1 MEMBER 08-05–"]);
    expect(await personCount()).toBe(people);
  });

  test("whoever joins before a session counts there: a closed one gets an erratum, an open message reaches them", async () => {
    const before = (await errata()).length;
    const late = desk.app.slack.addUser({ name: "遅 参加", email: "osoi@example.jp" });
    await desk.app.app.deps.work.idle();
    await desk.open("team", "1 架空北市チーム");
    await desk.press("受講者を加える");
    await desk.look({ ...NEW, 氏名: "遅 参加", メール: "osoi@example.jp", 受講開始日: "2024-07-20" });
    expect(desk.shown()).toContain(
      "第2回（7月22日（月））：R6-009 遅 参加さん（記録：未確認）は、対象になります",
    );
    expect(desk.shown()).toContain("R6-009 遅 参加さんに届くようになります");
    expect(desk.shown()).not.toContain("正誤表");
    await desk.apply();
    expect((await errata()).length).toBe(before);
    await desk.app.settle();
    expect(desk.app.slack.as(late).sees()).toContain("第2回");
    expect(desk.app.slack.violations).toEqual([]);
  });
});

describe("two officers at one team", () => {
  test("the second is told that it changed, sees the new state, and overwrites nothing", async () => {
    const { app } = desk;
    const [, , , , slackUserId = ""] = app.trainees;
    await app.db.client.person.updateMany({
      where: { workspaceId: app.workspaceId, slackUserId },
      data: { isCouncil: true },
    });
    const second = app.slack.as(slackUserId);
    for (const by of [desk.officer, second]) {
      await desk.open("person", "R6-009", by);
      await desk.press("受講の終了", by);
    }
    await desk.look({ 最後の日: "2024-08-31" });
    await desk.look({ 最後の日: "2024-09-30" }, second);
    await Promise.all([desk.apply(), desk.apply(second)]);
    const told = [desk.officer, second].filter((by) =>
      by.modal()?.text.includes("ほかの方がこのチームの名簿を変えました。何も上書きしていません"),
    );
    expect(told).toHaveLength(1);
    const [later = second] = told;
    const [first, after] = later === second ? ["08-31", "09-30"] : ["09-30", "08-31"];
    const shown = later === second ? "8月31日（土）" : "9月30日（月）";
    expect(later.modal()?.text).toContain(`（7月20日（土）〜${shown}） ⇒`);
    expect(await desk.places("R6-009")).toEqual([`1 MEMBER 07-20–${first}`]);
    await desk.apply(later);
    expect(await desk.places("R6-009")).toEqual([`1 MEMBER 07-20–${after}`]);
    expect(app.slack.violations).toEqual([]);
  });

  test("a second press of the same preview changes nothing", async () => {
    const entries = () =>
      desk.app.db.client.auditEntry.count({ where: { workspaceId: desk.app.workspaceId } });
    const before = await entries();
    await desk.open("person", "R6-009");
    await desk.press("受講の終了");
    await desk.look({ 最後の日: "2024-10-31" });
    await Promise.all([desk.officer.submit(), desk.officer.submit().catch(() => undefined)]);
    await desk.app.app.deps.work.idle();
    expect(await entries()).toBe(before + 1);
  });
});

test("who has left is not reminded any more", async () => {
  const { app } = desk;
  const [stays = "", leaves = ""] = app.trainees;
  const count = (user: string) => app.slack.dm(user).length;
  await desk.open("person", "R6-002");
  await desk.press("受講の終了");
  await desk.look({ 最後の日: "2024-08-01" });
  expect(desk.shown()).toContain(
    "第2回の振り返り：R6-002 井上 花さんは出席が未確認です。引き続き回答できます。",
  );
  await desk.apply();
  const before = [count(stays), count(leaves)];
  await app.driveTo("2024-08-05T11:00:00+09:00");
  expect([count(stays) - (before[0] ?? 0), count(leaves) - (before[1] ?? 0)]).toEqual([1, 0]);
});

test("after all that, what was counted at a closing and its errata say what the records say", async () => {
  expect(await errata()).not.toEqual([]);
  await expectCountsKept(desk);
});

describe("rights", () => {
  test("a leader is refused, and sees nobody's names", async () => {
    const leader = desk.app.slack.as(desk.app.trainees[0] ?? "");
    await leader.command("/program", "roster");
    await desk.app.app.deps.work.idle();
    expect(leader.modal()).toBeUndefined();
    expect(leader.ephemerals().at(-1)?.text).toContain("あなたの役割では");
  });
});
