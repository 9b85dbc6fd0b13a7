/** Whatever the office does in whatever order: one team a day, somebody who may lead, and counts that never change. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { AttendanceStatus } from "../../../src/features/closing/index.ts";
import {
  changesCounts,
  covers,
  type Member,
  membersOn,
  type Planned,
  peopleTouched,
  type Roster,
  standingOn,
  without,
} from "../../../src/features/membership/index.ts";
import { UserError } from "../../../src/platform/i18n/user-error.ts";
import { addDays } from "../../../src/shared/japanese-date.ts";
import { counter, PROGRAM, plan, rosterOf, worldOf } from "./a-roster.ts";

const START = rosterOf([
  { team: 1, role: "LEADER" },
  { team: 1, role: "CONTACT", affiliation: "SHAKYO" },
  { team: 1, affiliation: "AGENCY" },
  { team: 2, role: "LEADER" },
  { team: 2, affiliation: "SHAKYO" },
  { team: 2 },
  { team: 3, role: "LEADER" },
  { team: 3, role: "CONTACT", affiliation: "AGENCY" },
]);
const SESSIONS = ["2024-06-25", "2024-07-22", "2024-09-03", "2024-11-08"];
const OPEN_DAYS = 14;
const STATUSES: (AttendanceStatus | undefined)[] = ["PRESENT", "ABSENT", "SUBSTITUTE", undefined];

const ACTIONS = [
  ...["leave", "transfer", "join", "succeed"].map((name) => `roster.${name}`),
  ...["leader", "contacts", "hold", "release", "merge", "split"].map((name) => `teams.${name}`),
];
const nat = fc.nat(1000);
const step = fc.record({
  action: fc.constantFrom(...ACTIONS),
  ...{ who: nat, team: nat, other: nat, day: fc.integer({ min: -90, max: 90 }), pick: nat },
  flag: fc.boolean(),
  /** Days that go by before it. */
  later: fc.integer({ min: 0, max: 12 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const at = <T>(list: T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

/** What the office would type, out of the numbers of a step and the roster as it stands. */
function inputOf(
  roster: Roster,
  { action, who, team, other, day: offset, pick, flag }: Step,
  today: string,
  nth: number,
) {
  const day = addDays(today, offset);
  const member = at(roster.members, who);
  const own = at(roster.teams, team);
  const second = at(roster.teams, other);
  const here = own ? membersOn(roster, own.id, day).map((one) => one.member) : [];
  const role = flag ? "CONTACT" : "MEMBER";
  const newcomer = {
    ...{ personId: null, name: `新${nth}`, nameKana: null, number: `N-${nth}`, organization: "架空" },
    affiliation: (["ADMIN", "SHAKYO", "AGENCY"] as const)[pick % 3],
    ...{ municipalityId: null, department: null, email: null, phone: null },
  };
  const inputs: Record<string, object> = {
    "roster.leave": { day },
    "roster.transfer": { day, teamId: second?.id, role },
    "roster.join": { day, role, newcomer },
    "roster.succeed": { lastDay: day, firstDay: addDays(day, 1 + (flag ? pick % 20 : 0)), newcomer },
    "teams.leader": {
      ...{ day, enrollmentId: at(here, pick)?.id ?? "", until: flag ? addDays(day, pick % 60) : null },
      reason: "理由",
    },
    "teams.contacts": {
      day,
      enrollmentIds: [...new Set([at(here, pick), at(here, other)].map((one) => one?.id ?? ""))],
    },
    "teams.hold": { reason: "調整中" },
    "teams.release": {},
    "teams.merge": { day, otherId: second?.id ?? "", stays: flag ? "own" : "other" },
    "teams.split": {
      ...{ day, movers: here.filter((_, index) => (pick >> index) % 2 === 1).map((one) => one.id) },
      ...{ leaderId: at(here, other)?.id ?? "", number: 100 + nth, name: "新しいチーム" },
    },
  };
  const subject = action.startsWith("teams.") || action === "roster.join" ? own?.id : member?.id;
  return { subjectId: subject ?? "", input: inputs[action] ?? {} };
}

/** The act, with a leader chosen where it asks for one; undefined: it is refused. */
function make(
  roster: Roster,
  taken: Step,
  today: string,
  nth: number,
  newId: () => string,
): Planned | undefined {
  const { subjectId, input } = inputOf(roster, taken, today, nth);
  const world = worldOf(roster, today, newId);
  try {
    const first = plan(world, taken.action, subjectId, input);
    if (!first.gap) return first;
    const { able, others } = first.gap;
    const chosen = at(able.length > 0 ? able : others, taken.pick);
    const choice =
      taken.flag && chosen ? { kind: "member" as const, enrollmentId: chosen.id } : { kind: "hold" as const };
    return plan(world, taken.action, subjectId, input, { choice, reason: "理由" });
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

const statusOf = (session: string, { number }: Member) =>
  STATUSES[(Number(number.replace(/\D/g, "")) + SESSIONS.indexOf(session)) % STATUSES.length];

function countsOf(roster: Roster, session: string): string {
  const rows = roster.members.flatMap((member) => {
    const { isEnrolled, teamId } = standingOn(roster, member.id, session);
    return isEnrolled ? [`${teamId ?? ""} ${member.affiliation} ${statusOf(session, member) ?? ""}`] : [];
  });
  return JSON.stringify(rows.sort());
}

/** Days on which anything begins or is over, with their neighbours. */
function daysOf(roster: Roster): string[] {
  const spans = [...roster.members, ...roster.places, ...roster.exceptions];
  const days = spans.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  return [...new Set(days.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]))];
}

function expectOneTeamADay(roster: Roster): void {
  for (const day of daysOf(roster)) {
    const persons = new Map<string, number>();
    for (const member of roster.members) {
      const places = roster.places.filter((one) => one.enrollmentId === member.id && covers(one, day));
      if (places.length > 0) expect(covers(member, day), `${member.id} outside on ${day}`).toBe(true);
      persons.set(member.personId, (persons.get(member.personId) ?? 0) + places.length);
    }
    expect(Math.max(0, ...persons.values()), day).toBeLessThanOrEqual(1);
  }
}

function expectLed(roster: Roster, today: string): void {
  const days = [today, ...daysOf(roster)].filter((day) => day >= today);
  for (const team of roster.teams.filter(({ onHold }) => !onHold)) {
    for (const day of days) {
      const present = membersOn(roster, team.id, day);
      if (present.length === 0) continue;
      expect(present.length, `${team.id} on ${day}`).toBeLessThanOrEqual(PROGRAM.rules.largestTeam);
      const leaders = present.filter(({ place }) => place.role === "LEADER");
      expect(leaders.length, `${team.id} on ${day}`).toBe(1);
      const [leader] = leaders;
      const isExcepted = roster.exceptions.some(
        (one) => one.teamId === team.id && one.enrollmentId === leader?.member.id && covers(one, day),
      );
      expect(leader?.member.affiliation === "ADMIN" || isExcepted, `${team.id} on ${day}`).toBe(true);
    }
  }
}

const byId = (roster: Roster) =>
  [roster.members, roster.places, roster.teams, roster.exceptions].map((rows) =>
    rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );

it("any sequence of changes keeps what must hold of every roster", () => {
  const made = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => {
      let roster = START;
      let today = "2024-07-01";
      const newId = counter();
      const kept = new Map<string, string>();
      const errata = new Map<string, string[]>();
      for (const [nth, taken] of steps.entries()) {
        today = addDays(today, taken.later);
        // What closed meanwhile keeps its counts.
        for (const session of SESSIONS) {
          const hasClosed = addDays(session, OPEN_DAYS) < today;
          if (hasClosed && !kept.has(session)) kept.set(session, countsOf(roster, session));
        }
        const planned = make(roster, taken, today, nth, newId);
        if (!planned) continue;
        made.set(taken.action, (made.get(taken.action) ?? 0) + 1);
        const { after, change } = planned;
        expect(planned.gap).toBeUndefined();
        const people = peopleTouched(roster, after, change);
        for (const session of kept.keys()) {
          const statuses = new Map(
            people.flatMap((one) => {
              const status = statusOf(session, one);
              return status ? [[one.id, status] as const] : [];
            }),
          );
          const isForeseen = changesCounts({
            before: roster,
            after,
            people,
            session: { date: session },
            statuses,
          });
          const [then, now] = [countsOf(roster, session), countsOf(after, session)];
          // The preview says exactly which sessions get an erratum.
          expect(isForeseen).toBe(then !== now);
          if (then !== now) errata.set(session, [...(errata.get(session) ?? []), now]);
        }
        const back = without(after, change);
        expect(back && byId(back)).toEqual(byId(roster));
        roster = { ...after, people: [] };
        expectOneTeamADay(roster);
        expectLed(roster, today);
      }
      for (const [session, counts] of kept) {
        expect(errata.get(session)?.at(-1) ?? counts).toBe(countsOf(roster, session));
      }
    }),
    { numRuns: 150 },
  );
  // Each act was made, and not only refused.
  expect([...made.keys()].sort()).toEqual([...ACTIONS].sort());
});
