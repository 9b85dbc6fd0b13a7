/** Two processes on one database and one Slack; on PostgreSQL they are truly concurrent. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { at, type Desk, type InventedKind, inventKind, occasion, openDesk, toPeople } from "./a-desk.ts";

let test: TestDatabase;
let one: Desk;
let two: Desk;
let reminder: InventedKind;
let other: InventedKind;
const everybody = Array.from({ length: 60 }, (_, index) => `q${String(index).padStart(2, "0")}`);

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.reset();
  reminder = inventKind("a.reminder", { merges: true });
  other = inventKind("b.reminder", { merges: true });
  for (const kind of [reminder, other]) {
    kind.audience = toPeople(...everybody);
    kind.occasions = [occasion("2024-06-03 10:00")];
  }
  one = openDesk({ test, kinds: [reminder, other] });
  two = openDesk({ test, kinds: [reminder, other], beside: one });
  await one.replan();
});

/** Both live until that moment, each at its own pace. */
async function bothUntil(text: string): Promise<void> {
  const { clock } = one;
  const idle = () => Promise.all([one.work.idle(), two.work.idle()]);
  while (clock.now() < at(text)) {
    const beats = [one.engine.heartbeat(), two.engine.heartbeat()];
    await idle();
    const minute = new Date(clock.now().getTime() + 60_000);
    for (let next = clock.nextTimer(); next && next < minute; next = clock.nextTimer()) {
      clock.moveTo(next);
      await idle();
    }
    clock.moveTo(minute);
    await idle();
    await Promise.all(beats);
  }
}

const keys = () => one.slack.messages.flatMap((message) => message.keys).sort();
const expected = ["a.reminder", "b.reminder"].flatMap((kind) =>
  everybody.map((person) => `${kind}/s1/1/${person}`),
);

it("two processes send each delivery once", async () => {
  one.clock.moveTo(at("2024-06-03 10:00"));
  await bothUntil("2024-06-03 10:05");
  expect(keys()).toEqual(expected);
});

it("two processes send each delivery once when Slack asks to wait and answers are lost", async () => {
  let count = 0;
  one.slack.beforePost = () => {
    count += 1;
    if (count % 11 === 0) one.slack.fail.post.push({ kind: "limited", seconds: 70 });
    else if (count % 13 === 0) one.slack.fail.post.push({ kind: "lost-answer" });
    else if (count % 17 === 0) one.slack.fail.post.push({ kind: "lost-call" });
  };
  one.clock.moveTo(at("2024-06-03 10:00"));
  await bothUntil("2024-06-03 10:40");
  expect(keys()).toEqual(expected);
});

it("whoever was held up beyond the lease leaves the message to the other", async () => {
  reminder.audience = toPeople("p1");
  other.audience = toPeople();
  one.clock.moveTo(at("2024-06-03 10:00"));
  let isHeldUp = false;
  reminder.kind.compose = async (_tx, _notice, deliveries) => {
    if (!isHeldUp) {
      isHeldUp = true;
      one.clock.moveTo(at("2024-06-03 10:02"));
      await two.engine.heartbeat();
    }
    const say = { text: "once", blocks: [] };
    return new Map(deliveries.map(({ deliveryId }) => [deliveryId, { say }]));
  };
  await one.engine.heartbeat();
  await bothUntil("2024-06-03 10:10");
  expect(keys()).toEqual(["a.reminder/s1/1/p1"]);
});

it("whose clock is 30 s fast takes nothing from who is still at it", async () => {
  two = openDesk({ test, kinds: [reminder, other], beside: one, fast: 30_000 });
  one.clock.moveTo(at("2024-06-03 10:00"));
  let posts = 0;
  one.slack.beforePost = async () => {
    posts += 1;
    // Slack is slow: by the other's clock the lease is over before the 16th message arrives.
    if (posts <= 16) one.clock.moveTo(new Date(one.clock.now().getTime() + 2000));
    if (posts !== 16) return;
    void two.engine.heartbeat();
    await two.work.idle();
  };
  await one.driveTo("2024-06-03T10:01:30+09:00");
  await bothUntil("2024-06-03 10:10");
  expect(keys()).toEqual(expected);
});

it("both may plan and refresh at once", async () => {
  one.clock.moveTo(at("2024-06-03 10:00"));
  await Promise.all([one.replan(), two.replan()]);
  await bothUntil("2024-06-03 10:03");
  reminder.compose = ({ recipient }) => `edited for ${recipient}`;
  await Promise.all([one.refresh("a.reminder"), two.refresh("a.reminder")]);
  await bothUntil("2024-06-03 10:12");
  expect(keys()).toEqual(expected);
  // Where the two claimed one of a person's two each, they left as two messages.
  const edited = one.slack.messages.filter(({ keys }) => keys.some((key) => key.startsWith("a.reminder")));
  expect(edited.every(({ text }) => text.startsWith("edited for"))).toBe(true);
});
