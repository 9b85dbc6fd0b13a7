/** メール用文面 through the real app: who is not reached by Slack, the words for them, and the note that they were sent. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;
const NO_BUTTONS = /ボタン|押/;

beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-03T09:00:00+09:00", rates: "off" });
  const { workspaceId, db, program } = app;
  const set = (index: number, data: object) =>
    db.client.person.updateMany({ where: { workspaceId, id: program.trainees[index]?.personId }, data });
  // 5 has no account; the account of 4 was deleted, and no address is known.
  await set(5, { email: "kato@example.jp" });
  await set(4, { slackState: "DELETED", email: null, phone: "082-000-0000" });
  await app.replanAll();
}, 60_000);
afterAll(() => app.close());
afterEach(() => {
  expect(app.slack.violations).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
});

const officer = () => app.slack.as(app.officer);
const shown = () => officer().modal()?.text ?? "";
const inChannel = () => officer().sees(app.councilChannel);
const lines = (text: string) => inChannel().split(text).length - 1;

async function act(step: Promise<unknown>) {
  await step;
  await app.settle();
}

async function openList() {
  await officer()
    .dismiss()
    .catch(() => undefined);
  await act(officer().command("/program", "mail"));
}

async function openMail(name: string) {
  await openList();
  const option = JSON.stringify(officer().modal()?.blocks).match(new RegExp(`"(${name}（[^"]*）)"`))?.[1];
  await act(officer().choose("文面を開く", option ?? name));
}

describe("an announcement", () => {
  it("is offered as a mail where it is approved, before anything leaves", async () => {
    await app.driveTo("2024-06-10T16:00:00+09:00");
    await act(officer().press("内容を見る"));
    expect(shown()).toContain("このご案内がSlackで届かない方が2名います");
    await act(officer().press("メール用文面", { nth: 0 }));
    expect(shown()).toContain("【地域の支え合いコーディネート機能強化研修】第1回のご案内");
    await act(officer().cancel());
    await act(officer().submit());
  });

  it("is followed by one line in the office's channel, not one for each person", async () => {
    await app.driveTo("2024-06-11T16:00:00+09:00");
    expect(lines("「第1回 ご案内」がSlackで届かない方が2名います")).toBe(1);
  });

  it("reads like an official letter, in the words of the message, with addresses and who has none", async () => {
    await openMail("第1回 ご案内");
    const text = shown();
    for (const part of [
      "受講者の皆様",
      "架空県社会福祉協議会の事務局です",
      "■ 第1回のご案内",
      "・日時：令和6年6月25日（火） 13:00〜16:30",
      "・会場：架空県民センター 大会議室",
      "どうぞよろしくお願いいたします",
      "架空県社協 地域福祉課 電話 000-0000-0000",
      "kato@example.jp",
      "大野 緑　電話 082-000-0000",
    ])
      expect(text).toContain(part);
    expect(text).not.toContain("DM");
    expect(text).not.toContain("trainee1@example.jp");
  });

  it("is noted as sent, with who and when; the line in the channel says so, and it can be taken back", async () => {
    await act(officer().submit());
    expect(shown()).toContain("メール送信済みにしました。");
    expect(inChannel()).toContain("「第1回 ご案内」：メール送信済み（事務局 太郎、6月11日（火）16:00）");
    expect(lines("「第1回 ご案内」がSlackで届かない")).toBe(0);
    const sent = JSON.stringify(officer().modal()?.blocks).match(/"(第1回 ご案内（[^"]*）)"/)?.[1] ?? "";
    await act(officer().choose("送信済みの文面を開く", sent));
    await act(officer().press("送信済みを取り消す"));
    expect(shown()).toContain("記録を取り消しました");
    expect(lines("「第1回 ご案内」がSlackで届かない")).toBe(1);
    await openMail("第1回 ご案内");
    await act(officer().submit());
  });
});

describe("what is not yet mailed", () => {
  it("stands in /program and in the weekly summary", async () => {
    // The question whether people come has gone out too, and was not mailed.
    await act(officer().dismiss());
    await act(officer().command("/program"));
    expect(shown()).toContain("メールで送っていないお知らせ：1件");
    await act(officer().press("メール用文面", { nth: 0 }));
    expect(shown()).toContain("第1回 出席予定の確認");
    await act(officer().dismiss());
    await act(officer().command("/program", "summary"));
    expect(inChannel()).toContain("メールで送っていないお知らせ 1件");
  });

  it("asks without buttons, and says how one answers", async () => {
    await openMail("第1回 出席予定の確認");
    expect(shown()).toContain("出席の予定を教えてください。");
    expect(shown()).toContain("・出席予定・欠席・代理のどれになるかを、このメールへの返信か");
    expect(shown()).not.toContain("さん、");
    const body = JSON.stringify(officer().modal()?.values);
    expect(body).not.toMatch(NO_BUTTONS);
  });
});

describe("after a session", () => {
  it("asks for attendance and the sheet; who was marked otherwise needs no mail", async () => {
    await app.driveTo("2024-06-25T16:35:00+09:00");
    expect(lines("「第1回 終了後の出席確認と振り返りのお願い」がSlackで届かない方が2名います")).toBe(1);
    await openMail("第1回 終了後の出席確認と振り返りのお願い");
    expect(shown()).toContain("添付の用紙に記入し");
    expect(shown()).toContain("振り返りシート（Word）は /session の詳細から受け取り");
    expect(JSON.stringify(officer().modal()?.values)).not.toMatch(NO_BUTTONS);
    const { workspaceId, program, db } = app;
    const mark = (index: number, status: "PRESENT" | "ABSENT") =>
      db.client.attendance.create({
        data: {
          ...{ workspaceId, sessionId: program.sessionIds[0] ?? "", status },
          enrollmentId: program.trainees[index]?.enrollmentId ?? "",
          enteredById: program.trainees[3]?.personId ?? "",
          enteredAt: app.clock.now(),
        },
      });
    await mark(4, "ABSENT");
    await act(officer().submit());
    expect(shown()).toContain("送る必要のある方が変わりました");
    expect(shown()).not.toContain("大野 緑");
    await mark(5, "PRESENT");
    await app.driveTo("2024-06-28T12:00:00+09:00");
    await openMail("第1回 振り返りの再度のお知らせ");
    expect(shown()).toContain("振り返りシートが、まだ届いていないようです");
    expect(JSON.stringify(officer().modal()?.values)).not.toMatch(NO_BUTTONS);
  });
});

it("a cancellation is told to the office at once", async () => {
  await act(officer().dismiss());
  await app.driveTo("2024-07-05T16:00:00+09:00");
  await act(officer().press("内容を見る"));
  await act(officer().submit());
  await act(officer().dismiss());
  await app.driveTo("2024-07-08T16:00:00+09:00");
  await act(officer().command("/session"));
  await act(officer().press("中止", { nth: 0 }));
  await act(officer().submit());
  // 内容を確認して送る.
  await act(officer().submit());
  await act(officer().dismiss());
  expect(lines("「第2回 中止のお知らせ」がSlackで届かない方が2名います")).toBe(1);
  await openMail("第2回 中止のお知らせ");
  expect(shown()).toContain("第2回は中止になりました");
  expect(shown()).not.toContain("添付の予定ファイル");
});

it("whom Slack refused to deliver to is among those who are mailed", async () => {
  const { workspaceId, db, program } = app;
  const { id: noticeId } = await db.client.notice.findFirstOrThrow({
    where: { workspaceId, kind: "session.canceled" },
  });
  const recipient = program.trainees[2]?.personId ?? "";
  const failed = (state: "FAILED" | "SENT") =>
    db.client.delivery.updateMany({ where: { workspaceId, noticeId, recipient }, data: { state } });
  const { email } = await db.client.person.findFirstOrThrow({ where: { workspaceId, id: recipient } });
  await failed("FAILED");
  await openMail("第2回 中止のお知らせ");
  expect(shown()).toContain(email ?? "上田 恵");
  await failed("SENT");
});

it("nobody but the office opens it, and nobody is told when Slack reaches everybody", async () => {
  const [trainee = ""] = app.trainees;
  await act(app.slack.as(trainee).command("/program", "mail"));
  expect(app.slack.as(trainee).modal()).toBeUndefined();
  const { workspaceId, db } = app;
  await db.client.person.updateMany({
    where: { workspaceId, slackState: "DELETED" },
    data: { slackState: "ACTIVE" },
  });
  const late = app.slack.addUser({ name: "加藤 光", email: "kato@example.jp" });
  await db.client.person.updateMany({
    where: { workspaceId, id: app.program.trainees[5]?.personId },
    data: { slackUserId: late, slackState: "ACTIVE" },
  });
  // As when an account is found for them.
  await db.transaction((tx) =>
    app.app.deps.notices.audienceChanged(tx, {
      ...{ workspaceId, type: "session" as const, id: app.program.sessionIds[1] ?? "" },
    }),
  );
  app.app.deps.notices.kick();
  await app.settle();
  expect(inChannel()).toContain("「第2回 中止のお知らせ」：メールで送る必要のある方は、いまはいません。");
  await act(app.slack.as(late).command("/reflection", "mydata"));
  expect(app.slack.as(late).modal()?.text).toContain("第1回 ご案内　事務局 太郎");
  const before = await db.client.notice.count({ where: { workspaceId, kind: "mail.needed" } });
  await app.driveTo("2024-07-09T12:00:00+09:00");
  expect(await db.client.notice.count({ where: { workspaceId, kind: "mail.needed" } })).toBe(before);
  await openList();
  expect(shown()).toContain("メールで送るお知らせはありません");
});
