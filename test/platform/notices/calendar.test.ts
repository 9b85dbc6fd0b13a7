/** What the office does with one notice in the calendar, and that planning leaves it so. */
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

const PROGRAM = { workspaceId: WORKSPACE, programId: "program" };
const ofProgram = { programId: "program" };

let test: TestDatabase;
let desk: Desk;
let reminder: InventedKind;
let paused: Set<string>;

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.reset();
  paused = new Set();
  reminder = inventKind("session.reminder");
  reminder.audience = toPeople("p1", "p2");
  desk = openDesk({ test, kinds: [reminder], paused });
  reminder.occasions = [occasion("2024-06-04 10:00", ofProgram)];
  await desk.replan();
});

const now = () => desk.clock.now();
const coming = () => desk.engine.calendar.coming(test.db.client, PROGRAM, now(), at("2024-12-01 00:00"));

async function only() {
  const [notice] = await coming();
  if (!notice) throw new Error("nothing is to come");
  return notice;
}

type Act = "hold" | "release" | "stop";

async function act(name: Act) {
  const { id } = await only();
  await test.db.transaction(async (tx) => {
    const notice = await desk.engine.calendar.lock(tx, { workspaceId: WORKSPACE, id }, now());
    if (notice) await desk.engine.calendar[name](tx, notice, now());
  });
}

async function move(to: string) {
  const notice = await only();
  await test.db.transaction((tx) => desk.engine.calendar.move(tx, notice, at(to), now()));
}

async function restore() {
  const [notice] = await noticesOf(test);
  const one = { workspaceId: WORKSPACE, id: notice?.id ?? "" };
  return test.db.transaction((tx) => desk.engine.calendar.restore(tx, one, now()));
}

const dues = async () => (await noticesOf(test)).map(({ dueAt, ownDueAt }) => [dueAt, ownDueAt]);
const states = async () => (await noticesOf(test)).map(({ state }) => state);
const received = () => desk.slack.messages.map(({ channel }) => channel).sort();

describe("a moved notice", () => {
  it("keeps its moment when it is planned again for another reason, and leaves at it once", async () => {
    await move("2024-06-06 14:00");
    reminder.occasions = [occasion("2024-06-04 10:00", { ...ofProgram, facts: { words: "new" } })];
    await desk.replan();
    expect(await dues()).toEqual([[at("2024-06-06 14:00"), at("2024-06-04 10:00")]]);
    await desk.driveTo("2024-06-06T13:59:00+09:00");
    expect(received()).toEqual([]);
    await desk.driveTo("2024-06-10T12:00:00+09:00");
    expect(received()).toEqual(["Dp1", "Dp2"]);
  });

  it("follows its occasion when that has another hour, or is over before the moment it was moved to", async () => {
    await move("2024-06-06 14:00");
    reminder.occasions = [occasion("2024-06-05 10:00", ofProgram)];
    await desk.replan();
    expect(await dues()).toEqual([[at("2024-06-05 10:00"), null]]);
    await move("2024-06-20 14:00");
    reminder.occasions = [occasion("2024-06-05 10:00", { ...ofProgram, expiresAt: at("2024-06-20 14:00") })];
    await desk.replan();
    expect(await dues()).toEqual([[at("2024-06-05 10:00"), null]]);
  });

  it("is as if never moved when it is moved back, and when it was withdrawn in between", async () => {
    await move("2024-06-06 14:00");
    await move("2024-06-04 10:00");
    expect(await dues()).toEqual([[at("2024-06-04 10:00"), null]]);
    await move("2024-06-06 14:00");
    await act("hold");
    const { occasions } = reminder;
    reminder.occasions = [];
    await desk.replan();
    reminder.occasions = occasions;
    await desk.replan();
    expect(await dues()).toEqual([[at("2024-06-04 10:00"), null]]);
    expect(await only()).toMatchObject({ state: "PLANNED", heldAlone: false });
  });
});

describe("a held notice", () => {
  it("stays when it is planned again and when a pause ends, and leaves once it is let go", async () => {
    await act("hold");
    reminder.occasions = [occasion("2024-06-04 11:00", ofProgram)];
    await desk.replan();
    const { holding } = desk.engine;
    await test.db.transaction((tx) => holding.hold(tx, PROGRAM, now()));
    await desk.driveTo("2024-06-05T10:00:00+09:00");
    expect(await holding.missed(test.db.client, PROGRAM, now())).toEqual([]);
    await test.db.transaction((tx) => holding.release(tx, PROGRAM, [], now()));
    await desk.driveTo("2024-06-06T10:00:00+09:00");
    expect([received(), await states()]).toEqual([[], ["HELD"]]);
    await act("release");
    await desk.beat();
    expect(received()).toEqual(["Dp1", "Dp2"]);
  });

  it("goes to those of a pause when it is let go during one", async () => {
    await act("hold");
    paused.add("program");
    await act("release");
    expect(await only()).toMatchObject({ state: "HELD", heldAlone: false });
  });
});

describe("a stopped notice", () => {
  it("stays stopped when it is planned again, and goes on at the hour of today when that is taken back", async () => {
    await act("stop");
    reminder.occasions = [occasion("2024-06-05 11:00", ofProgram)];
    await desk.replan();
    expect(await states()).toEqual(["STOPPED"]);
    expect(await restore()).toMatchObject({ state: "PLANNED", dueAt: at("2024-06-05 11:00") });
    await desk.driveTo("2024-06-06T10:00:00+09:00");
    expect(received()).toEqual(["Dp1", "Dp2"]);
  });

  it("cannot go on when nothing is to be said any more", async () => {
    await act("stop");
    reminder.occasions = [];
    await desk.replan();
    expect(await restore()).toBeUndefined();
  });

  it("half-way out leaves alone who has it; taken back, the others get it and nobody twice", async () => {
    desk.people.set("p2", { awayFrom: "2024-06-04", awayTo: "2024-06-10" });
    await desk.driveTo("2024-06-04T12:00:00+09:00");
    expect(await only()).toMatchObject({ state: "GOING_OUT", isOpened: true });
    await act("stop");
    expect(await coming()).toEqual([]);
    await desk.driveTo("2024-06-12T11:00:00+09:00");
    expect(received()).toEqual(["Dp1"]);
    expect(await deliveriesOf(test)).toEqual([
      "session.reminder/1 p1 SENT",
      "session.reminder/1 p2 SKIPPED left-out",
    ]);
    await restore();
    await desk.beat();
    expect(received()).toEqual(["Dp1", "Dp2"]);
  });
});

describe("a look", () => {
  it("says who gets it, who later, who not and why, with the words of then, and writes nothing", async () => {
    reminder.audience = {
      people: ["p1", "away", "none", "done"],
      channels: [],
      skipped: [{ personId: "gone", reason: "left" }],
    };
    desk.people.set("away", { closed: new Set(["2024-06-04"]) });
    desk.people.set("none", { slackUserId: null });
    reminder.compose = ({ recipient }, notice, moment) =>
      recipient === "done" ? { skip: "answered" } : `${notice.id}|${recipient}|${moment.toISOString()}`;
    const notice = await only();
    const { look, reach } = desk.engine.calendar;
    const looked = await look(test.db.client, notice, now());
    expect(looked.people).toEqual([
      { personId: "p1", later: undefined },
      { personId: "away", later: at("2024-06-05 09:00") },
    ]);
    expect(looked.skipped).toEqual([
      { personId: "gone", reason: "left" },
      { personId: "none", reason: "no-slack" },
      { personId: "done", reason: "answered" },
    ]);
    expect(looked.content?.text).toBe("|p1|2024-06-04T01:00:00.000Z");
    expect(await reach(test.db.client, notice)).toMatchObject({
      recipients: 4,
      skipped: [{ reason: "left", count: 1 }],
    });
    expect(await deliveriesOf(test)).toEqual([]);
    expect(await only()).toEqual(notice);
  });
});
