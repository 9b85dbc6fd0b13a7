import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { programRules } from "../../../src/features/program/index.ts";
import {
  sayingTime,
  summaryOccasions,
  weekNumber,
  weekOf,
} from "../../../src/features/summary/weeks.rules.ts";
import { dateOf, isoInJapan, moment, timeOf } from "../../../src/shared/japanese-date.ts";
import { isOfficeDay } from "../../../src/shared/office-days.ts";
import { aProgramOf } from "./some-facts.ts";

const days = (program = aProgramOf()) => summaryOccasions(program).map(({ dueAt }) => dateOf(dueAt));

describe("the weeks of the year", () => {
  it.each([
    ["2024-07-15", "2024-07-16"],
    ["2024-08-12", "2024-08-13"],
    ["2024-09-16", "2024-09-17"],
    ["2024-09-23", "2024-09-24"],
    ["2024-10-14", "2024-10-15"],
    ["2024-11-04", "2024-11-05"],
  ])("says on the working day after what is due on the holiday %s", (holiday, day) => {
    expect(days()).toContain(day);
    expect(days()).not.toContain(holiday);
  });

  it("drops the week whose office is closed until the next one", () => {
    const turn = days().filter((day) => day >= "2024-12-16" && day <= "2025-01-20");
    expect(turn).toEqual(["2024-12-16", "2024-12-23", "2025-01-06", "2025-01-14", "2025-01-20"]);
  });

  it("begins with the first one due after the start, and ends with the fiscal year", () => {
    const program = aProgramOf({ startedAt: new Date("2024-05-20T09:00:01+09:00") });
    expect(days(program)[0]).toBe("2024-05-27");
    expect(days(aProgramOf({ startedAt: new Date("2024-05-20T08:59:00+09:00") }))[0]).toBe("2024-05-20");
    expect(days(program).at(-1)).toBe("2025-03-31");
  });

  it("says about 32 between 20 May and the end of the year", () => {
    const program = aProgramOf({ startedAt: new Date("2024-05-20T08:00:00+09:00") });
    expect(days(program).filter((day) => day <= "2024-12-31")).toHaveLength(32);
  });

  it("leaves a week that begins before the fiscal year to the year before", () => {
    expect(days(aProgramOf({ fiscalYear: 2025, startedAt: null }))[0]).toBe("2025-04-07");
  });

  it("keeps a week that was said on demand, though it is due before the start or dropped", () => {
    const program = aProgramOf({ startedAt: new Date("2024-05-22T10:00:00+09:00") });
    const said = new Set(["2024-05-20", "2024-12-30"]);
    const ordinals = summaryOccasions(program, said).map(({ ordinal }) => ordinal);
    expect(ordinals).toContain(weekOf(program, "2024-05-22")?.ordinal);
    expect(ordinals).toContain(weekOf(program, "2024-12-30")?.ordinal);
    expect(summaryOccasions(program)[0]?.ordinal).toBe((weekOf(program, "2024-05-22")?.ordinal ?? 0) + 1);
  });

  it("knows the week of a day, from one summary's day to the next", () => {
    const friday = aProgramOf({ rules: programRules.parse({ summaryWeekday: 5 }) });
    expect(weekOf(friday, "2024-06-20")?.from).toBe("2024-06-14");
    expect(weekOf(friday, "2024-06-21")?.from).toBe("2024-06-21");
    expect(weekOf(aProgramOf(), "2025-04-07")).toBeUndefined();
  });

  it("every week is due on a working day at its hour, ends when the next is due, and keeps its number", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2020, max: 2045 }),
        fc.integer({ min: 0, max: 6 }),
        (fiscalYear, summaryWeekday) => {
          const rules = programRules.parse({ summaryWeekday, summaryTime: "10:30" });
          const program = aProgramOf({ fiscalYear, rules, startedAt: null });
          const planned = summaryOccasions(program);
          expect(planned.length).toBeGreaterThan(48);
          for (const [index, { ordinal, dueAt, expiresAt }] of planned.entries()) {
            expect(isOfficeDay(dateOf(dueAt))).toBe(true);
            expect(timeOf(dueAt)).toBe("10:30");
            expect(expiresAt.getTime()).toBeGreaterThan(dueAt.getTime());
            const next = planned[index + 1];
            if (next) expect(isoInJapan(expiresAt)).toBe(isoInJapan(next.dueAt));
            const moved = weekNumber({ fiscalYear, rules: programRules.parse({}) }, ordinal);
            expect(weekNumber(program, ordinal).monday).toBe(moved.monday);
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe("the hour of saying", () => {
  const hours = programRules.parse({}).officeHours;
  const due = moment("2024-06-24", "09:00");
  it.each([
    ["on time", "2024-06-24T09:00:05+09:00", "2024-06-24T09:00:05+09:00"],
    ["late in the day", "2024-06-24T15:00:00+09:00", "2024-06-24T15:00:00+09:00"],
    ["late in the night", "2024-06-24T22:00:00+09:00", "2024-06-25T09:00:00+09:00"],
    ["late at noon", "2024-06-24T12:10:00+09:00", "2024-06-24T13:00:00+09:00"],
  ])("%s", (_when, at, said) => {
    expect(isoInJapan(sayingTime(due, new Date(at), hours))).toBe(said);
  });
  it("asked for in the evening it goes at once", () => {
    const at = moment("2024-06-24", "20:00");
    expect(sayingTime(at, at, hours)).toEqual(at);
  });
});
