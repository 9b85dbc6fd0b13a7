/** One page of the matrix team × assignment, for the office. */
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import {
  type AssignmentFacts,
  assignmentsOf,
  commonDueDate,
  NOTHING_DONE,
  type Standing,
  standingKey,
  standingsOf,
  teamDueDate,
  teamsWithDays,
} from "../assignment/index.ts";
import { requireRight } from "../people/index.ts";
import { findProgram, type ProgramFacts } from "../program/index.ts";
import { sessionsOf } from "../session/index.ts";
import { ASSIGNMENTS_PER_PAGE, type Page, type Paged, pageOf, TEAMS_PER_PAGE } from "./matrix.rules.ts";

export interface Cell {
  standing: Standing;
  due: string | undefined;
}

export interface MatrixRow {
  team: { teamId: string; number: number; name: string; onHold: boolean };
  cells: Cell[];
}

/** A column that another feature fills: a word for each team, and a sentence that says the same. */
export interface MatrixColumn {
  heading: string;
  /** By team id. */
  cells: Map<string, string>;
  sentence: string;
}

/** Undefined: there is nothing to show for this program. */
export type ReadColumn = (
  tx: Tx,
  of: { program: ProgramFacts; words: Words; at: Date },
) => Promise<MatrixColumn | undefined>;

export interface Matrix {
  program: ProgramFacts;
  page: Page;
  teams: Paged<MatrixRow>;
  assignments: Paged<AssignmentFacts>;
  /** Beside the assignments. */
  columns: MatrixColumn[];
}

export interface Reading {
  who: Who;
  words: Words;
  at: Date;
  page: Page;
  columns: ReadColumn[];
}

export async function officeProgram(tx: Tx, who: Who): Promise<ProgramFacts> {
  requireRight(who, "assignment.review");
  const program = await findProgram(tx, who.workspaceId);
  if (!program) throw new UserError("no-program", (words) => words.common.noProgram);
  return program;
}

export async function readMatrix(tx: Tx, reading: Reading): Promise<Matrix> {
  const { who, words, at, page } = reading;
  const program = await officeProgram(tx, who);
  const sessions = await sessionsOf(tx, program);
  const all = (await assignmentsOf(tx, program)).filter((one) => one.canceledAt === null);
  const assignments = pageOf(all, page.assignments, ASSIGNMENTS_PER_PAGE);
  const { shown, pages } = pageOf(await teamsWithDays(tx, program), page.teams, TEAMS_PER_PAGE);
  const standings = await standingsOf(tx, program.workspaceId, {
    assignmentIds: assignments.shown.map(({ id }) => id),
    teamIds: shown.map(({ teamId }) => teamId),
  });
  const rows = shown.map(
    ({ closed, ...team }): MatrixRow => ({
      team,
      cells: assignments.shown.map((assignment) => {
        const key = standingKey({ assignmentId: assignment.id, teamId: team.teamId });
        const standing = standings.get(key) ?? NOTHING_DONE;
        return { standing, due: teamDueDate(commonDueDate(assignment, sessions), standing, closed) };
      }),
    }),
  );
  const columns: MatrixColumn[] = [];
  for (const read of reading.columns) {
    const column = await read(tx, { program, words, at });
    if (column) columns.push(column);
  }
  return { program, page, teams: { shown: rows, pages }, assignments, columns };
}
