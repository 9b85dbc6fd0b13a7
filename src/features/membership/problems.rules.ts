/** What must hold of every team on every day from today on, and for everybody on every day. Pure. */
import { addDays } from "../../shared/japanese-date.ts";
import {
  covers,
  type Days,
  type Member,
  mayLead,
  membersOn,
  type Roster,
  type RosterTeam,
  type TeamRules,
} from "./roster.rules.ts";

export const MOST_CONTACTS = 2;

export type TeamProblemKind =
  | "too-large"
  | "no-leader"
  | "two-leaders"
  | "wrong-leader"
  | "too-many-contacts";

export type Problem =
  | { kind: TeamProblemKind; team: RosterTeam; day: string; size: number; leader: Member | undefined }
  | { kind: "two-teams"; member: Member; day: string }
  | { kind: "outside"; member: Member };

/** What a team lacks on one day; a team without anybody lacks nothing. */
export function teamProblem(
  roster: Roster,
  rules: TeamRules,
  team: RosterTeam,
  day: string,
): Problem | undefined {
  const present = membersOn(roster, team.id, day);
  const size = present.length;
  if (size === 0) return undefined;
  const leaders = present.filter(({ place }) => place.role === "LEADER").map(({ member }) => member);
  const contacts = present.filter(({ place }) => place.role === "CONTACT");
  const [leader] = leaders;
  const problem = (kind: TeamProblemKind): Problem => ({ kind, team, day, size, leader });
  if (size > rules.largestTeam) return problem("too-large");
  if (!leader) return problem("no-leader");
  if (leaders.length > 1) return problem("two-leaders");
  if (!mayLead(roster, rules, { member: leader, teamId: team.id, date: day })) return problem("wrong-leader");
  return contacts.length > MOST_CONTACTS ? problem("too-many-contacts") : undefined;
}

/** Today, and every later day on which somebody or something of the team begins or is over. */
function daysOf(rosters: Roster[], teamId: string, today: string): string[] {
  const spans = rosters.flatMap(({ places, exceptions, members }) => {
    const own = places.filter((one) => one.teamId === teamId);
    const holders = new Set(own.map((one) => one.enrollmentId));
    return [
      ...own,
      ...exceptions.filter((one) => one.teamId === teamId),
      ...members.filter((one) => holders.has(one.id)),
    ];
  });
  const days = spans.flatMap(({ from, to }) => [from, ...(to === null ? [] : [addDays(to, 1)])]);
  return [...new Set([today, ...days])].filter((day) => day >= today).sort();
}

function overlap(a: Days, b: Days): string | undefined {
  return [a.from, b.from].find((day) => covers(a, day) && covers(b, day));
}

function personProblems(roster: Roster): Problem[] {
  return roster.members.flatMap((member): Problem[] => {
    const own = roster.places.filter((one) => one.enrollmentId === member.id);
    const days = own.flatMap((a, index) => own.slice(index + 1).map((b) => overlap(a, b)));
    const day = days.find((one) => one !== undefined);
    const isOutside = own.some(
      ({ from, to }) =>
        from < member.from ||
        (to !== null && to < from) ||
        (member.to !== null && (to === null || to > member.to)),
    );
    return [
      ...(day === undefined ? [] : [{ kind: "two-teams" as const, member, day }]),
      ...(isOutside ? [{ kind: "outside" as const, member }] : []),
    ];
  });
}

/** One person under two numbers is in one team a day as well. */
function personTwice(roster: Roster): Problem[] {
  return roster.members.flatMap((member): Problem[] => {
    const others = roster.members.filter((one) => one.personId === member.personId && one.id > member.id);
    const day = others.map((other) => overlap(member, other)).find((one) => one !== undefined);
    return day === undefined ? [] : [{ kind: "two-teams", member, day }];
  });
}

/** What an act would make wrong that was not wrong before: the first of it in each team. */
export function newProblems(before: Roster, after: Roster, rules: TeamRules, today: string): Problem[] {
  const ofPeople = [...personProblems(after), ...personTwice(after)];
  const known = new Set([...personProblems(before), ...personTwice(before)].map(nameOf));
  const ofTeams = after.teams.flatMap((team): Problem[] => {
    if (team.onHold) return [];
    for (const day of daysOf([before, after], team.id, today)) {
      const problem = teamProblem(after, rules, team, day);
      if (problem && !stoodBefore(problem, before, rules)) return [problem];
    }
    return [];
  });
  return [...ofPeople.filter((problem) => !known.has(nameOf(problem))), ...ofTeams];
}

const nameOf = (problem: Problem) =>
  "member" in problem ? `${problem.kind} ${problem.member.id}` : `${problem.kind} ${problem.team.id}`;

function stoodBefore(problem: Problem, before: Roster, rules: TeamRules): boolean {
  if (!("team" in problem)) return false;
  const team = before.teams.find((one) => one.id === problem.team.id);
  // Taken off hold, a team has to be in order.
  if (!team || team.onHold) return false;
  const then = teamProblem(before, rules, team, problem.day);
  if (then === undefined || !("team" in then)) return false;
  return then.kind === problem.kind && then.size >= problem.size;
}
