import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changesSince,
  isQuiet,
  newlySame,
  type SummaryFacts,
  sameHeadcount,
  summaryFacts,
} from "../../../src/features/summary/facts.rules.ts";
import {
  newOddities,
  type Oddity,
  sumsThatDiffer,
} from "../../../src/features/summary/plausibility.rules.ts";
import { moment } from "../../../src/shared/japanese-date.ts";
import { aLine, NO_WAITS, someFacts } from "./some-facts.ts";

const atNine = (date: string) => moment(date, "09:00").toISOString();

describe("what has changed since the last summary", () => {
  const ahead = someFacts({ sessions: [aLine(1, { isHeld: false })] });

  it("is nothing between equal figures", () => {
    expect(changesSince(someFacts(), someFacts({ at: atNine("2024-06-24") }))).toEqual([]);
  });
  it("is the session itself when it has just taken place, not each of its figures", () => {
    expect(changesSince(someFacts(), ahead)).toEqual([{ number: 1, kind: "held" }]);
    expect(changesSince(someFacts(), someFacts({ sessions: [] }))).toEqual([{ number: 1, kind: "held" }]);
  });
  it("is each figure that went up or down, then the closing", () => {
    const now = someFacts({
      sessions: [
        aLine(1, {
          isClosed: true,
          attendance: { trainees: 117, absent: 3 },
          reflections: { submitted: 100, drafts: 0 },
        }),
      ],
    });
    expect(changesSince(now, someFacts())).toEqual([
      { number: 1, kind: "count", figure: "trainees", by: -1 },
      { number: 1, kind: "count", figure: "away", by: 1 },
      { number: 1, kind: "count", figure: "submitted", by: 20 },
      { number: 1, kind: "count", figure: "drafts", by: -5 },
      { number: 1, kind: "closed" },
    ]);
  });
  it("is a date that moved, and a session that was canceled", () => {
    const now = someFacts({
      sessions: [aLine(1), aLine(2, { isHeld: false, date: "2024-07-29" })],
      canceled: [3],
    });
    expect(changesSince(now, someFacts())).toEqual([
      { number: 2, kind: "moved", date: "2024-07-29" },
      { number: 3, kind: "canceled" },
    ]);
  });
  it("adds up: what was said plus the change is what is said", () => {
    const counts = fc.record({ trainees: fc.nat(129), absent: fc.nat(20), observers: fc.nat(9) });
    fc.assert(
      fc.property(counts, counts, (then, now) => {
        const [before, after] = [then, now].map((attendance) =>
          someFacts({ sessions: [aLine(1, { attendance })] }),
        );
        if (!before || !after) throw new Error("both are there");
        const by = new Map(
          changesSince(after, before).flatMap((one) => (one.kind === "count" ? [[one.figure, one.by]] : [])),
        );
        expect(then.trainees + (by.get("trainees") ?? 0)).toBe(now.trainees);
        expect(then.absent + (by.get("away") ?? 0)).toBe(now.absent);
        expect(then.observers + (by.get("observers") ?? 0)).toBe(now.observers);
      }),
    );
  });
});

describe("a quiet week", () => {
  const calm = (change: Partial<SummaryFacts> = {}) => someFacts({ at: atNine("2024-07-08"), ...change });

  it.each<[string, SummaryFacts, SummaryFacts | undefined, boolean]>([
    ["nothing new", calm(), someFacts(), true],
    ["the first summary of a program", calm(), undefined, false],
    [
      "a figure has changed",
      calm({ sessions: [aLine(1, { reflections: { submitted: 81 } }), aLine(2, { isHeld: false })] }),
      someFacts(),
      false,
    ],
    ["a session is six days ago", calm({ at: atNine("2024-07-01") }), someFacts(), false],
    ["a session is next week", calm({ at: atNine("2024-07-15") }), someFacts(), false],
    ["a session begins today", calm({ at: atNine("2024-07-22") }), someFacts(), false],
    [
      "an announcement waits",
      calm({ waits: { ...NO_WAITS, approvals: [{ number: 2, dueAt: atNine("2024-07-09") }] } }),
      someFacts(),
      false,
    ],
    [
      "a team is on hold",
      calm({ waits: { ...NO_WAITS, teamsOnHold: [{ number: 3, name: "三" }] } }),
      someFacts(),
      false,
    ],
    ["somebody has no account", calm({ waits: { ...NO_WAITS, unmatched: 1 } }), someFacts(), false],
    ["somebody asks for a correction", calm({ waits: { ...NO_WAITS, corrections: 1 } }), someFacts(), false],
    [
      "a closed session was put right, in its split only",
      calm({ errata: [{ number: 1, date: "2024-06-25", changes: [], reason: "転記の誤り" }] }),
      someFacts(),
      false,
    ],
    ["a message failed", calm({ waits: { ...NO_WAITS, failed: 1 } }), someFacts(), false],
    [
      "somebody has no account, as last week",
      calm({ waits: { ...NO_WAITS, unmatched: 1 } }),
      someFacts({ waits: { ...NO_WAITS, unmatched: 1 } }),
      true,
    ],
    [
      "one more has no account",
      calm({ waits: { ...NO_WAITS, unmatched: 2 } }),
      someFacts({ waits: { ...NO_WAITS, unmatched: 1 } }),
      false,
    ],
  ])("%s", (_what, facts, before, quiet) => {
    expect(isQuiet(facts, before)).toBe(quiet);
  });
});

describe("figures that were kept before there were errata", () => {
  it("are read as having none", () => {
    const { errata: _errata, waits, ...old } = someFacts();
    const { corrections: _corrections, mails: _mails, handIns: _handIns, ...oldWaits } = waits;
    expect(summaryFacts.parse({ ...old, waits: oldWaits })).toEqual(someFacts());
  });
});

describe("the same number at every session", () => {
  const held = (...trainees: number[]) =>
    someFacts({
      sessions: trainees.map((count, index) =>
        aLine(index + 1, { isClosed: true, attendance: { trainees: count } }),
      ),
    });

  it.each([
    [held(118, 118, 118, 118), { sessions: 4, trainees: 118 }],
    [held(118, 118, 118), { sessions: 3, trainees: 118 }],
    [held(118, 118), undefined],
    [held(118, 117, 118), undefined],
    [held(0, 0, 0), undefined],
  ])("is noticed from three on", (facts, same) => {
    expect(sameHeadcount(facts)).toEqual(same);
  });
  it("is not noticed of sessions that are still open", () => {
    expect(sameHeadcount(someFacts({ sessions: [1, 2, 3].map((number) => aLine(number)) }))).toBeUndefined();
  });
  it("is told once, and again only when it has changed", () => {
    const three = held(118, 118, 118);
    expect(newlySame(three, held(118, 118))).toEqual({ sessions: 3, trainees: 118 });
    expect(newlySame(three, three)).toBeUndefined();
    expect(newlySame(held(118, 118, 118, 118), three)).toEqual({ sessions: 4, trainees: 118 });
  });
});

describe("what looks odd in the records", () => {
  const odd: Oddity[] = [
    { kind: "observer-enrolled", number: 2, count: 1 },
    { kind: "past-year-sum", fiscalYear: 2022, sum: 80, trainees: 79 },
  ];

  it("is asked once, and again when it has changed", () => {
    const asked = someFacts({ oddities: odd });
    expect(newOddities(asked, undefined)).toEqual(odd);
    expect(newOddities(asked, someFacts({ oddities: odd }))).toEqual([]);
    const more = someFacts({ oddities: [{ kind: "observer-enrolled", number: 2, count: 2 }] });
    expect(newOddities(more, asked)).toEqual(more.oddities);
  });

  it("makes a week that is otherwise calm worth a message, once", () => {
    const calm = someFacts({ at: atNine("2024-07-08"), oddities: odd });
    expect(isQuiet(calm, someFacts())).toBe(false);
    expect(isQuiet(calm, someFacts({ oddities: odd }))).toBe(true);
  });

  it("is a year whose affiliations do not add up, and no other", () => {
    const year = { fiscalYear: 2024, admin: 63, shakyo: 41, agency: 25, trainees: 129 };
    expect(sumsThatDiffer([year, { ...year, fiscalYear: 2023, trainees: 130 }])).toEqual([
      { kind: "past-year-sum", fiscalYear: 2023, sum: 129, trainees: 130 },
    ]);
  });
});
