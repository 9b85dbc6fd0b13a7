import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Announced,
  announcedAnswer,
  countsOf,
  type IntentionKind,
  isAsking,
  type Place,
} from "../../../src/features/intention/intention.rules.ts";
import {
  askedOn,
  dueOn,
  isAskedToday,
  occasionsOf,
  whySkipped,
} from "../../../src/features/intention/occasions.rules.ts";
import { programRules } from "../../../src/features/program/index.ts";
import { addDays, dateOf, isoInJapan } from "../../../src/shared/japanese-date.ts";
import { isOfficeDay } from "../../../src/shared/office-days.ts";
import { aProgram, aSession, at } from "../reflection/a-session.ts";

const rules = programRules.parse({});
const day = (iso: Date) => isoInJapan(iso).slice(0, 16);

describe("the days before a session", () => {
  it.each([
    ["2024-06-25", "2024-06-11", "2024-06-17", "2024-06-18"],
    // 15 July is a holiday.
    ["2024-07-22", "2024-07-05", "2024-07-11", "2024-07-12"],
    ["2024-09-03", "2024-08-20", "2024-08-26", "2024-08-27"],
    // 4 November is a holiday.
    ["2024-11-08", "2024-10-24", "2024-10-30", "2024-10-31"],
    ["2025-01-15", "2024-12-24", "2025-01-06", "2025-01-07"],
  ])("of %s: asked on %s, reminded on %s, due on %s", (date, asked, reminded, due) => {
    const session = aSession({ date });
    const [request] = occasionsOf("request", session, rules);
    const [reminder] = occasionsOf("reminder", session, rules);
    expect(day(request?.dueAt ?? at(date))).toBe(`${asked}T10:00`);
    expect(day(reminder?.dueAt ?? at(date))).toBe(`${reminded}T10:00`);
    expect(dueOn(session, rules)).toBe(due);
    for (const one of [request, reminder]) expect(day(one?.expiresAt ?? at(date))).toBe(`${date}T13:00`);
  });

  it("are working days in order, with at most one reminder, whatever the rules", () => {
    const days = fc.integer({ min: 0, max: 1000 }).map((n) => addDays("2024-01-01", n));
    const given = fc.record({
      intentionAskedWorkingDays: fc.integer({ min: 1, max: 40 }),
      intentionDueWorkingDays: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(days, given, (date, own) => {
        const session = aSession({ date });
        const set = programRules.parse(own);
        expect(askedOn(session, set) <= dueOn(session, set)).toBe(true);
        expect(dueOn(session, set) < date).toBe(true);
        const [request] = occasionsOf("request", session, set);
        const reminders = occasionsOf("reminder", session, set);
        expect(reminders.length).toBeLessThanOrEqual(1);
        for (const one of [request, ...reminders]) {
          expect(one && isOfficeDay(dateOf(one.dueAt))).toBe(true);
          expect(one && one.dueAt < one.expiresAt).toBe(true);
        }
        for (const one of reminders) expect(request && dateOf(one.dueAt) > dateOf(request.dueAt)).toBe(true);
      }),
    );
  });

  it("a moved session is asked about anew, in a series of its own", () => {
    const [before] = occasionsOf("reminder", aSession(), rules);
    const [after] = occasionsOf("reminder", aSession({ moves: 1 }), rules);
    expect([before?.ordinal, after?.ordinal]).toEqual([1, 2]);
    expect(before?.series).not.toBe(after?.series);
  });
});

describe("who is asked", () => {
  const asked = { session: aSession(), rules, at: at("2024-06-11T10:00") };
  const recipient = fc.record({
    answered: fc.constantFrom(undefined, "answered" as const, "absent" as const),
    onHold: fc.boolean(),
  });

  it("nobody who answered, here or by an absence told in advance, gets a question or a reminder", () => {
    fc.assert(
      fc.property(fc.constantFrom("request" as const, "reminder" as const), recipient, (name, person) => {
        const isLeftOut = person.answered !== undefined || person.onHold;
        expect(whySkipped(name, person, asked) !== undefined).toBe(isLeftOut);
      }),
    );
  });

  it("nobody is asked for the first time on the day on which it is due, unless everybody is", () => {
    const open = { answered: undefined, onHold: false };
    const dueDay = { ...asked, at: at("2024-06-18T10:00") };
    expect(whySkipped("request", open, dueDay)).toBe("expired");
    expect(whySkipped("reminder", open, dueDay)).toBeUndefined();
    const sameDay = programRules.parse({ intentionAskedWorkingDays: 5 });
    expect(whySkipped("request", open, { ...dueDay, rules: sameDay })).toBeUndefined();
  });

  it("a reminder does not follow a question of the same day, nor one that is still on its way", () => {
    const now = at("2024-06-17T10:00");
    expect(isAskedToday(null, now)).toBe(true);
    expect(isAskedToday(at("2024-06-17T09:00"), now)).toBe(true);
    expect(isAskedToday(at("2024-06-14T09:00"), now)).toBe(false);
    expect(isAskedToday(undefined, now)).toBe(false);
  });

  it.each([
    ["the day before", "2024-06-10T12:00", {}, false],
    ["from the day on", "2024-06-11T00:00", {}, true],
    ["until it begins", "2024-06-25T12:59", {}, true],
    ["not once it has begun", "2024-06-25T13:00", {}, false],
    ["not when it is canceled", "2024-06-12T12:00", { state: "CANCELED" as const }, false],
  ])("answers are taken %s", (_what, now, facts, expected) => {
    expect(isAsking({ session: aSession(facts), program: aProgram(), at: at(now) })).toBe(expected);
  });

  it("a draft asks nobody", () => {
    const now = at("2024-06-12T12:00");
    expect(isAsking({ session: aSession(), program: aProgram({ state: "DRAFT" }), at: now })).toBe(false);
  });
});

describe("what counts as an answer", () => {
  const told = (status: Announced["status"], when: string): Announced => ({
    status,
    standIn: null,
    enteredAt: at(when),
  });

  it.each([
    ["EXCUSED", "2024-06-14T10:00", "ABSENT"],
    ["ABSENT", "2024-06-14T10:00", "ABSENT"],
    ["SUBSTITUTE", "2024-06-14T10:00", "SUBSTITUTE"],
    ["PRESENT", "2024-06-25T10:00", undefined],
    ["ABSENT", "2024-06-25T13:00", undefined],
  ] as const)("%s told to attendance at %s: %s", (status, when, kind) => {
    expect(announcedAnswer(told(status, when), aSession())?.kind).toBe(kind);
  });

  it("the numbers add up to everybody enrolled", () => {
    const answer = fc.option(
      fc.record({
        kind: fc.constantFrom<IntentionKind>("ATTEND", "ABSENT", "SUBSTITUTE"),
        place: fc.constantFrom<Place | null>("VENUE", "ONLINE", null),
        standIn: fc.constant(null),
      }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(fc.array(answer.map((one) => ({ answer: one }))), (rows) => {
        const counts = countsOf(rows);
        const { attend, substitutes, absent, unanswered, enrolled } = counts;
        expect(attend.total + substitutes.total + absent + unanswered).toBe(enrolled);
        for (const { total, venue, online, open } of [attend, substitutes]) {
          expect(venue + online + open).toBe(total);
        }
      }),
    );
  });
});
