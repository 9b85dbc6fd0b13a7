import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { programRules } from "../../../src/features/program/index.ts";
import {
  changedSince,
  completed,
  differing,
  faultIn,
  marksOf,
  touchedOf,
} from "../../../src/features/visit/form.rules.ts";
import {
  isFollowed,
  reminderOccasions,
  stepOccasions,
  toRemind,
} from "../../../src/features/visit/occasions.rules.ts";
import {
  byOpenWork,
  readTags,
  type VisitFacts,
  visitedIn,
  windowOf,
  windowsOf,
} from "../../../src/features/visit/visit.rules.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import { addDays, dateOf, isoInJapan, moment } from "../../../src/shared/japanese-date.ts";
import { isOfficeDay } from "../../../src/shared/office-days.ts";
import { aVisit, sessions } from "./a-visit.ts";

const rules = programRules.parse({});
const anyDay = fc.nat(364).map((days) => addDays("2024-04-01", days));

describe("between which sessions a day lies", () => {
  it.each([
    ["2024-04-01", 0, 1],
    ["2024-06-25", 0, 1],
    ["2024-06-26", 1, 2],
    ["2024-07-22", 1, 2],
    ["2024-11-08", 3, 4],
    ["2024-11-09", 4, undefined],
  ])("%s is after %s", (date, after, before) => {
    expect(windowOf(date, sessions)).toEqual({ after, before });
  });
  it("a canceled session parts nothing", () => {
    const canceled = sessions.map((one) => (one.number === 2 ? { ...one, state: "CANCELED" as const } : one));
    expect(windowOf("2024-07-23", canceled)).toEqual({ after: 1, before: 3 });
  });
  it("is one of the windows, and never an earlier one on a later day", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [first, second] = [a, b].toSorted();
        const windows = windowsOf(sessions);
        const place = (date = "") =>
          windows.findIndex(({ after }) => after === windowOf(date, sessions).after);
        expect(place(first)).toBeGreaterThanOrEqual(0);
        expect(place(first)).toBeLessThanOrEqual(place(second));
      }),
    );
  });
});

describe("what a team has had", () => {
  const window = { after: 1, before: 2 };
  it.each<[string, Partial<VisitFacts>[], string | undefined]>([
    ["nothing", [], undefined],
    ["planned", [{}], "PLANNED"],
    ["done, whatever else is planned", [{ state: "DONE" }, { date: "2024-07-12" }], "DONE"],
    ["done, and planned before", [{}, { state: "DONE" }], "DONE"],
    ["a hearing counts", [{ state: "DONE", kind: "HEARING" }], "DONE"],
    ["canceled", [{ state: "CANCELED" }], undefined],
    ["in another window", [{ state: "DONE", date: "2024-06-20" }], undefined],
  ])("%s", (_what, visits, expected) => {
    expect(visitedIn(visits.map(aVisit), sessions, window).get("t1")).toBe(expected);
  });
  it("most late first, then most open, then by number", () => {
    const team = (number: number, late: number, open: number) => ({ number, work: { late, open } });
    const all = [team(1, 0, 0), team(2, 0, 2), team(3, 1, 1), team(4, 0, 2)];
    expect(all.toSorted(byOpenWork).map(({ number }) => number)).toEqual([3, 2, 4, 1]);
  });
});

describe("tags", () => {
  const names = [wordsIn("ja").visit.tags, wordsIn("en").visit.tags];
  it.each([
    [["COMMUNITY"], "", ["COMMUNITY"]],
    [["COMMUNITY"], "居場所、 庁内連携,居場所", ["COMMUNITY", "居場所", "庁内連携"]],
    [[], "地域づくり、参加支援", ["PARTICIPATION", "COMMUNITY"]],
    [["unknown"], " 、, ", []],
  ])("%j and 「%s」", (checked, typed, expected) => {
    expect(readTags(checked, typed, names)).toEqual(expected);
  });
});

describe("the reminder", () => {
  const due = (over: Partial<VisitFacts>) =>
    reminderOccasions(aVisit(over), rules).map(({ dueAt, ordinal }) => [
      isoInJapan(dueAt).slice(0, 16),
      ordinal,
    ]);
  it.each<[Partial<VisitFacts>, unknown[]]>([
    [{}, [["2024-07-09T10:00", 1]]],
    [{ date: "2024-07-16" }, [["2024-07-12T10:00", 1]]],
    [{ moves: 2 }, [["2024-07-09T10:00", 3]]],
    [{ state: "DONE" }, []],
    [{ state: "CANCELED" }, []],
    [{ staffIds: [] }, []],
    [{ dateSetAt: moment("2024-07-09", "15:00") }, []],
    [{ dateSetAt: moment("2024-07-09", "15:00"), staffIds: ["o1", "o2"] }, [["2024-07-09T10:00", 1]]],
  ])("%j", (over, expected) => {
    expect(due(over)).toEqual(expected);
  });
  it("set after its hour, it reaches everybody but who set it", () => {
    const late = aVisit({ dateSetAt: moment("2024-07-09", "15:00"), staffIds: ["o1", "o2"] });
    expect(toRemind(late, rules)).toEqual(["o2"]);
  });
  it("falls on a working day before the visit, and is over by the visit", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const [only] = reminderOccasions(aVisit({ date, dateSetAt: new Date(0) }), rules);
        if (!only) throw new Error("a reminder is due");
        expect(isOfficeDay(dateOf(only.dueAt))).toBe(true);
        expect(dateOf(only.dueAt) < date).toBe(true);
        expect(dateOf(only.expiresAt)).toBe(date);
      }),
    );
  });
});

describe("the next step", () => {
  const step = { state: "DONE", nextStep: "訪ねる", nextStepDate: "2024-07-20" } as const;
  it.each<[Partial<VisitFacts>, string[]]>([
    [step, ["2024-07-22T10:00"]],
    [{ ...step, state: "PLANNED" }, ["2024-07-22T10:00"]],
    [{ ...step, nextStep: null }, []],
    [{ ...step, nextStepDate: null }, []],
    [{ ...step, state: "CANCELED" }, []],
    [{ ...step, stepSetAt: moment("2024-07-22", "10:00") }, []],
  ])("%j", (over, expected) => {
    const dues = stepOccasions(aVisit(over), rules).map(({ dueAt }) => isoInJapan(dueAt).slice(0, 16));
    expect(dues).toEqual(expected);
  });
  it.each<[string, Partial<VisitFacts>[], boolean]>([
    ["nothing since", [], false],
    ["a later one of both teams", [{ state: "DONE", date: "2024-07-19", teamIds: ["t1", "t2"] }], true],
    ["a later one of one team", [{ state: "DONE", date: "2024-07-19", teamIds: ["t1"] }], false],
    ["a later one, planned only", [{ date: "2024-07-19", teamIds: ["t1", "t2"] }], false],
    ["an earlier one", [{ state: "DONE", date: "2024-07-09", teamIds: ["t1", "t2"] }], false],
  ])("is followed by %s", (_what, others, expected) => {
    expect(isFollowed(aVisit({ teamIds: ["t1", "t2"] }), others.map(aVisit))).toBe(expected);
  });
});

describe("the form", () => {
  it.each<[string, Partial<VisitFacts>, string | undefined]>([
    ["is fine with a team and a date", {}, undefined],
    ["needs a team", { teamIds: [] }, "teams"],
    ["needs a date", { date: "" }, "date"],
    ["cannot be done in days to come", { state: "DONE", date: "2024-07-11" }, "future"],
    ["may be done today", { state: "DONE" }, undefined],
    ["a day needs its step", { nextStepDate: "2024-07-12" }, "stepText"],
    ["a step before the visit", { nextStep: "一", nextStepDate: "2024-07-09" }, "stepEarly"],
    ["a long tag", { tags: ["あ".repeat(31)] }, "tags"],
    ["many tags", { tags: Array.from({ length: 11 }, (_, index) => `区分${index}`) }, "tooManyTags"],
  ])("%s", (_what, over, fault) => {
    expect(faultIn(aVisit(over), "2024-07-10")?.fault).toBe(fault);
  });
  it("a step that is cleared takes its day with it, unless the day is new", () => {
    const before = aVisit({ nextStep: null, nextStepDate: "2024-07-20" });
    expect(completed(before, { nextStep: null }).nextStepDate).toBeNull();
    expect(completed(before, { nextStepDate: "2024-07-20" }).nextStepDate).toBe("2024-07-20");
  });
  it("writes exactly what was touched, and tells what others changed", () => {
    const details = fc.record({
      kind: fc.constantFrom("VISIT", "HEARING"),
      time: fc.option(fc.constantFrom("09:00", "14:00"), { nil: null }),
      teamIds: fc.uniqueArray(fc.constantFrom("t1", "t2", "t3")),
      notes: fc.option(fc.string(), { nil: null }),
    }) as fc.Arbitrary<Partial<VisitFacts>>;
    fc.assert(
      fc.property(details, details, (one, other) => {
        const [opened, now] = [aVisit(one), aVisit(other)];
        const touched = touchedOf(marksOf(opened), now);
        expect(differing({ ...opened, ...touched }, now)).toEqual([]);
        expect(changedSince(marksOf(opened), now)).toEqual(differing(opened, now));
        expect(Object.keys(touched).toSorted()).toEqual(differing(opened, now).toSorted());
      }),
    );
  });
});
