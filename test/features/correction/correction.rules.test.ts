import { describe, expect, it } from "vitest";
import {
  markOfSeen,
  type NotAsked,
  whyNotAsked,
  yearEnds,
} from "../../../src/features/correction/correction.rules.ts";
import { aProgram, aSession, at } from "../reflection/a-session.ts";

const entered = (enteredById: string) => ({
  status: "ABSENT" as const,
  enteredById,
  enteredAt: at("2024-06-25T14:00"),
});
const own = entered("me");
const others = entered("leader");

describe("a correction can be asked for", () => {
  it.each([
    ["before the session has begun: no", "2024-06-25T12:59", others, {}, "not-begun"],
    ["while it is open, of a mark that somebody else entered", "2024-06-25T14:00", others, {}, undefined],
    ["while it is open, of the own mark: no, it can be changed", "2024-06-26T10:00", own, {}, "own"],
    [
      "while it is open and nothing is entered: no, it can be entered",
      "2024-06-26T10:00",
      undefined,
      {},
      "own",
    ],
    ["from its closing on, of the own mark", "2024-07-09T17:00", own, {}, undefined],
    ["a minute before: no", "2024-07-09T16:59", own, {}, "own"],
    [
      "after an officer closed it early",
      "2024-06-27T10:00",
      own,
      { closedAt: at("2024-06-26T10:00") },
      undefined,
    ],
    ["once it is closed and nobody marked anything", "2024-07-10T09:00", undefined, {}, undefined],
    ["of a session that was canceled: no", "2024-07-10T09:00", others, { state: "CANCELED" }, "canceled"],
    ["on the last day of the fiscal year", "2025-03-31T23:59", own, {}, undefined],
    ["after it: no", "2025-04-01T00:00", own, {}, "over"],
  ] as [string, string, typeof own | undefined, object, NotAsked | undefined][])(
    "%s",
    (_title, moment, mark, facts, reason) => {
      const session = aSession(facts);
      const asking = { session, program: aProgram(), at: at(moment), personId: "me", mark };
      expect(whyNotAsked(asking)).toBe(reason);
    },
  );

  it("until the program's year ends", () => {
    expect(yearEnds({ fiscalYear: 2024 })).toEqual(at("2025-04-01T00:00"));
  });
});

describe("what an officer has seen", () => {
  const request = { wanted: "PRESENT", askedAt: at("2024-07-10T09:00") };
  const seen = markOfSeen(request, own);
  it.each([
    ["another wish", { ...request, wanted: "LATE" }, own],
    ["asked once more", { ...request, askedAt: at("2024-07-10T10:00") }, own],
    ["another mark", request, { ...own, status: "LATE" as const }],
    ["the same mark entered again", request, { ...own, enteredAt: at("2024-07-10T09:30") }],
    ["a mark taken back", request, undefined],
  ])("is another matter with %s", (_title, asked, mark) => {
    expect(markOfSeen(asked, mark)).not.toBe(seen);
  });

  it("stays what it is otherwise", () => {
    expect(markOfSeen({ ...request }, { ...own })).toBe(seen);
  });
});
