import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  at,
  type Desk,
  deliveriesOf,
  type InventedKind,
  inventKind,
  noticesOf,
  occasion,
  openDesk,
  toPeople,
  WORKSPACE,
} from "./a-desk.ts";

let test: TestDatabase;
let desk: Desk;
let reminder: InventedKind;
let announcement: InventedKind;

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.reset();
  reminder = inventKind("session.reminder");
  announcement = inventKind("session.announcement", { urgency: "urgent" });
  reminder.audience = toPeople("p1", "p2");
  announcement.audience = { people: [], channels: ["C0PROGRAM"], skipped: [] };
  desk = openDesk({ test, kinds: [reminder, announcement] });
});

async function planned() {
  return (await noticesOf(test)).map(({ key, state, dueAt }) => [key, state, dueAt.toISOString()].join(" "));
}

describe("replan", () => {
  it("plans by key, and planning the same again writes nothing", async () => {
    reminder.occasions = [occasion("2024-06-24 10:00"), occasion("2024-06-24 11:00", { ordinal: 2 })];
    await desk.replan();
    const first = await noticesOf(test);
    desk.clock.moveTo(at("2024-06-04 09:00"));
    await desk.replan();
    expect(await noticesOf(test)).toEqual(first);
    expect(first.map((notice) => notice.key)).toEqual(["session.reminder/s1/1", "session.reminder/s1/2"]);
  });

  it("moves what has not left", async () => {
    reminder.occasions = [occasion("2024-06-24 10:00")];
    await desk.replan();
    reminder.occasions = [occasion("2024-07-01 10:00", { facts: { now: "later" }, series: "x" })];
    await desk.replan();
    const [moved, ...others] = await noticesOf(test);
    expect(others).toEqual([]);
    expect(moved).toMatchObject({ dueAt: at("2024-07-01 10:00"), facts: { now: "later" }, series: "x" });
  });

  it("withdraws what is gone, and plans it again when it comes back, waiting for a new approval", async () => {
    announcement.occasions = [occasion("2024-06-24 10:00", { needsApproval: true })];
    await desk.replan();
    const [notice] = await noticesOf(test);
    await test.db.transaction((tx) =>
      desk.engine.notices.approve(tx, notice?.id ?? "", WORKSPACE, "officer", desk.clock.now()),
    );
    announcement.occasions = [];
    await desk.replan();
    expect(await planned()).toEqual(["session.announcement/s1/1 WITHDRAWN 2024-06-24T01:00:00.000Z"]);
    announcement.occasions = [occasion("2024-06-25 10:00", { needsApproval: true })];
    await desk.replan();
    expect(await noticesOf(test)).toMatchObject([
      { state: "PLANNED", dueAt: at("2024-06-25 10:00"), approvedAt: null, approvedById: null },
    ]);
  });

  it("takes back at once what is going out and not yet sent, and sends it when it is wanted again", async () => {
    reminder.occasions = [occasion("2024-06-03 18:00")];
    await desk.replan();
    await desk.driveTo("2024-06-03T18:01:00+09:00");
    expect(await deliveriesOf(test)).toEqual([
      "session.reminder/1 p1 WAITING",
      "session.reminder/1 p2 WAITING",
    ]);
    reminder.occasions = [];
    await desk.replan();
    await desk.driveTo("2024-06-05T12:00:00+09:00");
    expect(desk.slack.messages).toEqual([]);
    expect(await deliveriesOf(test)).toEqual([
      "session.reminder/1 p1 SKIPPED withdrawn",
      "session.reminder/1 p2 SKIPPED withdrawn",
    ]);
    reminder.occasions = [occasion("2024-06-06 10:00")];
    await desk.replan();
    await desk.driveTo("2024-06-06T10:01:00+09:00");
    expect(desk.slack.messages.map((message) => message.channel).sort()).toEqual(["Dp1", "Dp2"]);
  });

  it("leaves what was sent: neither a moved hour nor a second plan sends it twice", async () => {
    reminder.occasions = [occasion("2024-06-03 10:00")];
    await desk.replan();
    await desk.driveTo("2024-06-03T10:01:00+09:00");
    reminder.occasions = [occasion("2024-06-10 10:00")];
    await desk.replan();
    await desk.driveTo("2024-06-11T12:00:00+09:00");
    expect(desk.slack.messages).toHaveLength(2);
    expect(await planned()).toEqual(["session.reminder/s1/1 GOING_OUT 2024-06-03T01:00:00.000Z"]);
  });

  it("does not say at its old hour what would now be over", async () => {
    reminder.occasions = [occasion("2024-06-24 10:00")];
    await desk.replan();
    // The session turns out to have been last week.
    reminder.occasions = [occasion("2024-05-27 10:00", { expiresAt: at("2024-05-28 13:00") })];
    await desk.replan();
    await desk.driveTo("2024-06-25T12:00:00+09:00");
    expect(desk.slack.messages).toEqual([]);
    expect(await planned()).toEqual(["session.reminder/s1/1 WITHDRAWN 2024-06-24T01:00:00.000Z"]);
  });

  it("does not touch another subject, another workspace, or kinds that are announced", async () => {
    reminder.occasions = [occasion("2024-06-24 10:00")];
    await desk.replan();
    await test.db.transaction(async (tx) => {
      const { notices } = desk.engine;
      await notices.replan(tx, { workspaceId: WORKSPACE, type: "session", id: "s2" }, desk.clock.now());
      await notices.replan(tx, { workspaceId: "w2", type: "session", id: "s1" }, desk.clock.now());
    });
    reminder.occasions = [];
    await desk.replan();
    expect(await planned()).toEqual([
      "session.reminder/s1/1 WITHDRAWN 2024-06-24T01:00:00.000Z",
      "session.reminder/s2/1 PLANNED 2024-06-24T01:00:00.000Z",
    ]);
    const other = await test.db.client.notice.findMany({ where: { workspaceId: "w2" } });
    expect(other.map((notice) => notice.state)).toEqual(["PLANNED"]);
  });

  it("lets two plan the same thing at once", async () => {
    reminder.occasions = [1, 2, 3].map((ordinal) => occasion("2024-06-24 10:00", { ordinal }));
    await Promise.all([desk.replan(), desk.replan(), desk.replan()]);
    expect(await planned()).toHaveLength(3);
  });

  it("moves a notice on hold and leaves it on hold; a stopped one stays as it is", async () => {
    reminder.occasions = [occasion("2024-06-10 10:00"), occasion("2024-06-10 10:00", { ordinal: 2 })];
    await desk.replan();
    const states = { "session.reminder/s1/1": "HELD", "session.reminder/s1/2": "STOPPED" } as const;
    for (const [key, state] of Object.entries(states)) {
      await test.db.client.notice.update({
        where: { workspaceId_key: { workspaceId: WORKSPACE, key } },
        data: { state },
      });
    }
    reminder.occasions = [occasion("2024-06-11 10:00"), occasion("2024-06-11 10:00", { ordinal: 2 })];
    await desk.replan();
    await desk.driveTo("2024-06-20T12:00:00+09:00");
    expect(desk.slack.messages).toEqual([]);
    expect(await planned()).toEqual([
      "session.reminder/s1/1 HELD 2024-06-11T01:00:00.000Z",
      "session.reminder/s1/2 STOPPED 2024-06-10T01:00:00.000Z",
    ]);
  });
});

describe("announce", () => {
  it("plans one notice; the same key twice changes the first", async () => {
    const announced = inventKind("session.changed", { urgency: "urgent", subject: undefined });
    announced.audience = toPeople("p1");
    desk = openDesk({ test, kinds: [announced] });
    const announce = (dueAt: string) =>
      test.db.transaction((tx) =>
        desk.engine.notices.announce(tx, "session.changed", "s1", WORKSPACE, occasion(dueAt)),
      );
    const first = await announce("2024-06-03 20:00");
    expect(await announce("2024-06-03 21:00")).toBe(first);
    expect(await planned()).toEqual(["session.changed/s1/1 PLANNED 2024-06-03T12:00:00.000Z"]);
  });
});

describe("approval", () => {
  it("holds a notice back until an officer has seen it", async () => {
    announcement.occasions = [occasion("2024-06-04 10:00", { needsApproval: true })];
    await desk.replan();
    await desk.driveTo("2024-06-05T10:00:00+09:00");
    expect(desk.slack.messages).toEqual([]);
    const [notice] = await noticesOf(test);
    await test.db.transaction((tx) =>
      desk.engine.notices.approve(tx, notice?.id ?? "", WORKSPACE, "officer", desk.clock.now()),
    );
    await desk.beat();
    expect(desk.slack.messages.map((message) => message.channel)).toEqual(["C0PROGRAM"]);
  });

  it("waits again when its approval was withdrawn, which another workspace cannot do", async () => {
    announcement.occasions = [occasion("2024-06-04 10:00", { needsApproval: true })];
    await desk.replan();
    const [notice] = await noticesOf(test);
    const { approve, withdrawApproval } = desk.engine.notices;
    const [id, now] = [notice?.id ?? "", desk.clock.now()];
    const approval = async () => (await noticesOf(test)).map(({ approvedById }) => approvedById);
    await test.db.transaction((tx) => approve(tx, id, WORKSPACE, "officer", now));
    await test.db.transaction((tx) => withdrawApproval(tx, id, "another-workspace", now));
    expect(await approval()).toEqual(["officer"]);
    await test.db.transaction((tx) => withdrawApproval(tx, id, WORKSPACE, now));
    expect(await approval()).toEqual([null]);
    await desk.driveTo("2024-06-04T12:00:00+09:00");
    expect(desk.slack.messages).toEqual([]);
  });

  it("lets a notice that nobody approved pass", async () => {
    announcement.occasions = [
      occasion("2024-06-04 10:00", { needsApproval: true, expiresAt: at("2024-06-10 10:00") }),
    ];
    await desk.replan();
    await desk.driveTo("2024-06-11T10:00:00+09:00");
    expect(desk.slack.messages).toEqual([]);
    expect(await planned()).toEqual(["session.announcement/s1/1 DONE 2024-06-04T01:00:00.000Z"]);
  });
});
