/** What was entered for others, and whose account it is: seen in the log, and taken back. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { closingOf, errataOf } from "../../../src/features/closing/index.ts";
import { loadSession } from "../../../src/features/session/index.ts";
import { actions, expectQuiet, type Office, openOffice, SECOND, textOf } from "./two-officers.ts";

let office: Office;
let does: ReturnType<typeof actions>;

beforeAll(async () => {
  office = await openOffice("2024-06-25T13:30:00+09:00");
  does = actions(office);
});
afterAll(() => office.app.close());
afterEach(() => expectQuiet(office));

/** Asked for once the session is closed. */
async function giveReason(person: Office["first"]) {
  const isAsked = person.modal()?.inputs.some(({ label }) => label === "訂正の理由");
  if (isAsked) await person.fill({ 訂正の理由: "受付名簿と照らし合わせたため。" });
}

async function mark(person: Office["first"], values: Record<string, string>, isLeader = false) {
  await does.command(person, "/session");
  if (!isLeader) await does.press(person, "詳細");
  if (isLeader) await does.press(person, "チームの出欠を入力（架空北市チーム）");
  else {
    const option = textOf(person).match(/1 架空北市チーム（[^）]*）/)?.[0] ?? "1 架空北市チーム";
    await person.choose("チームを選んで出欠を入力", option);
    await office.app.settle();
  }
  await person.fill(values);
  await giveReason(person);
  await does.submit(person);
  await person.dismiss().catch(() => undefined);
}

async function marks() {
  const rows = await office.app.db.client.attendance.findMany({
    where: { workspaceId: office.app.workspaceId },
    include: { enrollment: { select: { person: { select: { name: true } } } } },
  });
  return Object.fromEntries(rows.map((row) => [row.enrollment.person.name, row.status]));
}
const session = () =>
  loadSession(office.app.db.client, office.app.workspaceId, office.app.program.sessionIds[0] ?? "");
const leader = () => office.app.slack.as(office.app.trainees[0] ?? "");
const trainee = () => office.app.slack.as(office.app.trainees[4] ?? "");
const auditCount = () =>
  office.app.db.client.auditEntry.count({ where: { workspaceId: office.app.workspaceId } });

describe("attendance entered for others", () => {
  it("is one entry for each saved list, of whoever entered it; what people press for themselves is none", async () => {
    await does.command(trainee(), "/session");
    await does.press(trainee(), "出欠を入力する");
    await trainee().fill({ "第1回（6月25日（火））の研修への出欠": "遅刻" });
    await does.submit(trainee());
    expect(await auditCount()).toBe(0);
    await mark(leader(), { "青木 一郎さん": "出席", "井上 花さん": "欠席", "上田 恵さん": "出席" }, true);
    expect(await auditCount()).toBe(1);
    const { second } = office;
    await does.log(second);
    expect(textOf(second)).toContain("青木 一郎\n第1回の出欠を入力しました（架空北市チーム、3名）");
    await does.press(second, "詳しく");
    expect(textOf(second)).toContain("井上 花：未確認 → 欠席");
  });

  it("is put back where nobody changed it since", async () => {
    const { first, second } = office;
    await mark(first, { "井上 花さん": "出席" });
    await does.log(second, { だれがしたか: "青木 一郎" });
    await does.askUndo(second);
    expect(textOf(second)).toContain("その後に変えた方の分は、そのままです");
    await does.submit(second);
    expect(await marks()).toEqual({ "井上 花": "PRESENT", "大野 緑": "LATE" });
    await does.log(second, { だれがしたか: SECOND });
    await does.press(second, "詳しく");
    expect(textOf(second)).toContain("取り消す記録：第1回の出欠を入力しました（架空北市チーム、2名）");
    expect(textOf(second)).toContain("青木 一郎：出席 → 未確認");
    expect(textOf(second)).not.toContain("井上 花：");
  });

  it("is refused where all of it was changed since", async () => {
    const { first, second } = office;
    await mark(second, { "井上 花さん": "早退" });
    const before = await auditCount();
    await does.log(second, { だれがしたか: "事務局 太郎" });
    await does.undo(second);
    expect(textOf(second)).toContain("その後に変わっているため、元に戻せません");
    expect((await marks())["井上 花"]).toBe("LEFT_EARLY");
    expect(await auditCount()).toBe(before);
    await first.dismiss().catch(() => undefined);
  });

  it("every mark, the trainees' own too, is found under 出欠の入力", async () => {
    const { second } = office;
    await does.log(second, { 種類: "出欠の入力（本人の分も）", 言葉: "大野緑" });
    expect(textOf(second)).toContain("大野 緑\n第1回 大野 緑さんの出欠：未確認 → 遅刻（本人の入力）");
    expect(second.modal()?.buttons).not.toContain("詳しく");
    await does.log(second, { 種類: "出欠の入力（本人の分も）", 言葉: "井上" });
    const shown = textOf(second);
    expect(shown.match(/井上 花さんの出欠：(\S+ → \S+)/g)).toEqual([
      "井上 花さんの出欠：出席 → 早退",
      "井上 花さんの出欠：欠席 → 出席",
      "井上 花さんの出欠：未確認 → 欠席",
    ]);
  });

  it("after the closing it leaves an erratum, so that kept counts and records agree", async () => {
    const { app, first, second } = office;
    await app.driveTo("2024-07-10T10:00:00+09:00");
    await mark(first, { "上田 恵さん": "出席" });
    await does.log(second, { 言葉: "出欠を入力" });
    await does.undo(second);
    expect(textOf(second)).toContain("元に戻しました");
    const { client } = app.db;
    const kept = await closingOf(client, await session());
    const errata = await errataOf(client, { workspaceId: app.workspaceId, id: app.program.programId });
    const last = errata.at(-1);
    expect(last).toMatchObject({ reason: "入力の取り消し", before: { trainees: 3 }, after: { trainees: 2 } });
    expect(errata[0]?.before).toEqual(kept?.counts);
    expect((await marks())["上田 恵"]).toBeUndefined();
  });

  it("observers too, unless somebody has counted again", async () => {
    const { first, second } = office;
    const record = async (person: Office["first"], count: string) => {
      await does.command(person, "/session");
      await does.press(person, "詳細");
      await does.press(person, "聴講者を入力");
      await person.fill({ 人数: count });
      await giveReason(person);
      await does.submit(person);
    };
    const headcount = async () => {
      const row = await office.app.db.client.sessionObservers.findFirst({
        where: { workspaceId: office.app.workspaceId },
      });
      return row?.headcount;
    };
    await record(first, "4");
    await record(second, "5");
    await does.log(second, { 言葉: "聴講者", だれがしたか: "事務局 太郎" });
    await does.undo(second);
    expect(textOf(second)).toContain("その後に変わっているため");
    expect(await headcount()).toBe(5);
    await does.log(second, { 言葉: "聴講者", だれがしたか: SECOND });
    await does.press(second, "詳しく");
    expect(textOf(second)).toContain("人数：4人 → 5人");
    await does.press(second, "元に戻す");
    await does.submit(second);
    expect(await headcount()).toBe(4);
  });
});

describe("whose account it is", () => {
  const person = () =>
    office.app.db.client.person.findFirstOrThrow({
      where: { workspaceId: office.app.workspaceId, name: "加藤 光" },
    });

  it("goes back to what it was, and not when it has changed since", async () => {
    const { app, first, second } = office;
    const account = app.slack.addUser({ name: "加藤光" });
    await app.settle();
    await does.command(first, "/program", "people");
    await does.press(first, "選ぶ");
    await first.fill({ この方のアカウント: "加藤光" });
    await does.submit(first);
    await does.submit(first);
    expect((await person()).slackUserId).toBe(account);
    await first.dismiss();
    await does.log(first, { 種類: "Slackとの結び付け" });
    await does.askUndo(first);
    await does.log(second, { 種類: "Slackとの結び付け" });
    expect(textOf(second)).toContain("R6-006 加藤 光さんをSlackの「加藤光」と結び付けました");
    await does.askUndo(second);
    expect(textOf(second)).toContain("Slackアカウント：加藤光 → なし");
    await does.submit(second);
    expect(await person()).toMatchObject({ slackUserId: null, slackState: "UNMATCHED" });
    await does.submit(first);
    expect(textOf(first)).toContain("すでにほかの方が元に戻しています");
  });
});
