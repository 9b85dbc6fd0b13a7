/** The report's own years, and years that the report has not. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growth, perTeam, share, type YearRow } from "../../../src/features/trend/figures.rules.ts";
import { sayTrend } from "../../../src/features/trend/say-trend.ts";
import { type Spread, type TrendFacts, trendSentences } from "../../../src/features/trend/sentences.rules.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import facts from "../../support/fixtures/r6-facts.json" with { type: "json" };

const row = ([fiscalYear, municipalities, teams, admin, shakyo, agency, trainees]: number[]): YearRow => ({
  fiscalYear: fiscalYear ?? 0,
  municipalities: municipalities ?? 0,
  teams: teams ?? 0,
  admin: admin ?? 0,
  shakyo: shakyo ?? 0,
  agency: agency ?? 0,
  trainees: trainees ?? 0,
  source: "IMPORTED",
});
const SEED = facts.enrollmentByYear.rows.map(([year, ...figures]) =>
  row([2018 + Number(String(year).slice(1)), ...figures.map(Number)]),
);
const NAMES = { admin: "行政", shakyo: "社協", agency: "相談機関" };
const NOTHING: TrendFacts = { years: SEED, now: null, before: null, lists: [] };
const said = (given: Partial<TrendFacts>, language: "ja" | "en" = "ja") =>
  trendSentences({ ...NOTHING, ...given }).map((one) => sayTrend(wordsIn(language), one, NAMES));

describe("figures of the report", () => {
  it("people per team, growth and shares", () => {
    expect(SEED.map(perTeam)).toEqual([4.5, 4.79, 4.16, 4.7, 5.38]);
    const steps = SEED.slice(1).map((year, index) => growth(SEED[index]?.trainees ?? 0, year.trainees));
    expect(steps).toEqual([86.1, 17.9, 36.7, 19.4]);
    expect(share(118, 129)).toBe(91.5);
    expect([share(13, 36), share(63, 129), share(23, 36), share(41, 129), share(25, 129)]).toEqual([
      36.1, 48.8, 63.9, 31.8, 19.4,
    ]);
  });
});

describe("sentences of the report's table", () => {
  it("say what the report says", () => {
    expect(said({})).toEqual([
      "参加自治体数はR4年度をピークに微減（R4年度 20市町→R6年度 17市町）",
      "チーム数及び受講者数は毎年増加（R2年度 8チーム・36名→R6年度 24チーム・129名）",
      "受講者数は前年度から19.4％増（108名→129名）",
      "1チーム当たりの受講者数は5.38名（前年度4.70名）",
      "所属別の割合は、行政48.8％（R2年度比+12.7ポイント）、社協31.8％（R2年度比-32.1ポイント）、相談機関19.4％（R2年度比+19.4ポイント）",
    ]);
  });

  it("say the same in English", () => {
    expect(said({}, "en").slice(0, 2)).toEqual([
      "The number of municipalities peaked in FY2022 (20) and has fallen slightly since (17 in FY2024)",
      "The number of teams and trainees grew every year (FY2020: 8 teams, 36 trainees; FY2024: 24 teams, 129 trainees)",
    ]);
  });
});

const year = (fiscalYear: number, municipalities: number, teams: number, trainees: number) =>
  row([fiscalYear, municipalities, teams, trainees, 0, 0, trainees]);
const rules = (given: Partial<TrendFacts>) =>
  trendSentences({ ...NOTHING, ...given }).map(({ rule }) => rule);

describe("what the data does not hold", () => {
  it.each<[string, YearRow[], string[]]>([
    ["no years", [], []],
    ["a year without trainees", [...SEED, year(2025, 0, 0, 0)], []],
    ["one year", SEED.slice(-1), ["per-team"]],
    ["two years are no trend", SEED.slice(-2), ["change", "per-team", "shares"]],
    ["a gap is no series", [SEED[0], SEED[2], SEED[4]].flatMap((one) => one ?? []), ["per-team", "shares"]],
    [
      "a second rise is no peak",
      [year(2022, 3, 2, 9), year(2023, 2, 2, 9), year(2024, 3, 2, 9)],
      ["change", "per-team", "shares"],
    ],
    [
      "every year fewer",
      [year(2022, 4, 4, 30), year(2023, 3, 3, 20), year(2024, 2, 2, 10)],
      ["shrinking", "change", "per-team", "shares"],
    ],
  ])("%s", (_, years, expected) => {
    expect(rules({ years })).toEqual(expected);
  });
});

describe("who takes part", () => {
  const years = [year(2022, 2, 2, 9), year(2023, 2, 2, 9), year(2024, 3, 3, 9)];
  const lists = [
    { fiscalYear: 2022, municipalities: ["北市", "南町"] },
    { fiscalYear: 2023, municipalities: ["北市", "西市"] },
    { fiscalYear: 2024, municipalities: ["北市", "東町", "南町"] },
  ];
  const about = (given: Partial<TrendFacts>) =>
    said({ years, ...given }).filter((text) => /市町（|のうち/.test(text));

  it("first-timers, who did not come back, and who came three times", () => {
    expect(about({ lists }).slice(-3)).toEqual([
      "初めて参加した市町は1市町（東町）",
      "前年度に参加し、今年度は参加していない市町は1市町（西市）",
      "3年続けて参加した市町は1市町（今年度の3市町のうち）",
    ]);
  });

  it("says nobody is new while a year's list is missing or not whole", () => {
    const half = lists.map((list) =>
      list.fiscalYear === 2022 ? { ...list, municipalities: ["北市"] } : list,
    );
    for (const known of [lists.slice(1), half]) {
      expect(rules({ years, lists: known })).toEqual(expect.arrayContaining(["not-back"]));
      expect(rules({ years, lists: known })).not.toContain("first-timers");
      expect(rules({ years, lists: known })).not.toContain("every-year");
    }
  });

  it("speaks of sections, career stages and areas where they were filled in", () => {
    const now: Spread = {
      departments: { welfare: 40, outside: 10 },
      careers: { junior: 20, midCareer: 25, manager: 5 },
      areas: { teams: 4, municipalities: ["広島市"] },
    };
    expect(said({ now }).slice(-3)).toEqual([
      "福祉以外の部署からの受講者は10名（部署の分かる50名の20.0％）",
      "職員の層は、若手20名、中堅25名、管理職5名（分かる50名のうち）",
      "地区別のチームは4チーム、複数のチームで受講した市町は1市町（広島市）",
    ]);
  });
});

it("the same figures always give the same words, without gaps in them", () => {
  const anyYear = fc.tuple(fc.nat(25), fc.nat(30), fc.nat(90), fc.nat(60), fc.nat(30));
  fc.assert(
    fc.property(fc.array(anyYear, { maxLength: 8 }), (rows) => {
      const years = rows.map(([municipalities, teams, admin, shakyo, agency], index) =>
        row([2018 + index, municipalities, teams, admin, shakyo, agency, admin + shakyo + agency]),
      );
      for (const language of ["ja", "en"] as const) {
        expect(said({ years }, language)).toEqual(said({ years }, language));
        expect(said({ years }, language).join()).not.toMatch(/undefined|NaN|Infinity|null/);
      }
    }),
  );
});
