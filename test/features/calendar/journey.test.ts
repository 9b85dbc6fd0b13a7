/** /program calendar: what will be said, one of it opened, held, moved and stopped; what was done stays done. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { describeCalendar, gatherCalendar } from "../../../src/features/calendar/index.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-03T09:00:00+09:00", rates: "off" });
  await app.replanAll();
}, 60_000);
afterAll(() => app.close());
afterEach(async () => {
  if (officer().modal()) await act(officer().dismiss());
  expect(app.slack.violations).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
});

const officer = () => app.slack.as(app.officer);
const shown = () => officer().modal()?.text ?? "";
const buttons = () => officer().modal()?.buttons ?? [];

async function act<T>(step: Promise<T>): Promise<T> {
  const result = await step;
  // What is opened is open, before the clock goes on.
  await app.app.deps.work.idle();
  await app.settle();
  return result;
}

const REMINDER = "第1回 前の開庁日のお知らせ";

/** The list, and the notice in it whose line holds these words. */
async function list() {
  if (officer().modal()) await act(officer().dismiss());
  await act(officer().command("/program", "calendar"));
}

async function open(name: string) {
  await list();
  await act(officer().choose("期間", "これから16週間"));
  while (!shown().includes(name)) await act(officer().press("次のページ"));
  const lines = (officer().modal()?.blocks ?? []).flatMap((block) => {
    const text = JSON.stringify(block);
    return text.includes('"accessory"') ? [text] : [];
  });
  const nth = lines.findIndex((line) => line.includes(name));
  if (nth < 0) throw new Error(`${name} is not in the list: ${shown()}`);
  await act(officer().press("開く", { nth }));
}

async function moveTo(date: string, time: string) {
  await act(officer().press("日時を変える"));
  await officer().fill({ 日付: date, 時刻: time });
  return act(officer().submit());
}

async function undoLast() {
  await act(officer().dismiss());
  await act(officer().command("/program", "log"));
  await act(officer().press("詳しく"));
  await act(officer().press("元に戻す"));
  if (officer().modal()?.buttons.includes("元に戻す")) await act(officer().press("元に戻す"));
  else await act(officer().submit());
}

const reminder = () =>
  app.db.client.notice.findFirstOrThrow({
    where: {
      ...{ workspaceId: app.workspaceId, kind: "session.reminder", ordinal: 1 },
      subjectId: app.program.sessionIds[0] ?? "",
    },
  });
const reminded = () =>
  app.trainees.map((user) => JSON.stringify(app.slack.dm(user)).includes("第1回の研修です"));

describe("the calendar", () => {
  it("lists day by day what is said, to how many, who is skipped and why, and is found in three places", async () => {
    await act(officer().command("/program"));
    await act(officer().press("お知らせの予定"));
    for (const part of [
      "6月4日（火）",
      "第1回 ご案内 → #研修",
      "事務局の確認待ち",
      "令和6年6月24日（月）",
      `${REMINDER} → 6名にDM`,
      "これから4週間",
    ]) {
      expect(shown()).toContain(part);
    }
    await act(officer().choose("期間", "これから16週間"));
    expect(shown()).toMatch(/1／\d+ページ/);
    await act(officer().press("次のページ"));
    expect(shown()).toMatch(/2／\d+ページ/);
    await act(officer().dismiss());
    await act(officer().openHome());
    await act(officer().press("お知らせの予定"));
    expect(shown()).toContain(REMINDER);
  });

  it("reads the same in a terminal, with the closed days of municipalities", async () => {
    const { db, workspaceId } = app;
    const [municipalityId = ""] = app.program.municipalityIds;
    const day = { workspaceId, municipalityId, date: "2024-06-14", name: "町制記念日" };
    await db.client.closureDay.create({ data: day });
    const { calendar, preview } = app.app.engine;
    const place = { weeks: 3, page: 0 };
    const asked = { workspaceId, at: app.clock.now(), place, aPage: Number.POSITIVE_INFINITY };
    const text = describeCalendar(await gatherCalendar(db.client, { calendar, preview }, asked), "ja");
    for (const part of [
      "\n令和6年6月4日（火）\n  10:00　第1回 ご案内 → #研修　※事務局の確認待ち\n",
      `  10:00　${REMINDER} → 6名にDM\n`,
      "\n  令和6年6月14日（金）　架空北市（町制記念日）\n",
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/undefined|NaN/);
  });

  it("is for the office alone", async () => {
    const trainee = app.slack.as(app.trainees[0] ?? "");
    await act(trainee.command("/program", "calendar"));
    expect(trainee.modal()).toBeUndefined();
    expect(trainee.ephemerals().at(-1)?.text).toContain("の役割ではできません");
  });

  it("opens one: its words as they would be, who gets it, and who does not and why", async () => {
    await open(REMINDER);
    for (const part of [
      "届く方 5名：青木 一郎",
      "送らない方（Slackと未連携）1名：加藤 光",
      "明日6月25日（火）は第1回の研修です。",
      "予定どおり送ります",
    ]) {
      expect(shown()).toContain(part);
    }
    await act(officer().press("届く方・送らない方の一覧"));
    expect(shown()).toContain("加藤 光　送りません（Slackと未連携）");
    await act(officer().press("戻る"));
    expect(shown()).toContain("いまの記録で送る文面");
    // Looking at it has written nothing.
    const { id: noticeId, workspaceId } = await reminder();
    expect(await app.db.client.delivery.count({ where: { noticeId, workspaceId } })).toBe(0);
  });

  it("leads from an announcement that waits to what the office confirms", async () => {
    await open("第1回 ご案内 →");
    expect(shown()).toContain("確認するまで送りません");
    await act(officer().press("内容を確認する"));
    expect(shown()).toContain("第1回");
    expect(officer().modal()?.callbackId).not.toContain("calendar");
  });

  it("leaves alone what closes a session", async () => {
    await open("第1回 確定のお知らせ");
    expect(buttons()).not.toContain("取りやめる");
    expect(shown()).toContain("ここでは変えられません");
  });
});

describe("moving", () => {
  it("says why not, moves, and stays when the plan is made again; taken back in the log", async () => {
    await open(REMINDER);
    expect((await moveTo("2024-06-22", "10:00")).ok).toBe(false);
    expect(JSON.stringify(officer().modal()?.errors)).toContain("次に送れるのは6月24日（月）9:00です");
    await officer().fill({ 日付: "2024-06-21", 時刻: "14:30" });
    await act(officer().submit());
    expect(shown()).toContain("日時を変えました。");
    expect(shown()).toContain("もとの日時：6月24日（月）");
    await app.replanAll();
    expect((await reminder()).dueAt).toEqual(new Date("2024-06-21T14:30:00+09:00"));
    await list();
    expect(shown()).toContain("※もとは6月24日（月）");
    await undoLast();
    expect(await reminder()).toMatchObject({ ownDueAt: null, dueAt: new Date("2024-06-24T10:00:00+09:00") });
  });
});

describe("holding and stopping", () => {
  it("stays held over a pause and its end, and is said once it is released", async () => {
    await open(REMINDER);
    await act(officer().press("保留にする"));
    expect(shown()).toContain("保留にしました");
    expect(buttons()).toContain("保留を解く");
    await app.driveTo("2024-06-24T15:00:00+09:00");
    expect(reminded()).toEqual([false, false, false, false, false]);
    await open(REMINDER);
    await act(officer().press("保留を解く"));
    expect(reminded()).toEqual([true, true, true, true, true]);
  });

  it("stops what has not left, stays stopped when planned again, and undoing it lets it go out", async () => {
    const FOLLOWUP = "第1回 終了後の出席確認と振り返りのお願い";
    const asked = () =>
      app.trainees.filter((user) => JSON.stringify(app.slack.dm(user)).includes("お疲れさまでした"));
    await open(FOLLOWUP);
    expect((await moveTo("2024-06-25", "10:00")).ok).toBe(false);
    expect(JSON.stringify(officer().modal()?.errors)).toContain("より前には送れません");
    await act(officer().cancel());
    await open(FOLLOWUP);
    await act(officer().press("取りやめる"));
    expect(shown()).toContain("取りやめました。送りません");
    await app.replanAll();
    await app.driveTo("2024-06-25T16:45:00+09:00");
    expect(asked()).toEqual([]);
    await undoLast();
    await app.driveTo("2024-06-26T09:30:00+09:00");
    expect(asked()).toHaveLength(5);
  });

  it("tells who comes too late", async () => {
    await open("週ごとのまとめ");
    await app.db.client.notice.updateMany({
      where: { workspaceId: app.workspaceId, kind: "summary.weekly" },
      data: { state: "DONE" },
    });
    await act(officer().press("保留にする"));
    expect(shown()).toContain("もう送り終えたか、予定からなくなっています");
  });
});
