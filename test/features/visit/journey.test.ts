/** Visits through the real app: planned, reminded of, done, followed up, canceled, and who sees what. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isoInJapan } from "../../../src/shared/japanese-date.ts";
import { handIn } from "../submission/a-team.ts";
import { acts, faultsOf, openVisitOffice, TEAM1, TEAM2, textOf, type VisitOffice } from "./an-office.ts";

let office: VisitOffice;
let does: ReturnType<typeof acts>;

beforeAll(async () => {
  office = await openVisitOffice();
  does = acts(office);
});
afterAll(async () => {
  expect(faultsOf(office)).toEqual([]);
  await office.app.close();
});

const storedVisits = () =>
  office.app.db.client.visit.findMany({
    where: { workspaceId: office.app.workspaceId },
    orderBy: { createdAt: "asc" },
  });

/** DMs of a kind, as "month-day hour who". */
function said(kind: string): string[] {
  const { app, secondId } = office;
  const names = new Map([
    [app.officer, "first"],
    [secondId, "second"],
  ]);
  return app.slack.outgoing
    .filter(({ op, metadata }) => op === "post" && String(metadata?.event_payload.keys).includes(kind))
    .map(({ at, user }) => `${isoInJapan(at).slice(5, 16)} ${names.get(user ?? "") ?? user}`);
}

describe("the list", () => {
  it("names the teams that wait for a visit, those with the most open work first", async () => {
    const { app, first } = office;
    await handIn(app, app.slack.as(app.trainees[0] ?? ""), {
      link: "https://example.jp/v1",
      note: "初めての版",
    });
    const text = await does.open(first);
    expect(text).toContain("第1回と第2回の間");
    expect(text).toContain("まだ訪問していないチーム：2チームのうち2");
    expect(text).toContain("2 架空南町チーム（未提出1）");
    expect(text.indexOf("架空南町")).toBeLessThan(text.indexOf("架空北市"));
    await first.dismiss();
  });

  it("is for the office; a viewer gets counts, anybody else a sentence", async () => {
    const { app, second } = office;
    const trainee = app.slack.as(app.trainees[0] ?? "");
    await trainee.dismiss().catch(() => undefined);
    await trainee.command("/visit");
    await app.settle();
    expect(trainee.modal()).toBeUndefined();
    expect(trainee.ephemerals().at(-1)?.text).toContain("事務局が訪問支援とヒアリングを記録する画面です");
    const { personId } = app.program.trainees[0] ?? { personId: "" };
    const { workspaceId, program } = app;
    await app.db.client.affiliate.create({
      data: { workspaceId, programId: program.programId, personId, role: "VIEWER" },
    });
    await does.plan(second, { チーム: [TEAM1], 日付: "2024-07-05" });
    await trainee.command("/visit");
    await app.settle();
    const counts = trainee.ephemerals().at(-1)?.text ?? "";
    expect(counts).toContain("訪問したチーム 2チームのうち0、済み 0件、ヒアリング 0件、予定 1件");
    expect(counts).not.toContain("架空");
  });
});

describe("a visit", () => {
  it("needs a team and a date; what cannot be is said beside its field", async () => {
    const { first } = office;
    await does.open(first);
    await first.choose("チームを選んで登録", TEAM2);
    await office.app.settle();
    expect(textOf(first)).toContain("開示請求の対象になり得ます");
    const future = await does.save(first, { 日付: "2024-07-10", 状態: "済み" });
    expect(future.errors?.状態).toContain("これからの日付");
    const early = await does.save(first, { 状態: "予定", 次の一手の期日: "2024-07-09" });
    expect(early.errors?.次の一手).toContain("次の一手も書いてください");
    await does.save(first, {
      次の一手の期日: "2024-07-18",
      次の一手: "担当課を <!here> 訪ねる",
      時刻: "14:00",
    });
    expect(textOf(first)).toContain("7月10日（水）14:00の訪問支援を保存しました");
    const list = await does.open(first);
    expect(list).toContain("2 架空南町チーム（予定あり、未提出1）");
    expect(list).toContain("担当：事務局 太郎");
    await first.dismiss();
    expect(await storedVisits()).toHaveLength(2);
  });

  it("is reminded of on the working day before, to its staff and nobody else", async () => {
    await office.app.driveTo("2024-07-09T12:00:00+09:00");
    expect(said("visit.reminder")).toEqual(["07-04T10:00 second", "07-09T10:00 first"]);
    expect(office.first.sees()).toContain("7月10日（水）14:00に訪問支援の予定があります。");
    expect(office.first.sees()).toContain(TEAM2);
  });

  it("that moves is reminded of anew, and what was said says so", async () => {
    const { first, app } = office;
    await first.press("開く");
    await app.settle();
    await does.save(first, { 日付: "2024-07-12", 担当: ["事務局 太郎", "事務局 花子"] });
    await first.dismiss();
    expect(first.sees()).toContain("訪問支援の予定は7月12日（金）14:00に変わりました");
    await app.driveTo("2024-07-11T12:00:00+09:00");
    expect(said("visit.reminder").slice(2).toSorted()).toEqual(["07-11T10:00 first", "07-11T10:00 second"]);
  });

  it("open with somebody else while it changes is told, and keeps what was typed", async () => {
    const { first, second } = office;
    await does.open(first);
    await does.press(first, "開く", 1);
    await does.open(second);
    await does.press(second, "開く", 1);
    await does.save(second, { 話したこと: "花子の言葉", 種類: "ヒアリング" });
    const { closed } = await does.save(first, {
      話したこと: "太郎の言葉",
      区分: ["参加支援"],
      自由な区分: "居場所、地域づくり",
    });
    expect(closed).not.toBe(true);
    expect(textOf(first)).toContain("ほかの人が変更しました（種類、話したこと）");
    expect(textOf(first)).toContain("花子の言葉");
    expect(first.modal()?.inputs.find(({ label }) => label === "話したこと")?.value).toBe("太郎の言葉");
    await does.save(first, { 話したこと: "花子の言葉と太郎の言葉" });
    const visit = (await storedVisits())[1];
    expect(visit).toMatchObject({
      kind: "HEARING",
      notes: "花子の言葉と太郎の言葉",
      tags: ["PARTICIPATION", "COMMUNITY", "居場所"],
    });
    expect(textOf(first)).toContain("ヒアリングを保存しました");
  });

  it("is done in one form, and stands among those that are done", async () => {
    const { first, app } = office;
    await app.driveTo("2024-07-12T16:00:00+09:00");
    const before = await does.open(first);
    expect(before).toContain("7月5日（金）　訪問支援　日を過ぎています");
    await does.press(first, "済みにする", 1);
    await does.save(first, {});
    const list = await does.open(first);
    expect(list).toContain("まだ訪問していないチーム：2チームのうち1");
    expect(list.slice(list.indexOf("済んだ訪問"))).toContain("7月12日（金）14:00　ヒアリング");
    expect(list).not.toContain("太郎の言葉");
    expect(first.sees()).toContain("ヒアリングは済みました");
  });
});

describe("the matrix of the assignments", () => {
  it("has a column in words for the visits between the present sessions", async () => {
    const { first, app } = office;
    await first.dismiss();
    await first.command("/assignment");
    await app.settle();
    const matrix = first.ephemerals().at(-1);
    expect(matrix?.text).toContain("訪問（第1回と第2回の間）：済1、予定1、－0。");
    const table = JSON.stringify(matrix?.blocks);
    expect(table).toMatch(/"訪問".*架空北市チーム.*"予定".*架空南町チーム.*"済"/);
  });
});

describe("the weekly summary", () => {
  it("says where the teams stand and who waits for a visit, in the office's channel alone", async () => {
    const { first, app } = office;
    await first.command("/program", "summary");
    await app.settle();
    const words = first.sees(app.councilChannel);
    expect(words).toContain(
      "「自治体セルフチェック」（期限 7月12日（金））：2チームのうち提出 1（うち確認済み 0）",
    );
    expect(words).toContain("まだ着手していないチーム 1：2 架空南町チーム");
    expect(words).toMatch(
      /第1回と第2回の間にまだ訪問していないチーム 1／2（うち予定あり 1）：1 架空北市チーム/,
    );
    expect(words).not.toContain("太郎の言葉");
    expect(first.sees(app.programChannel)).not.toContain("訪問");
  });
});

describe("the next step", () => {
  it("is followed up when it falls due, to the staff of the visit", async () => {
    await office.app.driveTo("2024-07-18T12:00:00+09:00");
    expect(said("visit.next-step").toSorted()).toEqual(["07-18T10:00 first", "07-18T10:00 second"]);
    expect(office.first.sees()).toContain("担当課を <!here> 訪ねる");
  });

  it("is not, when a later visit of the same team is done, or when it was cleared", async () => {
    const { first, app } = office;
    const step = { 次の一手: "もう一度", 次の一手の期日: "2024-07-24" };
    await does.plan(first, { チーム: [TEAM1], 日付: "2024-07-16", 状態: "済み", ...step });
    await does.plan(first, { チーム: [TEAM2], 日付: "2024-07-16", 状態: "済み", ...step });
    await does.open(first);
    await does.press(first, "開く", 1);
    expect(textOf(first)).toContain("もう一度");
    await does.save(first, { 次の一手: "" });
    await app.driveTo("2024-07-23T09:30:00+09:00");
    const all = await storedVisits();
    const left = all.filter(({ nextStepDate }) => nextStepDate === "2024-07-24");
    expect(left).toHaveLength(1);
    const [team] = await app.db.client.visitTeam.findMany({
      where: { workspaceId: app.workspaceId, visitId: left[0]?.id ?? "" },
    });
    const name = team?.teamId === app.program.teamIds[0] ? TEAM1 : TEAM2;
    await does.plan(first, { チーム: [name], 日付: "2024-07-22", 状態: "済み" });
    await app.driveTo("2024-07-25T12:00:00+09:00");
    expect(said("visit.next-step")).toHaveLength(2);
  });
});

describe("taking back", () => {
  it("a canceled visit leaves the list, its reminder says so, and the log takes it back", async () => {
    const { first, second, app } = office;
    await does.plan(first, { チーム: [TEAM1, TEAM2], 日付: "2024-07-30", 話したこと: "秘密の言葉" });
    await app.driveTo("2024-07-29T12:00:00+09:00");
    await first.press("開く");
    await app.settle();
    await does.press(first, "取りやめる");
    expect(textOf(first)).toContain("7月30日（火）の訪問支援を取りやめました");
    await first.dismiss();
    expect(first.sees()).toContain("7月30日（火）の訪問支援は取りやめになりました");
    expect(await does.open(first)).not.toContain("7月30日");
    await second.command("/program", "log");
    await app.settle();
    expect(textOf(second)).toContain(
      "7月30日（火）の訪問支援を取りやめ（1 架空北市チーム、2 架空南町チーム）",
    );
    expect(JSON.stringify(second.modal()?.blocks)).not.toContain("秘密の言葉");
    await second.press("詳しく");
    await app.settle();
    await second.press("元に戻す");
    await app.settle();
    await second.submit();
    await app.settle();
    expect(await does.open(first)).toContain("7月30日（火）　訪問支援");
  });

  it("a form that is sent twice makes one visit", async () => {
    const { first, app } = office;
    await does.open(first);
    await does.press(first, "新しい訪問");
    await first.fill({ チーム: [TEAM2], 日付: "2024-08-20" });
    const before = (await storedVisits()).length;
    await Promise.all([first.submit(), first.submit().catch(() => undefined)]);
    await app.settle();
    expect(await storedVisits()).toHaveLength(before + 1);
    await first.dismiss();
  });

  it("a visit that was marked as done by mistake is planned again, unless it has changed since", async () => {
    const { first, app } = office;
    await app.driveTo("2024-08-21T09:00:00+09:00");
    const markDone = async () => {
      await does.open(first);
      await does.press(first, "済みにする", (first.modal()?.text.split("[済みにする]").length ?? 0) - 2);
      await does.save(first, {});
      await first.dismiss();
    };
    const undoLatest = async () => {
      await first.command("/program", "log");
      await app.settle();
      await does.press(first, "詳しく");
      await does.press(first, "元に戻す");
      await first.submit();
      await app.settle();
      const text = textOf(first);
      await first.dismiss();
      return text;
    };
    await markDone();
    expect((await storedVisits()).at(-1)?.state).toBe("DONE");
    expect(await undoLatest()).toContain("元に戻しました");
    expect((await storedVisits()).at(-1)?.state).toBe("PLANNED");
    await markDone();
    await app.db.client.visit.updateMany({
      where: { workspaceId: app.workspaceId, id: (await storedVisits()).at(-1)?.id ?? "" },
      data: { revision: 99 },
    });
    expect(await undoLatest()).toContain("その後に変わっています");
  });

  it("older windows can be looked at", async () => {
    const { first, app } = office;
    await does.open(first);
    await first.choose("ほかの時期を見る", "第1回と第2回の間");
    await app.settle();
    expect(textOf(first)).toContain("訪問したチーム：2チームのうち2");
    expect(textOf(first)).not.toContain("まだ訪問していないチーム");
  });
});
