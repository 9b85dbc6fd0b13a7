import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { programRules } from "../../../src/features/program/index.ts";
import {
  announcementDate,
  announcementOccasion,
  approvalOccasions,
  reminderOccasion,
} from "../../../src/features/session/notice-times.rules.ts";
import { addDays, dateOf, isoInJapan } from "../../../src/shared/japanese-date.ts";
import { isOfficeDay } from "../../../src/shared/office-days.ts";
import { aSession } from "./a-session.ts";

const rules = programRules.parse({});

describe("the announcement", () => {
  it.each([
    // session, days before, announced
    ["2024-06-25", 21, "2024-06-04"],
    ["2024-07-22", 21, "2024-07-01"],
    // 13 August is a Tuesday; 12 August is a holiday.
    ["2024-09-02", 21, "2024-08-13"],
    // A Sunday before a holiday Monday: both are passed over.
    ["2024-08-26", 15, "2024-08-13"],
    // The next working day would be the session itself: the one before, then.
    ["2024-09-17", 1, "2024-09-13"],
    ["2025-01-06", 3, "2024-12-27"],
  ])("of a session on %s, %i days before, leaves on %s", (date, days, announced) => {
    const own = { ...rules, announcementDaysBefore: days };
    expect(announcementDate(aSession({ date }), own)).toBe(announced);
  });

  it("never falls on a closed day and always before the session", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 120 }), (offset, days) => {
        const date = addDays("2023-04-01", offset);
        const announced = announcementDate(aSession({ date }), { ...rules, announcementDaysBefore: days });
        expect(isOfficeDay(announced)).toBe(true);
        expect(announced < date).toBe(true);
      }),
    );
  });

  it("needs an approval, for which the office is asked the working day before and on the day", () => {
    const session = aSession({ date: "2024-07-22" });
    expect(announcementOccasion(session, rules)).toMatchObject({ needsApproval: true, ordinal: 1 });
    expect(approvalOccasions(session, rules).map(({ dueAt }) => isoInJapan(dueAt))).toEqual([
      "2024-06-28T10:00:00+09:00",
      "2024-07-01T10:00:00+09:00",
    ]);
  });
});

describe("the reminder", () => {
  it.each([
    ["2024-06-25", "2024-06-24"],
    ["2024-07-16", "2024-07-12"],
    ["2024-09-17", "2024-09-13"],
    ["2024-11-05", "2024-11-01"],
    ["2025-01-06", "2024-12-27"],
  ])("of a session on %s leaves on %s", (date, due) => {
    expect(dateOf(reminderOccasion(aSession({ date }), rules).dueAt)).toBe(due);
  });

  it("is another one after each move, and is worth nothing once the session begins", () => {
    const occasion = reminderOccasion(aSession({ moves: 2 }), rules);
    expect(occasion.ordinal).toBe(3);
    expect(isoInJapan(occasion.expiresAt)).toBe("2024-07-22T13:00:00+09:00");
  });
});
