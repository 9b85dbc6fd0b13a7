import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AttendanceStatus,
  changedFigures,
  figuresOf,
  hasAttended,
  headlineOf,
  type KeptCounts,
  STATUSES,
  saysTheSame,
} from "../../../src/features/closing/index.ts";

const status = fc.constantFrom(...STATUSES);

describe("what counts", () => {
  it.each([
    ["PRESENT", true],
    ["LATE", true],
    ["LEFT_EARLY", true],
    ["EXCUSED", false],
    ["ABSENT", false],
    ["SUBSTITUTE", false],
    [undefined, false],
  ] as [AttendanceStatus | undefined, boolean][])("%s counts towards 受講者数: %s", (given, counts) => {
    expect(hasAttended(given)).toBe(counts);
  });

  it("adds up: everybody enrolled is in exactly one figure", () => {
    const counts = fc.array(fc.record({ status: fc.option(status, { nil: null }), count: fc.nat(50) }));
    fc.assert(
      fc.property(counts, (rows) => {
        const f = figuresOf(rows);
        expect(f.enrolled).toBe(rows.reduce((sum, row) => sum + row.count, 0));
        expect(f.present + f.late + f.leftEarly).toBe(f.trainees);
        expect(f.trainees + f.absent + f.excused + f.substitutes + f.unmarked).toBe(f.enrolled);
      }),
    );
  });
});

const figures = fc.array(fc.record({ status: fc.option(status, { nil: null }), count: fc.nat(3) }), {
  maxLength: 3,
});
const kept: fc.Arbitrary<KeptCounts> = fc
  .record({
    rows: figures,
    observers: fc.nat(3),
    teams: fc.uniqueArray(fc.record({ number: fc.nat(3), name: fc.string(), rows: figures }), {
      selector: (team) => team.number,
      maxLength: 3,
    }),
  })
  .map(({ rows, observers, teams }) => ({
    ...figuresOf(rows),
    observers,
    byAffiliation: { ADMIN: figuresOf(rows), SHAKYO: figuresOf([]), AGENCY: figuresOf([]) },
    byTeam: teams.map(({ number, name, rows: own }) => ({
      teamId: `team-${number}`,
      number,
      name,
      ...figuresOf(own),
    })),
  }));

describe("two counts say the same", () => {
  it("whatever the teams are called by now and in whichever order they stand", () => {
    fc.assert(
      fc.property(kept, fc.string(), (counts, name) => {
        const byTeam = counts.byTeam.map((team) => ({ ...team, name })).reverse();
        expect(saysTheSame(counts, { ...counts, byTeam })).toBe(true);
      }),
    );
  });

  it("exactly when no total, no affiliation and no team differs", () => {
    fc.assert(
      fc.property(kept, kept, (one, other) => {
        if (changedFigures(one, other).length > 0) expect(saysTheSame(one, other)).toBe(false);
        expect(saysTheSame(one, other)).toBe(saysTheSame(other, one));
      }),
    );
  });

  it("and not when somebody is counted in another team", () => {
    const team = (id: string, present: number) => ({
      teamId: id,
      number: 1,
      name: id,
      ...figuresOf([{ status: "PRESENT", count: present }]),
    });
    const total = figuresOf([{ status: "PRESENT", count: 3 }]);
    const split = { ADMIN: total, SHAKYO: figuresOf([]), AGENCY: figuresOf([]) };
    const counts = { ...total, observers: 0, byAffiliation: split };
    const [a, b] = [
      { ...counts, byTeam: [team("a", 1), team("b", 2)] },
      { ...counts, byTeam: [team("a", 2), team("b", 1)] },
    ];
    expect(saysTheSame(a, b)).toBe(false);
    expect(changedFigures(a, b)).toEqual([]);
  });
});

describe("what an erratum names", () => {
  const counts = (figuresHere: Partial<KeptCounts>): KeptCounts => {
    const none = figuresOf([]);
    return {
      ...none,
      observers: 0,
      byAffiliation: { ADMIN: none, SHAKYO: none, AGENCY: none },
      byTeam: [],
      ...figuresHere,
    };
  };
  it.each([
    [{ trainees: 117, absent: 5 }, { trainees: 118, absent: 4 }, ["trainees", "absent"], ["trainees"]],
    [{ observers: 4, unmarked: 1 }, { observers: 5, unmarked: 0 }, ["observers", "unmarked"], ["observers"]],
    [{ absent: 2, excused: 1 }, { absent: 1, excused: 2 }, ["excused", "absent"], ["excused", "absent"]],
    [{ present: 3, late: 0 }, { present: 2, late: 1 }, ["late"], ["late"]],
    [{ trainees: 3 }, { trainees: 3 }, [], []],
  ])("%j → %j", (before, after, all, headline) => {
    const changes = changedFigures(counts(before), counts(after));
    expect(changes.map(({ figure }) => figure)).toEqual(all);
    expect(headlineOf(changes).map(({ figure }) => figure)).toEqual(headline);
  });
});
