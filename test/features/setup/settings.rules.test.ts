import fc from "fast-check";
import { expect, test } from "vitest";
import { lineOf, rulesOf } from "../../../src/features/program/index.ts";
import {
  ALL,
  changedSince,
  marksOf,
  readSetting,
  type Settings,
  settingsOf,
  textFor,
  touchedOf,
} from "../../../src/features/setup/settings.rules.ts";

const hour = fc.integer({ min: 0, max: 23 }).map((number) => `${String(number).padStart(2, "0")}:30`);
const text = fc.constantFrom("研修", "= A1", "髙﨑", "a、b", "0", "なし");
const days = (min: number, max: number) => fc.integer({ min, max });
const settings: fc.Arbitrary<Settings> = fc.record({
  ...{ title: text, purpose: text, organizer: text, contact: text, channelName: text },
  language: fc.constantFrom("ja", "en"),
  leaderAffiliation: fc.constantFrom("ADMIN", "SHAKYO", "AGENCY"),
  largestTeam: days(2, 50),
  ...{ nameAdmin: text, nameShakyo: text, nameAgency: text, municipalityWord: text },
  announcementDaysBefore: days(1, 120),
  intentionAskedWorkingDays: days(1, 40),
  intentionDueWorkingDays: days(1, 30),
  firstReminderWorkingDays: days(1, 20),
  secondReminderDays: days(2, 60),
  reflectionOpenDays: days(3, 60),
  ...{
    reminderTime: hour,
    summaryTime: hour,
    officeFrom: hour,
    officeTo: hour,
    lunchFrom: hour,
    lunchTo: hour,
  },
  summaryWeekday: fc.constantFrom(1, 2, 3, 4, 5),
});

test("every setting that there is can be read as it is shown", () => {
  fc.assert(
    fc.property(settings, (all) => {
      expect(Object.keys(all).toSorted()).toEqual(ALL.toSorted());
      for (const setting of ALL) {
        expect(readSetting(setting, textFor(setting, all[setting]))).toEqual({ value: all[setting] });
      }
      const line = { ...all, fiscalYear: 2024 };
      expect(settingsOf(lineOf({ ...line, rules: rulesOf(line, {}) }))).toEqual(all);
    }),
  );
});

test("touched is what differs from what was shown, changed since what differs from what is there", () => {
  fc.assert(
    fc.property(settings, settings, (shown, other) => {
      const differs = ALL.filter((key) => textFor(key, shown[key]) !== textFor(key, other[key]));
      expect(Object.keys(touchedOf(marksOf(shown), other)).toSorted()).toEqual(differs.toSorted());
      expect(changedSince(marksOf(shown), other).toSorted()).toEqual(differs.toSorted());
    }),
  );
});

test("what cannot be taken says why", () => {
  expect(readSetting("largestTeam", "1")).toHaveProperty("fault");
  expect(readSetting("reminderTime", "25:00")).toHaveProperty("fault");
  expect(readSetting("contact", "")).toHaveProperty("fault");
});
