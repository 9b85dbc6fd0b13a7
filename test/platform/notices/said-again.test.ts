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
  words,
} from "./a-desk.ts";

let test: TestDatabase;
let desk: Desk;
let reminder: InventedKind;
let other: InventedKind;
let alarm: InventedKind;

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.reset();
  reminder = inventKind("a.reminder", { merges: true });
  other = inventKind("b.reminder", { merges: true });
  alarm = inventKind("c.changed", { urgency: "urgent" });
  desk = openDesk({ test, kinds: [reminder, other, alarm] });
  for (const person of ["p1", "p2", "p3"]) desk.introduced.add(person);
});

const texts = (channel: string) =>
  desk.slack.messages.filter((message) => message.channel === channel).map((message) => message.text);

async function say(dueAt: string, audience = toPeople("p1")) {
  reminder.audience = audience;
  reminder.occasions = [occasion(dueAt)];
  await desk.replan();
}

describe("one message for one morning", () => {
  async function sayBoth(first: string, second: string) {
    other.audience = toPeople("p1");
    other.occasions = [occasion(second)];
    await say(first, toPeople("p1", "p2"));
  }

  it("carries all reminders that wait for one person", async () => {
    await sayBoth("2024-06-03 18:00", "2024-06-03 19:00");
    await desk.driveTo("2024-06-04T09:01:00+09:00");
    expect(texts("Dp1")).toEqual(["a.reminder for p1\nb.reminder for p1"]);
    expect(texts("Dp2")).toEqual(["a.reminder for p2"]);
    expect(desk.slack.messages.find((message) => message.channel === "Dp1")?.keys).toEqual([
      "a.reminder/s1/1/p1",
      "b.reminder/s1/1/p1",
    ]);
  });

  it("is said again as a whole, its parts in the same order", async () => {
    await sayBoth("2024-06-03 10:00", "2024-06-03 10:00");
    await desk.driveTo("2024-06-03T10:01:00+09:00");
    other.compose = () => "thank you";
    await desk.refresh("b.reminder");
    await desk.beat();
    expect(texts("Dp1")).toEqual(["a.reminder for p1\nthank you"]);
    reminder.compose = () => "this as well";
    await desk.refresh("a.reminder");
    await desk.beat();
    expect(texts("Dp1")).toEqual(["this as well\nthank you"]);
    expect(desk.slack.messages).toHaveLength(2);
  });

  it("is not edited when nothing in it has changed, whichever part is asked again", async () => {
    await sayBoth("2024-06-03 10:00", "2024-06-03 10:00");
    await desk.driveTo("2024-06-03T10:01:00+09:00");
    for (const kind of ["a.reminder", "b.reminder"]) {
      await desk.refresh(kind);
      await desk.beat();
    }
    expect(desk.slack.calls.filter((call) => call === "update")).toEqual([]);
  });

  it("becomes several when it would hold more blocks than Slack takes", async () => {
    const long = { ...words("long"), blocks: Array.from({ length: 30 }, () => words("x").blocks).flat() };
    reminder.compose = () => ({ say: long });
    other.compose = () => ({ say: long });
    await sayBoth("2024-06-03 10:00", "2024-06-03 10:00");
    await desk.driveTo("2024-06-03T10:01:00+09:00");
    expect(texts("Dp1")).toEqual(["long", "long"]);
  });

  it("does not take in what does not merge", async () => {
    alarm.audience = toPeople("p1");
    alarm.occasions = [occasion("2024-06-03 10:00")];
    await say("2024-06-03 10:00");
    await desk.driveTo("2024-06-03T10:01:00+09:00");
    expect(texts("Dp1").sort()).toEqual(["a.reminder for p1", "c.changed for p1"]);
  });
});

describe("the first message to somebody", () => {
  const first = (channel: string) => desk.slack.messages.filter((one) => one.channel === channel);

  it("says who writes, once, and keeps it when it is said again", async () => {
    desk.introduced.clear();
    alarm.audience = toPeople("p1");
    alarm.occasions = [occasion("2024-06-03 10:00")];
    await say("2024-06-03 10:00");
    await desk.driveTo("2024-06-03T10:01:00+09:00");
    const intros = () =>
      first("Dp1").filter((message) => JSON.stringify(message.blocks).includes("who writes"));
    expect(first("Dp1")).toHaveLength(2);
    expect(intros()).toHaveLength(1);
    alarm.compose = () => "edited";
    reminder.compose = () => "edited";
    await desk.refresh("a.reminder");
    await desk.refresh("c.changed");
    await desk.beat();
    expect(texts("Dp1")).toEqual(["edited", "edited"]);
    expect(intros()).toHaveLength(1);
  });
});

describe("said again", () => {
  it("edits only where the words differ", async () => {
    await say("2024-06-03 10:00", toPeople("p1", "p2"));
    await desk.driveTo("2024-06-03T10:01:00+09:00");
    reminder.compose = ({ recipient, sent }) =>
      recipient === "p1" && sent ? "receipt" : `a.reminder for ${recipient}`;
    await desk.refresh("a.reminder");
    await desk.beat();
    expect(desk.slack.messages.map(({ text, edits, revision }) => [text, edits.length, revision])).toEqual([
      ["receipt", 1, 1],
      ["a.reminder for p2", 0, 0],
    ]);
  });

  it("corrects at any hour, and after the end of the notice", async () => {
    reminder.audience = toPeople("p1");
    reminder.occasions = [occasion("2024-06-03 10:00", { expiresAt: at("2024-06-03 12:00") })];
    await desk.replan();
    await desk.driveTo("2024-06-03T23:00:00+09:00");
    reminder.compose = () => "closed";
    await desk.refresh("a.reminder");
    await desk.beat();
    expect(desk.slack.messages.map((message) => message.text)).toEqual(["closed"]);
  });

  it("asks again whoever was left out for what they had said, where the kind reopens", async () => {
    const followup = inventKind("d.followup", { reopens: true });
    desk = openDesk({ test, kinds: [reminder, followup] });
    const skipped = [{ personId: "p1", reason: "absent" as const }];
    for (const kind of [followup, reminder]) {
      kind.audience = { ...toPeople(), skipped };
      kind.occasions = [occasion("2024-06-03 10:00")];
    }
    await desk.replan();
    await desk.driveTo("2024-06-03T10:01:00+09:00");
    expect(desk.slack.messages).toEqual([]);
    await desk.refresh("d.followup", "p1");
    await desk.refresh("a.reminder", "p1");
    await desk.beat();
    expect(await deliveriesOf(test)).toEqual(["a.reminder/1 p1 SKIPPED absent", "d.followup/1 p1 SENT"]);
  });

  it("says a last word when the notice is over or withdrawn, where the kind has one", async () => {
    const followup = inventKind("d.followup", { lastWord: true });
    desk = openDesk({ test, kinds: [followup] });
    followup.audience = toPeople("p1");
    followup.occasions = [occasion("2024-06-03 10:00", { expiresAt: at("2024-06-10 17:00") })];
    await desk.replan();
    await desk.driveTo("2024-06-03T10:01:00+09:00");
    followup.compose = () => "closed";
    await desk.driveTo("2024-06-10T17:01:00+09:00");
    expect(desk.slack.messages.map((message) => message.text)).toEqual(["closed"]);
  });
});
