/** Whether an absence changed anything, and that one of several instances tells of it. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type Absence, isHeldUp } from "../../../src/platform/notices/absence.ts";
import { driveTo } from "../../../src/rehearsal/drive.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  at,
  type Desk,
  deliveriesOf,
  inventKind,
  occasion,
  openDesk,
  toPeople,
  WORKSPACE,
} from "./a-desk.ts";

const hours = { from: "09:00", to: "17:00", lunchFrom: "12:00", lunchTo: "13:00" };

// Friday 21 June 2024 to Monday 24 June.
it.each([
  [
    "a routine notice that left hours late",
    "06-24 09:00",
    "06-24 16:00",
    "06-24 10:00",
    "06-30 17:00",
    false,
    true,
  ],
  [
    "one that left twenty minutes late",
    "06-24 09:00",
    "06-24 10:20",
    "06-24 10:00",
    "06-30 17:00",
    false,
    false,
  ],
  [
    "one due at night, by a computer off at night",
    "06-20 17:15",
    "06-21 08:50",
    "06-20 22:00",
    "06-30 17:00",
    false,
    false,
  ],
  [
    "an urgent one due at night, of which people read in the morning",
    "06-20 17:15",
    "06-21 08:50",
    "06-20 22:00",
    "06-30 17:00",
    true,
    false,
  ],
  [
    "one due on Saturday, by a computer off at weekends",
    "06-21 17:15",
    "06-24 08:50",
    "06-22 10:00",
    "06-30 17:00",
    false,
    false,
  ],
  [
    "a computer switched on after opening",
    "06-20 17:15",
    "06-21 09:40",
    "06-21 09:00",
    "06-30 17:00",
    false,
    false,
  ],
  ["one switched on after lunch", "06-20 17:15", "06-21 13:10", "06-21 09:00", "06-30 17:00", false, true],
  [
    "what was over before anybody looked",
    "06-21 12:00",
    "06-24 14:00",
    "06-21 13:00",
    "06-24 13:00",
    false,
    true,
  ],
  [
    "what is over before it may leave",
    "06-20 12:00",
    "06-20 22:00",
    "06-20 14:00",
    "06-21 09:00",
    false,
    true,
  ],
  [
    "what would have been over by the morning anyway",
    "06-20 17:15",
    "06-21 08:50",
    "06-20 18:00",
    "06-20 22:00",
    false,
    false,
  ],
  [
    "an urgent one that was over by the morning",
    "06-20 17:15",
    "06-21 08:50",
    "06-20 18:00",
    "06-20 22:00",
    true,
    true,
  ],
  [
    "half of a fan-out that began before",
    "06-24 10:01",
    "06-24 14:00",
    "06-24 10:00",
    "06-30 17:00",
    false,
    true,
  ],
])("%s", (_what, from, to, due, expires, isUrgent, expected) => {
  const when = (text: string) => at(`2024-${text}`);
  const judged = { due: when(due), expiresAt: when(expires), isUrgent };
  expect(isHeldUp(judged, { from: when(from), to: when(to), hours })).toBe(expected);
});

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.reset();
  await test.db.client.workspace.create({
    data: { id: WORKSPACE, teamId: "T1", name: "office", createdAt: at("2024-06-01 09:00") },
  });
});

const everybody = Array.from({ length: 40 }, (_, index) => `q${String(index).padStart(2, "0")}`);

/** Two instances live side by side; the clock waits for both. */
function both(desks: Desk[], until: string): Promise<void> {
  const [first] = desks;
  if (!first) throw new Error("nobody lives");
  const all = async (run: (desk: Desk) => Promise<unknown>) => void (await Promise.all(desks.map(run)));
  const driven = {
    clock: first.clock,
    idle: () => all(({ work }) => work.idle()),
    heartbeat: () => all(({ engine }) => engine.heartbeat()),
    nextDueAt: (from: Date) => first.engine.nextDueAt(from),
  };
  return driveTo(driven, at(until));
}

it("the power goes in mid fan-out: what was in hand is looked for, the rest follows, and it is told once", async () => {
  const told: Absence[] = [];
  const onReturned = async (_tx: unknown, absence: Absence) => void told.push(absence);
  const reminder = inventKind("a.reminder");
  const first = openDesk({ test, kinds: [reminder], onReturned });
  reminder.audience = toPeople(...everybody);
  reminder.occasions = [occasion("2024-06-03 10:00", { expiresAt: at("2024-06-10 17:00") })];
  await first.replan();
  await first.driveTo("2024-06-03T09:59:00+09:00");
  first.slack.beforePost = () => {
    if (first.slack.messages.length >= 7) throw new Error("the power is gone");
  };
  first.clock.moveTo(at("2024-06-03 10:00"));
  // Until its round has ended: a dead process wakes up no more.
  await first.driveTo("2024-06-03T10:00:30+09:00");
  expect(first.slack.messages).toHaveLength(7);
  first.slack.beforePost = undefined;
  first.clock.moveTo(at("2024-06-06 10:30"));
  const one = openDesk({ test, kinds: [reminder], beside: first, onReturned });
  const two = openDesk({ test, kinds: [reminder], beside: first, onReturned });
  await both([one, two], "2024-06-06 11:00");
  expect(first.slack.messages.map(({ channel }) => channel).sort()).toEqual(
    everybody.map((person) => `D${person}`),
  );
  expect(new Set(await deliveriesOf(test))).toEqual(
    new Set(everybody.map((person) => `a.reminder/1 ${person} SENT`)),
  );
  expect(told.map(({ to, notices }) => [to.getTime(), notices.length])).toEqual([
    [at("2024-06-06 10:30").getTime(), 1],
  ]);
});

it("what nobody came to send stands on record as left out; what nobody had approved does not", async () => {
  const reminder = inventKind("a.reminder");
  const desk = openDesk({ test, kinds: [reminder] });
  reminder.audience = { ...toPeople("p1"), channels: ["C1"] };
  const expiresAt = at("2024-06-04 10:00");
  reminder.occasions = [
    occasion("2024-06-03 10:00", { expiresAt }),
    occasion("2024-06-03 10:00", { ordinal: 2, expiresAt, needsApproval: true }),
  ];
  await desk.replan();
  desk.clock.moveTo(at("2024-06-05 10:00"));
  await desk.beat();
  expect(await deliveriesOf(test)).toEqual([
    "a.reminder/1 C1 SKIPPED expired",
    "a.reminder/1 p1 SKIPPED expired",
  ]);
});
