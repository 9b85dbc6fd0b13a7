/** What the office sees of its visits: those to come, teams that wait for one, those that are done. */
import type { Tx } from "../../platform/database/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { assignmentLines, isOpen, teamsWithDays } from "../assignment/index.ts";
import { peopleByIds, requireRight } from "../people/index.ts";
import { findProgram, type ProgramFacts } from "../program/index.ts";
import { sessionsOf } from "../session/index.ts";
import {
  byOpenWork,
  byTime,
  type OpenWork,
  type TeamVisited,
  type VisitFacts,
  type VisitWindow,
  visitedIn,
  windowOf,
  windowsOf,
} from "./visit.rules.ts";
import { visitsOf } from "./visit.store.ts";

export interface VisitTeam {
  teamId: string;
  number: number;
  name: string;
  onHold: boolean;
}

export interface ShownVisit {
  visit: VisitFacts;
  window: VisitWindow;
  teams: VisitTeam[];
  staff: string[];
  /** Still planned, and its day is over. */
  isOverdue: boolean;
}

export interface WaitingTeam extends VisitTeam {
  work: OpenWork;
  visited: Exclude<TeamVisited, "DONE">;
}

export async function programOf(tx: Tx, workspaceId: string): Promise<ProgramFacts> {
  const program = await findProgram(tx, workspaceId);
  if (!program) throw new UserError("no-program", (words) => words.common.noProgram);
  return program;
}

/** What each of these teams still owes, as it stands at `at`. */
async function openWorkOf(
  tx: Tx,
  program: ProgramFacts,
  teamIds: string[],
  at: Date,
): Promise<Map<string, OpenWork>> {
  if (teamIds.length === 0) return new Map();
  const today = dateOf(at);
  const lines = await assignmentLines(tx, program, teamIds, at);
  return new Map(
    [...lines].map(([teamId, all]) => {
      const open = all.filter(({ isGiven, standing }) => isGiven && isOpen(standing));
      const late = open.filter(({ due }) => due !== undefined && due < today);
      return [teamId, { open: open.length, late: late.length }];
    }),
  );
}

/** For the present window: teams without a visit that is done, those with the most open work first. */
async function teamsWaiting(tx: Tx, program: ProgramFacts, at: Date): Promise<WaitingTeam[]> {
  const sessions = await sessionsOf(tx, program);
  const visited = visitedIn(await visitsOf(tx, program), sessions, windowOf(dateOf(at), sessions));
  const teams = (await teamsWithDays(tx, program)).filter(({ teamId }) => visited.get(teamId) !== "DONE");
  const work = await openWorkOf(
    tx,
    program,
    teams.map(({ teamId }) => teamId),
    at,
  );
  return teams
    .map(({ closed: _, ...team }): WaitingTeam => {
      const isPlanned = visited.get(team.teamId) === "PLANNED";
      return {
        ...team,
        work: work.get(team.teamId) ?? { open: 0, late: 0 },
        visited: isPlanned ? "PLANNED" : "NONE",
      };
    })
    .toSorted(byOpenWork);
}

export interface VisitStanding {
  window: VisitWindow;
  teams: number;
  waiting: WaitingTeam[];
}

/** Who waits for a visit in the present window; undefined when the program has no visit at all. */
export async function visitStanding(
  tx: Tx,
  program: ProgramFacts,
  at: Date,
): Promise<VisitStanding | undefined> {
  const visits = await visitsOf(tx, program);
  if (visits.every(({ state }) => state === "CANCELED")) return undefined;
  return {
    window: windowOf(dateOf(at), await sessionsOf(tx, program)),
    teams: (await teamsWithDays(tx, program)).length,
    waiting: await teamsWaiting(tx, program, at),
  };
}

export interface VisitScreen {
  window: VisitWindow;
  windows: VisitWindow[];
  isPresent: boolean;
  toCome: ShownVisit[];
  /** Latest first. */
  done: ShownVisit[];
  /** Only for the present window. */
  waiting: WaitingTeam[];
  teams: number;
  visitedTeams: number;
}

/** `after`: the window to show; without it the present one, with all that is planned. */
export async function readVisits(tx: Tx, who: Who, at: Date, after?: number): Promise<VisitScreen> {
  requireRight(who, "visit.see");
  const program = await programOf(tx, who.workspaceId);
  const sessions = await sessionsOf(tx, program);
  const windows = windowsOf(sessions);
  const present = windowOf(dateOf(at), sessions);
  const window = windows.find((one) => one.after === after) ?? present;
  const isPresent = window.after === present.after;
  const visits = await visitsOf(tx, program);
  const teams = await teamsWithDays(tx, program);
  const staff = await namesOf(tx, who.workspaceId, visits);
  const shown = visits.map((visit): ShownVisit => {
    const own = teams.filter(({ teamId }) => visit.teamIds.includes(teamId));
    return {
      visit,
      window: windowOf(visit.date, sessions),
      teams: own,
      staff: visit.staffIds.flatMap((id) => staff.get(id) ?? []),
      isOverdue: visit.state === "PLANNED" && visit.date < dateOf(at),
    };
  });
  const inWindow = (one: ShownVisit) => one.window.after === window.after;
  const visited = visitedIn(visits, sessions, window);
  return {
    window,
    windows,
    isPresent,
    toCome: shown
      .filter((one) => one.visit.state === "PLANNED" && (isPresent || inWindow(one)))
      .toSorted((a, b) => byTime(a.visit, b.visit)),
    done: shown
      .filter((one) => one.visit.state === "DONE" && inWindow(one))
      .toSorted((a, b) => byTime(b.visit, a.visit)),
    waiting: isPresent ? await teamsWaiting(tx, program, at) : [],
    teams: teams.length,
    visitedTeams: [...visited.values()].filter((state) => state === "DONE").length,
  };
}

async function namesOf(tx: Tx, workspaceId: string, visits: VisitFacts[]): Promise<Map<string, string>> {
  const ids = [...new Set(visits.flatMap(({ staffIds }) => staffIds))];
  return new Map((await peopleByIds(tx, workspaceId, ids)).map(({ id, name }) => [id, name]));
}

export interface VisitCounts {
  window: VisitWindow;
  teams: number;
  visitedTeams: number;
  /** In the present window. */
  planned: number;
  done: number;
  hearings: number;
  /** Done since the year began, hearings too. */
  doneInYear: number;
}

/** Figures without teams, people or words. */
export async function countVisits(tx: Tx, program: ProgramFacts, at: Date): Promise<VisitCounts> {
  const sessions = await sessionsOf(tx, program);
  const window = windowOf(dateOf(at), sessions);
  const visits = await visitsOf(tx, program);
  const own = visits.filter(({ date }) => windowOf(date, sessions).after === window.after);
  const count = (fits: (visit: VisitFacts) => boolean) => own.filter(fits).length;
  const visited = visitedIn(visits, sessions, window);
  return {
    window,
    teams: (await teamsWithDays(tx, program)).length,
    visitedTeams: [...visited.values()].filter((state) => state === "DONE").length,
    planned: count(({ state }) => state === "PLANNED"),
    done: count(({ state, kind }) => state === "DONE" && kind === "VISIT"),
    hearings: count(({ state, kind }) => state === "DONE" && kind === "HEARING"),
    doneInYear: visits.filter(({ state }) => state === "DONE").length,
  };
}
