import { describe, expect, it } from "vitest";
import { changeKind, type DetailField, mustTell } from "../../../src/features/session/change.rules.ts";
import { aSession } from "./a-session.ts";

const at = new Date("2024-07-01T09:00:00+09:00");
const state = { session: aSession(), isRunning: true, isKnown: true, at };

describe("whether a change must be told", () => {
  it.each<[DetailField[] | "canceled", boolean]>([
    [["date"], true],
    [["startTime"], true],
    [["endTime"], true],
    [["venue"], true],
    [["mode", "link"], true],
    ["canceled", true],
    [["theme"], false],
    [["belongings", "parts"], false],
    [["theme", "venue"], true],
  ])("%j: %s", (changed, expected) => {
    expect(mustTell(changed, state)).toBe(expected);
    expect(mustTell(changed, { ...state, isKnown: false })).toBe(false);
    expect(mustTell(changed, { ...state, isRunning: false })).toBe(false);
    expect(mustTell(changed, { ...state, at: new Date("2024-07-22T16:30:00+09:00") })).toBe(false);
  });

  it("calls a change of date a postponement, whatever else changes with it", () => {
    expect(changeKind(["venue"])).toBe("session.changed");
    expect(changeKind(["venue", "date"])).toBe("session.postponed");
    expect(changeKind("canceled")).toBe("session.canceled");
  });
});
