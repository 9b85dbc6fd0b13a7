/** Attendance through the real app: a leader's list, two people at once, stand-ins, the office, observers. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { attendanceCounts } from "../../../src/features/closing/index.ts";
import { loadSession } from "../../../src/features/session/index.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-24T09:00:00+09:00", rates: "off" });
  await app.replanAll();
});
afterAll(() => app.close());
afterEach(() => {
  expect(app.slack.violations).toEqual([]);
  expect(app.slack.lateAcks).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
});

const [LEADER, CONTACT, MEMBER, OTHER_LEADER, OTHER] = [0, 1, 2, 3, 4];
const officer = () => app.slack.as(app.officer);
const trainee = (index = 0) => app.slack.as(app.trainees[index] ?? "");
type Person = ReturnType<typeof trainee>;

async function press(person: Person, text: string): Promise<void> {
  expect(await person.press(text)).toMatchObject({ ok: true });
  await app.settle();
}

async function submit(person: Person) {
  const outcome = await person.submit();
  await app.settle();
  return outcome;
}

async function openTeam(person: Person): Promise<void> {
  await person.dismiss().catch(() => undefined);
  await person.command("/session");
  await app.settle();
  await press(person, "チームの出欠を入力（架空北市チーム）");
}

async function openDetail(): Promise<void> {
  await officer().command("/session");
  await app.settle();
  await officer().press("詳細", { nth: 0 });
  await app.settle();
}

const values = (person: Person) =>
  Object.fromEntries((person.modal()?.inputs ?? []).map((input) => [input.label, input.value]));

async function marks() {
  const rows = await app.db.client.attendance.findMany({
    where: { workspaceId: app.workspaceId },
    include: { enrollment: { select: { number: true } } },
  });
  return Object.fromEntries(rows.map((row) => [row.enrollment.number, row.status]));
}

const counts = async () => {
  const session = await loadSession(app.db.client, app.workspaceId, app.program.sessionIds[0] ?? "");
  return attendanceCounts(app.db.client, session);
};

describe("before the day", () => {
  it("an absence can be announced, presence is not offered yet", async () => {
    await trainee(OTHER_LEADER).command("/session");
    await app.settle();
    await press(trainee(OTHER_LEADER), "欠席・代理を知らせる");
    expect(trainee(OTHER_LEADER).modal()?.text).toContain("いま入力できるのは、欠席と代理です。");
    expect(trainee(OTHER_LEADER).modal()?.inputs[0]?.options).toEqual(["欠席（連絡あり）", "欠席", "代理"]);
    await trainee(OTHER_LEADER).fill({ "第1回（6月25日（火））の研修への出欠": "欠席（連絡あり）" });
    expect(await submit(trainee(OTHER_LEADER))).toMatchObject({ closed: true });
    // Nothing stays open that would still show the old state.
    expect(trainee(OTHER_LEADER).modal()).toBeUndefined();
    expect(await marks()).toEqual({ "R6-004": "EXCUSED" });
  });

  it("the office sees who told of an absence, and no count of what has not begun", async () => {
    await openDetail();
    const text = officer().modal()?.text;
    expect(text).toContain("登録 6人。いまのところ、欠席の連絡 1人、代理 0人。");
    expect(text).not.toContain("受講者数 0人");
    expect(text).not.toContain("振り返り 0人");
    await officer().dismiss();
  });
});

describe("a leader's list", () => {
  it("starts from what is stored and writes only the rows that were touched", async () => {
    await app.driveTo("2024-06-25T15:00:00+09:00");
    await openTeam(trainee(LEADER));
    expect(values(trainee(LEADER))).toEqual({
      "青木 一郎さん": "未確認",
      "井上 花さん": "未確認",
      "上田 恵さん": "未確認",
    });
    await trainee(LEADER).fill({ "青木 一郎さん": "出席", "井上 花さん": "遅刻" });
    expect(await submit(trainee(LEADER))).toMatchObject({ closed: true });
    expect(trainee(LEADER).modal()).toBeUndefined();
    expect(await marks()).toEqual({ "R6-001": "PRESENT", "R6-002": "LATE", "R6-004": "EXCUSED" });
  });

  it("two people at once: what the other entered meanwhile is shown and asked again, never written over", async () => {
    await openTeam(trainee(LEADER));
    await openTeam(trainee(CONTACT));
    await trainee(CONTACT).fill({ "井上 花さん": "出席", "上田 恵さん": "早退" });
    await submit(trainee(CONTACT));
    await trainee(LEADER).fill({ "青木 一郎さん": "早退", "上田 恵さん": "出席" });
    expect(await submit(trainee(LEADER))).not.toMatchObject({ closed: true });
    expect(trainee(LEADER).modal()?.text).toMatch(
      /上田 恵さん：15:0\dに井上 花さんが「早退」と入力しました。/,
    );
    expect(values(trainee(LEADER))).toEqual({
      "青木 一郎さん": "早退",
      "井上 花さん": "出席",
      "上田 恵さん": "早退",
    });
    expect(await marks()).toMatchObject({
      "R6-001": "LEFT_EARLY",
      "R6-002": "PRESENT",
      "R6-003": "LEFT_EARLY",
    });
    await trainee(LEADER).fill({ "上田 恵さん": "出席" });
    expect(await submit(trainee(LEADER))).toMatchObject({ closed: true });
    expect(await marks()).toMatchObject({ "R6-003": "PRESENT" });
  });

  it("a stand-in is named on the next page", async () => {
    await openTeam(trainee(LEADER));
    await trainee(LEADER).fill({ "上田 恵さん": "代理", "青木 一郎さん": "出席" });
    await submit(trainee(LEADER));
    expect(trainee(LEADER).modal()?.title).toBe("代理出席");
    expect(await marks()).toMatchObject({ "R6-001": "PRESENT", "R6-003": "PRESENT" });
    await trainee(LEADER).fill({
      "上田 恵さんの代理の方の氏名": "代理 花子",
      "上田 恵さんの代理の方のふりがな": " ",
      "上田 恵さんの代理の方の所属": "架空相談室",
    });
    expect((await submit(trainee(LEADER))).errors).toEqual({
      "上田 恵さんの代理の方のふりがな": "記入してください。",
    });
    await trainee(LEADER).fill({ "上田 恵さんの代理の方のふりがな": "だいり はなこ" });
    expect(await submit(trainee(LEADER))).toMatchObject({ closed: true });
    expect(trainee(LEADER).modal()).toBeUndefined();
    expect(await marks()).toMatchObject({ "R6-003": "SUBSTITUTE" });
  });

  it("a mark can be taken back; every entry is kept with who made it", async () => {
    await openTeam(trainee(CONTACT));
    await trainee(CONTACT).fill({ "上田 恵さん": "未確認" });
    await submit(trainee(CONTACT));
    expect(await marks()).not.toHaveProperty("R6-003");
    const { enrollmentId } = app.program.trainees[MEMBER ?? 2] ?? {};
    const history = await app.db.client.attendanceMark.findMany({
      where: { workspaceId: app.workspaceId, enrollmentId: enrollmentId ?? "" },
      orderBy: { at: "asc" },
    });
    expect(history.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      "null → LEFT_EARLY",
      "LEFT_EARLY → PRESENT",
      "PRESENT → SUBSTITUTE",
      "SUBSTITUTE → null",
    ]);
    const people = app.program.trainees;
    expect(history.map((mark) => mark.enteredById)).toEqual(
      [CONTACT, LEADER, LEADER, CONTACT].map((index) => people[index ?? 0]?.personId),
    );
  });

  it("belongs to the own team: somebody else's button is of no use", async () => {
    await trainee(MEMBER).command("/session");
    await app.settle();
    expect(trainee(MEMBER).modal()?.buttons).not.toContain("チームの出欠を入力（架空北市チーム）");
    expect(trainee(MEMBER).modal()?.text).toContain("あなたの出欠：未確認");
    await trainee(MEMBER).dismiss();
  });
});

describe("the message at the end", () => {
  it("goes to everybody but who is marked absent; it knows what the leader entered, and follows corrections", async () => {
    await app.driveTo("2024-06-25T16:35:00+09:00");
    expect(trainee(OTHER_LEADER).sees()).not.toContain("出欠");
    expect(trainee(CONTACT).sees()).toContain("出欠の記録：出席");
    expect(trainee(CONTACT).sees()).not.toContain("入力：");
    expect(trainee(MEMBER).sees()).toContain("出欠を教えてください");
    await openTeam(trainee(LEADER));
    await trainee(LEADER).fill({ "上田 恵さん": "欠席" });
    await submit(trainee(LEADER));
    expect(trainee(MEMBER).sees()).toContain("出欠の記録：欠席（入力：青木 一郎さん）");
    expect(trainee(MEMBER).sees()).not.toContain("出欠を教えてください");
  });

  it("reaches somebody who was marked absent by mistake once that is corrected", async () => {
    await trainee(OTHER_LEADER).command("/session");
    await app.settle();
    await press(trainee(OTHER_LEADER), "出欠を変更する");
    await trainee(OTHER_LEADER).fill({ "第1回（6月25日（火））の研修への出欠": "出席" });
    await submit(trainee(OTHER_LEADER));
    expect(trainee(OTHER_LEADER).modal()?.title).toBe("第1回 振り返りシート");
    await trainee(OTHER_LEADER).dismiss();
    expect(trainee(OTHER_LEADER).sees()).toContain("振り返りシートのご記入をお願いします");
  });

  it("代理 asks who came instead, and nothing more is owed", async () => {
    await press(trainee(OTHER), "代理");
    await trainee(OTHER).fill({ 氏名: "代理 太郎", ふりがな: "だいり たろう", 所属: "架空社協" });
    await submit(trainee(OTHER));
    expect(trainee(OTHER).sees()).toContain("出欠の記録：代理（代理 太郎さん）");
    expect(trainee(OTHER).sees()).toContain("振り返りシートのご記入は不要です");
  });
});

describe("after closing", () => {
  it("a trainee is told whom to ask, and nothing is changed", async () => {
    await app.driveTo("2024-07-09T16:58:00+09:00");
    await press(trainee(MEMBER), "出欠を変更する");
    await app.driveTo("2024-07-09T17:01:00+09:00");
    await trainee(MEMBER).fill({ "第1回（6月25日（火））の研修への出欠": "出席" });
    const { errors } = await submit(trainee(MEMBER));
    expect(Object.values(errors ?? {})).toEqual([
      "第1回の出欠の受付は終わりました。訂正が必要なときは、/session の「出欠の訂正を依頼」から依頼するか、事務局（架空県社協 地域福祉課 電話 000-0000-0000）にご連絡ください。これまでの記録はそのままです。",
    ]);
    await trainee(MEMBER).dismiss();
    expect(await marks()).toMatchObject({ "R6-003": "ABSENT" });
  });
});

describe("the office", () => {
  it("sees the counts, opens any team's list and enters it even after closing", async () => {
    await app.driveTo("2024-07-09T17:05:00+09:00");
    await openDetail();
    expect(officer().modal()?.text).toContain("受講者数 3人／登録 6人");
    await officer().choose("チームを選んで出欠を入力", "2 架空南町チーム（未確認 1人）");
    await app.settle();
    await officer().fill({ "加藤 光さん": "出席", 訂正の理由: "受付名簿と照合した" });
    await submit(officer());
    expect(officer().modal()).toBeUndefined();
    expect(await marks()).toMatchObject({ "R6-006": "PRESENT" });
  });

  it("enters observers by name or as a number, never fewer than the names, always apart", async () => {
    await openDetail();
    await press(officer(), "聴講者を入力");
    const names = "聴講 一\n聴講 二\n聴講 三";
    await officer().fill({ 氏名: names.replace("\n", "\n\n"), 人数: 2, 訂正の理由: "申込書を確認した" });
    expect((await submit(officer())).errors).toEqual({
      人数: "氏名が3人分あります。人数は3以上にしてください。",
    });
    await officer().fill({ 人数: 5 });
    await submit(officer());
    expect(officer().modal()).toBeUndefined();
    expect(await counts()).toMatchObject({ observers: 5, trainees: 4, enrolled: 6 });
    await openDetail();
    await press(officer(), "聴講者を入力");
    expect(values(officer())).toEqual({ 訂正の理由: null, 氏名: names, 人数: "5" });
    await officer().dismiss();
  });
});

describe("the counts", () => {
  it("add up by affiliation and by team, each person in one team", async () => {
    const { byAffiliation, byTeam, ...total } = await counts();
    expect(total).toMatchObject({
      enrolled: 6,
      trainees: 4,
      present: 4,
      absent: 1,
      substitutes: 1,
      unmarked: 0,
    });
    expect(byTeam.map(({ number, enrolled, trainees }) => [number, enrolled, trainees])).toEqual([
      [1, 3, 2],
      [2, 3, 2],
    ]);
    expect(byAffiliation).toMatchObject({
      ADMIN: { enrolled: 3, trainees: 3 },
      SHAKYO: { enrolled: 2, trainees: 1 },
      AGENCY: { enrolled: 1, trainees: 0 },
    });
  });

  it("who enrolled after the day or left before it is not applicable, never absent", async () => {
    const { workspaceId } = app;
    const leave = (index: number, days: { from?: string; to?: string }) =>
      app.db.client.enrollment.update({
        where: { id: app.program.trainees[index]?.enrollmentId ?? "", workspaceId },
        data: days,
      });
    await leave(2, { to: "2024-06-24" });
    await leave(4, { from: "2024-06-26" });
    expect(await counts()).toMatchObject({
      enrolled: 4,
      trainees: 4,
      absent: 0,
      substitutes: 0,
      unmarked: 0,
    });
  });
});
