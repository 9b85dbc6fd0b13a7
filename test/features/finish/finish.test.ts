/** /program finish: when the year may end, what stops then, what stays, and how it goes on after all. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ at: "2024-11-29T10:00:00+09:00" });
  await app.replanAll();
  await app.settle();
});
afterAll(async () => {
  expect(app.slack.violations).toEqual([]);
  await app.close();
});

const officer = () => app.slack.as(app.officer);
const modal = () => officer().modal()?.text ?? "";
const summaries = () => app.slack.history(app.councilChannel).filter((one) => one.metadata);
const planned = () =>
  app.db.client.notice.count({ where: { workspaceId: app.workspaceId, state: { in: ["PLANNED", "HELD"] } } });

async function command(text: string) {
  await officer().command("/program", text);
  await app.settle();
}

describe("/program finish", () => {
  it("waits for sessions that are still open, and names them", async () => {
    await app.db.client.session.updateMany({
      where: { workspaceId: app.workspaceId, number: 4 },
      data: { date: "2024-11-22" },
    });
    await command("finish");
    expect(modal()).toContain("まだ受付の続いている回がある");
    expect(modal()).toMatch(/第4回：12月\d+日/);
    await officer().dismiss();
  });

  it("is for the office alone", async () => {
    const trainee = app.slack.as(app.trainees[0] ?? "");
    await trainee.command("/program", "finish");
    await app.settle();
    expect(trainee.modal()).toBeUndefined();
    expect(trainee.ephemerals().at(-1)?.text).toContain("事務局");
  });

  it("says what ends and what stays, and then nothing more is planned or said", async () => {
    await app.driveTo("2024-12-23T10:00:00+09:00");
    expect(await planned()).toBeGreaterThan(0);
    await command("");
    await officer().press("年度を終了");
    await app.settle();
    expect(modal()).toContain("令和6年度の研修を終了します");
    expect(modal()).toContain("閲覧と書き出し");
    await officer().submit();
    await app.settle();
    expect(modal()).toContain("年度を終了しました");
    await officer().dismiss();
    expect(await planned()).toBe(0);
    const said = app.slack.outgoing.filter(({ op }) => op === "post").length;
    await app.driveTo("2025-01-07T10:00:00+09:00");
    expect(app.slack.outgoing.filter(({ op }) => op === "post")).toHaveLength(said);
  });

  it("leaves the next year to be registered, and a second end says that there is nothing to end", async () => {
    await command("");
    expect(modal()).toContain("終了");
    expect(officer().modal()?.buttons).toContain("新しい年度を登録");
    expect(officer().modal()?.buttons).not.toContain("年度を終了");
    await officer().dismiss();
    await command("finish");
    expect(officer().modal()).toBeUndefined();
    expect(officer().ephemerals().at(-1)?.text).toContain("終了するものはありません");
  });

  it("is taken back in the log: the weekly summary comes again", async () => {
    const before = summaries().length;
    await command("log");
    expect(modal()).toContain("年度を終了しました");
    await officer().press("詳しく", { in: "modal" });
    await app.settle();
    await officer().press("元に戻す", { in: "modal" });
    await app.settle();
    await officer().submit();
    await app.settle();
    await officer().dismiss();
    expect(await planned()).toBeGreaterThan(0);
    await app.driveTo("2025-01-14T10:00:00+09:00");
    expect(summaries().length).toBeGreaterThan(before);
  });
});
