/** Numbers, standing, people who are known, and decisions between two screens. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { decisionText, readDecisionText, TAKES } from "../../../src/features/application/decisions.rules.ts";
import {
  ANSWERS,
  type Answer,
  filledIn,
  type KnownPerson,
  questionsFor,
  type Twin,
} from "../../../src/features/application/known-people.rules.ts";
import { nextTeamNumber, traineeNumbers } from "../../../src/features/application/numbers.rules.ts";
import { standingOf } from "../../../src/features/application/standing.rules.ts";
import type { FormMember } from "../../../src/features/form/form.sheet.ts";
import { teamFault } from "../../../src/features/workbook/index.ts";
import { wordsIn } from "../../../src/locales/index.ts";

const RULES = {
  leaderAffiliation: "ADMIN" as const,
  largestTeam: 6,
  names: { ADMIN: "行政", SHAKYO: "社協", AGENCY: "相談機関" },
  from: "",
};
const rowName = (at: number) => `${at}行目`;

function member(at: number, other: Partial<FormMember> = {}): FormMember {
  return {
    ...{ at, name: `架空 ${at}`, nameKana: null, affiliation: "SHAKYO", organization: "架空社協" },
    ...{ department: null, departmentField: null, careerStage: null, phone: null, role: "MEMBER" },
    email: `p${at}@example.jp`,
    ...other,
  };
}

describe("the next numbers", () => {
  test.each([
    [["R6-001", "R6-129"], 2024, ["R6-130", "R6-131"]],
    [["R6-999"], 2024, ["R6-1000", "R6-1001"]],
    [[], 2024, ["R6-001", "R6-002"]],
    [["12", "7"], 2024, ["13", "14"]],
    [["A-1", "R6-001", "R6-002", "X"], 2024, ["R6-003", "R6-004"]],
    [["0042"], 2024, ["0043", "0044"]],
  ])("after %j come %3$j", (taken, year, expected) => {
    const number = traineeNumbers(taken, year);
    expect([number(0), number(1)]).toEqual(expected);
  });

  test("are free, whatever was given before", () => {
    const number = fc.oneof(
      fc.stringMatching(/^R6-\d{1,4}$/),
      fc.stringMatching(/^\d{1,4}$/),
      fc.stringMatching(/^[A-Z]{0,3}$/),
    );
    fc.assert(
      fc.property(fc.array(number), fc.array(fc.integer({ min: 1, max: 9998 })), (taken, teams) => {
        const next = traineeNumbers(taken, 2024);
        const given = Array.from({ length: 9 }, (_, index) => next(index));
        expect(new Set([...taken, ...given]).size).toBe(new Set(taken).size + given.length);
        expect(teams).not.toContain(nextTeamNumber(teams));
      }),
    );
  });
});

describe("the standing of an application", () => {
  const of = (members: FormMember[], without: number[] = []) =>
    standingOf({ members, faults: [] }, RULES, { rowName, without: new Set(without) });
  const leader = member(1, { affiliation: "ADMIN", role: "LEADER" });
  const some = (from: number, to: number, other: Partial<FormMember> = {}) =>
    Array.from({ length: to - from + 1 }, (_, index) => member(from + index, other));
  const saidOf = (standing: ReturnType<typeof of>) => {
    if (standing.kind !== "team-fault") throw new Error(standing.kind);
    const { problem, whatToDo } = standing.say(wordsIn("ja"));
    return `${problem}${whatToDo}`;
  };

  it("six with a leader are a team; seven without a second who may lead say what is lacking", () => {
    expect(of([leader, ...some(2, 6)]).kind).toBe("ready");
    expect(saidOf(of([leader, ...some(2, 7)]))).toContain("あと1人必要です");
  });

  it("says who could lead, by row", () => {
    const able = member(3, { affiliation: "ADMIN" });
    expect(saidOf(of([member(2), able]))).toContain("リーダーになれる方: 架空 3（3行目）");
    expect(saidOf(of([{ ...member(2), role: "LEADER" }, able]))).toContain("リーダーの架空 2さんは");
  });

  it("goes by whoever is taken along", () => {
    expect(of([leader, ...some(2, 7)], [7]).kind).toBe("ready");
    expect(of([leader, ...some(2, 3)], [1]).kind).toBe("team-fault");
    expect(of([leader], [1]).kind).toBe("team-fault");
  });

  it("whoever may not lead gives the lead to whoever may, in each part", () => {
    const named = member(1, { role: "LEADER" });
    const standing = of([named, ...some(2, 3, { affiliation: "ADMIN" }), ...some(4, 8)]);
    if (standing.kind !== "split") throw new Error(standing.kind);
    const leaders = standing.parts.map((part) =>
      part.filter(({ role }) => role === "LEADER").map(({ at }) => at),
    );
    expect(leaders).toEqual([[2], [3]]);
  });

  it("every proposed part could take part as a team, and nobody is lost or doubled", () => {
    const people = fc.array(
      fc.record({
        affiliation: fc.constantFrom("ADMIN", "SHAKYO", "AGENCY"),
        role: fc.constantFrom("MEMBER", "CONTACT", "LEADER"),
      }),
      { minLength: 7, maxLength: 24 },
    );
    fc.assert(
      fc.property(people, (all) => {
        const members = all.map((one, index) => member(index + 1, one as Partial<FormMember>));
        const standing = of(members);
        expect(standing.kind).not.toBe("ready");
        if (standing.kind !== "split") return;
        const parted = standing.parts.flat().map(({ at }) => at);
        expect(parted.toSorted((a, b) => a - b)).toEqual(members.map(({ at }) => at));
        for (const part of standing.parts) {
          const own = part.map((one) => ({ ...one, number: "", from: "", to: null }));
          expect(teamFault(own, RULES)).toBeUndefined();
        }
      }),
    );
  });
});

describe("people who may be known", () => {
  const known = (id: string, other: Partial<KnownPerson> = {}): KnownPerson => ({
    ...{ id, name: "髙橋 一", nameKana: "たかはし はじめ", email: `${id}@example.jp`, phone: "000" },
    ...{ organization: "架空社協", number: "R5-001", enrolled: null },
    ...other,
  });
  const takahashi = member(1, { name: "高橋　一", email: "k@example.jp" });
  const now = { number: "R6-001", team: 1 };
  const twin: Twin = { applicationId: "b", team: "南", fileName: "南.xlsx", member: { ...takahashi, at: 9 } };
  const kinds = (one: FormMember, people: KnownPerson[], twins: Twin[] = []) =>
    questionsFor([one], people, twins).map(({ about }) =>
      about.kind === "known" ? `known ${about.person.id} ${about.isSure}` : about.kind,
    );

  test.each([
    ["the same name and address", takahashi, [known("k")], ["known k true"]],
    [
      "the same address under another name",
      member(1, { email: "K@example.jp" }),
      [known("k")],
      ["known k false"],
    ],
    ["the same name and place, another address", takahashi, [known("x")], ["known x false"]],
    ["the same name elsewhere", takahashi, [known("x", { organization: "よそ" })], []],
    [
      "nobody's own address",
      member(1, { email: "k@example.jp" }),
      [known("k"), known("y", { name: "別 人", email: "k@example.jp" })],
      [],
    ],
    ["somebody who takes part now", takahashi, [known("k"), known("z", { enrolled: now })], ["enrolled"]],
    ["nobody", member(1), [known("k")], []],
  ])("%s", (_, one, people, expected) => {
    expect(kinds(one, people)).toEqual(expected);
  });

  it("somebody in another application comes before somebody of last year", () => {
    expect(kinds(takahashi, [known("k")], [twin])).toEqual(["twin"]);
    expect(kinds(member(1), [], [twin])).toEqual([]);
  });

  it("what the form leaves open comes from what is known, and what it says stays", () => {
    const person = known("k");
    expect(filledIn({ ...takahashi, phone: null, email: "new@example.jp" }, person)).toMatchObject({
      ...{ name: "高橋　一", nameKana: "たかはし はじめ", phone: "000", email: "new@example.jp" },
    });
  });
});

test("a decision comes back as it went into the modal", () => {
  const answer = fc.constantFrom<Answer>(...Object.values(ANSWERS).flat());
  const decision = fc.record({
    applicationId: fc.uuid(),
    short: fc.stringMatching(/^[0-9a-f]{12}$/),
    take: fc.constantFrom(...TAKES),
    answers: fc.array(fc.tuple(fc.nat(), answer)).map((all) => new Map(all)),
  });
  fc.assert(
    fc.property(decision, (one) => {
      expect(readDecisionText(decisionText(one))).toEqual(one);
    }),
  );
});
