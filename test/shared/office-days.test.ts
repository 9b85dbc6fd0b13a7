import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dateOf, moment, timeOf, weekdayOf } from "../../src/shared/japanese-date.ts";
import {
  addOfficeDays,
  holidayName,
  isOfficeDay,
  type OfficeHours,
  officeDayFrom,
  officeDayUntil,
  officeMomentFrom,
} from "../../src/shared/office-days.ts";
import { CLOSED_WEEKDAYS, HIROSHIMA, HIROSHIMA_ONLY } from "./three-years.ts";

const HOURS: OfficeHours = { from: "09:00", to: "17:00", lunchFrom: "12:00", lunchTo: "13:00" };

describe("a working day", () => {
  it.each([
    ["2024-06-25", true, "a session"],
    ["2024-07-13", false, "a Saturday"],
    ["2024-07-14", false, "a Sunday"],
    ["2024-07-15", false, "海の日"],
    ["2024-07-16", true, "the day after"],
    ["2024-08-06", true, "closed in one city only"],
    ["2024-08-11", false, "山の日, a Sunday"],
    ["2024-08-12", false, "its substitute"],
    ["2024-09-16", false, "敬老の日"],
    ["2024-09-22", false, "秋分の日, a Sunday"],
    ["2024-09-23", false, "its substitute"],
    ["2024-10-14", false, "スポーツの日"],
    ["2024-11-03", false, "文化の日, a Sunday"],
    ["2024-11-04", false, "its substitute"],
    ["2024-11-05", true, "the day after"],
    ["2024-12-27", true, "the last of the year"],
    ["2024-12-28", false, "a Saturday"],
    ["2023-12-28", true, "a Thursday, not yet the turn of the year"],
    ["2023-12-29", false, "the turn of the year"],
    ["2024-12-30", false, "a Monday of the turn of the year"],
    ["2024-12-31", false, "New Year's Eve"],
    ["2025-01-01", false, "New Year"],
    ["2025-01-02", false, "a Thursday"],
    ["2025-01-03", false, "a Friday"],
    ["2024-01-04", true, "a Thursday after the turn of the year"],
    ["2025-01-06", true, "a Monday after the turn of the year"],
    ["2026-09-22", false, "a day between two holidays"],
    ["2020-07-24", false, "moved for the games"],
  ])("%s: %s (%s)", (date, expected) => {
    expect(isOfficeDay(date)).toBe(expected);
  });

  it("is closed on a municipality's own day there and nowhere else", () => {
    expect([isOfficeDay("2024-08-06", HIROSHIMA), isOfficeDay("2024-08-06")]).toEqual([false, true]);
    expect(holidayName("2024-08-06")).toBeUndefined();
    expect(holidayName("2024-09-23")).toBeDefined();
  });
});

describe("three fiscal years, day by day", () => {
  const first = "2023-04-01";
  const days = Array.from({ length: 1096 }, (_, index) => addDays(first, index));
  const closed = new Set(Object.values(CLOSED_WEEKDAYS).flat());
  const isWeekend = (date: string) => [0, 6].includes(weekdayOf(date));

  it("are closed at weekends, on the days of the table, and on no other", () => {
    expect(days.at(-1)).toBe("2026-03-31");
    const wrong = days.filter((date) => isOfficeDay(date) !== (!isWeekend(date) && !closed.has(date)));
    expect(wrong).toEqual([]);
  });

  it("differ in Hiroshima City by 6 August alone, and move what falls on it", () => {
    const differing = days.filter((date) => isOfficeDay(date) !== isOfficeDay(date, HIROSHIMA));
    expect(differing).toEqual(HIROSHIMA_ONLY);
    const moved = HIROSHIMA_ONLY.map((date) => [
      officeDayUntil(date, HIROSHIMA),
      officeDayFrom(date, HIROSHIMA),
      officeMomentFrom(moment(date, "10:00"), HOURS, HIROSHIMA),
    ]);
    expect(moved).toEqual([
      ["2024-08-05", "2024-08-07", moment("2024-08-07", "09:00")],
      ["2025-08-05", "2025-08-07", moment("2025-08-07", "09:00")],
    ]);
  });
});

describe("a date that falls on a closed day", () => {
  it("moves to the working day after for messages, and before for deadlines", () => {
    expect([officeDayFrom("2024-09-14"), officeDayUntil("2024-09-16")]).toEqual(["2024-09-17", "2024-09-13"]);
    expect(officeDayFrom("2024-12-28")).toBe("2025-01-06");
    expect(officeDayUntil("2025-01-05")).toBe("2024-12-27");
    expect(officeDayFrom("2024-08-06", HIROSHIMA)).toBe("2024-08-07");
    expect([officeDayFrom("2024-06-25"), officeDayUntil("2024-06-25")]).toEqual(["2024-06-25", "2024-06-25"]);
  });

  it.each([
    ["2024-07-22", -5, "2024-07-12"],
    ["2024-09-03", -5, "2024-08-27"],
    ["2024-11-08", -5, "2024-10-31"],
    ["2024-06-25", -1, "2024-06-24"],
    ["2024-07-16", -1, "2024-07-12"],
    ["2024-07-12", 1, "2024-07-16"],
    ["2024-06-25", 3, "2024-06-28"],
    ["2024-06-25", 0, "2024-06-25"],
  ])("%s %i working days: %s", (date, count, expected) => {
    expect(addOfficeDays(date, count)).toBe(expected);
  });
});

describe("the first moment in office hours", () => {
  it.each([
    ["2024-06-25 08:59", "2024-06-25 09:00"],
    ["2024-06-25 09:00", "2024-06-25 09:00"],
    ["2024-06-25 11:59", "2024-06-25 11:59"],
    ["2024-06-25 12:00", "2024-06-25 13:00"],
    ["2024-06-25 12:59", "2024-06-25 13:00"],
    ["2024-06-25 13:00", "2024-06-25 13:00"],
    ["2024-06-25 16:59", "2024-06-25 16:59"],
    ["2024-06-25 17:00", "2024-06-26 09:00"],
    ["2024-06-25 23:59", "2024-06-26 09:00"],
    ["2024-06-26 00:00", "2024-06-26 09:00"],
    ["2024-07-12 17:00", "2024-07-16 09:00"],
    ["2024-11-04 00:30", "2024-11-05 09:00"],
    ["2024-11-05 00:30", "2024-11-05 09:00"],
  ])("from %s on is %s", (from, expected) => {
    const at = (text: string) => moment(text.slice(0, 10), text.slice(11));
    expect(officeMomentFrom(at(from), HOURS)).toEqual(at(expected));
  });

  it("is on the next day when lunch lasts to the end, and after lunch when the day begins with it", () => {
    const at = (time: string) => moment("2024-06-25", time);
    const morning = { ...HOURS, to: "12:30" };
    expect(officeMomentFrom(at("12:10"), morning)).toEqual(moment("2024-06-26", "09:00"));
    const afternoon = { ...HOURS, from: "12:30" };
    expect(officeMomentFrom(at("08:00"), afternoon)).toEqual(at("13:00"));
    expect(officeMomentFrom(at("18:00"), afternoon)).toEqual(moment("2024-06-26", "13:00"));
  });

  const time = (min: number, max: number) =>
    fc
      .integer({ min, max })
      .map(
        (minutes) =>
          `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`,
      );
  /** Hours in which something can be said at all; lunch anywhere, also across the beginning or the end. */
  const hours = fc
    .record({
      from: time(6 * 60, 11 * 60),
      to: time(15 * 60, 20 * 60),
      lunchFrom: time(5 * 60, 17 * 60),
      lunch: fc.integer({ min: 0, max: 180 }),
    })
    .map(({ from, to, lunchFrom, lunch }): OfficeHours => {
      const end = Number(lunchFrom.slice(0, 2)) * 60 + Number(lunchFrom.slice(3)) + lunch;
      const lunchTo = `${String(Math.floor(end / 60)).padStart(2, "0")}:${String(end % 60).padStart(2, "0")}`;
      return { from, to, lunchFrom, lunchTo };
    });

  it("is never before, always on a working day in its hours, and is its own first moment", () => {
    const at = fc.date({ min: new Date("2023-12-01Z"), max: new Date("2026-12-31Z"), noInvalidDate: true });
    const own = fc
      .array(fc.nat({ max: 1100 }), { maxLength: 30 })
      .map((days) => new Set(days.map((day) => addDays("2023-12-01", day))));
    fc.assert(
      fc.property(at, hours, own, (from, given, closed) => {
        const found = officeMomentFrom(from, given, closed);
        expect(found.getTime()).toBeGreaterThanOrEqual(from.getTime());
        expect(isOfficeDay(dateOf(found), closed)).toBe(true);
        const then = timeOf(found);
        expect(then >= given.from && then < given.to).toBe(true);
        expect(then >= given.lunchFrom && then < given.lunchTo).toBe(false);
        expect(officeMomentFrom(found, given, closed)).toEqual(found);
      }),
    );
  });
});
