/** Where a notice may be moved to, what can be done with it, and how the list's place is carried. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  actsOn,
  moveFault,
  readPlace,
  standingOf,
  untilOf,
  writePlace,
} from "../../../src/features/calendar/calendar.rules.ts";
import { wordsIn } from "../../../src/locales/index.ts";

const at = (text: string) => new Date(`${text.replace(" ", "T")}:00+09:00`);
const hours = { from: "09:00", to: "17:00", lunchFrom: "12:00", lunchTo: "13:00" };
const notice = {
  dueAt: at("2024-06-24 10:00"),
  ownDueAt: null as Date | null,
  expiresAt: at("2024-07-12 17:00"),
  isUrgent: false,
  neverEarlier: false,
};
const now = at("2024-06-20 09:00");
const say = (to: string, more: Partial<typeof notice> = {}) =>
  moveFault({ ...notice, ...more }, at(to), { at: now, hours })?.(wordsIn("ja"));

describe("moving", () => {
  it.each([
    ["2024-06-26 14:00", {}, undefined],
    ["2024-06-21 09:00", {}, undefined],
    ["2024-06-20 09:00", {}, "過ぎた日時"],
    ["2024-07-12 17:00", {}, "7月12日（金）17:00を過ぎると"],
    ["2024-06-26 12:30", {}, "次に送れるのは6月26日（水）13:00です"],
    ["2024-06-29 10:00", {}, "次に送れるのは7月1日（月）9:00です"],
    ["2024-07-12 16:59", {}, undefined],
    ["2024-06-26 03:00", { isUrgent: true }, undefined],
    ["2024-06-21 10:00", { neverEarlier: true }, "もとの日時（6月24日（月）10:00）より前"],
    ["2024-06-25 10:00", { neverEarlier: true }, undefined],
    // With its own hour, not with the one it was moved to.
    ["2024-06-21 11:00", { neverEarlier: true, ownDueAt: at("2024-06-21 10:00") }, undefined],
  ])("to %s %j: %s", (to, more, expected) => {
    const said = say(to, more);
    if (expected === undefined) expect(said).toBeUndefined();
    else expect(said).toContain(expected);
  });
});

describe("what can be done", () => {
  const planned = { state: "PLANNED", heldAlone: false, isOpened: false, isFixed: false } as const;
  it.each([
    [planned, ["hold", "move", "stop"]],
    [{ ...planned, state: "HELD" as const }, ["hold", "move", "stop"]],
    [{ ...planned, state: "HELD" as const, heldAlone: true }, ["release", "move", "stop"]],
    [{ ...planned, state: "GOING_OUT" as const, isOpened: true }, ["hold", "stop"]],
    [{ ...planned, state: "STOPPED" as const }, []],
    [{ ...planned, isFixed: true }, []],
  ])("%j", (given, expected) => {
    expect(actsOn(given)).toEqual(expected);
  });

  it("says the most telling thing first", () => {
    const given = { ...planned, needsApproval: true, approvedAt: null, dueAt: now };
    expect(standingOf(given, now)).toBe("waiting");
    expect(standingOf({ ...given, state: "HELD", heldAlone: true }, now)).toBe("held");
    expect(standingOf({ ...given, approvedAt: now }, at("2024-06-20 09:01"))).toBe("late");
  });
});

describe("the place in the list", () => {
  it("comes back as it was written, and anything else is the first page", () => {
    const place = fc.record({ weeks: fc.integer({ min: 1, max: 52 }), page: fc.nat({ max: 999 }) });
    fc.assert(
      fc.property(place, ({ weeks, page }) => {
        expect(readPlace(writePlace({ weeks, page }))).toEqual({ weeks, page });
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readPlace(text).weeks).toBeLessThanOrEqual(52);
      }),
    );
    expect(readPlace(undefined)).toEqual({ weeks: 4, page: 0 });
  });

  it("spans whole days", () => {
    expect(untilOf(at("2024-06-20 15:00"), 2)).toEqual(at("2024-07-05 00:00"));
  });
});
