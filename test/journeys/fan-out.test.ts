/** The reminder of a session goes out while Slack limits, fails and loses answers: everybody gets it once. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../support/app.ts";

let test: TestApp;
beforeEach(async () => {
  test = await startTestApp({ at: "2024-06-21T09:00:00+09:00" });
  await test.replanAll();
});
afterEach(() => test.close());

const reminders = () =>
  test.slack.outgoing
    .filter(
      (one) => one.op === "post" && String(one.metadata?.event_payload.keys).startsWith("session.reminder/"),
    )
    .map((one) => one.user)
    .sort();

it("to each person once, on the working day before, when nothing goes wrong", async () => {
  await test.driveTo("2024-06-24T17:00:00+09:00");
  expect(reminders()).toEqual([...test.trainees].sort());
  expect(test.slack.violations).toEqual([]);
});

it("to each person once when answers are lost, calls fail and Slack asks to wait", async () => {
  const [lost = "", failing = "", limited = ""] = test.trainees;
  test.slack.fail({ method: "chat.postMessage", how: "lost-answer", channel: lost });
  test.slack.fail({ method: "chat.postMessage", how: "500", channel: failing, times: 2 });
  test.slack.fail({ method: "chat.postMessage", how: "ratelimited", retryAfter: 45, channel: limited });
  await test.driveTo("2024-06-24T17:00:00+09:00");
  expect(reminders()).toEqual([...test.trainees].sort());
  const states = await test.db.client.delivery.groupBy({
    by: ["state"],
    where: {
      workspaceId: test.workspaceId,
      toChannel: false,
      notice: { kind: "session.reminder", state: "GOING_OUT" },
    },
    _count: true,
  });
  // The sixth has no account in Slack.
  expect(states.map((one) => [one.state, one._count]).sort()).toEqual([
    ["SENT", 5],
    ["SKIPPED", 1],
  ]);
  expect(test.slack.violations).toEqual([]);
});

it("not to an account that Slack deletes, and the others do not notice", async () => {
  const [gone = ""] = test.trainees;
  await test.slack.updateUser(gone, { deleted: true });
  await test.settle();
  await test.driveTo("2024-06-24T17:00:00+09:00");
  expect(reminders()).toEqual(test.trainees.slice(1).sort());
});
