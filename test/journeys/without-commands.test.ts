/** A leader who is a guest and cannot type a command, from the day before a session to its correction: buttons alone. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { replanAssignments, startWithAssignment } from "../features/submission/a-team.ts";
import type { TestApp } from "../support/app.ts";

let app: TestApp;
let guest: string;
const LEADER = 3;
const LIST = "回の詳細を開く";

beforeAll(async () => {
  app = await startWithAssignment({ at: "2024-06-20T09:00:00+09:00" });
  const { workspaceId, db, program } = app;
  guest = app.slack.addUser({ name: "江藤 次郎", isUltraRestricted: true, isWithoutCommands: true });
  await db.client.person.updateMany({
    where: { workspaceId, id: program.trainees[LEADER]?.personId },
    data: { slackUserId: guest, slackState: "GUEST" },
  });
  await app.replanAll();
  await replanAssignments(app);
}, 60_000);
afterAll(() => app.close());
afterEach(() => {
  expect(app.slack.violations).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
});

const leader = () => app.slack.as(guest);
const shown = () => leader().modal()?.text ?? "";

async function act(step: Promise<unknown>) {
  await step;
  await app.settle();
}

/** What is opened in its own right: a fault would say so where the person is. */
async function open(text: string) {
  await leader()
    .dismiss()
    .catch(() => undefined);
  expect(await leader().press(text, { nth: 0 })).toMatchObject({ ok: true });
  await app.settle();
}

it("has no commands, and is told with the first message how to do without", async () => {
  for (const command of ["/session", "/reflection", "/assignment"]) {
    expect(await leader().command(command)).toMatchObject({ ok: false });
  }
  await app.driveTo("2024-06-24T16:00:00+09:00");
  expect(leader().sees()).toContain("このDMに「メニュー」と送ると");
});

it("opens the sessions from the reminder: the own attendance, and one's own data", async () => {
  await open(LIST);
  expect(shown()).toContain("第1回");
  expect(leader().modal()?.buttons).toEqual(expect.arrayContaining(["欠席・代理を知らせる", "自分のデータ"]));
  await act(leader().press("自分のデータ"));
  expect(shown()).toContain("江藤 次郎");
});

it("marks the team on the day, also who has no account, and sees who is done", async () => {
  await app.driveTo("2024-06-25T16:40:00+09:00");
  await act(leader().say("メニュー"));
  await open(LIST);
  await act(leader().press("チームの出欠を入力（架空南町チーム）"));
  await leader().fill({ "大野 緑さん": "欠席", "加藤 光さん": "出席" });
  await act(leader().submit());
  const { workspaceId, db, program } = app;
  const enrollmentId = program.trainees[5]?.enrollmentId ?? "";
  expect(await db.client.attendance.findFirst({ where: { workspaceId, enrollmentId } })).toMatchObject({
    status: "PRESENT",
    enteredById: program.trainees[LEADER]?.personId,
  });
  await open(LIST);
  await act(leader().press("チームの提出状況（架空南町チーム）"));
  expect(shown()).toContain("加藤 光");
});

it("answers attendance and the reflection in the message, and comes back to the sheet by the menu", async () => {
  await leader().dismiss();
  await act(leader().press("出席", { nth: 0 }));
  await leader().fill({ "今日の内容で、さらに深めたいことは何ですか": "地域との協働" });
  await act(leader().submit());
  await open("振り返りシート");
  expect(shown()).toContain("地域との協働");
});

it("opens the team's assignments, and hands in", async () => {
  await open("チーム課題");
  expect(shown()).toContain("自治体セルフチェック");
  await act(leader().press("提出する", { nth: 0 }));
  expect(shown()).toContain("自治体セルフチェック");
  expect(leader().modal()?.inputs.length).toBeGreaterThan(0);
});

it("asks for a correction once the session is closed", async () => {
  await app.driveTo("2024-07-10T10:00:00+09:00");
  await open(LIST);
  expect(leader().modal()?.buttons).toContain("出欠の訂正を依頼");
  await leader().dismiss();
  await act(leader().press("出欠の訂正を依頼", { nth: 0 }));
  expect(leader().modal()?.inputs.length).toBeGreaterThan(0);
});

it("an officer who writes to the app is offered no trainee's buttons, and a stranger none at all", async () => {
  for (const person of [app.officer, app.stranger]) {
    await act(app.slack.as(person).say("メニュー"));
    expect(app.slack.as(person).sees()).not.toContain(LIST);
  }
});
