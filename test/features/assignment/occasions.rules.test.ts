import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AssignmentFacts,
  byUrgency,
  commonDueDate,
  NOTHING_DONE,
  type Standing,
  teamDueDate,
} from "../../../src/features/assignment/assignment.rules.ts";
import {
  type Asked,
  assignmentOccasions,
  type ToSay,
  whatToRemind,
  whatToSayWhenOverdue,
} from "../../../src/features/assignment/occasions.rules.ts";
import { programRules } from "../../../src/features/program/index.ts";
import { addDays, isoInJapan, moment } from "../../../src/shared/japanese-date.ts";
import { isOfficeDay } from "../../../src/shared/office-days.ts";
import { aProgram, aSession } from "../session/a-session.ts";
import { anAssignment } from "./an-assignment.ts";

const DATES = ["2024-06-25", "2024-07-22", "2024-09-03", "2024-11-08"];
const sessions = DATES.map((date, index) => aSession({ id: `s${index + 1}`, number: index + 1, date }));
const rules = programRules.parse({});
const OWN_DAY = new Set(["2024-08-06"]);

const standing = (over: Partial<Standing> = {}): Standing => ({ ...NOTHING_DONE, ...over });

describe("the due date", () => {
  it.each([
    [{ usedInSession: 2 }, "2024-07-12"],
    [{ usedInSession: 3 }, "2024-08-27"],
    [{ usedInSession: 4 }, "2024-10-31"],
    [{ usedInSession: null }, undefined],
    [{ usedInSession: 9 }, undefined],
    [{ usedInSession: 2, dueDate: "2024-07-10" }, "2024-07-10"],
    // A Sunday: the working day before.
    [{ usedInSession: 2, dueDate: "2024-07-07" }, "2024-07-05"],
  ])("of %o is %s", (over, due) => {
    expect(commonDueDate(anAssignment(over), sessions)).toBe(due);
  });

  it("follows the session that uses it when that moves, and is gone when it is canceled", () => {
    const moved = sessions.map((one) => (one.number === 4 ? { ...one, date: "2024-11-15" } : one));
    expect(commonDueDate(anAssignment({ usedInSession: 4 }), moved)).toBe("2024-11-08");
    const canceled = sessions.map((one) => (one.number === 4 ? { ...one, state: "CANCELED" as const } : one));
    expect(commonDueDate(anAssignment({ usedInSession: 4 }), canceled)).toBeUndefined();
  });

  it("of a team is never a closed day of any of its municipalities", () => {
    expect(teamDueDate("2024-08-06", standing(), OWN_DAY)).toBe("2024-08-05");
    expect(teamDueDate("2024-07-12", standing({ dueDate: "2024-08-06" }), OWN_DAY)).toBe("2024-08-05");
    expect(teamDueDate("2024-08-06", standing(), new Set())).toBe("2024-08-06");
  });
});

const plan = (
  over: Partial<AssignmentFacts> = {},
  teams = [{ standing: standing(), closed: new Set<string>() }],
) => assignmentOccasions({ assignment: anAssignment(over), sessions, program: aProgram(), teams });
const days = (occasions: { dueAt: Date }[]) => occasions.map(({ dueAt }) => isoInJapan(dueAt).slice(0, 10));

describe("the notices of an assignment", () => {
  it.each([
    // Seven and two days before, and on the day; 7-10 is a Wednesday.
    [{ usedInSession: 2 }, ["2024-06-26"], ["2024-07-05", "2024-07-10", "2024-07-12"], ["2024-07-16"]],
    // 8-25 is a Sunday: a message moves to the working day after.
    [
      { givenInSession: 2, usedInSession: 3 },
      ["2024-07-23"],
      ["2024-08-20", "2024-08-26", "2024-08-27"],
      ["2024-08-28"],
    ],
    [
      { givenInSession: 3, usedInSession: 4 },
      ["2024-09-04"],
      ["2024-10-24", "2024-10-29", "2024-10-31"],
      ["2024-11-01"],
    ],
    // Too little time for the first reminder.
    [{ dueDate: "2024-07-02" }, ["2024-06-26"], ["2024-07-01", "2024-07-02"], ["2024-07-03"]],
  ])("of %o", (over, out, reminders, overdue) => {
    const planned = plan(over);
    expect(days(planned.handedOut)).toEqual(out);
    expect(days(planned.reminders)).toEqual(reminders);
    expect(days(planned.overdue)).toEqual(overdue);
  });

  it("are none without a last day, without a giving session, or once it is canceled", () => {
    for (const over of [
      { usedInSession: null },
      { givenInSession: 9 },
      { canceledAt: new Date("2024-07-01T00:00:00Z") },
    ]) {
      expect(plan(over)).toEqual({ handedOut: [], reminders: [], overdue: [] });
    }
  });

  it("last as long as the team with the latest day", () => {
    const teams = [standing(), standing({ dueDate: "2024-07-19" })].map((one) => ({
      standing: one,
      closed: new Set<string>(),
    }));
    const { reminders } = plan({}, teams);
    expect(days(reminders)).toEqual(["2024-07-05", "2024-07-10", "2024-07-12"]);
    expect(reminders.every(({ expiresAt }) => isoInJapan(expiresAt).startsWith("2024-07-19T17:00"))).toBe(
      true,
    );
  });
});

const asked = (over: Partial<Asked> = {}): Asked => ({
  standing: standing(),
  closed: new Set(),
  onHold: false,
  due: "2024-07-12",
  rules,
  givenOn: "2024-06-25",
  ...over,
});
const shown = (say: ToSay) =>
  say === "say" ? say : "skip" in say ? say.skip : `postpone ${isoInJapan(say.postpone).slice(0, 10)}`;

describe("what a team hears of a reminder", () => {
  it.each([
    ["nothing done yet", {}, 1, "2024-07-05", "say"],
    ["in progress", { standing: standing({ state: "IN_PROGRESS" }) }, 2, "2024-07-10", "say"],
    ["handed in", { standing: standing({ state: "SUBMITTED" }) }, 2, "2024-07-10", "answered"],
    [
      "handed in, its files still being checked",
      { standing: standing({ pendingAt: moment("2024-07-09", "16:00") }) },
      2,
      "2024-07-10",
      "answered",
    ],
    ["accepted", { standing: standing({ state: "ACCEPTED" }) }, 2, "2024-07-10", "answered"],
    ["asked for again", { standing: standing({ state: "RETURNED" }) }, 3, "2024-07-12", "say"],
    ["on hold", { onHold: true }, 1, "2024-07-05", "on-hold"],
    [
      "in internal review for some days",
      { standing: standing({ state: "INTERNAL_REVIEW", reviewUntil: "2024-07-08" }) },
      1,
      "2024-07-05",
      "postpone 2024-07-09",
    ],
    [
      "in internal review beyond the last day",
      { standing: standing({ state: "INTERNAL_REVIEW", reviewUntil: "2024-07-19" }) },
      2,
      "2024-07-10",
      "in-review",
    ],
    [
      "internal review is over",
      { standing: standing({ state: "INTERNAL_REVIEW", reviewUntil: "2024-07-08" }) },
      2,
      "2024-07-10",
      "say",
    ],
    ["with an extension", { due: "2024-07-19" }, 2, "2024-07-10", "postpone 2024-07-17"],
    ["after an outage, when the next is due already", {}, 1, "2024-07-10", "superseded"],
    [
      "nudged by the office since the last one",
      { standing: standing({ nudgedAt: moment("2024-07-08", "11:00") }) },
      2,
      "2024-07-10",
      "superseded",
    ],
    [
      "nudged before the last one",
      { standing: standing({ nudgedAt: moment("2024-07-04", "11:00") }) },
      2,
      "2024-07-10",
      "say",
    ],
  ] as [string, Partial<Asked>, number, string, string][])("%s", (_, over, nth, date, heard) => {
    expect(shown(whatToRemind(asked(over), nth, moment(date, "10:00")))).toBe(heard);
  });

  it("after the last day: once, when nothing came", () => {
    const at = moment("2024-07-16", "10:00");
    expect(shown(whatToSayWhenOverdue(asked(), at))).toBe("say");
    expect(shown(whatToSayWhenOverdue(asked({ due: "2024-07-19" }), at))).toBe("postpone 2024-07-22");
    expect(shown(whatToSayWhenOverdue(asked({ standing: standing({ state: "SUBMITTED" }) }), at))).toBe(
      "answered",
    );
    const pending = standing({ pendingAt: moment("2024-07-12", "16:00") });
    expect(shown(whatToSayWhenOverdue(asked({ standing: pending }), at))).toBe("answered");
    const askedAgain = standing({ state: "RETURNED", version: 1 });
    expect(shown(whatToSayWhenOverdue(asked({ standing: askedAgain }), at))).toBe("answered");
  });

  it("never asks who has handed in, is on hold, or is left in peace, nor before the team's own day", () => {
    const state = fc.constantFrom(
      ...(["NOT_STARTED", "IN_PROGRESS", "INTERNAL_REVIEW", "SUBMITTED", "RETURNED", "ACCEPTED"] as const),
    );
    const day = fc.integer({ min: -20, max: 30 }).map((offset) => addDays("2024-07-12", offset));
    fc.assert(
      fc.property(state, day, day, day, fc.integer({ min: 1, max: 3 }), fc.boolean(), (...given) => {
        const [stands, now, due, until, nth, onHold] = given;
        if (!isOfficeDay(due)) return;
        const one = asked({
          due,
          onHold,
          standing: standing({ state: stands, reviewUntil: stands === "INTERNAL_REVIEW" ? until : null }),
        });
        const at = moment(now, "10:00");
        const heard = whatToRemind(one, nth, at);
        if (heard !== "say") {
          if ("postpone" in heard) expect(heard.postpone.getTime()).toBeGreaterThan(at.getTime());
          return;
        }
        expect(["SUBMITTED", "ACCEPTED"]).not.toContain(stands);
        expect(onHold).toBe(false);
        expect(now <= due).toBe(true);
        if (stands === "INTERNAL_REVIEW") expect(until < now).toBe(true);
      }),
    );
  });
});

describe("most urgent first", () => {
  it("asked for again, then by day, then what is handed in", () => {
    const lines = [
      { state: "ACCEPTED", due: "2024-06-01", number: 1 },
      { state: "NOT_STARTED", due: undefined, number: 2 },
      { state: "IN_PROGRESS", due: "2024-07-12", number: 3 },
      { state: "RETURNED", due: "2024-08-27", number: 4 },
      { state: "NOT_STARTED", due: "2024-07-12", number: 5 },
    ] as const;
    expect(lines.toSorted(byUrgency).map(({ number }) => number)).toEqual([4, 3, 5, 2, 1]);
  });
});
