import { expect, it } from "vitest";
import { summaryMessage } from "../../../src/features/summary/summary.card.ts";
import { newThemes, type ThemesLine } from "../../../src/features/summary/themes.rules.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import { someFacts } from "./some-facts.ts";

const line = (change: Partial<ThemesLine> = {}): ThemesLine => ({
  question: "deepen",
  statements: 30,
  coded: 20,
  uncoded: 8,
  most: [{ name: "地域理解・地域との協働", people: 12 }],
  ...change,
});

it.each([
  ["nothing is coded", [line({ coded: 0 })], [], 0],
  ["coded since", [line()], [line({ coded: 5 })], 1],
  ["as it was said", [line()], [line()], 0],
  ["the other question is new", [line(), line({ question: "outreach" })], [line()], 1],
])("themes are told when they are news: %s", (_what, now, then, count) => {
  expect(newThemes({ themes: now }, { themes: then })).toHaveLength(count);
  expect(newThemes({ themes: now }, undefined).length).toBeGreaterThanOrEqual(count);
});

it.each([
  [
    "ja",
    "「地域理解・地域との協働」12人が多く挙がっています（分類済み20件、未分類8件（/reflection themes））",
  ],
  ["en", "“地域理解・地域との協働” (12 people) (20 coded, 8 not yet: /reflection themes)"],
] as const)("and how many statements wait, in %s", (language, words) => {
  const rules = { affiliationNames: { ADMIN: "行政", SHAKYO: "社協", AGENCY: "相談機関" } };
  const facts = someFacts({ themes: [line()] });
  const { text } = summaryMessage({ words: wordsIn(language), rules, facts, before: undefined });
  expect(text).toContain(words);
});
