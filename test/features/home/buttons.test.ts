/** Every button of a trainee's and a leader's Home opens something when it is pressed there, at every stage of a session. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import type { TestApp } from "../../support/app.ts";
import { startWithAssignment } from "../submission/a-team.ts";
import { affiliate, faultsOf, homeOf, open, silentButtons } from "./a-home.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startWithAssignment({ at: "2024-06-13T10:00:00+09:00" });
  await app.replanAll();
});
afterAll(() => app.close());
afterEach(() => expect(faultsOf(app)).toEqual([]));

it.each([
  ["when people are asked whether they come", "2024-06-14T11:00:00+09:00"],
  ["in the morning of the session", "2024-06-25T09:30:00+09:00"],
  ["while it is under way", "2024-06-25T14:00:00+09:00"],
  ["on the day after", "2024-06-26T11:00:00+09:00"],
  ["once it is closed", "2024-07-10T11:00:00+09:00"],
])("%s", async (_when, at) => {
  await app.driveTo(at);
  // Leader, contact and member; what they share is pressed once.
  const tried = new Set<string>();
  for (const user of app.trainees.slice(0, 3)) expect(await silentButtons(app, user, tried)).toEqual([]);
  expect(tried.size).toBeGreaterThan(5);
});

it("a viewer's, a speaker's and an observer's", async () => {
  for (const role of ["VIEWER", "SPEAKER", "OBSERVER"] as const) {
    const user = await affiliate(app, role);
    expect(await silentButtons(app, user)).toEqual([]);
    const more = role === "VIEWER" ? ["年次報告書"] : [];
    expect(homeOf(app.slack.as(user)).buttons).toEqual([...more, "設定を変える", "自分のデータ"]);
  }
});

it("a Home left open until the session has closed says so over itself, and is up to date when opened again", async () => {
  await app.driveTo("2024-07-22T16:40:00+09:00");
  const leader = app.trainees[0] ?? "";
  await open(app, leader);
  await app.driveTo("2024-08-06T09:00:00+09:00");
  const person = app.slack.as(leader);
  await person.press("出欠を入力する", { in: "home" });
  await app.settle();
  expect(person.modal()?.text).toContain("第2回の出欠の受付は終わりました。");
  await person.dismiss();
  expect((await open(app, leader)).buttons).not.toContain("出欠を入力する");
});
