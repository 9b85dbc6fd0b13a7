import { expect, test } from "vitest";
import { programRules } from "../../../src/features/program/index.ts";
import { sessionsMeant } from "../../../src/features/reply/session-meant.rules.ts";
import type { SessionFacts } from "../../../src/features/session/index.ts";

function session(number: number, date: string): SessionFacts {
  return {
    id: `s${number}`,
    workspaceId: "w",
    programId: "p",
    number,
    date,
    startTime: "13:00",
    endTime: "16:30",
    mode: "VENUE",
    venue: null,
    link: null,
    belongings: null,
    theme: "",
    state: "SCHEDULED",
    closedAt: null,
    closedById: null,
    revision: 0,
    moves: 0,
    reflectionCloseDate: null,
    visibility: "COUNCIL",
    parts: [],
  };
}

const sessions = [session(1, "2024-06-25"), session(2, "2024-07-22"), session(3, "2024-09-03")];
const BETWEEN = "2024-06-28T10:00:00+09:00";

const CASES: [string, string, string[], string[]][] = [
  // What was typed, when, sessions held and not marked, sessions meant.
  ["欠席します", "2024-06-20T10:00:00+09:00", [], ["s1"]],
  ["欠席します", "2024-06-25T08:00:00+09:00", [], ["s1"]],
  ["欠席でした", "2024-06-25T20:00:00+09:00", [], ["s1"]],
  ["欠席します", BETWEEN, ["s1"], ["s2"]],
  ["次回は欠席です", BETWEEN, ["s1"], ["s2"]],
  ["欠席しました", BETWEEN, ["s1"], ["s1"]],
  ["昨日は出席でした", BETWEEN, [], ["s1"]],
  ["欠席です", BETWEEN, ["s1"], ["s1", "s2"]],
  ["欠席です", BETWEEN, [], ["s2"]],
  ["第３回は欠席です", BETWEEN, ["s1"], ["s3"]],
  ["第1回 欠席", BETWEEN, [], ["s1"]],
  ["I was absent", BETWEEN, ["s1"], ["s1"]],
  ["I'll be late for session 3", BETWEEN, [], ["s3"]],
  ["第9回は欠席です", BETWEEN, [], ["s2"]],
  ["欠席しました", "2024-06-20T10:00:00+09:00", [], ["s1"]],
  ["第1回を欠席しました", "2024-08-20T10:00:00+09:00", [], ["s3"]],
  ["欠席します", "2024-12-20T10:00:00+09:00", [], []],
];

test.each(CASES)("「%s」 at %s, %j not marked, is about %j", (text, at, unmarked, meant) => {
  const all = { sessions, rules: programRules.parse({}), at: new Date(at) };
  expect(sessionsMeant(text, all, new Set(unmarked)).map(({ id }) => id)).toEqual(meant);
});

test("a canceled session is never meant", () => {
  const [first, ...rest] = sessions;
  const canceled = { ...session(1, "2024-06-25"), ...first, state: "CANCELED" as const };
  const all = {
    sessions: [canceled, ...rest],
    rules: programRules.parse({}),
    at: new Date("2024-06-20T10:00:00+09:00"),
  };
  expect(sessionsMeant("欠席します", all, new Set()).map(({ id }) => id)).toEqual(["s2"]);
});
