/** A team's assignments as its people see them, most urgent first. */
import type { Tx } from "../../platform/database/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { KnownWho, Who } from "../../platform/slack/who.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import type { ClosedDays } from "../../shared/office-days.ts";
import { peopleByIds, requireRight } from "../people/index.ts";
import { findProgram, type ProgramFacts } from "../program/index.ts";
import { type SessionFacts, sessionsOf } from "../session/index.ts";
import {
  type AssignmentFacts,
  byUrgency,
  commonDueDate,
  isGiven,
  NOTHING_DONE,
  type Standing,
  teamDueDate,
} from "./assignment.rules.ts";
import {
  assignmentsOf,
  type OwnTeam,
  standingKey,
  standingsOf,
  teamsOfPerson,
  teamsWithDays,
} from "./assignment.store.ts";

export interface AssignmentLine {
  assignment: AssignmentFacts;
  standing: Standing;
  /** This team's last day; undefined when none is set. */
  due: string | undefined;
  /** Closed days of any of the team's municipalities. */
  closed: ClosedDays;
  /** The session that will use it. */
  usedIn: SessionFacts | undefined;
  /** The session that gives it. */
  givenIn: SessionFacts | undefined;
  isGiven: boolean;
  /** Who holds the pen. */
  penName: string | undefined;
}

export interface TeamAssignments {
  program: ProgramFacts;
  team: OwnTeam;
  lines: AssignmentLine[];
}

/** Assignments of these teams, given or still to be given, most urgent first. */
export async function assignmentLines(
  tx: Tx,
  program: ProgramFacts,
  teamIds: string[],
  at: Date,
): Promise<Map<string, AssignmentLine[]>> {
  const { workspaceId } = program;
  const sessions = await sessionsOf(tx, program);
  const assignments = (await assignmentsOf(tx, program)).filter((one) => one.canceledAt === null);
  const standings = await standingsOf(tx, workspaceId, { teamIds });
  const teams = await teamsWithDays(tx, program, teamIds);
  const pens = [...standings.values()].flatMap(({ penId }) => penId ?? []);
  const names = new Map((await peopleByIds(tx, workspaceId, pens)).map(({ id, name }) => [id, name]));
  const session = (number: number | null) => sessions.find((one) => one.number === number);
  return new Map(
    teams.map(({ teamId, closed }) => {
      const lines = assignments.map((assignment): AssignmentLine => {
        const key = standingKey({ assignmentId: assignment.id, teamId });
        const standing = standings.get(key) ?? NOTHING_DONE;
        return {
          assignment,
          standing,
          due: teamDueDate(commonDueDate(assignment, sessions), standing, closed),
          closed,
          usedIn: session(assignment.usedInSession),
          givenIn: session(assignment.givenInSession),
          isGiven: isGiven(assignment, sessions, at),
          penName: standing.penId === null ? undefined : names.get(standing.penId),
        };
      });
      const urgency = ({ standing, due, assignment: { number } }: AssignmentLine) => ({
        state: standing.state,
        due,
        number,
      });
      return [teamId, lines.sort((a, b) => byUrgency(urgency(a), urgency(b)))];
    }),
  );
}

/** The person's present teams, then former ones to read. Throws a UserError for somebody who is in none. */
export async function readAssignments(
  tx: Tx,
  { who, at }: { who: Who; at: Date },
): Promise<TeamAssignments[]> {
  requireRight(who, "assignment.see");
  const program = await findProgram(tx, who.workspaceId);
  if (!program || program.state === "DRAFT") {
    throw new UserError("no-program", (words) => words.assignment.notStarted);
  }
  const lists = await assignmentsOfPerson(tx, program, who.personId, at);
  if (lists.length === 0) {
    throw new UserError("no-team", (words) => words.assignment.noTeam(program.contact));
  }
  return lists;
}

/** The same for a screen that shows other things as well: empty for somebody who is in no team. */
export async function assignmentsOfPerson(
  tx: Tx,
  program: ProgramFacts,
  personId: string,
  at: Date,
): Promise<TeamAssignments[]> {
  const teams = await teamsOfPerson(tx, program, personId, dateOf(at));
  const lines = await assignmentLines(
    tx,
    program,
    teams.map(({ teamId }) => teamId),
    at,
  );
  return teams.map((team) => ({ program, team, lines: lines.get(team.teamId) ?? [] }));
}

export interface OwnAssignment {
  program: ProgramFacts;
  team: OwnTeam;
  line: AssignmentLine;
}

/** One assignment of a team that the person is in now. Throws a UserError for anybody else. */
export async function ownAssignment(
  tx: Tx,
  who: KnownWho,
  { assignmentId, teamId }: { assignmentId: string; teamId: string },
  at: Date,
): Promise<OwnAssignment> {
  const program = await findProgram(tx, who.workspaceId);
  const teams = program ? await teamsOfPerson(tx, program, who.personId, dateOf(at)) : [];
  const team = teams.find((one) => one.teamId === teamId && one.isPresent);
  if (!program || !team) {
    const contact = program?.contact ?? "";
    throw new UserError("not-own-team", (words) => words.assignment.notOwnTeam(contact));
  }
  const lines = (await assignmentLines(tx, program, [teamId], at)).get(teamId) ?? [];
  const line = lines.find(({ assignment }) => assignment.id === assignmentId);
  if (!line) throw new UserError("no-assignment", (words) => words.assignment.gone);
  return { program, team, line };
}
