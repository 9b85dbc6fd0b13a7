/** The office and the assignments: set up, seen, accepted, asked again, extended, nudged, taken out. */
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestApp } from "../../support/app.ts";
import { handIn, newsOf, PDF, startWithAssignment } from "../submission/a-team.ts";

let app: TestApp;
let news: ReturnType<typeof newsOf>;

beforeAll(async () => {
  app = await startWithAssignment();
  news = newsOf(app);
  await app.driveTo("2024-07-03T11:00:00+09:00");
});
afterAll(async () => {
  expect(app.slack.violations).toEqual([]);
  await app.close();
});

const officer = () => app.slack.as(app.officer);
const person = (index: number) => app.slack.as(app.trainees[index] ?? "");
const modal = () => officer().modal()?.text ?? "";
const matrix = () => officer().ephemerals().at(-1);

async function office() {
  await officer().command("/assignment");
  await app.settle();
}

async function openTeam(name: string) {
  await office();
  await officer().choose("チームを開く", name);
  await app.settle();
}

async function press(button: string, nth = 0) {
  await officer().press(button, { in: "modal", nth });
  await app.settle();
}

async function submit() {
  const outcome = await officer().submit();
  await app.settle();
  return outcome;
}

describe("the matrix", () => {
  it("says team by team, in words, where everybody stands; only the officer sees it", async () => {
    await office();
    expect(matrix()?.ephemeralTo).toBe(app.officer);
    expect(matrix()?.text).toContain("「自治体セルフチェック」：2チームのうち提出0");
    const table = JSON.stringify(matrix()?.blocks);
    expect(table).toContain("架空北市チーム");
    expect(table).toContain("未着手");
  });

  it("is not for trainees, and a new assignment is checked beside its fields", async () => {
    await person(0).command("/assignment");
    await app.settle();
    expect(person(0).modal()?.text).not.toContain("新しい課題");
    await person(0).dismiss();
    await officer().press("新しい課題");
    await app.settle();
    await officer().fill({ 課題名: "ネットワーク形成図", 出す回: "第3回（9月3日（火））" });
    await officer().fill({ 使う回: "第2回（7月22日（月））" });
    expect((await submit()).errors?.使う回).toContain("出す回より後");
    await officer().fill({ 使う回: "第4回（11月8日（金））", 種類: "ネットワーク形成図" });
    await submit();
    expect(modal()).toContain("課題を保存しました");
    await officer().dismiss();
    const planned = await app.db.client.notice.findMany({
      where: { workspaceId: app.workspaceId, kind: "assignment.reminder", state: "PLANNED" },
      orderBy: { dueAt: "asc" },
    });
    expect(planned.map(({ dueAt }) => dueAt.toISOString().slice(0, 10)).slice(-3)).toEqual([
      "2024-10-24",
      "2024-10-29",
      "2024-10-31",
    ]);
  });
});

describe("a hand-in", () => {
  it("is opened, its file fetched, and accepted", async () => {
    await handIn(app, person(0), { files: [PDF], note: "初めての版です。" });
    await person(0).dismiss();
    await openTeam("1 架空北市チーム");
    expect(modal()).toContain("第1版");
    expect(modal()).toContain("初めての版です。");
    await press("ファイルを受け取る");
    const file = app.slack.outgoing.findLast(({ op, user }) => op === "file" && user === app.officer);
    expect(file?.file?.name).toBe("01_架空北市チーム_自治体セルフチェック_v1.pdf");
    await officer().dismiss();
    await openTeam("1 架空北市チーム");
    await press("確認済みにする");
    expect(modal()).toContain("状態：確認済み");
    await officer().dismiss();
  });

  it("is asked for again with words that the whole team reads, and a new version comes", async () => {
    news("assignment.returned");
    await openTeam("1 架空北市チーム");
    await press("再提出をお願いする");
    await officer().fill({ お願いの内容: "担当の部署も <!here> 書き添えてください。" });
    await submit();
    await officer().dismiss();
    expect(news("assignment.returned").map((line) => line.slice(-1))).toEqual(["0", "1", "2"]);
    expect(person(2).sees()).toContain("担当の部署も <!here> 書き添えてください。");
    // Only who can hand in has the button for it.
    const buttonsOf = (index: number) =>
      JSON.stringify(app.slack.outgoing.findLast(({ user }) => user === app.trainees[index])?.blocks);
    expect(buttonsOf(0)).toContain("提出する");
    expect(buttonsOf(2)).toContain("庁内確認中にする");
    expect(buttonsOf(2)).not.toContain("提出する");
    await person(0).command("/assignment");
    await app.settle();
    expect(person(0).modal()?.text).toContain("状態：再提出のお願い");
    await person(0).dismiss();
    await handIn(app, person(1), { link: "https://example.jp/v2", note: "書き添えました。" });
    await person(1).dismiss();
    await office();
    expect(JSON.stringify(matrix()?.blocks)).toContain("提出済み v2");
    // The same words and the same link once more are a version of their own: the file behind the link has changed.
    await handIn(app, person(1), { link: "https://example.jp/v2", note: "書き添えました。" });
    expect(person(1).modal()?.text).toContain("第3版として提出しました");
    await person(1).dismiss();
  });

  it("asked for again by mistake is reversed from the log, and the whole team reads that nothing is needed", async () => {
    const reverse = async (button: string) => {
      await officer().command("/program", "log");
      await app.settle();
      await press("詳しく");
      await press(button);
      await submit();
    };
    await openTeam("1 架空北市チーム");
    await press("再提出をお願いする");
    await officer().fill({ お願いの内容: "別のチームへのお願い" });
    await submit();
    await officer().dismiss();
    news("assignment.unreturned");
    await reverse("取り消す記録を入れる");
    expect(modal()).toContain("取り消す記録を入れました。");
    await officer().dismiss();
    await app.driveTo(new Date(app.clock.now().getTime() + 60_000).toISOString());
    expect(news("assignment.unreturned").map((line) => line.slice(-1))).toEqual(["0", "1", "2"]);
    expect(person(2).sees()).toContain("再提出は要りません。いただいた第3版を、そのままお預かりします。");
    expect(person(2).sees()).not.toContain("別のチームへのお願い");
    await openTeam("1 架空北市チーム");
    await press("確認済みにする");
    await officer().dismiss();
    await reverse("元に戻す");
    await officer().dismiss();
    await openTeam("1 架空北市チーム");
    expect(modal()).toContain("状態：提出済み");
    await officer().dismiss();
  });

  it("that changed while the officer was writing is not asked for again unseen", async () => {
    await openTeam("1 架空北市チーム");
    await press("再提出をお願いする");
    await handIn(app, person(0), { link: "https://example.jp/v3", note: "さらに直しました。" });
    await person(0).dismiss();
    await officer().fill({ お願いの内容: "第3版について" });
    const { errors } = await submit();
    expect(errors?.お願いの内容).toContain("第4版が提出されました");
    await officer().dismiss();
  });
});

describe("more time, and a nudge", () => {
  it("an extension of one team is told it, and its reminders follow the new day", async () => {
    news("assignment.extended");
    await openTeam("2 架空南町チーム");
    await press("期限を延ばす");
    await officer().fill({ 新しい提出期限: "2024-07-10", 理由: "議会の日程のため。" });
    expect((await submit()).errors?.新しい提出期限).toContain("後の日");
    await officer().fill({ 新しい提出期限: "2024-07-18" });
    await submit();
    expect(modal()).toContain("1チームの期限を延ばしました");
    await officer().dismiss();
    expect(news("assignment.extended").map((line) => line.slice(-1))).toEqual(["3"]);
    expect(person(3).sees()).toContain("議会の日程のため。");
    news("assignment.reminder");
    await app.driveTo("2024-07-11T12:00:00+09:00");
    expect(news("assignment.reminder")).toEqual(["07-11T10:00 3"]);
  });

  it("a nudge takes the place of the next reminder, and is not given twice a day", async () => {
    news("assignment.nudge");
    await openTeam("2 架空南町チーム");
    await press("いま一度知らせる");
    expect(modal()).toContain("今日すでに知らせました");
    await officer().dismiss();
    await app.driveTo("2024-07-12T11:00:00+09:00");
    await openTeam("2 架空南町チーム");
    await press("いま一度知らせる");
    expect(modal()).toContain("次の自動のお知らせは送りません");
    await officer().dismiss();
    await openTeam("2 架空南町チーム");
    await press("いま一度知らせる");
    expect(modal()).toContain("今日すでに知らせました");
    await officer().dismiss();
    await app.driveTo("2024-07-16T12:00:00+09:00");
    expect(news("assignment.nudge").map((line) => line.slice(-1))).toEqual(["3"]);
    await app.driveTo("2024-07-18T12:00:00+09:00");
    expect(news("assignment.reminder")).toEqual(["07-18T10:00 3"]);
  });
});

describe("taking everything out", () => {
  it("gives one archive with the latest versions, named for sharing, and the links", async () => {
    await handIn(app, person(3), { files: [PDF, { ...PDF, name: "地図.pdf" }], note: "2つあります。" });
    await person(3).dismiss();
    await office();
    await officer().press("まとめて取り出す");
    await app.settle();
    const file = app.slack.outgoing.findLast(({ op, user }) => op === "file" && user === app.officer);
    const bytes = app.slack.file(file?.file?.id ?? "")?.bytes ?? new Uint8Array();
    const inside = unzipSync(new Uint8Array(bytes));
    expect(Object.keys(inside).toSorted()).toEqual([
      "02_架空南町チーム_自治体セルフチェック_v1_1.pdf",
      "02_架空南町チーム_自治体セルフチェック_v1_2.pdf",
      "リンク.txt",
    ]);
    expect(new TextDecoder().decode(inside["リンク.txt"])).toContain("https://example.jp/v3");
  });

  it("a canceled assignment is asked for no more, and what was said of it says so", async () => {
    await office();
    await officer().choose("課題を編集", "1 自治体セルフチェック");
    await app.settle();
    await press("取りやめる");
    expect(modal()).toContain("「自治体セルフチェック」を取りやめました");
    await officer().dismiss();
    expect(person(0).sees()).toContain("「自治体セルフチェック」は取りやめになりました");
  });
});
