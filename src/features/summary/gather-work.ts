/** Reads what lies between the sessions: where the teams stand with their assignments, and who waits for a visit. */
import type { Tx } from "../../platform/database/index.ts";
import { dateOf, daysBetween } from "../../shared/japanese-date.ts";
import { assignmentLines, commonDueDate, isDone, isOpen, teamsWithDays } from "../assignment/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { sessionsOf } from "../session/index.ts";
import { visitStanding } from "../visit/index.ts";
import { type AssignmentLine, SOON_DAYS, type VisitsLine, type WorkFacts } from "./work.rules.ts";

type Team = { teamId: string; number: number; name: string };

const named = ({ number, name }: Team) => ({ number, name });

export async function gatherWork(tx: Tx, program: ProgramFacts, at: Date): Promise<Required<WorkFacts>> {
  const teams = await teamsWithDays(tx, program);
  return {
    assignments: await gatherAssignments(tx, program, teams, at),
    visits: await gatherVisits(tx, program, at),
  };
}

async function gatherAssignments(
  tx: Tx,
  program: ProgramFacts,
  teams: Team[],
  at: Date,
): Promise<AssignmentLine[]> {
  if (teams.length === 0) return [];
  const today = dateOf(at);
  const sessions = await sessionsOf(tx, program);
  const ids = teams.map(({ teamId }) => teamId);
  const byTeam = await assignmentLines(tx, program, ids, at);
  const rows = teams.flatMap((team) =>
    (byTeam.get(team.teamId) ?? []).filter(({ isGiven }) => isGiven).map((line) => ({ team, ...line })),
  );
  const given = new Map(rows.map(({ assignment }) => [assignment.id, assignment]));
  return [...given.values()]
    .toSorted((a, b) => a.number - b.number)
    .map((assignment): AssignmentLine => {
      const own = rows.filter((row) => row.assignment.id === assignment.id);
      const count = (fits: (row: (typeof own)[number]) => boolean) => own.filter(fits).length;
      const isSoon = ({ due }: (typeof own)[number]) =>
        due !== undefined && due >= today && daysBetween(today, due) < SOON_DAYS;
      return {
        number: assignment.number,
        title: assignment.title,
        due: commonDueDate(assignment, sessions) ?? null,
        teams: own.length,
        handedIn: count(({ standing }) => !isOpen(standing)),
        accepted: count(({ standing }) => standing.state === "ACCEPTED"),
        returned: count(({ standing }) => standing.state === "RETURNED"),
        overdue: count(({ standing, due }) => !isDone(standing) && due !== undefined && due < today),
        notBegun: own
          .filter((row) => row.standing.state === "NOT_STARTED" && !isDone(row.standing) && isSoon(row))
          .map(({ team }) => named(team)),
      };
    });
}

/** An office that records no visits is not told every week that it has made none. */
async function gatherVisits(tx: Tx, program: ProgramFacts, at: Date): Promise<VisitsLine | null> {
  const standing = await visitStanding(tx, program, at);
  if (!standing) return null;
  const { window, teams, waiting } = standing;
  return {
    after: window.after,
    before: window.before ?? null,
    teams,
    planned: waiting.filter(({ visited }) => visited === "PLANNED").length,
    waiting: waiting.map(named),
  };
}
