import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  dateAndTime,
  dateOf,
  daysBetween,
  fiscalYearName,
  fiscalYearOf,
  isDate,
  isoInJapan,
  isTime,
  longDate,
  moment,
  shortDate,
  timeOf,
  weekdayOf,
} from "../../src/shared/japanese-date.ts";

describe("the words for a date", () => {
  it.each([
    ["2024-06-25", "令和6年6月25日（火）", "6月25日（火）"],
    ["2024-07-22", "令和6年7月22日（月）", "7月22日（月）"],
    ["2024-09-03", "令和6年9月3日（火）", "9月3日（火）"],
    ["2024-11-08", "令和6年11月8日（金）", "11月8日（金）"],
    ["2019-05-01", "令和元年5月1日（水）", "5月1日（水）"],
    ["2019-04-30", "平成31年4月30日（火）", "4月30日（火）"],
    ["2024-02-29", "令和6年2月29日（木）", "2月29日（木）"],
    ["2025-01-01", "令和7年1月1日（水）", "1月1日（水）"],
  ])("%s in Japanese", (date, long, short) => {
    expect(longDate(date, "ja")).toBe(long);
    expect(shortDate(date, "ja")).toBe(short);
  });

  it("in English", () => {
    expect(longDate("2024-06-25", "en")).toBe("Tue 25 June 2024");
    expect(shortDate("2024-06-25", "en")).toBe("Tue 25 June");
  });

  it("with the hour, full-width brackets round the weekday", () => {
    const at = moment("2024-07-16", "17:00");
    expect(dateAndTime(at, "ja")).toBe("7月16日（火）17:00");
    expect(dateAndTime(at, "en")).toBe("Tue 16 July, 17:00");
  });
});

describe("the fiscal year", () => {
  it.each([
    ["2024-03-31", 2023, "令和5年度"],
    ["2024-04-01", 2024, "令和6年度"],
    ["2025-03-31", 2024, "令和6年度"],
    ["2020-03-31", 2019, "令和元年度"],
    ["2020-04-01", 2020, "令和2年度"],
  ])("of %s begins on 1 April", (date, year, name) => {
    expect(fiscalYearOf(date)).toBe(year);
    expect(fiscalYearName(year, "ja")).toBe(name);
    expect(fiscalYearName(year, "en")).toBe(`FY${year}`);
  });
});

describe("the day and the hour in Japan", () => {
  it.each([
    ["2024-11-04T15:30:00Z", "2024-11-05", "00:30"],
    ["2024-11-04T14:59:59.999Z", "2024-11-04", "23:59"],
    ["2024-11-04T15:00:00Z", "2024-11-05", "00:00"],
    ["2024-03-31T01:30:00Z", "2024-03-31", "10:30"],
    ["2024-12-31T15:00:00Z", "2025-01-01", "00:00"],
  ])("of %s", (iso, date, time) => {
    expect(dateOf(new Date(iso))).toBe(date);
    expect(timeOf(new Date(iso))).toBe(time);
  });

  it("knows no summer time: every day has 24 hours, and an hour stays the hour that was written", () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2000-01-01", days));
    fc.assert(
      fc.property(day, fc.nat({ max: 23 }), fc.nat({ max: 59 }), (date, hour, minute) => {
        const time = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
        const at = moment(date, time);
        expect([dateOf(at), timeOf(at)]).toEqual([date, time]);
        expect(moment(addDays(date, 1), time).getTime() - at.getTime()).toBe(86_400_000);
        expect(isoInJapan(at)).toBe(`${date}T${time}:00+09:00`);
        expect(daysBetween(date, addDays(date, 40))).toBe(40);
        expect((weekdayOf(date) + 1) % 7).toBe(weekdayOf(addDays(date, 1)));
      }),
    );
  });
});

describe("what is no date and no hour", () => {
  it.each(["2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "24-01-01", "2024-1-1", "2024/01/01", ""])(
    "%s is no date",
    (text) => {
      expect(isDate(text)).toBe(false);
    },
  );
  it.each(["24:00", "9:00", "09:60", "0900", "", "09:00:00"])("%s is no hour", (text) => {
    expect(isTime(text)).toBe(false);
  });
  it("2024-02-29 is a date, 00:00 and 23:59 are hours", () => {
    expect([isDate("2024-02-29"), isTime("00:00"), isTime("23:59")]).toEqual([true, true, true]);
  });
});
