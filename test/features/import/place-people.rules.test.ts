import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cutsAway,
  type Following,
  followTrainee,
  type StoredPlace,
} from "../../../src/features/import/place-people.rules.ts";
import { lastPlace, type Place, placesWithin } from "../../../src/features/program/index.ts";
import { addDays } from "../../../src/shared/japanese-date.ts";

const TODAY = "2024-08-01";
const YEAR = { from: "2024-04-01", to: null };

/** "3 リ 04-01 07-31": team, role (リ leader, 連 contact, 受 trainee), first and last day (– open). */
function place(text: string): Place {
  const [team = "", role = "", from = "", to = ""] = text.split(" ");
  const roles: Record<string, Place["role"]> = { リ: "LEADER", 連: "CONTACT", 受: "MEMBER" };
  const day = (short: string) => (short === "–" ? null : `2024-${short}`);
  return { team: Number(team), role: roles[role] ?? "MEMBER", from: day(from) ?? "", to: day(to) };
}
const said = (places: Place[]) =>
  places.map(({ team, role, from, to }) => {
    const sign = { LEADER: "リ", CONTACT: "連", MEMBER: "受" }[role];
    return `${team} ${sign} ${from.slice(5)} ${to?.slice(5) ?? "–"}`;
  });
const stored = (...texts: string[]): StoredPlace[] =>
  texts.map((text, index) => ({ ...place(text), id: `m${index + 1}` }));

interface Case {
  name: string;
  before?: { places: string[]; from?: string; to?: string };
  team: number | null;
  role?: Place["role"];
  from?: string;
  to?: string | null;
  isRunning?: boolean;
  after: string[];
}

const CASES: Case[] = [
  { name: "somebody new is in the team from their first day", team: 3, after: ["3 受 04-01 –"] },
  { name: "somebody new without a team is in none", team: null, after: [] },
  {
    name: "nothing changed: nothing changes",
    before: { places: ["3 受 04-01 –"] },
    team: 3,
    after: ["3 受 04-01 –"],
  },
  {
    name: "a transfer ends one place and begins another",
    before: { places: ["3 受 04-01 –"] },
    team: 5,
    after: ["3 受 04-01 07-31", "5 受 08-01 –"],
  },
  {
    name: "before the start it is a correction",
    before: { places: ["3 受 04-01 –"] },
    team: 5,
    isRunning: false,
    after: ["5 受 04-01 –"],
  },
  {
    name: "a new role keeps the record of the old one",
    before: { places: ["3 受 04-01 –"] },
    team: 3,
    role: "LEADER",
    after: ["3 受 04-01 07-31", "3 リ 08-01 –"],
  },
  {
    name: "who leaves the team was in it until yesterday",
    before: { places: ["3 受 04-01 –"] },
    team: null,
    after: ["3 受 04-01 07-31"],
  },
  {
    name: "who never began is not in it",
    before: { places: ["3 受 09-01 –"], from: "2024-09-01" },
    from: "2024-09-01",
    team: null,
    after: [],
  },
  {
    name: "who comes back is in it from today",
    before: { places: ["3 受 04-01 06-30"] },
    team: 3,
    after: ["3 受 04-01 06-30", "3 受 08-01 –"],
  },
  {
    name: "a transfer to come is corrected",
    before: { places: ["3 受 04-01 09-30", "5 受 10-01 –"] },
    team: 7,
    after: ["3 受 04-01 09-30", "7 受 10-01 –"],
  },
  {
    name: "who has left the program is corrected, not moved",
    before: { places: ["3 受 04-01 06-30"], to: "2024-06-30" },
    to: "2024-06-30",
    team: 5,
    after: ["5 受 04-01 –"],
  },
  {
    name: "taken back on the same day, no seam is left",
    before: { places: ["3 受 04-01 07-31", "5 受 08-01 –"] },
    team: 3,
    after: ["3 受 04-01 –"],
  },
  {
    name: "another first day moves the first place with it",
    before: { places: ["3 受 04-01 06-30", "5 受 07-01 –"] },
    from: "2024-05-01",
    team: 5,
    after: ["3 受 05-01 06-30", "5 受 07-01 –"],
  },
  {
    name: "a last day leaves who has left the team where they were",
    before: { places: ["3 受 04-01 06-30"] },
    to: "2024-09-30",
    team: null,
    after: ["3 受 04-01 06-30"],
  },
  {
    name: "without a last day again the place goes on",
    before: { places: ["3 受 04-01 09-30"], to: "2024-09-30" },
    team: 3,
    after: ["3 受 04-01 –"],
  },
];

function following({
  before,
  team,
  role = "MEMBER",
  from = YEAR.from,
  to = null,
  isRunning = true,
}: Case): Following {
  return {
    row: { team, role, from, to },
    before: before && {
      row: { from: before.from ?? YEAR.from, to: before.to ?? null },
      places: stored(...before.places),
    },
    isRunning,
    today: TODAY,
  };
}

describe("somebody whom 異動 does not list", () => {
  test.each(CASES)("$name", (one) => {
    expect(said(followTrainee(following(one)))).toEqual(one.after);
  });

  test("dates that would leave a part of the past outside are found", () => {
    const before = { places: ["3 受 04-01 06-30", "5 受 07-01 –"] };
    const cut = (from: string, to: string | null) =>
      cutsAway(following({ name: "", before, team: 5, from, to, after: [] }));
    expect([cut("2024-04-01", null), cut("2024-05-01", "2024-07-01")]).toEqual([false, false]);
    expect([cut("2024-07-01", null), cut("2024-04-01", "2024-06-30")]).toEqual([true, true]);
  });
});

const day = fc.integer({ min: 0, max: 364 }).map((days) => addDays("2024-04-01", days));
const role = fc.constantFrom("LEADER", "CONTACT", "MEMBER");
/** Places that do not overlap, with gaps or without. */
const places = fc
  .array(fc.record({ team: fc.integer({ min: 1, max: 3 }), role, first: day, hasGap: fc.boolean() }), {
    maxLength: 4,
  })
  .map((all): StoredPlace[] => {
    const sorted = [...new Map(all.map((one) => [one.first, one])).values()].toSorted((a, b) =>
      a.first < b.first ? -1 : 1,
    );
    return sorted.flatMap(({ team, role: as, first, hasGap }, index) => {
      const next = sorted[index + 1]?.first;
      const last = next === undefined ? (hasGap ? addDays(first, 5) : null) : addDays(next, hasGap ? -3 : -1);
      if (last !== null && last < first) return [];
      return [{ id: `m${index}`, team, role: as, from: first, to: last }];
    });
  });

test("whatever 受講者 says of somebody, they are in one team a day, and then 受講者 says the same of them", () => {
  const wanted = fc.record({ team: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }), role });
  fc.assert(
    fc.property(places, wanted, day, fc.boolean(), (before, { team, role: as }, today, isRunning) => {
      const row = { team, role: team === null ? ("MEMBER" as const) : as, ...YEAR };
      const after = followTrainee({ row, before: { row: YEAR, places: before }, isRunning, today });
      after.slice(1).forEach((place, index) => {
        const earlier = after[index]?.to ?? "9999";
        expect(earlier < place.from).toBe(true);
      });
      for (const place of after) expect(place.to === null || place.to >= place.from).toBe(true);
      const last = lastPlace(placesWithin(after, YEAR));
      expect(last?.team ?? null).toBe(team);
      if (last) expect(last.role).toBe(as);
      // What began before today in a running program is not rewritten.
      if (!isRunning) return;
      const past = (all: Place[], date: string) =>
        all
          .filter((one) => one.from <= date && (one.to ?? "9999") >= date)
          .map((one) => `${one.team} ${one.role}`);
      for (const date of before.map((one) => one.from).filter((from) => from < today)) {
        expect(past(after, date)).toEqual(past(before, date));
      }
    }),
  );
});
