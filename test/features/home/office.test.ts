/** An officer's App Home: the program at a glance, its buttons, and how often it is published. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { NOT_KNOWN } from "../../../src/platform/notices/index.ts";
import type { TestApp } from "../../support/app.ts";
import { startWithAssignment } from "../submission/a-team.ts";
import { faultsOf, homeOf, open, press, setState, silentButtons } from "./a-home.ts";

let app: TestApp;
const home = () => homeOf(app.slack.as(app.officer));

beforeAll(async () => {
  app = await startWithAssignment({ at: "2024-06-25T16:40:00+09:00" });
  await app.replanAll();
  await app.driveTo("2024-07-01T10:30:00+09:00");
});
afterAll(() => app.close());
afterEach(() => expect(faultsOf(app)).toEqual([]));

describe("the program at a glance", () => {
  it("says what /program and the weekly summary say", async () => {
    const { text } = await open(app, app.officer);
    const officer = app.slack.as(app.officer);
    await officer.command("/program");
    await app.settle();
    // Line by line, but for the title and what can only be pressed.
    const lines = (officer.modal()?.text ?? "")
      .split("\n")
      .filter((line) => !line.startsWith("[") && !["研修の全体", "閉じる"].includes(line));
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) expect(text).toContain(line);
    await officer.dismiss();
    expect(text).toContain("「自治体セルフチェック」（期限 7月12日（金））：2チームのうち提出 0");
    expect(text).toContain("1 架空北市チーム | 未着手");
    expect(text).toContain("7月2日（火）10:00 第1回 出席確認の再度のお知らせ");
    expect(text).toContain("第2回 ご案内　※事務局の確認後に送ります");
  });

  it("tells of notices that Slack would not take, and for whom", async () => {
    const [notice] = await app.db.client.notice.findMany({
      where: { workspaceId: app.workspaceId, kind: "session.followup" },
      orderBy: { dueAt: "asc" },
    });
    const { personId } = app.program.trainees[4] ?? {};
    await app.db.client.delivery.updateMany({
      where: { workspaceId: app.workspaceId, noticeId: notice?.id ?? "", recipient: personId ?? "" },
      data: { state: "FAILED", error: "channel_not_found" },
    });
    await app.driveTo("2024-07-01T10:35:00+09:00");
    const { text } = await open(app, app.officer);
    expect(text).toContain("届けられなかったお知らせ（この1週間）：1件");
    expect(text).toContain(
      "終了後の出席確認と振り返りのお願い → 大野 緑さん（Slackの応答：channel_not_found）",
    );
    await app.db.client.delivery.updateMany({
      where: { workspaceId: app.workspaceId, error: "channel_not_found" },
      data: { error: NOT_KNOWN },
    });
    await app.driveTo("2024-07-01T10:38:00+09:00");
    expect((await open(app, app.officer)).text).toContain(
      "大野 緑さん（Slackから返事がなく、届いたかどうか分かりません）",
    );
  });
});

describe("every button of it works when it is pressed there", () => {
  it("opens a screen, or says what comes of it", async () => {
    await app.driveTo("2024-07-01T10:40:00+09:00");
    expect((await open(app, app.officer)).buttons.length).toBeGreaterThan(15);
    expect(await silentButtons(app, app.officer)).toEqual([]);
  });

  it("opens a team and an assignment from the matrix", async () => {
    const officer = app.slack.as(app.officer);
    await officer.choose("チームを開く", "1 架空北市チーム");
    await app.settle();
    expect(officer.modal()?.text).toContain("架空北市チーム");
    await officer.dismiss();
    await officer.choose("課題を編集", "1 自治体セルフチェック");
    await app.settle();
    expect(officer.modal()?.title).toBe("課題の編集");
    await officer.dismiss();
  });

  it("takes the approval of an announcement", async () => {
    expect(await press(app, app.officer, "第2回のご案内を確認")).toBe("送る前の確認");
    await app.slack.as(app.officer).submit();
    await app.settle();
    await app.slack.as(app.officer).dismiss();
    await app.driveTo("2024-07-01T10:45:00+09:00");
    expect(home().buttons).not.toContain("第2回のご案内を確認");
  });
});

describe("published at most once a minute", () => {
  const published = () => app.slack.calls.filter(({ method }) => method === "views.publish").length;

  it("waits for the end of the minute, and then tells of everything in it", async () => {
    await app.driveTo("2024-07-02T14:00:00+09:00");
    await open(app, app.officer);
    const before = published();
    for (let visit = 0; visit < 3; visit += 1) await open(app, app.officer);
    await app.slack.as(app.officer).command("/session");
    await app.settle();
    await app.slack.as(app.officer).dismiss();
    expect(published()).toBe(before);
    await app.driveTo("2024-07-02T14:00:59+09:00");
    expect(published()).toBe(before);
    await app.driveTo("2024-07-02T14:01:02+09:00");
    expect(published()).toBe(before + 1);
    expect(home().text).toContain("7月2日（火）14:01現在");
    await app.driveTo("2024-07-02T14:10:00+09:00");
    expect(published()).toBe(before + 1);
  });

  it("a trainee's is published each time", async () => {
    const before = published();
    for (let visit = 0; visit < 3; visit += 1) await open(app, app.trainees[0] ?? "");
    expect(published()).toBe(before + 3);
  });
});

it("on the day of a session its reception desk is one press away", async () => {
  await app.driveTo("2024-07-22T12:00:00+09:00");
  await open(app, app.officer);
  expect(await press(app, app.officer, "第2回 受付で入力")).toBe("第2回 受付で入力");
  await app.slack.as(app.officer).dismiss();
  await app.driveTo("2024-07-23T09:00:00+09:00");
  expect((await open(app, app.officer)).buttons).not.toContain("第2回 受付で入力");
});

describe("before it begins", () => {
  it("is the draft's screen, with its start", async () => {
    await setState(app, "DRAFT");
    await app.driveTo("2024-07-23T15:00:00+09:00");
    const { text, buttons } = await open(app, app.officer);
    expect(text).toContain("準備中（まだ何も送りません）");
    expect(buttons).toContain("開始");
    expect(text).not.toContain("お知らせの状況");
    expect(await press(app, app.officer, "開始")).toBe("研修の開始");
    await app.slack.as(app.officer).dismiss();
    await setState(app, "RUNNING");
  });
});
