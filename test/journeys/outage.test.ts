/** An office's computer is off every night; once the power is away for three days. What the office and people notice. */
import { afterEach, expect, it } from "vitest";
import { addDays, dateOf, timeOf, weekdayOf } from "../../src/shared/japanese-date.ts";
import { startTestApp, type TestApp } from "../support/app.ts";

const running: TestApp[] = [];
afterEach(async () => {
  for (const test of running.splice(0)) {
    expect(test.slack.violations).toEqual([]);
    await test.close();
  }
});

async function begin(at: string): Promise<TestApp> {
  const test = await startTestApp({ at });
  running.push(test);
  await test.replanAll();
  await test.settle();
  return test;
}

const iso = (date: string, time: string) => `${date}T${time}:00+09:00`;
/** Nobody looks from now until then: nothing falls due, nothing is sent, time passes. */
async function off(test: TestApp, until: string): Promise<void> {
  // As every minute until the power went.
  await test.app.engine.heartbeat();
  test.clock.moveTo(new Date(until));
}
const keyOf = (one: { metadata?: { event_payload: Record<string, unknown> } }) =>
  String(one.metadata?.event_payload.keys ?? "");
const reports = (test: TestApp) =>
  test.slack.outgoing.filter((one) => keyOf(one).startsWith("outage.report/"));

const texts = (test: TestApp) => reports(test).map(({ text }) => text);
const reminders = (test: TestApp) =>
  test.slack.outgoing.filter((one) => one.op === "post" && keyOf(one).startsWith("session.reminder/"));
const reminded = (test: TestApp) =>
  reminders(test)
    .map(({ user }) => user)
    .sort();
const states = async (test: TestApp, kind: string) => {
  const rows = await test.db.client.delivery.findMany({
    where: {
      workspaceId: test.workspaceId,
      notice: { kind, ordinal: 1, subjectId: test.program.sessionIds[0] },
    },
  });
  return rows.map(({ state, reason }) => (reason ? `${state} ${reason}` : state)).sort();
};
const ACTS =
  "この間に押されたボタンや入力は記録されていません。押した方の画面にはSlackのエラーが出ています。お申し出があれば、もう一度押していただくようお伝えください。";

it("off every night and weekend: the same is said at the same hours as by one that never sleeps, and no word of it", async () => {
  const LAST = 32;
  const days = Array.from({ length: LAST + 1 }, (_, index) => addDays("2024-06-17", index));
  const always = await begin(iso("2024-06-17", "09:00"));
  await always.driveTo(iso(addDays("2024-06-17", LAST), "17:15"));
  const office = await begin(iso("2024-06-17", "09:00"));
  for (const date of days) {
    if ([0, 6].includes(weekdayOf(date))) continue;
    await off(office, iso(date, "08:50"));
    await office.driveTo(iso(date, "17:15"));
  }
  const said = (test: TestApp) =>
    test.slack.outgoing.flatMap((one) =>
      one.op === "post" ? `${dateOf(one.at)} ${timeOf(one.at)} ${keyOf(one).split("/")[0]} ${one.user}` : [],
    );
  expect(said(office).length).toBeGreaterThan(50);
  expect(said(office)).toEqual(said(always));
  expect(reports(office)).toEqual([]);
}, 120_000);

it("three days without power: what still makes sense goes out in order and at Slack's pace, and the office reads why", async () => {
  const test = await begin(iso("2024-06-21", "09:00"));
  await test.driveTo(iso("2024-06-21", "12:00"));
  await off(test, iso("2024-06-24", "14:00"));
  await test.driveTo(iso("2024-06-24", "17:00"));
  expect(reminded(test)).toEqual([...test.trainees].sort());
  const late = test.slack.outgoing.filter(
    ({ op, at }) => op === "post" && at >= new Date(iso("2024-06-24", "14:00")),
  );
  const times = late.map(({ at }) => at.getTime());
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(times.every((time, index) => index === 0 || time - (times[index - 1] ?? 0) >= 200)).toBe(true);
  expect(texts(test)).toEqual([
    [
      "アプリが止まっていた間のお知らせについて",
      "6月21日（金）12:00ごろから6月24日（月）14:00まで、アプリが動いていませんでした。",
      "遅れて送ったもの（これから届くものを含みます）",
      "• 週ごとのまとめ（事務局）（予定 6月24日（月）9:00）",
      "• 第1回 前の開庁日のお知らせ（予定 6月24日（月）10:00、5名）",
      ACTS,
    ].join("\n"),
  ]);
});

it("until the session has begun: its reminder is left out with the reason, and the office knows whom to call", async () => {
  const test = await begin(iso("2024-06-21", "09:00"));
  await off(test, iso("2024-06-25", "14:00"));
  await test.driveTo(iso("2024-06-25", "15:00"));
  expect(reminders(test)).toEqual([]);
  expect(new Set(await states(test, "session.reminder"))).toEqual(new Set(["SKIPPED expired"]));
  const [text = ""] = texts(test);
  expect(text).toContain(
    "期限を過ぎたため、送らなかったもの\n• 第1回 前の開庁日のお知らせ（予定 6月24日（月）10:00、6名）",
  );
  expect(text).toContain("この方々には届いていません。まだ必要な内容は、お電話などでご連絡ください。");
});

it("back at night: the office reads of it in the morning", async () => {
  const test = await begin(iso("2024-06-21", "09:00"));
  await off(test, iso("2024-06-24", "22:00"));
  await test.driveTo(iso("2024-06-25", "10:00"));
  expect(reports(test).map(({ at }) => `${dateOf(at)} ${timeOf(at)}`)).toEqual(["2024-06-25 09:00"]);
});

it("in mid fan-out: it goes on where it stopped, nobody gets it twice, and the late ones are counted", async () => {
  const test = await begin(iso("2024-06-24", "09:00"));
  const waiting = test.trainees.slice(2);
  for (const channel of waiting)
    test.slack.fail({ method: "chat.postMessage", how: "ratelimited", retryAfter: 600, channel });
  await test.driveTo(iso("2024-06-24", "10:01"));
  expect(reminders(test)).toHaveLength(2);
  await off(test, iso("2024-06-24", "14:00"));
  await test.driveTo(iso("2024-06-24", "17:00"));
  expect(reminded(test)).toEqual([...test.trainees].sort());
  expect(texts(test)[0]).toContain("• 第1回 前の開庁日のお知らせ（予定 6月24日（月）10:00、3名）");
});

it("twenty minutes late, or with nothing due: not a word", async () => {
  const test = await begin(iso("2024-06-24", "09:00"));
  await off(test, iso("2024-06-24", "10:20"));
  await test.driveTo(iso("2024-06-24", "11:00"));
  expect(reminders(test)).toHaveLength(5);
  await off(test, iso("2024-06-24", "16:00"));
  await test.driveTo(iso("2024-06-24", "17:00"));
  expect(reports(test)).toEqual([]);
});
