/** Two workspaces on one database: what one Slack asks of us never holds the other, and each has its own token. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { createEngine, type Engine } from "../../../src/platform/notices/index.ts";
import { createWork, type Work } from "../../../src/platform/process/work.ts";
import { slackLogger } from "../../../src/platform/slack/bolt-app.ts";
import { createPoster } from "../../../src/platform/slack/poster.ts";
import { driveTo } from "../../../src/rehearsal/drive.ts";
import { type Sandbox, startSandbox } from "../../../src/sandbox/index.ts";
import { DrivenClock } from "../../../src/shared/clock.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { createKeptLog } from "../../support/log.ts";
import { root } from "../../support/sources.ts";
import { at, type InventedKind, inventKind, occasion, peopleWith, toPeople } from "./a-desk.ts";

const WORKSPACES = ["w1", "w2"] as const;
type Id = (typeof WORKSPACES)[number];

let test: TestDatabase;
let clock: DrivenClock;
let slacks: Record<Id, Sandbox>;
let people: Record<Id, string[]>;
let routine: InventedKind;
let urgent: InventedKind;

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.reset();
  clock = new DrivenClock(at("2024-06-03 09:00"));
  const manifest = `${root}manifest.yml`;
  slacks = {
    w1: await startSandbox({ clock, manifest, team: { id: "T00000001", name: "one" } }),
    w2: await startSandbox({ clock, manifest, team: { id: "T00000002", name: "two" } }),
  };
  const accounts = (slack: Sandbox, count: number) =>
    Array.from({ length: count }, (_, index) => slack.addUser({ name: `${index}` }));
  people = { w1: accounts(slacks.w1, 129), w2: accounts(slacks.w2, 3) };
  routine = inventKind("a.reminder");
  urgent = inventKind("c.changed", { urgency: "urgent" });
  for (const kind of [routine, urgent])
    kind.kind.audience = async (_tx, { workspaceId }) => toPeople(...people[workspaceId as Id]);
});
afterEach(async () => {
  await Promise.all(Object.values(slacks).map((slack) => slack.close()));
});

interface Process {
  engine: Engine;
  work: Work;
}

/** A process that has the tokens of these workspaces. */
function startProcess(...serves: Id[]): Process {
  const work = createWork();
  const log = createKeptLog();
  const posters = new Map(
    serves.map((id) => [
      id as string,
      createPoster(slacks[id].botToken, { slackApiUrl: slacks[id].apiUrl, logger: slackLogger(log) }),
    ]),
  );
  const engine = createEngine({
    ...{ db: test.db, clock, work, log, serves },
    kinds: () => [routine.kind, urgent.kind],
    people: peopleWith((id) => ({ slackUserId: id, isFirst: false, intro: [], footer: [] })),
    posterOf(workspaceId) {
      const poster = posters.get(workspaceId);
      if (!poster) throw new Error(`no token for ${workspaceId}`);
      return poster;
    },
  });
  return { engine, work };
}

async function plan({ engine }: Process, workspaceId: Id): Promise<void> {
  const subject = { workspaceId, type: "session" as const, id: `s-${workspaceId}` };
  await test.db.transaction((tx) => engine.notices.replan(tx, subject, clock.now()));
}

const live = ({ engine, work }: Process, until: string) =>
  driveTo(
    {
      clock,
      idle: () => work.idle(),
      heartbeat: () => engine.heartbeat(),
      nextDueAt: (from) => engine.nextDueAt(from),
    },
    at(until),
  );

const posts = (id: Id) => slacks[id].outgoing.filter(({ op }) => op === "post");
const seconds = (id: Id) =>
  posts(id).map((one) => (one.at.getTime() - at("2024-06-03 10:00").getTime()) / 1000);
const limited = (id: Id) => slacks[id].calls.filter(({ error }) => error === "ratelimited").length;

it("129 people: five a second from the first moment, never too fast for Slack, in half a minute", async () => {
  const both = startProcess("w1", "w2");
  routine.occasions = [occasion("2024-06-03 10:00")];
  await plan(both, "w1");
  await live(both, "2024-06-03 10:05");
  expect(
    posts("w1")
      .map(({ user }) => user)
      .sort(),
  ).toEqual([...people.w1].sort());
  expect(seconds("w1")).toEqual(people.w1.map((_, index) => expect.closeTo(index * 0.2, 3)));
  expect(limited("w1")).toBe(0);
  expect(slacks.w1.violations).toEqual([]);
});

it("one asks to wait for 45 seconds: it waits to the second, and the other does not notice", async () => {
  const both = startProcess("w1", "w2");
  people.w1 = people.w1.slice(0, 3);
  routine.occasions = [occasion("2024-06-03 10:00")];
  for (const id of WORKSPACES) await plan(both, id);
  slacks.w1.fail({ method: "chat.postMessage", how: "ratelimited", retryAfter: 45 });
  await live(both, "2024-06-03 10:05");
  expect(seconds("w2").map(Math.floor)).toEqual([0, 0, 0]);
  expect(posts("w1")).toHaveLength(3);
  expect(seconds("w1").every((second) => second >= 45 && second < 47)).toBe(true);
  expect(limited("w1")).toBe(1);
});

it("one asks to wait with posts: its edits go on meanwhile", async () => {
  const both = startProcess("w1", "w2");
  people.w1 = people.w1.slice(0, 2);
  routine.occasions = [occasion("2024-06-03 10:00")];
  await plan(both, "w1");
  await live(both, "2024-06-03 10:05");
  urgent.occasions = [occasion("2024-06-03 10:10")];
  await plan(both, "w1");
  slacks.w1.fail({ method: "chat.postMessage", how: "ratelimited", retryAfter: 120 });
  await live(both, "2024-06-03 10:10");
  routine.compose = () => "edited";
  const what = { workspaceId: "w1", kind: "a.reminder", subjectId: "s-w1" };
  await test.db.transaction((tx) => both.engine.notices.refresh(tx, what));
  await live(both, "2024-06-03 10:11");
  expect(posts("w1")).toHaveLength(2);
  expect(slacks.w1.outgoing.filter(({ op }) => op === "update")).toHaveLength(2);
  await live(both, "2024-06-03 10:13");
  expect(posts("w1")).toHaveLength(4);
});

it("urgent words overtake a fan-out that is under way", async () => {
  const both = startProcess("w1", "w2");
  routine.occasions = [occasion("2024-06-03 10:00")];
  await plan(both, "w1");
  clock.moveTo(at("2024-06-03 10:00"));
  let isPlanned = false;
  slacks.w1.onOutgoing(() => {
    if (isPlanned || posts("w1").length < 30) return;
    isPlanned = true;
    urgent.occasions = [occasion("2024-06-03 10:00", { ordinal: 7 })];
    void both.work.track(() => plan(both, "w1")).then(() => both.engine.notices.kick());
  });
  urgent.kind.audience = async () => toPeople(people.w1[0] ?? "");
  await live(both, "2024-06-03 10:05");
  const order = posts("w1").map(({ text }) => text.split(" ")[0]);
  expect(order).toHaveLength(130);
  // As soon as the batch in hand has left: 25 of them.
  expect(order.indexOf("c.changed")).toBeGreaterThan(29);
  expect(order.indexOf("c.changed")).toBeLessThan(60);
});

it("two processes, each with its own token: neither sends what is the other's", async () => {
  people.w1 = people.w1.slice(0, 3);
  const [one, two] = [startProcess("w1"), startProcess("w2")];
  routine.occasions = [occasion("2024-06-03 10:00")];
  await plan(one, "w1");
  await plan(two, "w2");
  await live(one, "2024-06-03 10:05");
  expect([posts("w1").length, posts("w2").length]).toEqual([3, 0]);
  expect(await test.db.client.delivery.count({ where: { workspaceId: "w2" } })).toBe(0);
  await live(two, "2024-06-03 10:06");
  expect([posts("w1").length, posts("w2").length]).toEqual([3, 3]);
});
