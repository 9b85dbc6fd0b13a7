/** /program pause and resume: what stays away, what leaves all the same, and what the office is asked. */
import { afterEach, describe, expect, it } from "vitest";
import { pauseRestored } from "../../../src/features/pause/index.ts";
import { startTestApp, type TestApp, type TestAppOptions } from "../../support/app.ts";

let app: TestApp;
afterEach(() => app.close());

const done = () => app.app.deps.work.idle();
const officer = () => app.slack.as(app.officer);
const modal = () => officer().modal()?.text ?? "";
const summaries = () => app.slack.history(app.councilChannel).filter((one) => one.metadata);
const dms = () =>
  app.trainees.map(
    (user) =>
      app.slack
        .as(user)
        .messages()
        .filter((one) => one.metadata).length,
  );

async function paused(options: TestAppOptions = {}) {
  app = await startTestApp({ at: "2024-06-21T10:00:00+09:00", ...options });
  await app.replanAll();
  await app.db.client.notice.updateMany({
    where: { workspaceId: app.workspaceId, kind: "session.announcement" },
    data: { approvedAt: app.clock.now() },
  });
  // What is due by now leaves before the pause.
  await app.settle();
  await officer().command("/program", "pause");
  await done();
  await officer().submit();
  expect(modal()).toContain("お知らせをすべて止めました");
  await officer().dismiss();
}

async function resumeModal() {
  await officer().command("/program", "resume");
  await done();
}

async function answer(choice: string) {
  for (const input of officer().modal()?.inputs ?? []) await officer().fill({ [input.label]: choice });
  await officer().submit();
}

const NONE = [0, 0, 0, 0, 0];
const ONE = [1, 1, 1, 1, 1];

describe("/program pause", () => {
  it("holds everything back, says so in /program, and resume sends what the office chooses", async () => {
    await paused();
    const before = summaries().length;
    await app.driveTo("2024-06-24T16:00:00+09:00");
    expect(dms()).toEqual(NONE);
    expect(summaries()).toHaveLength(before);
    await officer().command("/program");
    await done();
    expect(modal()).toContain("6月21日（金）10:00から、事務局 太郎さんの操作");
    expect(officer().modal()?.buttons).not.toContain("お知らせを一時停止");
    await officer().press("お知らせを再開");
    await done();
    expect(modal()).toContain("第1回 前の開庁日のお知らせ");
    expect((await officer().submit()).ok).toBe(false);
    await answer("いま送る");
    expect(modal()).toContain("お知らせを再開しました");
    await app.settle();
    expect(dms()).toEqual(ONE);
    await app.driveTo("2024-06-25T17:00:00+09:00");
    expect(dms()).toEqual([2, 2, 2, 2, 2]);
    expect(app.slack.violations).toEqual([]);
  });

  it("what the office leaves out is never said; what comes later is", async () => {
    await paused();
    await app.driveTo("2024-06-24T16:00:00+09:00");
    await resumeModal();
    await answer("送らない");
    expect(modal()).toContain("お知らせを再開しました");
    await app.driveTo("2024-06-25T12:00:00+09:00");
    expect(dms()).toEqual(NONE);
    await app.driveTo("2024-06-25T17:00:00+09:00");
    expect(dms()).toEqual(ONE);
  });

  it("asks again when more has been missed since the screen was opened", async () => {
    await paused();
    await resumeModal();
    expect(modal()).toContain("時刻を過ぎたお知らせはありません");
    await app.driveTo("2024-06-24T16:00:00+09:00");
    await officer().submit();
    expect(modal()).toContain("もう一度選んでください");
    expect(dms()).toEqual(NONE);
  });

  it("a cancellation that an officer confirms is told at once", async () => {
    await paused();
    await officer().command("/session");
    await done();
    await officer().press("中止");
    await done();
    await officer().fill({ 事務局から: "大雨のため" });
    await officer().submit();
    await officer().submit();
    await app.settle();
    expect(dms()).toEqual(ONE);
    expect(app.slack.as(app.trainees[0] ?? "").sees()).toContain("中止");
  });

  it("twice, without a pause, or by a trainee changes nothing", async () => {
    await paused();
    const told = () =>
      officer()
        .ephemerals()
        .map((message) => message.text)
        .at(-1);
    await officer().command("/program", "pause");
    await done();
    expect(told()).toContain("すでに一時停止しています");
    await app.driveTo("2024-06-24T09:30:00+09:00");
    await officer().command("/program", "summary");
    await done();
    expect(told()).toContain("一時停止しているため");
    const trainee = app.slack.as(app.trainees[0] ?? "");
    await trainee.command("/program", "resume");
    await done();
    expect(trainee.ephemerals().at(-1)?.text).toContain("の役割ではできません");
    await resumeModal();
    await answer("送らない");
    expect(modal()).toContain("お知らせを再開しました");
    await officer().dismiss();
    await resumeModal();
    expect(told()).toContain("お知らせは一時停止していません");
    expect(app.slack.violations).toEqual([]);
  });
});

describe("after a restore", () => {
  it("holds everything back, as the app's own act, and resume asks what of it is still to be sent", async () => {
    app = await startTestApp({ at: "2024-06-21T10:00:00+09:00" });
    await app.replanAll();
    expect(await pauseRestored(app.db, app.app.engine.holding, app.clock.now())).toBe(true);
    expect(await pauseRestored(app.db, app.app.engine.holding, app.clock.now())).toBe(false);
    await app.driveTo("2024-06-24T16:00:00+09:00");
    expect(dms()).toEqual(NONE);
    await officer().command("/program");
    await done();
    expect(modal()).toContain("お知らせを一時停止しています（6月21日（金）10:00から）");
    await officer().press("お知らせを再開");
    await done();
    await answer("送らない");
    await app.settle();
    expect(dms()).toEqual(NONE);
  });
});
