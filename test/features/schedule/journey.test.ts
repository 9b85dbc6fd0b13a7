/** Sessions through the real app, one story: announced, corrected, changed, reminded, canceled, moved, closed. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Outgoing } from "../../../src/sandbox/index.ts";
import { isoInJapan } from "../../../src/shared/japanese-date.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;
let seen = 0;

beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-02T09:00:00+09:00", rates: "off" });
  await app.replanAll();
});
afterAll(() => app.close());
afterEach(async () => {
  expect(app.slack.violations).toEqual([]);
  expect(app.slack.lateAcks).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
  await officer()
    .dismiss()
    .catch(() => undefined);
});

const officer = () => app.slack.as(app.officer);
const trainee = () => app.slack.as(app.trainees[2] ?? "");

/** Other features write of their own accord; files carry no key. */
const OWN = /^session\.(announcement|approval|reminder|changed|postponed|canceled)/;
const keysOf = (one: Outgoing) => String(one.metadata?.event_payload.keys ?? "");

/** What left the app about sessions since it was asked last. */
function news() {
  const fresh = app.slack.outgoing.slice(seen);
  seen = app.slack.outgoing.length;
  return fresh.filter((one) => one.op === "file" || OWN.test(keysOf(one)));
}
const inProgram = (all: Outgoing[]) => all.filter((one) => one.channel === app.programChannel);
const inCouncil = (all: Outgoing[]) => all.filter((one) => one.channel === app.councilChannel);
const byDm = (all: Outgoing[]) => all.filter((one) => one.user !== undefined && one.op === "post");

async function list(): Promise<void> {
  await officer().command("/session");
  await app.settle();
}
async function press(text: string, nth = 0): Promise<void> {
  expect(await officer().press(text, { nth })).toMatchObject({ ok: true });
  await app.settle();
}
async function submit() {
  const outcome = await officer().submit();
  await app.settle();
  return outcome;
}
const modal = () => officer().modal()?.text ?? "";

describe("an announcement", () => {
  it("is asked for the day before and again on the day, and stays until an officer has seen it", async () => {
    await app.driveTo("2024-06-05T09:00:00+09:00");
    const told = news();
    expect(inProgram(told)).toEqual([]);
    // 21 days before 25 June is 4 June.
    expect(inCouncil(told).map((one) => isoInJapan(one.at))).toEqual([
      "2024-06-03T10:00:00+09:00",
      "2024-06-04T10:00:00+09:00",
    ]);
    await press("内容を見る");
    expect(modal()).toContain("第1回のご案内");
    expect(modal()).toContain("令和6年6月25日（火） 13:00〜16:30");
    await submit();
    expect(
      inProgram(news())
        .map((one) => one.text)
        .join(),
    ).toContain("包括的な支援体制の整備の基本的理解");
    expect(officer().sees(app.councilChannel)).toContain("さんが内容を確認しました");
  });

  it("is edited without a new message when a word in the theme is corrected", async () => {
    await list();
    await press("編集");
    await officer().fill({ テーマ: "包括的な支援体制の基本的理解" });
    await submit();
    expect(modal()).toContain("第1回を保存しました");
    const told = news();
    expect(inProgram(told).map((one) => one.op)).toEqual(["update"]);
    expect(byDm(told)).toEqual([]);
  });
});

describe("a change that people must hear", () => {
  it("is told at any hour in the very words that the officer has seen, with a calendar file", async () => {
    await app.driveTo("2024-06-21T20:15:00+09:00");
    news();
    await list();
    await press("編集");
    await officer().fill({ 会場: "架空市民会館 <!channel>", 事務局から: "空調の工事のためです。" });
    await submit();
    expect(modal()).toContain("架空県民センター 大会議室 → 架空市民会館 <!channel>");
    expect(modal()).toContain("受講者5名のDM");
    expect(modal()).toContain("受講者1名にはDMが届きません");
    expect(news()).toEqual([]);
    await submit();
    const told = news();
    expect(inProgram(told).map((one) => one.op)).toEqual(expect.arrayContaining(["post", "update", "file"]));
    expect(byDm(told)).toHaveLength(5);
    for (const one of byDm(told)) {
      expect(one.text).toContain("架空県民センター 大会議室 → 架空市民会館");
      expect(one.text).toContain("空調の工事のためです。");
      expect(one.text.match(/お問い合わせ：/g)).toHaveLength(1);
    }
    const [file] = told.filter((one) => one.op === "file");
    const text = new TextDecoder().decode(app.slack.file(file?.file?.id ?? "")?.bytes);
    expect(text).toContain(`UID:session-${app.program.sessionIds[0]}@sasaeai`);
    expect(text).toContain("SEQUENCE:1");
  });

  it("leaves the typed text and says what changed when another officer was faster", async () => {
    await list();
    await press("編集");
    await officer().fill({ 持ち物: "名札" });
    await app.db.client.session.updateMany({
      where: { workspaceId: app.workspaceId, number: 1 },
      data: { theme: "別のテーマ" },
    });
    await submit();
    expect(modal()).toContain("ほかの人が変更しました：テーマ");
    expect(modal()).toContain("いまのテーマ：別のテーマ");
    expect(
      officer()
        .modal()
        ?.inputs.find((input) => input.label === "持ち物")?.value,
    ).toBe("名札");
    expect(
      officer()
        .modal()
        ?.inputs.find((input) => input.label === "テーマ")?.value,
    ).toBe("別のテーマ");
    await submit();
    expect(modal()).toContain("第1回を保存しました");
  });

  it("puts what is wrong beside its field", async () => {
    await list();
    await press("編集");
    await officer().fill({ 会場: "", 接続先: "zoom.example", 終了時刻: "12:00" });
    const { errors } = await submit();
    expect(Object.keys(errors ?? {}).sort()).toEqual(["会場", "接続先", "終了時刻"].sort());
    news();
  });
});

describe("the reminder", () => {
  it("comes by DM on the working day before to everybody enrolled", async () => {
    await app.driveTo("2024-06-24T12:00:00+09:00");
    const told = byDm(news());
    expect(told).toHaveLength(5);
    expect(told[0]?.text).toContain("明日6月25日（火）は第1回の研修です。");
    expect(told[0]?.text).toContain("架空市民会館");
    expect(new Set(told.map((one) => isoInJapan(one.at).slice(0, 13)))).toEqual(new Set(["2024-06-24T10"]));
  });
});

describe("what is approved early", () => {
  it("is not asked for, and must be approved again when the words change before they leave", async () => {
    await list();
    await press("ご案内を確認", 0);
    expect(modal()).toContain("第2回のご案内");
    await submit();
    expect(modal()).toContain("7月1日（月）10:00に送ります");
    await officer().dismiss();
    await list();
    await press("編集", 1);
    await officer().fill({ テーマ: "地域の協同力" });
    await submit();
    expect(modal()).toContain("もう一度");
    await app.driveTo("2024-07-02T09:00:00+09:00");
    const told = news();
    expect(inProgram(told)).toEqual([]);
    expect(inCouncil(told)).toHaveLength(2);
    await press("ご案内を確認");
    expect(modal()).toContain("地域の協同力");
    await submit();
    expect(inProgram(news()).map((one) => one.op)).toEqual(["post"]);
  });
});

describe("a cancellation", () => {
  it("is told at once, edits the announcement and takes back the reminder", async () => {
    await app.driveTo("2024-07-05T18:00:00+09:00");
    news();
    await list();
    await press("中止");
    await officer().fill({ 事務局から: "大雨のため" });
    await submit();
    expect(modal()).toContain("第2回は中止になりました");
    await submit();
    expect(modal()).toContain("第2回を中止にし、中止のお知らせを送ります。");
    const told = news();
    expect(byDm(told)).toHaveLength(5);
    expect(
      inProgram(told)
        .map((one) => one.op)
        .sort(),
    ).toEqual(["file", "post", "update"]);
    const file = told.find((one) => one.op === "file");
    const ics = new TextDecoder().decode(app.slack.file(file?.file?.id ?? "")?.bytes);
    expect(ics).toContain("STATUS:CANCELLED");
    await app.driveTo("2024-07-23T09:00:00+09:00");
    expect(byDm(news())).toEqual([]);
  });
});

describe("a session that moves", () => {
  it("withdraws what was queued for the old date and reminds for the new one", async () => {
    await list();
    await press("ご案内を確認", 0);
    await submit();
    await app.driveTo("2024-08-20T11:00:00+09:00");
    news();
    await list();
    await press("延期・日時変更");
    await officer().fill({ 開催日: "2024-09-17" });
    await submit();
    expect(modal()).toContain("令和6年9月3日（火） 13:00〜16:30 → 令和6年9月17日（火） 13:00〜16:30");
    await submit();
    expect(byDm(news())).toHaveLength(5);
    await app.driveTo("2024-09-16T23:00:00+09:00");
    const reminders = byDm(news());
    // 16 September is a holiday, 14 and 15 a weekend.
    expect(new Set(reminders.map((one) => isoInJapan(one.at).slice(0, 13)))).toEqual(
      new Set(["2024-09-13T10"]),
    );
    expect(reminders[0]?.text).toContain("第3回の研修は9月17日（火）です。");
  });

  it("stays between its neighbours", async () => {
    await list();
    await press("延期・日時変更");
    await officer().fill({ 開催日: "2024-11-08" });
    const { errors } = await submit();
    expect(errors?.開催日).toContain("第4回（11月8日（金））より前");
  });
});

describe("the rest of the year", () => {
  it("adds a session after the last one and asks for its announcement", async () => {
    await list();
    await press("新しい回");
    await officer().fill({
      開催日: "2024-12-01",
      テーマ: "補講",
      内容: "講義｜まとめ｜架空県社協、架空北市",
    });
    await submit();
    expect(modal()).toContain("第5回（令和6年12月1日（日） 13:00〜16:30）を登録しました");
    expect(modal()).toContain("閉庁日");
    await officer().dismiss();
    await list();
    await press("詳細", 4);
    expect(modal()).toContain("講義 「まとめ」（架空県社協、架空北市）");
  });

  it("closes a session once it is over", async () => {
    await app.driveTo("2024-09-18T09:00:00+09:00");
    await list();
    await press("締め切る");
    await submit();
    expect(modal()).toContain("第3回を締め切りました");
    await officer().dismiss();
    await list();
    expect(modal()).toContain("締切済み");
  });

  it("shows a trainee the next session, and a stranger nothing", async () => {
    await trainee().command("/session");
    await app.settle();
    expect(trainee().modal()?.text).toContain("次は第4回です");
    await app.slack.as(app.stranger).command("/session");
    await app.settle();
    expect(app.slack.as(app.stranger).modal()).toBeUndefined();
  });

  it("asks once, and at once, about a session that is set up late, and sends it as soon as it is approved", async () => {
    await app.driveTo("2024-11-28T11:00:00+09:00");
    await list();
    await press("新しい回");
    await officer().fill({ 開催日: "2024-12-10", テーマ: "追加の回" });
    await submit();
    await officer().dismiss();
    await app.driveTo("2024-11-29T17:00:00+09:00");
    const asked = inCouncil(news()).filter((one) => one.text.includes("第6回"));
    expect(asked.map((one) => isoInJapan(one.at).slice(0, 16))).toEqual(["2024-11-28T11:00"]);
    await press("内容を見る");
    expect(modal()).toContain("確認するとすぐに");
    await submit();
    const [said] = inProgram(news());
    expect(said?.text).toContain("追加の回");
  });
});
