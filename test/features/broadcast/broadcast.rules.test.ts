import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  type Draft,
  draftOf,
  EMPTY,
  expiresAt,
  type Group,
  isMeant,
  leavesAt,
  lookMark,
  messageOf,
} from "../../../src/features/broadcast/broadcast.rules.ts";
import { type Enrolled, programRules } from "../../../src/features/program/index.ts";
import type { UserError } from "../../../src/platform/i18n/user-error.ts";
import { dateOf, isoInJapan, timeOf } from "../../../src/shared/japanese-date.ts";
import { isOfficeDay, officeMomentFrom } from "../../../src/shared/office-days.ts";

const HOURS = programRules.parse({}).officeHours;
const AT = new Date("2024-06-20T10:00:00+09:00");
const FULL: Draft = { ...EMPTY, text: "本文" };

function faultOf(draft: Draft): string {
  try {
    messageOf(draft, HOURS, AT);
    return "none";
  } catch (error) {
    const { code, field } = error as UserError;
    return `${code} ${field?.split(".").at(-1)}`;
  }
}

describe("what a message lacks", () => {
  it.each<[Partial<Draft>, string]>([
    [{}, "none"],
    [{ text: undefined }, "no-text text"],
    [{ text: " \n　" }, "no-text text"],
    [{ kind: "teams" }, "no-teams teams"],
    [{ kind: "teams", teamIds: ["t"] }, "none"],
    [{ kind: "attendees" }, "no-session session"],
    [{ when: "at" }, "no-moment date"],
    [{ when: "at", date: "2024-06-21" }, "no-moment date"],
    [{ when: "at", date: "2024-06-21", time: "10:00" }, "none"],
    [{ when: "at", date: "2024-06-20", time: "10:00" }, "past date"],
    [{ when: "at", date: "2024-06-19", time: "10:00" }, "past date"],
    [{ when: "at", date: "2024-06-21", time: "12:30" }, "closed date"],
    [{ when: "at", date: "2024-06-21", time: "17:00" }, "closed date"],
    [{ when: "at", date: "2024-06-21", time: "08:59" }, "closed date"],
    [{ when: "at", date: "2024-06-22", time: "10:00" }, "closed date"],
    [{ when: "at", date: "2024-08-12", time: "10:00" }, "closed date"],
  ])("%o: %s", (facts, fault) => {
    expect(faultOf({ ...FULL, ...facts })).toBe(fault);
  });

  test("what was typed comes back into the form exactly", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1 }).filter((one) => one.trim() !== "");
    const kind = fc.constantFrom<Draft["kind"]>("everybody", "teams", "leaders", "attendees");
    fc.assert(
      fc.property(text, kind, fc.boolean(), (typed, group, later) => {
        const draft: Draft = {
          ...{ ...EMPTY, kind: group, text: typed },
          ...(group === "teams" && { teamIds: ["a", "b"] }),
          ...(group === "attendees" && { sessionId: "s" }),
          ...(later && { when: "at" as const, date: "2024-06-24", time: "09:30" }),
        };
        expect(draftOf(messageOf(draft, HOURS, AT), timeOf)).toEqual(draft);
      }),
    );
  });
});

describe("when it leaves", () => {
  it.each<[string, string | null, string]>([
    ["2024-06-20T10:00:00+09:00", null, "2024-06-20T10:00:00+09:00"],
    ["2024-06-20T12:10:00+09:00", null, "2024-06-20T13:00:00+09:00"],
    ["2024-06-20T20:00:00+09:00", null, "2024-06-21T09:00:00+09:00"],
    ["2024-06-21T17:00:00+09:00", null, "2024-06-24T09:00:00+09:00"],
    ["2024-06-20T20:00:00+09:00", "2024-06-25T14:00:00+09:00", "2024-06-25T14:00:00+09:00"],
    // Looked at before the chosen time, sent after it.
    ["2024-06-25T14:05:00+09:00", "2024-06-25T14:00:00+09:00", "2024-06-25T14:05:00+09:00"],
  ])("at %s, %s chosen: %s", (at, chosen, leaves) => {
    const message = { chosenAt: chosen === null ? null : new Date(chosen) };
    expect(isoInJapan(leavesAt(message, HOURS, new Date(at)))).toBe(leaves);
  });

  test("is always in office hours, never before it is sent, and over within a week or so", () => {
    const at = fc.date({ min: new Date("2024-01-01"), max: new Date("2026-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(at, fc.option(at, { nil: null }), (now, chosenAt) => {
        const leaves = leavesAt({ chosenAt }, HOURS, now);
        expect(leaves.getTime()).toBeGreaterThanOrEqual(now.getTime());
        expect(officeMomentFrom(leaves, HOURS)).toEqual(leaves);
        const over = expiresAt(leaves, HOURS);
        expect(isOfficeDay(dateOf(over))).toBe(true);
        expect(over.getTime() - leaves.getTime()).toBeGreaterThan(2 * 86_400_000);
      }),
    );
  });
});

describe("who is meant", () => {
  const person = { personId: "p", teamId: "t1", role: "MEMBER" } as Enrolled;
  it.each<[Group, Partial<Enrolled>, boolean]>([
    [{ kind: "everybody" }, { teamId: null, role: null }, true],
    [{ kind: "teams", teamIds: ["t1", "t2"] }, {}, true],
    [{ kind: "teams", teamIds: ["t2"] }, {}, false],
    [{ kind: "teams", teamIds: ["t2"] }, { teamId: null }, false],
    [{ kind: "leaders" }, { role: "LEADER" }, true],
    [{ kind: "leaders" }, { role: "CONTACT" }, false],
    [{ kind: "leaders-and-contacts" }, { role: "CONTACT" }, true],
    [{ kind: "leaders-and-contacts" }, {}, false],
    [{ kind: "attendees", sessionId: "s" }, {}, true],
    [{ kind: "attendees", sessionId: "s" }, { personId: "q" }, false],
  ])("%o, %o: %s", (group, facts, meant) => {
    expect(isMeant(group, { ...person, ...facts }, new Set(["p"]))).toBe(meant);
  });
});

test("two looks have one mark only when words, readers and time are the same", () => {
  const look = { message: { group: { kind: "everybody" as const }, text: "a", chosenAt: null }, at: AT };
  const one = lookMark({ ...look, people: ["p", "q"], skipped: [], leaves: AT });
  const same = lookMark({
    ...{ ...look, people: ["q", "p"], skipped: [] },
    ...{ leaves: new Date(AT.getTime() + 60_000), at: new Date(AT.getTime() + 60_000) },
  });
  expect(same).toBe(one);
  const skipped = [{ personId: "q", reason: "on-hold" }];
  const others = [
    lookMark({ ...look, people: ["p"], skipped: [], leaves: AT }),
    lookMark({ ...look, people: ["p"], skipped, leaves: AT }),
    lookMark({ ...look, people: ["p", "q"], skipped: [], leaves: new Date(AT.getTime() + 3_600_000) }),
    lookMark({
      ...look,
      message: { ...look.message, text: "b" },
      people: ["p", "q"],
      skipped: [],
      leaves: AT,
    }),
  ];
  expect(new Set([one, ...others]).size).toBe(5);
});
