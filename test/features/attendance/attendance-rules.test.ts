import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CHOICES,
  type Choice,
  isSameMark,
  type Mark,
  readTeamValue,
  requireKnowable,
  requireOpen,
  sortTouched,
  teamValue,
} from "../../../src/features/attendance/attendance.rules.ts";
import { hasAttended } from "../../../src/features/closing/index.ts";
import { programRules } from "../../../src/features/program/index.ts";
import { aProgram, aSession, at } from "../reflection/a-session.ts";

const markOf = (choice: Choice): Mark | undefined => (choice === "NONE" ? undefined : { status: choice });

describe("a list that was open for a while", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const choices = fc.record(Object.fromEntries(ids.map((id) => [id, fc.constantFrom(...CHOICES)])));

  it("never writes over what somebody else entered meanwhile, and never forgets a touched row", () => {
    fc.assert(
      fc.property(choices, choices, choices, (opened, stored, wanted) => {
        const now = new Map<string, Mark>();
        for (const id of ids) {
          const mark = markOf(stored[id] ?? "NONE");
          if (mark) now.set(id, mark);
        }
        const touched = ids
          .filter((id) => wanted[id] !== opened[id])
          .map((id) => ({
            enrollmentId: id,
            opened: opened[id] ?? "NONE",
            wanted: markOf(wanted[id] ?? "NONE"),
          }));
        const { write, conflicts } = sortTouched(touched, now);
        for (const row of write) expect(stored[row.enrollmentId]).toBe(row.opened);
        for (const row of conflicts) expect(stored[row.enrollmentId]).not.toBe(row.opened);
        const settled = touched.filter((row) => stored[row.enrollmentId] === wanted[row.enrollmentId]);
        expect(write.length + conflicts.length + settled.length).toBe(touched.length);
      }),
    );
  });

  it("sees a corrected name of a stand-in as a change, and the bare status as none", () => {
    const standIn = { name: "代理 花子", kana: "だいり はなこ", organization: "架空市" };
    const stored: Mark = { status: "SUBSTITUTE", standIn };
    expect(isSameMark(stored, { status: "SUBSTITUTE" })).toBe(true);
    expect(isSameMark(stored, { status: "SUBSTITUTE", standIn })).toBe(true);
    expect(isSameMark(stored, { status: "SUBSTITUTE", standIn: { ...standIn, name: "代理 花" } })).toBe(
      false,
    );
  });
});

describe("when attendance may be entered", () => {
  const session = aSession({ date: "2024-06-25" });
  const program = aProgram();

  it.each([
    ["2024-06-25T13:00", false, undefined],
    ["2024-07-09T16:59", false, undefined],
    ["2024-07-09T17:00", false, "attendance-closed"],
    ["2024-07-20T10:00", true, undefined],
  ])("at %s (by the office: %s): %s", (time, byOffice, code) => {
    const enter = () => requireOpen({ session, program, at: at(time), byOffice });
    if (code) expect(enter).toThrow(code);
    else expect(enter).not.toThrow();
  });

  it("not for a canceled session, not even by the office", () => {
    const canceled = aSession({ state: "CANCELED" });
    const entry = { session: canceled, program, at: at("2024-06-20T10:00"), byOffice: true };
    expect(() => requireOpen(entry)).toThrow("session-canceled");
  });

  it.each(CHOICES)("%s on the day before: only absence and stand-ins are known in advance", (choice) => {
    const enter = () => requireKnowable({ session, at: at("2024-06-24T23:59") }, choice);
    if (hasAttended(choice === "NONE" ? undefined : choice)) expect(enter).toThrow("attendance-too-early");
    else expect(enter).not.toThrow();
    expect(() => requireKnowable({ session, at: at("2024-06-25T00:00") }, choice)).not.toThrow();
  });

  it("uses the program's own number of open days", () => {
    const rules = programRules.parse({ reflectionOpenDays: 20 });
    const entry = { session, program: aProgram({ rules }), at: at("2024-07-12T16:59"), byOffice: false };
    expect(() => requireOpen(entry)).not.toThrow();
    expect(() => requireOpen({ ...entry, at: at("2024-07-12T17:00") })).toThrow("attendance-closed");
  });
});

it("a team of a session fits into an option's value", () => {
  const both = {
    sessionId: "01900000-0000-7000-8000-000000000000",
    teamId: "01900000-0000-7000-8000-000000000001",
  };
  expect(teamValue(both).length).toBeLessThanOrEqual(75);
  expect(readTeamValue(teamValue(both))).toEqual(both);
});
