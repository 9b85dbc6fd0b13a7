import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  at,
  type Desk,
  deliveriesOf,
  type InventedKind,
  inventKind,
  occasion,
  openDesk,
  toPeople,
} from "./a-desk.ts";

let test: TestDatabase;
let desk: Desk;
let reminder: InventedKind;
let alarm: InventedKind;

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.reset();
  reminder = inventKind("a.reminder", { merges: true });
  alarm = inventKind("c.changed", { urgency: "urgent" });
  desk = openDesk({ test, kinds: [reminder, alarm] });
  for (const person of ["p1", "p2", "p3"]) desk.introduced.add(person);
});

const sentAt = () => desk.slack.messages.map(({ channel, at: when }) => `${channel} ${iso(when)}`).sort();
const iso = (when: Date) => new Date(when.getTime() + 9 * 3_600_000).toISOString().slice(0, 16);

async function say(dueAt: string, audience = toPeople("p1")) {
  reminder.audience = audience;
  reminder.occasions = [occasion(dueAt)];
  await desk.replan();
}

describe("when a routine message leaves", () => {
  it.each([
    ["at its hour", "2024-06-03 10:00", "2024-06-03T10:00"],
    ["after lunch", "2024-06-03 12:00", "2024-06-03T13:00"],
    ["at the end of lunch still", "2024-06-03 12:59", "2024-06-03T13:00"],
    ["in the morning what fell due at night", "2024-06-03 22:00", "2024-06-04T09:00"],
    ["in the morning what fell due at the very end", "2024-06-03 17:00", "2024-06-04T09:00"],
    ["in the morning what fell due a minute before midnight", "2024-06-03 23:59", "2024-06-04T09:00"],
    ["in the morning what fell due at midnight", "2024-06-04 00:00", "2024-06-04T09:00"],
    ["on Monday what fell due on a Saturday", "2024-06-08 10:00", "2024-06-10T09:00"],
    ["after a holiday on a Monday", "2024-07-13 10:00", "2024-07-16T09:00"],
    ["after the turn of the year", "2024-12-28 10:00", "2025-01-06T09:00"],
  ])("%s", async (_what, dueAt, expected) => {
    reminder.audience = toPeople("p1");
    reminder.occasions = [occasion(dueAt, { expiresAt: at("2025-03-31 17:00") })];
    await desk.replan();
    await desk.driveTo("2025-01-07T09:00:00+09:00");
    expect(sentAt()).toEqual([`Dp1 ${expected}`]);
  });

  it("waits on a closed day of the person's own municipality only", async () => {
    desk.people.set("p1", { closed: new Set(["2024-08-06"]) });
    await say("2024-08-06 10:00", toPeople("p1", "p2"));
    await desk.driveTo("2024-08-08T09:00:00+09:00");
    expect(sentAt()).toEqual(["Dp1 2024-08-07T09:00", "Dp2 2024-08-06T10:00"]);
  });

  it("waits until somebody is back, and asks again every week when nobody knows when", async () => {
    desk.people.set("p1", { awayFrom: "2024-06-03", awayTo: "2024-06-06" });
    desk.people.set("p2", { awayFrom: "2024-06-01", awayTo: null });
    await say("2024-06-03 10:00", toPeople("p1", "p2"));
    await desk.driveTo("2024-06-12T10:00:00+09:00");
    desk.people.set("p2", { awayFrom: "2024-06-01", awayTo: "2024-06-12" });
    await desk.driveTo("2024-06-20T10:00:00+09:00");
    expect(sentAt()).toEqual(["Dp1 2024-06-07T09:00", "Dp2 2024-06-17T09:00"]);
  });

  it("never after its end: what cannot leave before is skipped with the reason", async () => {
    reminder.audience = toPeople("p1");
    reminder.occasions = [occasion("2024-06-07 17:30", { expiresAt: at("2024-06-10 09:00") })];
    await desk.replan();
    await desk.driveTo("2024-06-11T10:00:00+09:00");
    expect(desk.slack.messages).toEqual([]);
    expect(await deliveriesOf(test)).toEqual(["a.reminder/1 p1 SKIPPED expired"]);
  });

  it("never after its end when the app was away for longer than that", async () => {
    reminder.audience = toPeople("p1");
    reminder.occasions = [occasion("2024-06-03 09:30", { expiresAt: at("2024-06-04 17:00") })];
    await desk.replan();
    desk.clock.moveTo(at("2024-06-05 10:00"));
    await desk.beat();
    expect(desk.slack.messages).toEqual([]);
  });

  const everybody = Array.from({ length: 40 }, (_, index) => `q${String(index).padStart(2, "0")}`);

  it("not a moment longer than office hours last, when a fan-out takes its time", async () => {
    await say("2024-06-03 16:59", toPeople(...everybody));
    desk.clock.moveTo(new Date(at("2024-06-03 17:00").getTime() - 2000));
    await desk.driveTo("2024-06-04T09:05:00+09:00");
    const [today, tomorrow] = ["2024-06-03", "2024-06-04"].map((day) =>
      sentAt().filter((one) => one.includes(day)),
    );
    expect(today?.every((one) => one.endsWith("16:59"))).toBe(true);
    expect([today?.length, tomorrow?.length]).toEqual([10, 30]);
  });

  it("not a moment after its end, urgent as it may be", async () => {
    const end = new Date(at("2024-06-03 20:00").getTime() + 2000);
    alarm.audience = toPeople(...everybody);
    alarm.occasions = [occasion("2024-06-03 20:00", { expiresAt: end })];
    await desk.replan();
    await desk.driveTo("2024-06-03T21:00:00+09:00");
    expect(desk.slack.messages).toHaveLength(10);
    expect(desk.slack.messages.every((message) => message.at < end)).toBe(true);
    expect((await deliveriesOf(test)).filter((one) => one.endsWith("SKIPPED expired"))).toHaveLength(30);
  });

  it("at any hour what is urgent, and before what is routine", async () => {
    await say("2024-06-03 23:00");
    alarm.audience = { people: ["p1", "p2"], channels: ["C0PROGRAM"], skipped: [] };
    alarm.occasions = [occasion("2024-06-03 23:00")];
    await desk.replan();
    await desk.driveTo("2024-06-03T23:01:00+09:00");
    expect(sentAt()).toEqual(["C0PROGRAM 2024-06-03T23:00", "Dp1 2024-06-03T23:00", "Dp2 2024-06-03T23:00"]);
  });

  it("in a channel too, only in office hours", async () => {
    await say("2024-07-15 09:00", { people: [], channels: ["C0COUNCIL"], skipped: [] });
    await desk.driveTo("2024-07-17T09:00:00+09:00");
    expect(sentAt()).toEqual(["C0COUNCIL 2024-07-16T09:00"]);
  });
});

describe("who gets it", () => {
  it("stores everybody who does not, and why", async () => {
    desk.people.set("p2", { slackUserId: null });
    desk.people.set("p3", { isDeleted: true });
    await say("2024-06-03 10:00", {
      people: ["p1", "p2", "p3"],
      channels: [],
      skipped: [{ personId: "p4", reason: "answered" }],
    });
    await desk.driveTo("2024-06-03T10:01:00+09:00");
    expect(await deliveriesOf(test)).toEqual([
      "a.reminder/1 p1 SENT",
      "a.reminder/1 p2 SKIPPED no-slack",
      "a.reminder/1 p3 SKIPPED deleted",
      "a.reminder/1 p4 SKIPPED answered",
    ]);
  });

  it("asks again at the moment of sending: who has answered by then gets nothing", async () => {
    await say("2024-06-03 20:00", toPeople("p1", "p2"));
    await desk.driveTo("2024-06-03T20:01:00+09:00");
    reminder.compose = ({ recipient }) => (recipient === "p1" ? { skip: "answered" } : "please");
    await desk.driveTo("2024-06-04T09:01:00+09:00");
    expect(await deliveriesOf(test)).toEqual(["a.reminder/1 p1 SKIPPED answered", "a.reminder/1 p2 SENT"]);
  });

  it("may be put off by its kind, but not beyond its end", async () => {
    reminder.compose = (_delivery, _notice, now) =>
      now < at("2024-06-04 10:00") ? { postpone: at("2024-06-04 10:00") } : "now";
    await say("2024-06-03 10:00");
    await desk.driveTo("2024-06-04T10:01:00+09:00");
    expect(sentAt()).toEqual(["Dp1 2024-06-04T10:00"]);
  });

  async function audienceChanged() {
    await test.db.transaction((tx) => desk.engine.notices.audienceChanged(tx, desk.subject));
    await desk.beat();
  }

  it("reaches who joins late, and not who left before it was sent", async () => {
    await say("2024-06-03 18:00", toPeople("p1", "p2"));
    await desk.driveTo("2024-06-03T18:01:00+09:00");
    reminder.audience = { ...toPeople("p2", "p3"), skipped: [{ personId: "p1", reason: "left" }] };
    await audienceChanged();
    await desk.driveTo("2024-06-04T09:01:00+09:00");
    expect(sentAt()).toEqual(["Dp2 2024-06-04T09:00", "Dp3 2024-06-04T09:00"]);
    reminder.audience = toPeople("p2", "p3", "p4");
    await audienceChanged();
    expect(sentAt()).toHaveLength(3);
  });

  it("reaches whose account was found later, whose team is no longer on hold, who came back", async () => {
    desk.people.set("p1", { slackUserId: null });
    await say("2024-06-03 10:00", {
      ...toPeople("p1"),
      skipped: [
        { personId: "p2", reason: "on-hold" },
        { personId: "p3", reason: "left" },
        { personId: "p4", reason: "answered" },
      ],
    });
    await desk.driveTo("2024-06-03T10:01:00+09:00");
    expect(desk.slack.messages).toEqual([]);
    desk.people.delete("p1");
    reminder.audience = toPeople("p1", "p2", "p3", "p4");
    await audienceChanged();
    expect(await deliveriesOf(test)).toEqual([
      "a.reminder/1 p1 SENT",
      "a.reminder/1 p2 SENT",
      "a.reminder/1 p3 SENT",
      "a.reminder/1 p4 SKIPPED answered",
    ]);
  });

  it("says why somebody who waited is left out now", async () => {
    await say("2024-06-03 18:00");
    await desk.driveTo("2024-06-03T18:01:00+09:00");
    reminder.audience = { ...toPeople(), skipped: [{ personId: "p1", reason: "on-hold" }] };
    await audienceChanged();
    expect(await deliveriesOf(test)).toEqual(["a.reminder/1 p1 SKIPPED on-hold"]);
  });
});
