/** One's own language, hours and absence: chosen on Home, and kept to by the notices. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isoInJapan } from "../../../src/shared/japanese-date.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";
import { faultsOf, homeOf, open, press } from "./a-home.ts";

let app: TestApp;
const user = () => app.trainees[2] ?? "";
const person = () => app.slack.as(user());
const home = () => homeOf(person()).text;

beforeEach(async () => {
  app = await startTestApp({ at: "2024-06-20T10:00:00+09:00", rates: "off" });
  await app.replanAll();
  await open(app, user());
});
afterEach(async () => {
  expect(faultsOf(app)).toEqual([]);
  await app.close();
});

async function change(values: Record<string, string>) {
  await press(app, user(), "設定を変える");
  for (const [label, value] of Object.entries(values)) await person().fill({ [label]: value });
  const outcome = await person().submit();
  await app.settle();
  return outcome;
}

/** When direct messages reached this person, since the test began. */
const reached = () =>
  app.slack.outgoing
    .filter(({ op, user: to }) => op === "post" && to === user())
    .map(({ at }) => isoInJapan(at).slice(5, 16));

describe("language", () => {
  it("changes Home and what is said from then on", async () => {
    await change({ 表示の言語: "English" });
    expect(home()).toContain("Your settings");
    expect(home()).toContain("The next message you will get");
    await app.driveTo("2024-06-24T10:05:00+09:00");
    expect(app.slack.dm(user()).at(-1)?.text).toContain("Session 1");
  });
});

describe("hours", () => {
  it("routine messages wait for them, and Home says when", async () => {
    await change({ "お知らせの時間帯（から）": "15:00", "お知らせの時間帯（まで）": "17:00" });
    expect(home()).toContain("お知らせの時間帯：開庁日の15:00〜17:00");
    expect(home()).toContain("6月24日（月）15:00ごろ「第1回 前の開庁日のお知らせ」");
    await app.driveTo("2024-06-24T16:00:00+09:00");
    expect(reached().at(-1)).toBe("06-24T15:00");
  });

  it("never make a message come too late: it comes in office hours then", async () => {
    // Only the first hour of the morning: the reminder before the session would come after it.
    await change({ "お知らせの時間帯（から）": "9:00", "お知らせの時間帯（まで）": "10:00" });
    const where = {
      workspaceId: app.workspaceId,
      kind: "session.reminder",
      subjectId: app.program.sessionIds[0] ?? "",
    };
    await app.db.client.notice.updateMany({
      where,
      data: { expiresAt: new Date("2024-06-24T20:00:00+09:00") },
    });
    await app.driveTo("2024-06-24T16:00:00+09:00");
    expect(reached().at(-1)).toBe("06-24T10:00");
  });

  it("that are none are refused beside the field", async () => {
    const refused = await change({
      "お知らせの時間帯（から）": "15:00",
      "お知らせの時間帯（まで）": "10:00",
    });
    expect(refused.errors).toEqual({
      "お知らせの時間帯（まで）": "「まで」は「から」より後の時刻にしてください。",
    });
    await person().fill({ "お知らせの時間帯（から）": "12:00", "お知らせの時間帯（まで）": "13:00" });
    expect((await person().submit()).errors).toEqual({
      "お知らせの時間帯（まで）": "昼の休みだけの時間帯は選べません。",
    });
  });
});

describe("away", () => {
  it("what is still in time comes afterwards, the rest is left out", async () => {
    await change({ "不在の期間（から）": "2024-06-21", "不在の期間（まで）": "2024-06-27" });
    expect(home()).toContain("不在の期間：6月21日（金）〜6月27日（木）");
    await app.driveTo("2024-06-28T12:00:00+09:00");
    expect(reached()).toEqual(["06-28T09:00"]);
  });

  it("is over as soon as it is taken back: what waits comes at once", async () => {
    await change({ "不在の期間（から）": "2024-06-21", "不在の期間（まで）": "2024-07-05" });
    await app.driveTo("2024-06-26T10:00:00+09:00");
    expect(reached()).toEqual([]);
    await change({ "不在の期間（から）": "", "不在の期間（まで）": "" });
    await app.driveTo("2024-06-26T10:02:00+09:00");
    expect(reached()).toHaveLength(1);
  });

  it("with its days the wrong way round, or in the past, is refused", async () => {
    const wrong = await change({ "不在の期間（から）": "2024-06-27", "不在の期間（まで）": "2024-06-25" });
    expect(wrong.errors?.["不在の期間（まで）"]).toContain("始まりの日以降");
    await person().fill({ "不在の期間（から）": "2024-06-01", "不在の期間（まで）": "2024-06-05" });
    expect((await person().submit()).errors?.["不在の期間（まで）"]).toContain("今日以降");
  });
});

it("nobody changes another's: the form holds no person at all", async () => {
  await press(app, user(), "設定を変える");
  expect(JSON.stringify(person().modal()?.blocks)).not.toContain(app.program.trainees[2]?.personId ?? "none");
});
