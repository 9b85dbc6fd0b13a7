import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  closedDayWarning,
  faultsOf,
  partsText,
  readParts,
} from "../../../src/features/schedule/form.rules.ts";
import { type DetailField, detailsOf, type SessionDetails } from "../../../src/features/session/index.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import { aSession } from "../session/a-session.ts";

const at = new Date("2024-06-01T09:00:00+09:00");
const sessions = [
  aSession({ id: "s1", number: 1, date: "2024-06-25" }),
  aSession(),
  aSession({ id: "s3", number: 3, date: "2024-09-03" }),
];
const own = { id: "s2", number: 2 };
const ja = wordsIn("ja");
const en = wordsIn("en");

function faults(change: Partial<SessionDetails>, more: { own?: typeof own; at?: Date } = {}) {
  const changed = Object.keys(change) as DetailField[];
  const found = faultsOf({ ...detailsOf(aSession()), ...change }, { sessions, own, changed, at, ...more });
  for (const fault of found) {
    expect(fault.say(ja)).not.toBe("");
    expect(fault.say(en)).not.toMatch(/[ぁ-ん]/);
  }
  return found.map(({ field }) => field);
}

describe("a session as typed", () => {
  it.each<[string, Partial<SessionDetails>, DetailField[]]>([
    ["may move between its neighbours", { date: "2024-08-01" }, []],
    ["must be on a day that exists", { date: "2024-02-30" }, ["date"]],
    ["cannot move before session 1", { date: "2024-06-25" }, ["date"]],
    ["cannot move beyond session 3", { date: "2024-09-03" }, ["date"]],
    ["cannot move into the past", { date: "2024-05-31" }, ["date"]],
    ["must end after it begins", { startTime: "16:30" }, ["endTime"]],
    ["must have hours that exist", { startTime: "25:00" }, ["startTime"]],
    ["must name its venue", { venue: null }, ["venue"]],
    ["must name its venue when it is both", { mode: "HYBRID", venue: null }, ["venue"]],
    ["needs no venue online, and no link yet", { mode: "ONLINE", venue: null }, []],
    ["takes a web address", { mode: "HYBRID", link: "https://example.jp/j/1?pwd=a" }, []],
    ["refuses what is no web address", { link: "zoom.example" }, ["link"]],
    ["refuses what only looks like one", { link: "javascript:alert(1)" }, ["link"]],
    ["must have a theme", { theme: "" }, ["theme"]],
    ["may be on a Saturday", { date: "2024-08-03" }, []],
  ])("%s", (_, change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  it("may keep its own date once that has passed", () => {
    expect(faults({ theme: "訂正" }, { at: new Date("2024-07-23T09:00:00+09:00") })).toEqual([]);
  });

  it("comes last when it is new, whatever canceled ones stand there", () => {
    const canceled = [...sessions, aSession({ id: "s4", number: 4, date: "2024-12-20", state: "CANCELED" })];
    const details = { ...detailsOf(aSession()), date: "2024-11-08" };
    expect(faultsOf(details, { sessions: canceled, changed: ["date"], at })).toEqual([]);
    expect(
      faultsOf({ ...details, date: "2024-09-03" }, { sessions: canceled, changed: ["date"], at }),
    ).toHaveLength(1);
  });

  it("says so on a closed day, with the holiday's name", () => {
    expect(closedDayWarning("2024-08-12")?.(ja)).toContain("8月12日（月）は祝日（");
    expect(closedDayWarning("2024-08-13")).toBeUndefined();
  });
});

describe("parts as text", () => {
  const names = [ja.session.kinds, en.session.kinds];

  it("reads one part a line, in either language", () => {
    expect(readParts("講義｜体制づくり｜高島市、県社協\n\nexchange | 話し合い", names)).toEqual([
      { order: 1, kind: "LECTURE", title: "体制づくり", speakers: ["高島市", "県社協"] },
      { order: 2, kind: "EXCHANGE", title: "話し合い", speakers: [] },
    ]);
  });

  it.each([
    ["講演｜題名｜", 1],
    ["講義｜題名｜\n講義", 2],
    ["講義｜｜山田", 1],
  ])("says which line of %j cannot be read", (text, line) => {
    expect(readParts(text, names)).toEqual({ faultyLine: line });
  });

  it("reads back what it wrote", () => {
    const word = fc
      .stringMatching(/^[^\s、,，|｜\n\r]{1,20}$/u)
      .filter((text) => text.trim() === text && text !== "");
    const part = fc.record({
      kind: fc.constantFrom(
        "LECTURE" as const,
        "PRACTICE_REPORT" as const,
        "EXCHANGE" as const,
        "EXERCISE" as const,
      ),
      // A title may hold the separator.
      title: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join("｜")),
      speakers: fc.array(word, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.constantFrom(...names), (parts, kinds) => {
        const ordered = parts.map((one, index) => ({ order: index + 1, ...one }));
        expect(readParts(partsText(ordered, kinds), names)).toEqual(ordered);
      }),
    );
  });
});
