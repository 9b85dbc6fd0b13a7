import { afterEach, describe, expect, test } from "vitest";
import { wordsIn } from "../../../src/locales/index.ts";
import { startTestApp, type TestApp, type TestAppOptions } from "../../support/app.ts";

let app: TestApp;
afterEach(() => app.close());

async function aDraft(options: TestAppOptions = {}) {
  app = await startTestApp({ program: { state: "DRAFT" }, ...options });
  return app.slack.as(app.officer);
}

/** What the app does after its ack is over, too. */
const done = () => app.app.deps.work.idle();

const dmsOf = (user: string) => app.slack.as(user).messages();

describe("/program of a draft", () => {
  test("shows the office what was imported, what needs care, and nothing leaves", async () => {
    const officer = await aDraft();
    await app.db.client.team.updateMany({
      where: { workspaceId: app.workspaceId, number: 2 },
      data: { onHold: true, holdReason: "リーダーが決まっていません" },
    });
    await officer.command("/program");
    await done();
    const text = officer.modal()?.text ?? "";
    for (const part of [
      "令和6年度",
      "準備中",
      "回：4回",
      "チーム：2チーム（うち保留 1）",
      "受講者：6名（行政 3、社協 2、相談機関 1）",
      "6月25日（火）",
      "リーダーが決まっていません",
      "加藤 光",
    ])
      expect(text).toContain(part);
    expect(officer.modal()?.buttons).toEqual(expect.arrayContaining(["自分にテスト送信", "開始"]));
    await app.driveTo("2024-07-01T09:00:00+09:00");
    for (const trainee of app.trainees) expect(dmsOf(trainee)).toEqual([]);
    expect(app.slack.violations).toEqual([]);
  });

  test("names the channel that the app is not in, and sees it once the app is invited", async () => {
    const officer = await aDraft();
    await app.slack.leave(app.programChannel, app.slack.botUserId);
    await officer.command("/program");
    await done();
    expect(officer.modal()?.text).toContain("#研修 に入っていない");
    await officer.dismiss();
    await app.slack.join(app.programChannel, app.slack.botUserId);
    await done();
    await officer.command("/program");
    await done();
    expect(officer.modal()?.text).not.toContain("入っていない");
  });

  test("lists the notices of the next two weeks with their hour and their readers", async () => {
    const officer = await aDraft({ at: "2024-06-20T09:00:00+09:00" });
    await officer.command("/program");
    await done();
    await officer.press("これから2週間のお知らせを確認");
    await done();
    const text = officer.modal()?.text ?? "";
    expect(text).toContain("6月20日（木）から7月4日（木）まで");
    expect(text).toContain("6月24日（月）");
    expect(text).toContain("週ごとのまとめ（事務局） → 事務局のチャンネル");
    expect(text).toContain("結び付いていない1名には届きません");
    expect(text).toContain("第1回 前の開庁日のお知らせ → 6名にDM");
    expect(app.slack.violations).toEqual([]);
  });

  test("a viewer sees counts and no names, a trainee is told where to look, a stranger whom to call", async () => {
    await aDraft();
    const [viewer = "", trainee = ""] = app.trainees;
    const person = app.program.trainees[0];
    await app.db.client.affiliate.create({
      data: {
        workspaceId: app.workspaceId,
        programId: app.program.programId,
        personId: person?.personId ?? "",
        role: "VIEWER",
      },
    });
    await app.slack.as(viewer).command("/program");
    await done();
    expect(app.slack.as(viewer).modal()?.text).toContain("受講者：6名");
    expect(app.slack.as(viewer).modal()?.text).not.toContain("加藤");
    expect(app.slack.as(viewer).modal()?.buttons).not.toContain("開始");
    await app.slack.as(trainee).command("/program");
    await done();
    expect(app.slack.as(trainee).modal()).toBeUndefined();
    expect(JSON.stringify(app.slack.as(trainee).ephemerals())).toContain("/session");
    await app.slack.as(app.stranger).command("/program", "help");
    await done();
    expect(JSON.stringify(app.slack.as(app.stranger).ephemerals())).toContain("000-0000-0000");
  });
});

test("in English everything but what the office typed is English, and a closed session awaits nobody", async () => {
  app = await startTestApp({ at: "2024-07-10T09:00:00+09:00" });
  const { workspaceId } = app;
  await app.db.client.program.updateMany({ where: { workspaceId }, data: { language: "en" } });
  const officer = app.slack.as(app.officer);
  await officer.command("/program");
  await done();
  const text = officer.modal()?.text ?? "";
  expect(text).toContain("Session 2 Mon 22 July 13:00–16:30 基本的理解 (planned)");
  expect(text).toContain("加藤 光 (R6-006 架空の役所)");
  expect(text).toContain("0 handed in, 0 without an answer");
  expect(text).not.toMatch(/[（）〜]/);
});

test("accounts that are not on the list are named for the office, and a trainee who asks for help is told where to look", async () => {
  const officer = await aDraft();
  await app.slack.as(app.stranger).command("/session");
  await done();
  await officer.command("/program");
  await done();
  expect(officer.modal()?.text).toContain("名簿にないSlackアカウントからの利用：1件");
  expect(officer.modal()?.text).toContain("@見知らぬ人（6月3日（月））");
  const trainee = app.slack.as(app.trainees[2] ?? "");
  await trainee.command("/program", "help");
  await done();
  expect(trainee.ephemerals().at(-1)?.text).toContain("/session で確認できます");
  await officer.dismiss();
  await officer.command("/program", "help");
  await done();
  expect(officer.ephemerals().at(-1)?.text).toContain("「開始」");
  expect(app.slack.violations).toEqual([]);
});

describe("自分にテスト送信", () => {
  test("brings every kind of message once to the officer alone, marked, with nothing to press", async () => {
    const officer = await aDraft();
    await officer.command("/program");
    await done();
    await officer.press("自分にテスト送信");
    await done();
    await app.driveTo("2024-06-03T09:05:00+09:00");
    const messages = dmsOf(app.officer);
    expect(messages.length).toBeGreaterThan(3);
    const seen = officer.sees();
    expect(seen).toContain("【テスト】ご案内");
    expect(seen).toContain("【テスト】前の開庁日のお知らせ");
    expect(seen).toContain("はじめまして。");
    expect(JSON.stringify(messages)).not.toContain('"type":"button"');
    for (const trainee of app.trainees) expect(dmsOf(trainee)).toEqual([]);
    expect(app.slack.violations).toEqual([]);
  });
});

describe("開始", () => {
  test("before the year: notices are planned and go out from then on", async () => {
    const officer = await aDraft();
    await officer.command("/program");
    await done();
    await officer.press("開始");
    await done();
    expect(officer.modal()?.inputs).toEqual([]);
    await officer.submit();
    expect(officer.modal()?.text).toContain("研修を開始しました。");
    expect(officer.modal()?.text).toContain("次のお知らせは");
    await app.driveTo("2024-06-25T00:00:00+09:00");
    const [trainee = ""] = app.trainees;
    expect(app.slack.as(trainee).sees()).toContain("第1回");
    const program = await app.db.client.program.findFirst({ where: { workspaceId: app.workspaceId } });
    expect(program).toMatchObject({ state: "RUNNING" });
    await officer.command("/program");
    await done();
    expect(officer.modal()?.text).toContain("実施中");
    await officer.dismiss();
    await app.driveTo("2024-06-25T17:00:00+09:00");
    await officer.command("/program");
    await done();
    expect(officer.modal()?.text).toContain(
      "第1回 受講者数 0／6名（未確認 6名）、聴講 0名、振り返り 提出 0名",
    );
    expect(officer.modal()?.buttons).not.toContain("開始");
    expect(app.slack.violations).toEqual([]);
  });

  test("in mid-year: each past notice is asked about, and what is left out is never said", async () => {
    const officer = await aDraft({ at: "2024-06-24T15:00:00+09:00" });
    await officer.command("/program");
    await done();
    await officer.press("開始");
    await done();
    const inputs = officer.modal()?.inputs ?? [];
    expect(inputs.map((input) => input.label)).toEqual(
      expect.arrayContaining([expect.stringContaining("第1回 前の開庁日のお知らせ")]),
    );
    expect((await officer.submit()).ok).toBe(false);
    expect(Object.keys(officer.modal()?.errors ?? {})).toHaveLength(inputs.length);
    await officer.fill(Object.fromEntries(inputs.map((input) => [input.label, "送らない"])));
    await officer.submit();
    expect(officer.modal()?.text).toContain("研修を開始しました。");
    await app.driveTo("2024-06-25T12:00:00+09:00");
    for (const trainee of app.trainees) expect(dmsOf(trainee)).toEqual([]);
  });

  test("in mid-year: what the office chose to send leaves at once", async () => {
    const officer = await aDraft({ at: "2024-06-24T15:00:00+09:00" });
    await officer.command("/program");
    await done();
    await officer.press("開始");
    await done();
    for (const input of officer.modal()?.inputs ?? []) {
      await officer.fill({ [input.label]: input.options?.[0] ?? "" });
    }
    await officer.submit();
    await app.settle();
    const [trainee = ""] = app.trainees;
    expect(app.slack.as(trainee).sees()).toContain("明日6月25日（火）は第1回の研修です。");
  });

  test("in the evening of mid-year: everything that is asked about and chosen goes out in the morning", async () => {
    const officer = await aDraft({ at: "2024-07-03T19:30:00+09:00" });
    await officer.command("/program");
    await done();
    await officer.press("開始");
    await done();
    const asked = officer.modal()?.inputs.map((input) => input.label) ?? [];
    // The summary of a week before the start is never said, so it is not asked about.
    expect(asked.filter((label) => label.includes("週ごとのまとめ"))).toEqual([]);
    await officer.fill(Object.fromEntries(asked.map((label) => [label, "送らない"])));
    await officer.fill({ [asked[0] ?? ""]: "いま送る" });
    await officer.submit();
    expect(officer.modal()?.text).toContain("「第1回 終了後の出席確認と振り返りのお願い」から順に送ります。");
    expect(officer.modal()?.text).not.toContain("次のお知らせは");
    await officer.dismiss();
    const [trainee = ""] = app.trainees;
    await app.settle();
    expect(dmsOf(trainee)).toEqual([]);
    await app.driveTo("2024-07-04T09:05:00+09:00");
    expect(dmsOf(trainee)).toHaveLength(1);
  });

  test("an announcement that is late for want of an officer says so", async () => {
    app = await startTestApp({ at: "2024-06-06T09:00:00+09:00" });
    await app.replanAll();
    const officer = app.slack.as(app.officer);
    await officer.command("/program");
    await done();
    expect(officer.modal()?.text).toContain(
      "第1回のご案内（6月4日（火）10:00の予定でした。確認するとすぐに送ります）",
    );
  });

  test("twice changes nothing, and only the office may", async () => {
    const officer = await aDraft();
    await officer.command("/program");
    await done();
    await app.db.client.program.updateMany({
      where: { workspaceId: app.workspaceId },
      data: { state: "RUNNING" },
    });
    await officer.press("開始");
    await done();
    expect(officer.modal()?.text).toContain("すでに開始しています");
  });
});

test("every kind of notice has a name in both languages", async () => {
  app = await startTestApp();
  const kinds = app.app.features.flatMap((feature) => feature.notices ?? []).map((kind) => kind.kind);
  for (const language of ["ja", "en"] as const) {
    const named = wordsIn(language).launch.kinds;
    expect(kinds.filter((kind) => !named[kind])).toEqual([]);
  }
});
