/** Who is told after a change of the roster: the new leader, who led until then, and a successor; each of them once. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, openDesk, undoLast } from "./desk.ts";

let desk: Desk;
const TEAM_2 = "2 架空南町チーム";
const LEADER = 3;

beforeAll(async () => {
  desk = await openDesk({ at: "2024-06-26T09:30:00+09:00" });
  const { app } = desk;
  const { workspaceId, program, db } = app;
  const { id } = await db.client.assignment.create({
    data: {
      ...{ workspaceId, programId: program.programId, number: 1, title: "自治体セルフチェック" },
      ...{ kind: "SELF_CHECK", givenInSession: 1, usedInSession: 2 },
    },
  });
  await app.replanAll();
  const assignment = { workspaceId, type: "assignment", id } as const;
  await db.transaction((tx) => app.app.deps.notices.replan(tx, assignment, app.clock.now()));
  await app.driveTo("2024-06-27T09:30:00+09:00");
});
afterAll(() => {
  expect(desk.app.slack.violations).toEqual([]);
  expect(desk.app.slack.lateAcks).toEqual([]);
  expect(desk.app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
  return desk.app.close();
});

const trainee = (index: number) => desk.app.slack.as(desk.app.trainees[index] ?? "");
/** What of these kinds was posted: the kind, and to whom. */
function told(): string[] {
  return desk.app.slack.outgoing.flatMap((one) => {
    const keys = String(one.metadata?.event_payload.keys ?? "");
    return one.op === "post" && keys.startsWith("membership.")
      ? [`${keys.split("/")[0]} ${desk.app.trainees.indexOf(one.user ?? "")}`]
      : [];
  });
}

async function act(subject: string, button: string) {
  await desk.open(/^R6/.test(subject) ? "person" : "team", subject);
  await desk.press(button);
}

describe("another leader", () => {
  test("the look says who is told of it", async () => {
    await act(TEAM_2, "リーダーを決める");
    await desk.look({ 新しいリーダー: "R6-006 加藤 光（架空の役所）", いつから: "2024-06-27" });
    expect(desk.shown()).toContain("R6-006 加藤 光さんに、リーダーをお願いする案内がDMで届きます");
    expect(desk.shown()).toContain("R6-004 江藤 次郎さんに、リーダーの交代のお知らせがDMで届きます");
  });

  test("who led reads who leads now, with thanks, and what is no longer theirs", async () => {
    await desk.apply();
    await desk.app.settle();
    expect(told()).toEqual([`membership.former-leader ${LEADER}`]);
    const said = trainee(LEADER).sees();
    expect(said).toContain("チーム2 架空南町チームのリーダーが代わりました");
    expect(said).toContain(
      "6月27日（木）から、加藤 光さんがリーダーです。これまでチームをまとめてくださり、ありがとうございました。",
    );
    expect(said).toContain("課題の提出のものは使えなくなりました");
  });

  test("a button in what they were sent before is answered with a clear sentence", async () => {
    expect(trainee(LEADER).sees()).toContain("チーム課題「自治体セルフチェック」");
    expect(await trainee(LEADER).press("提出する")).toMatchObject({ ok: true });
    await desk.app.settle();
    expect(trainee(LEADER).sees() + (trainee(LEADER).modal()?.text ?? "")).toContain(
      "提出できるのは、チームリーダーと連絡担当です。",
    );
    expect(trainee(LEADER).modal()?.inputs ?? []).toEqual([]);
  });

  test("taken back, what was said says so, and nobody reads anything else", async () => {
    await undoLast(desk, "teams.leader");
    await desk.app.driveTo("2024-06-27T10:30:00+09:00");
    expect(trainee(LEADER).sees()).toContain("名簿の変更が取り消されたため、このお知らせも取り消します");
    expect(trainee(LEADER).sees()).not.toContain("リーダーが代わりました");
    expect(told()).toHaveLength(1);
  });
});

describe("a successor", () => {
  test("reads first whose place it is, what comes next, and what the team owes", async () => {
    const { app } = desk;
    const arata = app.slack.addUser({ name: "木村 新", email: "arata@example.jp" });
    await app.settle();
    await act("R6-005", "人事異動（後任）");
    await desk.look({
      ...{ 前任の方の最後の日: "2024-06-27", 後任の方の最初の日: "2024-06-28" },
      ...{ 氏名: "木村 新", ふりがな: "きむら あらた", メール: "arata@example.jp" },
    });
    expect(desk.shown()).toContain("木村 新さんに、引き継ぎの案内がDMで届きます");
    await desk.apply();
    await app.driveTo("2024-06-28T09:00:30+09:00");
    const said = app.slack.as(arata).sees();
    expect(said).toContain("はじめまして");
    expect(said).toContain("チーム2 架空南町チームの受講を引き継ぎました");
    expect(said).toContain("大野 緑さんの後任として、6月28日（金）からこのチームの受講者です。");
    expect(said).toContain("次の研修：第2回 7月22日（月）13:00〜16:30");
    expect(said).toContain(
      "チームがこれから提出する課題：「自治体セルフチェック」（7月12日（金）17:00まで）",
    );
    expect(said).toContain("前任の方の出欠と振り返りは、前任の方の記録として残ります");
    expect(trainee(LEADER).sees()).not.toContain("引き継ぎ");
  });
});
