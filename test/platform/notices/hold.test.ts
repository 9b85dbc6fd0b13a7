/** Holding a program back and letting it go on: what stays, what leaves all the same, and nobody gets it twice. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
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
let change: InventedKind;
let paused: Set<string>;

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.reset();
  paused = new Set();
  reminder = inventKind("session.reminder");
  change = inventKind("session.changed", { urgency: "urgent", whilePaused: true });
  reminder.audience = toPeople("p1");
  change.audience = toPeople("p1");
  desk = openDesk({ test, kinds: [reminder, change], paused });
});

const now = () => desk.clock.now();
const hold = () => test.db.transaction((tx) => desk.engine.holding.hold(tx, PROGRAM, now()));
const missed = () => desk.engine.holding.missed(test.db.client, PROGRAM, now());
const release = (leaveOut: string[] = []) =>
  test.db.transaction((tx) => desk.engine.holding.release(tx, PROGRAM, leaveOut, now()));
const states = async () => (await noticesOf(test)).map(({ key, state }) => `${key} ${state}`);

describe("a hold", () => {
  it("keeps what is planned and what is under way, and lets a confirmed change leave", async () => {
    reminder.occasions = [occasion("2024-06-04 10:00", ofProgram)];
    change.occasions = [occasion("2024-06-04 10:00", ofProgram)];
    await desk.replan();
    await hold();
    await desk.driveTo("2024-06-05T12:00:00+09:00");
    expect(await deliveriesOf(test)).toEqual([expect.stringContaining("SENT")]);
    expect(await states()).toEqual(["session.changed/s1/1 GOING_OUT", "session.reminder/s1/1 HELD"]);
  });

  it("holds what is planned while it lasts, also what comes back after it had been withdrawn", async () => {
    reminder.occasions = [occasion("2024-06-04 10:00", ofProgram)];
    await desk.replan();
    reminder.occasions = [];
    await desk.replan();
    paused.add("program");
    reminder.occasions = [
      occasion("2024-06-04 10:00", ofProgram),
      occasion("2024-06-04 10:00", { ...ofProgram, ordinal: 2 }),
    ];
    change.occasions = [occasion("2024-06-20 10:00", ofProgram)];
    await desk.replan();
    expect(await states()).toEqual([
      "session.changed/s1/1 PLANNED",
      "session.reminder/s1/1 HELD",
      "session.reminder/s1/2 HELD",
    ]);
  });

  it("leaves other programs alone", async () => {
    reminder.occasions = [occasion("2024-06-04 10:00", { programId: "another" })];
    await desk.replan();
    await hold();
    expect(await states()).toEqual(["session.reminder/s1/1 PLANNED"]);
  });

  it("ends what is too late, and edits what stands in Slack", async () => {
    reminder.occasions = [occasion("2024-06-03 09:30", ofProgram)];
    await desk.replan();
    await desk.driveTo("2024-06-03T10:00:00+09:00");
    await hold();
    reminder.compose = () => "new words";
    await desk.refresh("session.reminder");
    await desk.beat();
    expect(desk.slack.messages[0]?.edits.map((edit) => edit.text)).toEqual(["new words"]);
    await desk.driveTo("2025-01-01T12:00:00+09:00");
    expect(await states()).toEqual(["session.reminder/s1/1 DONE"]);
  });
});

describe("a release", () => {
  it("asks about what was missed and not about what everybody has, and sends nobody anything twice", async () => {
    reminder.occasions = [occasion("2024-06-03 09:30", ofProgram)];
    await desk.replan();
    await desk.driveTo("2024-06-03T10:00:00+09:00");
    await hold();
    paused.add("program");
    reminder.occasions = [
      occasion("2024-06-03 09:30", ofProgram),
      occasion("2024-06-04 10:00", { ...ofProgram, ordinal: 2 }),
      occasion("2024-06-20 10:00", { ...ofProgram, ordinal: 3 }),
    ];
    await desk.replan();
    await desk.driveTo("2024-06-05T10:00:00+09:00");
    expect((await missed()).map((notice) => notice.key)).toEqual(["session.reminder/s1/2"]);
    paused.clear();
    await release();
    await desk.driveTo("2024-06-05T16:00:00+09:00");
    expect(desk.slack.messages).toHaveLength(2);
    expect(await states()).toEqual([
      "session.reminder/s1/1 GOING_OUT",
      "session.reminder/s1/2 GOING_OUT",
      "session.reminder/s1/3 PLANNED",
    ]);
  });

  it("never says what was left out, and still ends what half of the people have", async () => {
    reminder.occasions = [occasion("2024-06-04 10:00", ofProgram)];
    await desk.replan();
    await hold();
    await desk.driveTo("2024-06-05T10:00:00+09:00");
    await release((await missed()).map((notice) => notice.id));
    await desk.driveTo("2024-06-10T10:00:00+09:00");
    expect(desk.slack.messages).toEqual([]);
    expect(await states()).toEqual(["session.reminder/s1/1 STOPPED"]);
  });
});
