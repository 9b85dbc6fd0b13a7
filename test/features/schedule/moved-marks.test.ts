/** Through the real app: what was told of a date does not stand for the date to which the session moves. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-02T09:00:00+09:00", rates: "off" });
  await app.replanAll();
});
afterAll(() => app.close());

type Person = ReturnType<TestApp["slack"]["as"]>;

async function press(person: Person, text: string): Promise<void> {
  expect(await person.press(text)).toMatchObject({ ok: true });
  await app.settle();
}
async function submit(person: Person): Promise<void> {
  await person.submit();
  await app.settle();
}

const where = () => ({ workspaceId: app.workspaceId });
const marks = () => app.db.client.attendance.count({ where: where() });
const history = () => app.db.client.attendanceMark.findMany({ where: where(), orderBy: { at: "asc" } });

it("an absence told for the old date is cleared with its history kept, and people are asked to tell it again", async () => {
  const officer = app.slack.as(app.officer);
  const trainee = app.slack.as(app.trainees[2] ?? "");
  await app.driveTo("2024-06-03T11:00:00+09:00");
  await press(officer, "内容を見る");
  await submit(officer);
  await officer.dismiss();
  await app.driveTo("2024-06-05T09:00:00+09:00");

  await trainee.command("/session");
  await app.settle();
  await press(trainee, "欠席・代理を知らせる");
  await trainee.fill({ "第1回（6月25日（火））の研修への出欠": "欠席（連絡あり）" });
  await submit(trainee);
  expect(await marks()).toBe(1);

  await officer.command("/session");
  await app.settle();
  await press(officer, "延期・日時変更");
  await officer.fill({ 開催日: "2024-06-27" });
  await submit(officer);
  // Nothing happens before the words are confirmed.
  expect(await marks()).toBe(1);
  expect(officer.modal()?.text).toContain("引き継ぎません");
  const seen = app.slack.outgoing.length;
  await submit(officer);

  expect(await marks()).toBe(0);
  const [told, cleared, ...others] = await history();
  expect(others).toEqual([]);
  expect(told).toMatchObject({ from: null, to: "EXCUSED" });
  expect(cleared).toMatchObject({ from: "EXCUSED", to: null, enrollmentId: told?.enrollmentId });
  expect(cleared?.enteredById).not.toBe(told?.enteredById);
  const heard = app.slack.outgoing.slice(seen).filter((one) => one.user !== undefined && one.op === "post");
  expect(heard).toHaveLength(5);
  for (const one of heard) expect(one.text).toContain("欠席・代理のご連絡は引き継ぎません");
  expect(app.slack.violations).toEqual([]);
});

it("other hours on the same day clear nothing", async () => {
  const officer = app.slack.as(app.officer);
  const trainee = app.slack.as(app.trainees[2] ?? "");
  await officer.dismiss().catch(() => undefined);
  await trainee.command("/session");
  await app.settle();
  await press(trainee, "欠席・代理を知らせる");
  await trainee.fill({ "第1回（6月27日（木））の研修への出欠": "欠席" });
  await submit(trainee);
  await officer.command("/session");
  await app.settle();
  await press(officer, "延期・日時変更");
  await officer.fill({ 開始時刻: "14:00" });
  await submit(officer);
  expect(officer.modal()?.text).not.toContain("引き継ぎません");
  await submit(officer);
  expect(await marks()).toBe(1);
});
