/** What one team lacks to take part; a team with such a fault may be imported on hold. */
import type { CellFault } from "../../platform/sheets/sheet.ts";
import { addDays } from "../../shared/japanese-date.ts";
import { type SplitRules, type Splittable, splitTeam } from "./split-team.rules.ts";

export interface Member {
  number: string;
  name: string;
  affiliation: Splittable["affiliation"];
  role: "LEADER" | "CONTACT" | "MEMBER";
  from: string;
  to: string | null;
}

export interface TeamRules extends SplitRules {
  names: Record<Splittable["affiliation"], string>;
  /** Who led before this day is history; "": the whole year is looked at. */
  from: string;
  /** Who may lead on these days though the rule would have another affiliation. */
  exceptions?: readonly LeaderExceptionDays[];
}

/** A dated exception that the office granted, by trainee number. `to` null: to the end. */
export interface LeaderExceptionDays {
  number: string;
  from: string;
  to: string | null;
}

const MOST_CONTACTS = 2;

/** The first thing that keeps the team from taking part, on any day of the year; undefined: nothing does. */
export function teamFault(members: Member[], rules: TeamRules): CellFault | undefined {
  const days = daysOfChange(members);
  for (const [index, day] of days.entries()) {
    const next = days[index + 1];
    const isHistory = next !== undefined && next <= rules.from;
    const fault = faultOn(presentOn(members, day), { ...rules, day }, isHistory);
    if (fault) return index === 0 ? fault : since(day, fault);
  }
  return undefined;
}

/** Of a fault that begins later the day is said: it is in the dates of some row. */
function since(day: string, say: CellFault): CellFault {
  return (words) => {
    const { problem, whatToDo } = say(words);
    return { problem: words.movement.since(day, problem), whatToDo };
  };
}

/** The most people that the team has at any time: a successor is not one more. */
export function largestSize(members: Member[]): number {
  return Math.max(0, ...daysOfChange(members).map((day) => presentOn(members, day).length));
}

/** Days on which somebody starts, or is gone; without those on which nobody is left. */
function daysOfChange(members: Member[]): string[] {
  const starts = members.map((member) => member.from);
  const gone = members.flatMap((member) => (member.to === null ? [] : [addDays(member.to, 1)]));
  const days = [...new Set([...starts, ...gone])].sort();
  return days.filter((day) => presentOn(members, day).length > 0);
}

function presentOn(members: Member[], day: string): Member[] {
  return members.filter((member) => member.from <= day && (member.to === null || member.to >= day));
}

const named = (members: Member[]) => members.map((member) => `${member.name}（${member.number}）`);

type RulesOfDay = TeamRules & { day: string };

function faultOn(members: Member[], rules: RulesOfDay, isHistory: boolean): CellFault | undefined {
  const always = sizeFault(members, rules) ?? leadersFault(members);
  return always ?? (isHistory ? undefined : (leaderFault(members, rules) ?? contactFault(members)));
}

function sizeFault(members: Member[], rules: TeamRules): CellFault | undefined {
  const size = members.length;
  const most = rules.largestTeam;
  if (size <= most) return undefined;
  const split = splitTeam(
    members.map((member) => ({ ...member, isLeader: member.role === "LEADER" })),
    rules,
  );
  if ("parts" in split) {
    const parts = split.parts.map(named);
    return (words) => words.workbook.faults.tooLarge(size, most, parts);
  }
  const affiliation = rules.names[rules.leaderAffiliation];
  const facts = { size, most, parts: split.partsNeeded, lacking: split.lacking, affiliation };
  return (words) => words.workbook.faults.tooLargeAndLacking(facts);
}

function leadersFault(members: Member[]): CellFault | undefined {
  const leaders = members.filter((member) => member.role === "LEADER");
  return leaders.length > 1 ? (words) => words.workbook.faults.twoLeaders(named(leaders)) : undefined;
}

function isExcepted({ number }: Member, { exceptions = [], day }: RulesOfDay): boolean {
  return exceptions.some(
    (one) => one.number === number && one.from <= day && (one.to === null || one.to >= day),
  );
}

function leaderFault(members: Member[], rules: RulesOfDay): CellFault | undefined {
  const able = named(members.filter((member) => member.affiliation === rules.leaderAffiliation));
  const affiliation = rules.names[rules.leaderAffiliation];
  const leader = members.find((member) => member.role === "LEADER");
  if (!leader) return (words) => words.workbook.faults.noLeader(affiliation, able);
  if (leader.affiliation === rules.leaderAffiliation || isExcepted(leader, rules)) return undefined;
  return (words) => words.workbook.faults.wrongLeader(leader.name, affiliation, able);
}

function contactFault(members: Member[]): CellFault | undefined {
  const contacts = members.filter((member) => member.role === "CONTACT");
  if (contacts.length <= MOST_CONTACTS) return undefined;
  return (words) => words.workbook.faults.tooManyContacts(named(contacts));
}
