/** Whatever happens in whatever order: nobody gets a thing twice, nothing routine outside hours, nothing too late. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dateOf, timeOf } from "../../../src/shared/japanese-date.ts";
import { isOfficeDay } from "../../../src/shared/office-days.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { at, type Desk, inventKind, occasion, openDesk, toPeople } from "./a-desk.ts";
import type { Failure } from "./fake-slack.ts";

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

const START = at("2024-07-11 08:00");
const hoursLater = (hours: number) => new Date(START.getTime() + hours * 3_600_000);
/** More by hand: SASAEAI_RUNS=200. */
const RUNS = Number(process.env.SASAEAI_RUNS ?? 8);
const PEOPLE = ["p1", "p2", "p3"];

type Step =
  | { do: "plan"; kind: number; ordinal: number; due: number; lasts: number }
  | { do: "drop"; kind: number; ordinal: number }
  | { do: "audience"; kind: number; people: string[] }
  | { do: "refresh"; kind: number }
  | { do: "fail"; failure: Failure }
  | { do: "restart" }
  | { do: "live"; minutes: number };

const kind = fc.nat({ max: 2 });
const ordinal = fc.integer({ min: 1, max: 4 });
const failure: fc.Arbitrary<Failure> = fc.constantFrom<Failure>(
  { kind: "limited", seconds: 3 },
  { kind: "limited", seconds: 100 },
  { kind: "lost-answer" },
  { kind: "lost-call" },
  { kind: "crash" },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("plan" as const),
      kind,
      ordinal,
      due: fc.nat({ max: 140 }),
      lasts: fc.integer({ min: 1, max: 60 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("drop" as const), kind, ordinal }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("audience" as const), kind, people: fc.subarray(PEOPLE) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("refresh" as const), kind }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("fail" as const), failure }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("restart" as const) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("live" as const), minutes: fc.nat({ max: 900 }) }) },
);

const NAMES = ["a.reminder", "b.reminder", "c.changed"];
const SERIES = "after-session/s1";

/** Lives through the steps and returns the desk, with the end of every notice as it stood when it was posted. */
async function live(steps: Step[]): Promise<{ desk: Desk; tooLate: string[] }> {
  await test.reset();
  const kinds = NAMES.map((name, index) =>
    inventKind(name, index < 2 ? { merges: true, reopens: true } : { urgency: "urgent" }),
  );
  let words = 0;
  for (const one of kinds) {
    one.audience = toPeople(...PEOPLE);
    one.compose = ({ recipient }) => `${words} for ${recipient}`;
  }
  let desk = openDesk({ test, kinds, at: "2024-07-11T08:00:00+09:00" });
  const tooLate: string[] = [];
  desk.slack.beforePost = async ({ keys }) => {
    const noticeKeys = keys.map((key) => key.slice(0, key.lastIndexOf("/")));
    const over = await test.db.client.notice.findMany({
      where: { workspaceId: "w1", key: { in: noticeKeys }, expiresAt: { lte: desk.clock.now() } },
    });
    tooLate.push(...over.map((notice) => notice.key));
  };
  for (const one of steps) {
    const invented = "kind" in one ? kinds[one.kind] : undefined;
    if (invented && (one.do === "plan" || one.do === "drop")) {
      invented.occasions = invented.occasions.filter((planned) => planned.ordinal !== one.ordinal);
      if (one.do === "plan") {
        const series = one.kind < 2 ? { series: SERIES } : {};
        const times = { dueAt: hoursLater(one.due), expiresAt: hoursLater(one.due + one.lasts) };
        invented.occasions.push(occasion("2024-07-11 09:00", { ordinal: one.ordinal, ...times, ...series }));
      }
      await desk.replan();
    } else if (invented && one.do === "audience") {
      invented.audience = toPeople(...one.people);
      await test.db.transaction((tx) => desk.engine.notices.audienceChanged(tx, desk.subject));
    } else if (one.do === "refresh") {
      words += 1;
      await desk.refresh(NAMES[one.kind] ?? "");
    } else if (one.do === "fail") {
      desk.slack.fail.post.push(one.failure);
    } else if (one.do === "restart") {
      desk = openDesk({ test, kinds, beside: desk });
    } else if (one.do === "live") {
      await desk.driveTo(new Date(desk.clock.now().getTime() + one.minutes * 60_000).toISOString());
    }
  }
  await desk.driveTo(hoursLater(400).toISOString());
  return { desk, tooLate };
}

it(
  "nobody gets a thing twice, nothing routine leaves outside hours, nothing leaves too late",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 25 }), async (steps) => {
        const { desk, tooLate } = await live(steps);
        const { messages } = desk.slack;
        const keys = messages.flatMap((message) => message.keys);
        expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
        expect(tooLate).toEqual([]);
        const routine = messages.filter((message) => !message.keys[0]?.startsWith("c."));
        for (const { at: when } of routine) {
          const time = timeOf(when);
          expect(isOfficeDay(dateOf(when))).toBe(true);
          expect(time >= "09:00" && time < "17:00" && !(time >= "12:00" && time < "13:00")).toBe(true);
        }
        for (const person of PEOPLE) {
          const days = routine.filter((one) => one.channel === `D${person}`).map((one) => dateOf(one.at));
          expect(days.length).toBeLessThanOrEqual(3);
          expect(new Set(days).size).toBe(days.length);
        }
        const open = await test.db.client.delivery.count({
          where: { workspaceId: "w1", state: { in: ["WAITING", "SENDING"] } },
        });
        expect(open).toBe(0);
      }),
      { numRuns: RUNS },
    );
  },
  RUNS * 20_000,
);
