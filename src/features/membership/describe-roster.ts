/** How people, teams and their days are named. */
import type { Words } from "../../locales/index.ts";
import { cut } from "../../platform/slack/limits.ts";
import { type Language, shortDate } from "../../shared/japanese-date.ts";
import type { ProgramRules } from "../program/index.ts";
import type { Problem } from "./problems.rules.ts";
import { type Member, type Place, type Roster, type RosterTeam, teamOf } from "./roster.rules.ts";

/** "R6-003 上田 恵". */
export const personName = ({ number, name }: Pick<Member, "number" | "name">) => cut(`${number} ${name}`, 60);

/** "1 架空北市チーム". */
export const teamName = ({ number, name }: Pick<RosterTeam, "number" | "name">) =>
  cut(`${number} ${name}`, 60);

/** "チーム1 架空北市チーム・リーダー（〜9月30日（月））". */
function placeText(words: Words, language: Language, roster: Roster, place: Place): string {
  const team = teamOf(roster, place.teamId);
  const { from, to, role } = place;
  const days = [shortDate(from, language), to === null ? "" : shortDate(to, language)] as const;
  return words.membership.place(team ? teamName(team) : "", words.membership.roles[role], days);
}

/** All places of one person, in time. */
export function placesText(words: Words, language: Language, roster: Roster, enrollmentId: string): string {
  const own = roster.places
    .filter((one) => one.enrollmentId === enrollmentId)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  if (own.length === 0) return words.membership.nowhere;
  return own.map((place) => placeText(words, language, roster, place)).join(words.membership.next);
}

/** Why a roster cannot be so. */
export function problemText(words: Words, language: Language, problem: Problem, rules: ProgramRules): string {
  const { problems } = words.membership;
  switch (problem.kind) {
    case "two-teams":
      return problems.twoTeams(personName(problem.member), shortDate(problem.day, language));
    case "outside":
      return problems.outside(personName(problem.member));
    default: {
      const { team, day, size, leader } = problem;
      const affiliation = rules.affiliationNames[rules.leaderAffiliation];
      const facts = { team: teamName(team), day: shortDate(day, language), size, most: rules.largestTeam };
      return problems[problem.kind]({ ...facts, affiliation, leader: leader ? personName(leader) : "" });
    }
  }
}
