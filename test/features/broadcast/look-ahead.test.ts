/** A message of the office that waits for its day is among what is said in the next two weeks. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-18T09:30:00+09:00", rates: "off" });
});
afterAll(() => {
  expect(app.slack.violations).toEqual([]);
  return app.close();
});

const officer = () => app.slack.as(app.officer);
const shown = () => officer().modal()?.text ?? "";
const trainee = () => app.slack.as(app.trainees[0] ?? "");

async function act<T>(step: Promise<T>): Promise<T> {
  const result = await step;
  await app.settle();
  return result;
}

async function lookAhead(): Promise<string> {
  await act(officer().dismiss()).catch(() => undefined);
  await act(officer().command("/program"));
  await act(officer().press("これから2週間のお知らせを確認"));
  return shown();
}

it("with its hour and how many get it, until it has left", async () => {
  await act(officer().command("/program", "message"));
  await act(officer().fill({ 本文: "明日の朝の連絡", 送る時: "日時を選ぶ" }));
  await officer().fill({ 日付: "2024-06-19", 時刻: "10:00" });
  await act(officer().submit());
  await act(officer().submit());
  expect(await lookAhead()).toContain("6月19日（水）10:00 事務局からのメッセージ → 5名にDM");
  expect(trainee().sees()).not.toContain("明日の朝の連絡");
  await app.driveTo("2024-06-19T10:02:00+09:00");
  expect(trainee().sees()).toContain("明日の朝の連絡");
  expect(await lookAhead()).not.toContain("事務局からのメッセージ");
});
