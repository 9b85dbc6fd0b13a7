import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { programRules } from "../../../src/features/program/index.ts";
import {
  type AfterSessionKind,
  followupOccasions,
  readReminderOrdinal,
  reminderDays,
  reminderOccasions,
  whySkipped,
} from "../../../src/features/reflection/occasions.rules.ts";
import { type Standing, standingOf } from "../../../src/features/reflection/reflection.rules.ts";
import { addDays, isoInJapan } from "../../../src/shared/japanese-date.ts";
import { isOfficeDay } from "../../../src/shared/office-days.ts";
import { aProgram, aSession, at } from "./a-session.ts";

/** The example's offsets: the second on day 13, closing on day 20. */
const R6 = aProgram({ rules: programRules.parse({ secondReminderDays: 13, reflectionOpenDays: 20 }) });

describe("the days of the reminders", () => {
  it.each([
    ["2024-06-25", "2024-06-28", "2024-07-08", "2024-07-12"],
    ["2024-07-22", "2024-07-25", "2024-08-05", "2024-08-09"],
    ["2024-09-03", "2024-09-06", "2024-09-17", "2024-09-20"],
    ["2024-11-08", "2024-11-13", "2024-11-21", "2024-11-28"],
  ])("after the session of %s: %s, %s and %s", (date, first, second, third) => {
    expect(reminderDays(aSession({ date }), R6)).toEqual({ first, second, third });
  });

  it.each([
    ["by default on day 7", "2024-06-25", {}, "2024-06-28", "2024-07-02", "2024-07-09"],
    [
      "second before the first",
      "2024-06-25",
      { secondReminderDays: 2 },
      "2024-06-28",
      undefined,
      "2024-07-09",
    ],
    ["second on the first", "2024-06-25", { secondReminderDays: 3 }, "2024-06-28", undefined, "2024-07-09"],
    ["second on closing", "2024-06-25", { secondReminderDays: 14 }, "2024-06-28", undefined, "2024-07-09"],
    ["second after it", "2024-06-25", { secondReminderDays: 30 }, "2024-06-28", undefined, "2024-07-09"],
    ["first on closing", "2024-06-25", { reflectionOpenDays: 3 }, undefined, undefined, "2024-06-28"],
    ["over Golden Week", "2024-05-01", {}, "2024-05-08", undefined, "2024-05-15"],
    ["over new year", "2024-12-25", {}, "2025-01-06", undefined, "2025-01-08"],
  ])("%s, %s %o", (_what, date, rules, first, second, third) => {
    const program = aProgram({ rules: programRules.parse(rules) });
    expect(reminderDays(aSession({ date }), program)).toEqual({ first, second, third });
  });

  it("the office's own closing date is kept", () => {
    const session = aSession({ reflectionCloseDate: "2024-07-02" });
    expect(reminderDays(session, R6)).toEqual({
      first: "2024-06-28",
      second: undefined,
      third: "2024-07-02",
    });
  });

  it("are working days, in order, at most three, and before the closing, whatever the rules", () => {
    const days = fc.integer({ min: 0, max: 1000 }).map((n) => addDays("2024-01-01", n));
    const rules = fc.record({
      firstReminderWorkingDays: fc.integer({ min: 1, max: 20 }),
      secondReminderDays: fc.integer({ min: 2, max: 60 }),
      reflectionOpenDays: fc.integer({ min: 3, max: 60 }),
    });
    fc.assert(
      fc.property(days, rules, (date, given) => {
        const session = aSession({ date });
        const occasions = reminderOccasions(session, aProgram({ rules: programRules.parse(given) }));
        const moments = occasions.map((occasion) => occasion.dueAt.getTime());
        expect(moments).toEqual([...new Set(moments)].sort((a, b) => a - b));
        for (const { dueAt, expiresAt } of occasions) {
          expect(isOfficeDay(isoInJapan(dueAt).slice(0, 10))).toBe(true);
          expect(dueAt < expiresAt).toBe(true);
        }
      }),
    );
  });
});

describe("the occasions", () => {
  it("one message at the end, until it closes", () => {
    const [followup, ...more] = followupOccasions(aSession(), R6);
    expect(more).toEqual([]);
    expect(followup && isoInJapan(followup.dueAt)).toBe("2024-06-25T16:30:00+09:00");
    expect(followup && isoInJapan(followup.expiresAt)).toBe("2024-07-12T17:00:00+09:00");
  });

  it("reminders at 10:00, 10:00 and on the closing day at 9:00, all of one series", () => {
    const occasions = reminderOccasions(aSession(), R6);
    expect(occasions.map((one) => [one.ordinal, isoInJapan(one.dueAt), one.series])).toEqual([
      [1, "2024-06-28T10:00:00+09:00", "after-session/session-1"],
      [2, "2024-07-08T10:00:00+09:00", "after-session/session-1"],
      [3, "2024-07-12T09:00:00+09:00", "after-session/session-1"],
    ]);
  });

  it("a moved session has occasions of its own", () => {
    const moved = aSession({ moves: 2 });
    expect(followupOccasions(moved, R6).map((one) => one.ordinal)).toEqual([3]);
    const ordinals = reminderOccasions(moved, R6).map((one) => one.ordinal);
    expect(ordinals).toEqual([7, 8, 9]);
    expect(ordinals.map(readReminderOrdinal)).toEqual([1, 2, 3].map((nth) => ({ nth, moves: 2 })));
  });

  it.each(["CANCELED", "CLOSED"] as const)("a session that is %s has none", (state) => {
    const session = aSession({ state, closedAt: at("2024-06-26T10:00") });
    expect([...followupOccasions(session, R6), ...reminderOccasions(session, R6)]).toEqual([]);
  });
});

describe("who gets what", () => {
  const rows: [Standing, string, string, string][] = [
    ["unmarked", "gets it", "gets it", "other-notice"],
    ["asked", "gets it", "answered", "gets it"],
    ["draft", "gets it", "answered", "gets it"],
    ["answered", "gets it", "answered", "answered"],
    ["declined", "gets it", "declined", "declined"],
    ["absent", "absent", "absent", "absent"],
    ["substitute", "gets it", "absent", "absent"],
    ["thanked", "gets it", "answered", "answered"],
  ];
  const monday = at("2024-07-01T10:00");

  it.each(rows)(
    "%s: at the end %s; attendance %s; reflection %s",
    (standing, followup, attendance, reflection) => {
      const get = (kind: AfterSessionKind) =>
        whySkipped(kind, { standing, onHold: false, to: null }, monday) ?? "gets it";
      expect([get("followup"), get("attendance"), get("reflection")]).toEqual([
        followup,
        attendance,
        reflection,
      ]);
    },
  );

  it("nobody whose team is on hold, and nobody who left before", () => {
    const person = { standing: "unmarked" as const, onHold: false, to: null };
    expect(whySkipped("attendance", { ...person, onHold: true }, monday)).toBe("on-hold");
    expect(whySkipped("attendance", { ...person, to: "2024-06-30" }, monday)).toBe("left");
    expect(whySkipped("attendance", { ...person, to: "2024-07-01" }, monday)).toBeUndefined();
  });

  it.each([
    [null, null, false, "unmarked"],
    ["PRESENT", null, false, "asked"],
    ["LATE", "DRAFT", false, "asked"],
    ["LEFT_EARLY", "DRAFT", true, "draft"],
    ["PRESENT", "SUBMITTED", false, "answered"],
    ["PRESENT", "DECLINED", false, "declined"],
    [null, "DECLINED", false, "declined"],
    ["ABSENT", "DECLINED", false, "absent"],
    ["EXCUSED", null, false, "absent"],
    ["SUBSTITUTE", null, false, "substitute"],
  ] as const)(
    "marked %s with a reflection %s (written: %s) stands as %s",
    (status, reflection, hasDraft, standing) => {
      expect(standingOf({ status, reflection, hasDraft }, true)).toBe(standing);
    },
  );

  it("without questions nobody owes an answer", () => {
    expect(standingOf({ status: "PRESENT", reflection: null, hasDraft: false }, false)).toBe("thanked");
  });
});
