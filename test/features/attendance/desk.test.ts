/** 受付で入力: several people at one screen, team after team, through the real app. */
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from "vitest";
import { nextTeam } from "../../../src/features/attendance/attendance.rules.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";

describe("the next team", () => {
  const teams = [
    { teamId: "a", unmarked: 1 },
    { teamId: "b", unmarked: 0 },
    { teamId: null, unmarked: 4 },
    { teamId: "c", unmarked: 2 },
  ];
  it.each([
    ["a", teams, "c"],
    ["c", teams, "a"],
    ["b", teams, "c"],
    ["a", teams.map((team) => ({ ...team, unmarked: 0 })), undefined],
    ["c", teams.filter(({ teamId }) => teamId === "c"), undefined],
    ["gone", teams, "a"],
  ])("after %s", (current, all, next) => {
    expect(nextTeam(all, current)).toBe(next);
  });
});

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-24T09:00:00+09:00", rates: "off" });
  await app.replanAll();
});
afterAll(() => app.close());
afterEach(() => {
  expect(app.slack.violations).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
});

const officer = () => app.slack.as(app.officer);
async function press(text: string): Promise<void> {
  expect(await officer().press(text)).toMatchObject({ ok: true });
  await app.settle();
}
async function submit() {
  const outcome = await officer().submit();
  await app.settle();
  return outcome;
}
async function openDetail(): Promise<void> {
  await officer()
    .dismiss()
    .catch(() => undefined);
  await officer().command("/session");
  await app.settle();
  await officer().press("詳細", { nth: 0 });
  await app.settle();
}
const text = () => officer().modal()?.text ?? "";
const shown = () =>
  Object.fromEntries((officer().modal()?.inputs ?? []).map((input) => [input.label, input.value]));
async function marks() {
  const rows = await app.db.client.attendance.findMany({
    where: { workspaceId: app.workspaceId },
    include: { enrollment: { select: { number: true } } },
    orderBy: { enrollment: { number: "asc" } },
  });
  return rows.map((row) => `${row.enrollment.number} ${row.status}`);
}

test("is offered from the day on, when people come to the desk", async () => {
  await openDetail();
  expect(officer().modal()?.buttons).not.toContain("受付で入力");
  await app.driveTo("2024-06-25T13:10:00+09:00");
  await openDetail();
  expect(officer().modal()?.buttons).toContain("受付で入力");
});

test("every team is two presses away, with how many are not marked", async () => {
  await press("受付で入力");
  expect(text()).toContain("未確認：あと6人（2チーム）");
  await officer().choose("チームを選んで出欠を入力", "2 架空南町チーム（未確認 3人）");
  await app.settle();
  expect(text()).toContain("架空南町チーム");
  const names = Object.keys(shown()).filter((label) => label.endsWith("さん"));
  expect(names).toEqual(["江藤 次郎さん", "大野 緑さん", "加藤 光さん"]);
});

test("saving answers with the next team, and each list starts from its own people", async () => {
  await officer().fill({ "江藤 次郎さん": "遅刻" });
  await press("未確認の全員を出席にする");
  expect(text()).toContain("未確認：あと6人（2チーム）");
  expect(await submit()).not.toMatchObject({ closed: true });
  expect(await marks()).toEqual(["R6-004 LATE", "R6-005 PRESENT", "R6-006 PRESENT"]);
  expect(text()).toContain("架空北市チーム");
  expect(text()).toContain("未確認：あと3人（1チーム）");
  expect(shown()).toMatchObject({ "青木 一郎さん": "未確認", "上田 恵さん": "未確認" });
});

test("another team can be chosen in between, and a stand-in leads on as well", async () => {
  await officer().choose("チームを選んで出欠を入力", "2 架空南町チーム（入力済み）");
  await app.settle();
  expect(shown()).toMatchObject({ "江藤 次郎さん": "遅刻" });
  await officer().fill({ "大野 緑さん": "代理" });
  await submit();
  expect(officer().modal()?.title).toBe("代理出席");
  await officer().fill({
    "大野 緑さんの代理の方の氏名": "代理 花子",
    "大野 緑さんの代理の方のふりがな": "だいり はなこ",
    "大野 緑さんの代理の方の所属": "架空相談室",
  });
  await submit();
  expect(text()).toContain("架空北市チーム");
  expect(await marks()).toContain("R6-005 SUBSTITUTE");
});

test("what a leader entered meanwhile is shown and not written over; at the end all is entered", async () => {
  const leader = app.slack.as(app.trainees[0] ?? "");
  await leader.command("/session");
  await app.settle();
  await leader.press("チームの出欠を入力（架空北市チーム）");
  await app.settle();
  await leader.fill({ "上田 恵さん": "早退" });
  await leader.submit();
  await app.settle();
  await press("未確認の全員を出席にする");
  await submit();
  expect(text()).toMatch(/上田 恵さん：13:1\dに青木 一郎さんが「早退」と入力しました。/);
  expect(await marks()).toContain("R6-003 LEFT_EARLY");
  await submit();
  expect(text()).toContain("全チームの出欠が入力済みです。");
  expect(await marks()).toHaveLength(6);
});
