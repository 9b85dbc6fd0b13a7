/** Homes that are easily forgotten: no program, one on hold, two roles, another language, a program that is over. */
import { afterEach, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../support/app.ts";
import { replanAssignments, startWithAssignment } from "../submission/a-team.ts";
import { affiliate, faultsOf, homeOf, open, press, setState } from "./a-home.ts";

let app: TestApp;
afterEach(async () => {
  expect(faultsOf(app)).toEqual([]);
  await app.close();
});

const trainee = (index: number) => app.trainees[index] ?? "";

async function begin(at = "2024-07-01T10:00:00+09:00"): Promise<void> {
  app = await startWithAssignment({ at });
  await app.replanAll();
  await replanAssignments(app);
}

async function withoutProgram(): Promise<void> {
  app = await startTestApp({ rates: "off" });
  const { workspaceId, db } = app;
  await db.client.notice.deleteMany({ where: { workspaceId } });
  for (const table of ["membership", "enrollment", "teamMunicipality"] as const) {
    // Three tables, one shape of call: Prisma types each apart.
    await (db.client[table] as typeof db.client.membership).deleteMany({ where: { workspaceId } });
  }
  await db.client.team.deleteMany({ where: { workspaceId } });
  await db.client.reflectionQuestion.deleteMany({ where: { workspaceId } });
  await db.client.sessionItem.deleteMany({ where: { workspaceId } });
  await db.client.session.deleteMany({ where: { workspaceId } });
  await db.client.program.deleteMany({ where: { workspaceId } });
}

it("before there is a program the office finds how to begin, and everybody else reads that", async () => {
  await withoutProgram();
  const { buttons } = await open(app, app.officer);
  expect(buttons).toContain("台帳を取り込む");
  expect(await press(app, app.officer, "台帳を取り込む")).not.toBe("");
  for (const user of [app.stranger, trainee(0)]) {
    expect((await open(app, user)).text).toContain("まだ研修が登録されていません");
  }
});

it("while the office holds everything back a trainee reads that, and the office what waits", async () => {
  await begin();
  await app.slack.as(app.officer).command("/program", "pause");
  await app.settle();
  await app.slack.as(app.officer).submit();
  await app.settle();
  expect((await open(app, trainee(2))).text).toContain("いまは、事務局がお知らせを止めています。");
  const { text } = await open(app, app.officer);
  expect(text).toMatch(/止めているお知らせ：\d+件/);
  expect(text).toContain("予定しているお知らせはありません。");
});

it("an officer who is a trainee too sees both, and every block id stands once", async () => {
  await begin();
  await app.slack.join(app.councilChannel, trainee(0));
  await app.settle();
  const { text, blocks } = await open(app, trainee(0));
  expect(text).toContain("お知らせの状況");
  expect(text).toContain("お願いしていること");
  expect(text).toContain("チームの出欠と振り返り");
  const ids = blocks.flatMap((block) => (block as { block_id?: string }).block_id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeLessThanOrEqual(100);
});

it("a viewer who is a trainee too sees the counts, and their own", async () => {
  await begin();
  const viewer = await affiliate(app, "VIEWER");
  const person = await app.db.client.person.findFirst({
    where: { workspaceId: app.workspaceId, slackUserId: viewer },
  });
  await app.db.client.enrollment.updateMany({
    where: { workspaceId: app.workspaceId, id: app.program.trainees[5]?.enrollmentId ?? "" },
    data: { personId: person?.id ?? "" },
  });
  const { text } = await open(app, viewer);
  expect(text).toContain("受講者数 0／6名");
  expect(text).toContain("お願いしていること");
});

it("in English nothing of our own is left in Japanese", async () => {
  await begin();
  const { workspaceId, db, program } = app;
  await db.client.person.updateMany({ where: { workspaceId }, data: { language: "en" } });
  for (const table of [db.client.team, db.client.municipality] as const) {
    // Two tables, one shape of call.
    await (table as typeof db.client.team).updateMany({ where: { workspaceId }, data: { name: "Town" } });
  }
  await db.client.person.updateMany({ where: { workspaceId }, data: { name: "A" } });
  await db.client.enrollment.updateMany({ where: { workspaceId }, data: { organization: "Hall" } });
  await db.client.session.updateMany({
    where: { workspaceId },
    data: { theme: "Basics", venue: "Hall", belongings: "Pen" },
  });
  await db.client.sessionItem.updateMany({ where: { workspaceId }, data: { title: "T", speakers: ["S"] } });
  await db.client.assignment.updateMany({ where: { workspaceId }, data: { title: "Self-check" } });
  await db.client.program.updateMany({
    where: { id: program.programId, workspaceId },
    data: { title: "Program", purpose: "P", contact: "Office", channelName: "training", organizer: "O" },
  });
  for (const user of [trainee(0), app.officer]) {
    const { text } = await open(app, user);
    // The affiliations' names are the program's own words; 日本語 is a language's.
    const own = text.replaceAll(/日本語|行政|社協|相談機関|市町/g, "");
    expect(own.match(/.*[ぁ-んァ-ヶ一-龠]+.*/g)).toBeNull();
  }
});

it("the office of a program that is over still finds its figures and its screens", async () => {
  await begin();
  await setState(app, "CLOSED");
  const { text, buttons } = await open(app, app.officer);
  expect(text).toContain("令和6年度　終了");
  expect(buttons).toContain("出欠と振り返りの記録");
});

it("a session that was canceled is neither next nor owed", async () => {
  await begin();
  await app.db.client.session.updateMany({
    where: { workspaceId: app.workspaceId, number: { in: [1, 2] } },
    data: { state: "CANCELED" },
  });
  await app.replanAll();
  const { text, buttons } = await open(app, trainee(2));
  expect(text).toContain("次は第3回です");
  expect(text).not.toContain("第1回");
  expect(buttons).not.toContain("出欠を入力する");
});

it("what is handed in, in review or accepted is not owed any more; what is asked again is", async () => {
  await begin();
  const [assignment] = await app.db.client.assignment.findMany({ where: { workspaceId: app.workspaceId } });
  const [teamId] = app.program.teamIds;
  const set = (state: "SUBMITTED" | "INTERNAL_REVIEW" | "RETURNED", more = {}) =>
    app.db.client.teamAssignment.upsert({
      where: {
        workspaceId_assignmentId_teamId: {
          ...{ workspaceId: app.workspaceId, assignmentId: assignment?.id ?? "", teamId },
        },
      },
      create: {
        ...{ workspaceId: app.workspaceId, assignmentId: assignment?.id ?? "", teamId },
        ...{ state, version: 1, updatedAt: app.clock.now(), ...more },
      },
      update: { state, ...more },
    });
  await set("SUBMITTED");
  expect((await open(app, trainee(0))).buttons).not.toContain("提出する");
  expect(homeOf(app.slack.as(trainee(0))).text).toContain("自治体セルフチェック：提出済み v1");
  await set("INTERNAL_REVIEW", { reviewUntil: "2024-07-05" });
  expect((await open(app, trainee(0))).text).toContain("庁内確認中（7月5日（金）まで）");
  expect(homeOf(app.slack.as(trainee(0))).buttons).not.toContain("新しい版を提出する");
  await set("RETURNED");
  const { text, buttons } = await open(app, trainee(0));
  expect(text).toContain("チーム課題「自治体セルフチェック」の再提出をお願いしています。");
  expect(buttons).toContain("新しい版を提出する");
});

it("leads to every session for whoever can type no command", async () => {
  await begin();
  await open(app, trainee(2));
  expect(await press(app, trainee(2), "回ごとに見る・直す")).toBe("研修のご案内");
});
