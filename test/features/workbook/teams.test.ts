import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Splittable, splitTeam } from "../../../src/features/workbook/split-team.rules.ts";
import { check, type Editable, exampleTables, lines } from "./example-tables.ts";

const person = fc.record({
  affiliation: fc.constantFrom("ADMIN", "SHAKYO", "AGENCY"),
  isLeader: fc.boolean(),
});
const teamAndRules = fc
  .record({
    largestTeam: fc.integer({ min: 2, max: 8 }),
    leaderAffiliation: fc.constantFrom("ADMIN", "SHAKYO", "AGENCY"),
  })
  .chain((rules) =>
    fc.tuple(fc.constant(rules), fc.array(person, { minLength: rules.largestTeam + 1, maxLength: 30 })),
  );

describe("a proposed split", () => {
  test("keeps everybody, one who can lead in each part, and no part too large; or names exactly who is lacking", () => {
    fc.assert(
      fc.property(teamAndRules, ([rules, members]) => {
        const split = splitTeam<Splittable>(members, rules);
        const canLead = members.filter((one) => one.affiliation === rules.leaderAffiliation).length;
        if ("lacking" in split) {
          // With so many more it would work, and with one less it would not.
          expect(split.lacking).toBe(Math.ceil(members.length / rules.largestTeam) - canLead);
          expect(split.lacking).toBeGreaterThan(0);
          return;
        }
        expect(split.parts.flat().toSorted(byReference(members))).toEqual(members);
        for (const part of split.parts) {
          expect(part.length).toBeLessThanOrEqual(rules.largestTeam);
          expect(part.some((one) => one.affiliation === rules.leaderAffiliation)).toBe(true);
        }
        expect(spread(split.parts.map((part) => part.length))).toBeLessThanOrEqual(1);
        const agencies = split.parts.map((part) => part.filter((one) => one.affiliation === "AGENCY").length);
        expect(spread(agencies)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

const spread = (counts: number[]) => Math.max(...counts) - Math.min(...counts);

function byReference(members: Splittable[]) {
  return (a: Splittable, b: Splittable) => members.indexOf(a) - members.indexOf(b);
}

/** A 25th team of the given affiliations (行 = 行政, 社 = 社協, 相 = 相談機関), the first of them leading. */
function withTeam(makeUp: string, roles: string[] = ["リーダー"]): Editable {
  const book = exampleTables();
  const words: Record<string, string> = { 行: "行政", 社: "社協", 相: "相談機関" };
  book.add("チーム", { チーム番号: 25, チーム名: "試し", 市町: "星見原市" });
  [...makeUp].forEach((sign, index) => {
    book.add("受講者", {
      受講番号: `R6-${200 + index}`,
      氏名: `試し ${index + 1}`,
      所属区分: words[sign] ?? "",
      所属: `所属${index + 1}`,
      チーム番号: 25,
      役割: roles[index] ?? "受講者",
      メール: `try${index}@example.jp`,
    });
  });
  return book;
}

const cases: [string, Editable, RegExp | undefined][] = [
  ["an administrative leader", withTeam("行社相"), undefined],
  ["six people", withTeam("行社相行社相"), undefined],
  [
    "a leader of a council of social welfare",
    withTeam("社行相行"),
    /^チーム 26 チーム番号: リーダーの試し 1さんは.*行政.*次の方がリーダーになれます: 試し 2（R6-201）、試し 4（R6-203）/,
  ],
  ["a leader nobody could replace", withTeam("社相"), /行政の職員をチームに1人加えてください。/],
  [
    "nobody who leads yet",
    withTeam("行社", []),
    /リーダーが決まっていません。 .*リーダーになれる方: 試し 1（R6-200）/,
  ],
  [
    "two leaders",
    withTeam("行行", ["リーダー", "リーダー"]),
    /リーダーが2人います（試し 1（R6-200）、試し 2（R6-201））/,
  ],
  [
    "three contacts",
    withTeam("行社相行", ["リーダー", "連絡担当", "連絡担当", "連絡担当"]),
    /連絡担当が3人います/,
  ],
  [
    "seven people",
    withTeam("行行社社社相相"),
    /7人のチームです（上限は6人）。 次のように2つのチームに分けてください。 1\) 試し 1.*2\) 試し 2/,
  ],
  [
    "seven people, one of whom could lead",
    withTeam("行社社社社相相"),
    /2つのチームに分けるには、リーダーになれる行政の職員があと1人必要です。/,
  ],
];

describe("a team of", () => {
  test.each(cases)("%s", (_, book, said) => {
    const checked = check(book);
    expect(checked.faults).toEqual([]);
    expect(lines(checked.teamFaults)).toEqual(said ? [expect.stringMatching(said)] : []);
  });

  test("six and a successor is no team of seven", () => {
    const book = withTeam("行社相行社相相");
    book.set("受講者", book.rowOf("受講者", "R6-205"), "受講終了日", "2024-09-30");
    book.set("受講者", book.rowOf("受講者", "R6-206"), "受講開始日", "2024-10-01");
    expect(check(book).teamFaults).toEqual([]);
  });

  test("people whose leader leaves is told so, unless another one follows", () => {
    const book = withTeam("行行社");
    book.set("受講者", book.rowOf("受講者", "R6-200"), "受講終了日", "2024-09-30");
    expect(lines(check(book).teamFaults)).toEqual([expect.stringContaining("リーダーが決まっていません。")]);
    book.set("受講者", book.rowOf("受講者", "R6-201"), "受講開始日", "2024-10-01");
    book.set("受講者", book.rowOf("受講者", "R6-201"), "役割", "リーダー");
    expect(check(book).teamFaults).toEqual([]);
  });
});
