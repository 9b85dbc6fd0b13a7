/** An act as the rules of the program let it be: the roster afterwards, or why not. Pure. */
import { UserError } from "../../platform/i18n/user-error.ts";
import type { ActWorld, RosterAct } from "./act.rules.ts";
import { problemText } from "./describe-roster.ts";
import { GAP } from "./ids.ts";
import { type LeaderChoice, type LeaderGap, leaderGap, withChoice } from "./leader-choice.rules.ts";
import { newProblems, type Problem } from "./problems.rules.ts";
import {
  changeBetween,
  changesNothing,
  markOf,
  type Roster,
  type RosterChange,
  teamsTouched,
} from "./roster.rules.ts";

export interface World extends ActWorld {
  roster: Roster;
}

export interface Proposal {
  act: RosterAct;
  /** A trainee's enrollment, or a team. */
  subjectId: string;
  input: string;
  /** Who leads where the act would leave a team without. */
  leader?: { choice: LeaderChoice; reason: string | null };
}

export interface Planned {
  world: World;
  after: Roster;
  change: RosterChange;
  /** Open as long as nobody was chosen. */
  gap: LeaderGap | undefined;
  /** Names the state of the teams concerned, before. */
  mark: string;
}

const isOf = (problem: Problem, gap: LeaderGap | undefined) =>
  gap !== undefined && "team" in problem && problem.team.id === gap.team.id;

/** Throws a UserError that says why it cannot be done. */
export function planAct(world: World, { act, subjectId, input, leader }: Proposal): Planned {
  const { roster: before, program, today, newId } = world;
  const { rules, language } = program;
  const changed = act.plan(before, input, { ...world, subjectId });
  const first = changeBetween(before, changed, changed.people);
  if (changesNothing(first)) throw new UserError("no-change", (words) => words.membership.nothing);
  const mark = markOf(before, teamsTouched(before, first));
  const problems = newProblems(before, changed, rules, today);
  const gap = leaderGap(problems, changed, rules);
  const isFilled = gap !== undefined && leader !== undefined;
  const after = isFilled ? withChoice(changed, { gap, ...leader, field: GAP.reason, newId }) : changed;
  const left = isFilled ? newProblems(before, after, rules, today) : problems;
  const [fault] = left.filter((problem) => isFilled || !isOf(problem, gap));
  if (fault) throw new UserError("roster-fault", (words) => problemText(words, language, fault, rules));
  const change = changeBetween(before, after, after.people);
  return { world, after, change, gap: isFilled ? undefined : gap, mark };
}
