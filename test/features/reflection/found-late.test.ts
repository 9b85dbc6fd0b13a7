/** Somebody whose account is found when reminders are already going out: asked first, reminded another day. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isoInJapan } from "../../../src/shared/japanese-date.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;
let late: string;

beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-25T12:00:00+09:00", rates: "off" });
  await app.replanAll();
});
afterAll(() => app.close());

const toldTo = (user: string) =>
  app.slack.outgoing
    .filter((one) => one.user === user && one.op === "post")
    .map((one) => {
      const [kind] = String(one.metadata?.event_payload.keys).split("/");
      return `${isoInJapan(one.at).slice(0, 13)} ${kind}`;
    });

describe("a trainee without a Slack account until after the session", () => {
  it("is asked on the day the account is found, and reminded on the working days after", async () => {
    // The second reminder of everybody else left at 10:00 on this day.
    await app.driveTo("2024-07-02T11:00:00+09:00");
    late = app.slack.addUser({ name: "加藤 光", email: "trainee6@example.jp" });
    await app.driveTo("2024-07-02T11:00:30+09:00");
    await app.slack.as(late).command("/session");
    await app.driveTo("2024-07-09T18:00:00+09:00");
    expect(toldTo(late)).toEqual([
      "2024-07-02T11 session.followup",
      "2024-07-03T10 attendance.reminder",
      "2024-07-05T10 intention.request",
      "2024-07-09T09 attendance.reminder",
    ]);
  });

  it("changes nothing for the others", () => {
    expect(toldTo(app.trainees[0] ?? "").filter((line) => line.includes("reminder"))).toEqual([
      "2024-06-28T10 attendance.reminder",
      "2024-07-02T10 attendance.reminder",
      "2024-07-09T09 attendance.reminder",
    ]);
    expect(app.slack.violations).toEqual([]);
  });
});
