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
import type { Failure } from "./fake-slack.ts";

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
});

async function say(dueAt: string, people = ["p1"]) {
  reminder.audience = toPeople(...people);
  reminder.occasions = [occasion(dueAt)];
  await desk.replan();
}

const channels = () => desk.slack.messages.map((message) => message.channel).sort();
const everybody = Array.from({ length: 40 }, (_, index) => `q${String(index).padStart(2, "0")}`);

describe("an answer that is lost", () => {
  const lostAfter: Failure["kind"][] = ["lost-answer", "crash"];
  it.each(lostAfter)("after the message arrived (%s): it is found and not posted twice", async (kind) => {
    desk.slack.fail.post.push({ kind: kind as "crash" });
    await say("2024-06-03 10:00");
    await desk.driveTo("2024-06-03T10:05:00+09:00");
    expect(desk.slack.messages).toHaveLength(1);
    expect(await deliveriesOf(test)).toEqual(["a.reminder/1 p1 SENT"]);
    reminder.compose = () => "receipt";
    await desk.refresh("a.reminder");
    await desk.beat();
    expect(desk.slack.messages.map((message) => message.text)).toEqual(["receipt"]);
  });

  it("before the message arrived: it is posted when the lease is over", async () => {
    desk.slack.fail.post.push({ kind: "lost-call" });
    await say("2024-06-03 10:00");
    await desk.driveTo("2024-06-03T10:00:50+09:00");
    expect(desk.slack.messages).toEqual([]);
    await desk.driveTo("2024-06-03T10:05:00+09:00");
    expect(channels()).toEqual(["Dp1"]);
  });

  it("before the message arrived, at the end of the day: it waits for the morning", async () => {
    desk.slack.fail.post.push({ kind: "lost-call" });
    await say("2024-06-03 16:59");
    await desk.driveTo("2024-06-04T08:59:00+09:00");
    expect(desk.slack.messages).toEqual([]);
    await desk.driveTo("2024-06-04T09:01:00+09:00");
    expect(channels()).toEqual(["Dp1"]);
  });

  it("before the message arrived, and over by now: it is skipped", async () => {
    desk.slack.fail.post.push({ kind: "lost-call" });
    reminder.audience = toPeople("p1");
    reminder.occasions = [occasion("2024-06-03 16:59", { expiresAt: at("2024-06-03 17:00") })];
    await desk.replan();
    await desk.driveTo("2024-06-05T09:00:00+09:00");
    expect(desk.slack.messages).toEqual([]);
    expect(await deliveriesOf(test)).toEqual(["a.reminder/1 p1 SKIPPED expired"]);
  });

  it("of a first message: what is found keeps its introduction, and none is said twice", async () => {
    desk.slack.fail.post.push({ kind: "crash" });
    await say("2024-06-03 10:00");
    await desk.driveTo("2024-06-03T10:05:00+09:00");
    expect(desk.introduced).toEqual(new Set(["p1"]));
    reminder.compose = () => "receipt";
    await desk.refresh("a.reminder");
    await desk.beat();
    expect(JSON.stringify(desk.slack.messages[0]?.blocks)).toContain("who writes");
  });

  it("of a message for two: both are found in it, and what joined meanwhile is posted", async () => {
    const second = inventKind("b.reminder", { merges: true });
    const third = inventKind("e.reminder", { merges: true });
    desk = openDesk({ test, kinds: [reminder, second, third] });
    for (const kind of [second, third]) kind.audience = toPeople("p1");
    second.occasions = [occasion("2024-06-03 10:00")];
    third.occasions = [occasion("2024-06-03 10:01")];
    desk.slack.fail.post.push({ kind: "lost-answer" });
    await say("2024-06-03 10:00");
    await desk.driveTo("2024-06-03T10:05:00+09:00");
    const keys = desk.slack.messages.flatMap((message) => message.keys).sort();
    expect(keys).toEqual(["a.reminder/s1/1/p1", "b.reminder/s1/1/p1", "e.reminder/s1/1/p1"]);
    second.compose = () => "receipt";
    await desk.refresh("b.reminder");
    await desk.beat();
    expect(desk.slack.messages[0]?.text).toBe("a.reminder for p1\nreceipt");
  });

  it("while history cannot be read either: it looks again, and gives up in the open", async () => {
    desk.slack.fail.post.push({ kind: "lost-call" });
    desk.slack.fail.find.push(...Array.from({ length: 200 }, () => ({ kind: "lost-call" }) as const));
    await say("2024-06-03 10:00");
    await desk.driveTo("2024-06-04T10:00:00+09:00");
    expect(await deliveriesOf(test)).toEqual(["a.reminder/1 p1 SENDING"]);
    await desk.driveTo("2024-06-06T10:00:00+09:00");
    expect(desk.slack.messages).toEqual([]);
    expect(await deliveriesOf(test)).toEqual(["a.reminder/1 p1 FAILED"]);
  });

  it("of an edit: it is made again", async () => {
    await say("2024-06-03 10:00");
    await desk.driveTo("2024-06-03T10:01:00+09:00");
    desk.slack.fail.update.push({ kind: "lost-call" });
    reminder.compose = () => "receipt";
    await desk.refresh("a.reminder");
    await desk.driveTo("2024-06-03T10:05:00+09:00");
    expect(desk.slack.messages.map((message) => message.text)).toEqual(["receipt"]);
  });
});

describe("Slack asks to wait", () => {
  it("and the rest of a fan-out waits that long: nothing is lost, nothing doubled", async () => {
    desk.slack.fail.post.push({ kind: "limited", seconds: 90 });
    await say("2024-06-03 10:00", everybody);
    await desk.driveTo("2024-06-03T10:01:29+09:00");
    expect(desk.slack.messages).toEqual([]);
    await desk.driveTo("2024-06-03T10:10:00+09:00");
    expect(channels()).toEqual(everybody.map((person) => `D${person}`));
  });

  it("in mid fan-out, again and again", async () => {
    const limited = { kind: "limited", seconds: 30 } as const;
    let count = 0;
    desk.slack.beforePost = () => {
      count += 1;
      if (count % 7 === 0) desk.slack.fail.post.push(limited);
    };
    await say("2024-06-03 10:00", everybody);
    await desk.driveTo("2024-06-03T10:30:00+09:00");
    expect(channels()).toEqual(everybody.map((person) => `D${person}`));
  });

  it("by itself goes on when the pause is over, without a heartbeat", async () => {
    desk.slack.fail.post.push({ kind: "limited", seconds: 5 });
    await say("2024-06-03 09:00");
    await desk.engine.heartbeat();
    expect(desk.slack.messages).toEqual([]);
    desk.clock.moveTo(new Date(desk.clock.now().getTime() + 5_010));
    await desk.work.idle();
    expect(channels()).toEqual(["Dp1"]);
  });

  it("with an edit: the words follow later", async () => {
    await say("2024-06-03 10:00");
    await desk.driveTo("2024-06-03T10:01:00+09:00");
    desk.slack.fail.update.push({ kind: "limited", seconds: 45 });
    reminder.compose = () => "receipt";
    await desk.refresh("a.reminder");
    await desk.driveTo("2024-06-03T10:05:00+09:00");
    expect(desk.slack.messages.map((message) => message.text)).toEqual(["receipt"]);
  });

  it("with a file: it follows into the thread", async () => {
    desk.slack.fail.upload.push({ kind: "limited", seconds: 20 });
    const file = { filename: "session.ics", title: "session", content: "BEGIN:VCALENDAR" };
    reminder.compose = () => ({ say: { ...words("changed"), files: [file] } });
    await say("2024-06-03 10:00");
    await desk.driveTo("2024-06-03T10:05:00+09:00");
    expect(desk.slack.uploads.map(({ filename, channelId }) => [filename, channelId])).toEqual([
      ["session.ics", "Dp1"],
    ]);
    await desk.refresh("a.reminder");
    await desk.beat();
    expect(desk.slack.uploads).toHaveLength(1);
  });
});

describe("Slack refuses", () => {
  it("a message: the row says why, and the others get theirs", async () => {
    desk.slack.fail.post.push({ kind: "refused", error: "user_not_found" });
    await say("2024-06-03 10:00", ["p1", "p2"]);
    await desk.driveTo("2024-06-05T10:00:00+09:00");
    expect(desk.slack.messages).toHaveLength(1);
    const failed = await test.db.client.delivery.findMany({ where: { workspaceId: "w1", state: "FAILED" } });
    expect(failed.map((delivery) => delivery.error)).toEqual(["user_not_found"]);
  });

  it("an edit: what stands is left as it is", async () => {
    await say("2024-06-03 10:00");
    await desk.driveTo("2024-06-03T10:01:00+09:00");
    desk.slack.fail.update.push({ kind: "refused", error: "edit_window_closed" });
    reminder.compose = () => "receipt";
    await desk.refresh("a.reminder");
    await desk.driveTo("2024-06-05T10:00:00+09:00");
    expect(desk.slack.messages.map((message) => message.text)).toEqual(["a.reminder for p1"]);
    expect(await deliveriesOf(test)).toEqual(["a.reminder/1 p1 SENT"]);
  });

  it("to answer at all: after many tries the row says so", async () => {
    desk.slack.fail.post.push(...Array.from({ length: 200 }, () => ({ kind: "lost-call" }) as const));
    await say("2024-06-03 10:00");
    await desk.driveTo("2024-06-14T12:00:00+09:00");
    expect(await deliveriesOf(test)).toEqual(["a.reminder/1 p1 FAILED"]);
    const [row] = await test.db.client.delivery.findMany({ where: { workspaceId: "w1" } });
    expect(row?.error).toBe("not-known");
  });

  it("for three hours: what still makes sense follows when it is back, once", async () => {
    desk.slack.beforePost = () => {
      if (desk.clock.now() < at("2024-06-03 13:10")) desk.slack.fail.post.push({ kind: "lost-call" });
    };
    await say("2024-06-03 10:00", everybody);
    await desk.driveTo("2024-06-03T16:00:00+09:00");
    expect(channels()).toEqual(everybody.map((person) => `D${person}`));
  });
});

describe("a fault of ours", () => {
  const boom = () => {
    throw new Error("a bug");
  };

  it("in one kind's audience does not keep the others from speaking", async () => {
    alarm.kind.audience = boom;
    alarm.occasions = [occasion("2024-06-03 09:30")];
    await say("2024-06-03 10:00");
    await desk.driveTo("2024-06-03T10:01:00+09:00");
    expect(channels()).toEqual(["Dp1"]);
    expect(desk.log.entries.some((entry) => entry.level === "error")).toBe(true);
  });

  it("in one kind's words does not keep the others from speaking, and is mended by a restart", async () => {
    alarm.compose = boom;
    alarm.audience = toPeople("p1", "p2");
    alarm.occasions = [occasion("2024-06-03 10:00")];
    await say("2024-06-03 10:00");
    await desk.driveTo("2024-06-03T10:01:00+09:00");
    expect(channels()).toEqual(["Dp1"]);
    alarm.compose = () => "mended";
    await desk.driveTo("2024-06-03T10:10:00+09:00");
    expect(channels()).toEqual(["Dp1", "Dp1", "Dp2"]);
  });

  it("a kind that no feature declares any more is passed over", async () => {
    alarm.audience = toPeople("p1");
    alarm.occasions = [occasion("2024-06-03 10:00", { expiresAt: at("2024-06-04 17:00") })];
    await say("2024-06-03 10:00");
    desk = openDesk({ test, kinds: [reminder], beside: desk });
    await desk.driveTo("2024-06-05T10:01:00+09:00");
    expect(channels()).toEqual(["Dp1"]);
  });
});

describe("the process stops in mid fan-out", () => {
  it("and the next one sends the rest, at once and nothing twice", async () => {
    desk.slack.beforePost = () => {
      if (desk.slack.messages.length === 7) desk.work.stop();
    };
    await say("2024-06-03 10:00", everybody);
    desk.clock.moveTo(at("2024-06-03 10:00"));
    const beat = desk.engine.heartbeat();
    for (let step = 0; step < 100 && !desk.work.stopping; step++) {
      await desk.work.idle();
      desk.clock.moveTo(desk.clock.nextTimer() ?? desk.clock.now());
    }
    await desk.work.idle();
    desk.clock.moveTo(desk.clock.nextTimer() ?? desk.clock.now());
    await beat;
    await desk.engine.finish();
    expect(desk.slack.messages).toHaveLength(8);
    const sending = await test.db.client.delivery.count({ where: { workspaceId: "w1", state: "SENDING" } });
    expect(sending).toBe(0);
    const next = openDesk({ test, kinds: [reminder, alarm], beside: desk });
    desk.slack.beforePost = undefined;
    await next.driveTo("2024-06-03T10:00:50+09:00");
    expect(channels()).toEqual(everybody.map((person) => `D${person}`));
  });
});
