/** One team's assignments as the office sees them, with what was handed in. */
import type { Tx } from "../../platform/database/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import {
  type AssignmentLine,
  type AssignmentOfTeam,
  assignmentLines,
  teamsWithDays,
} from "../assignment/index.ts";
import { peopleByIds } from "../people/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { filesOf, type HandIn, handInsOf, type KeptFile } from "../submission/index.ts";
import { namesOf } from "../worksheet/index.ts";
import { officeProgram } from "./read-matrix.ts";

export interface Version {
  handIn: HandIn;
  senderName: string;
  files: KeptFile[];
}

export interface ReviewedLine extends AssignmentLine {
  /** Newest first. */
  versions: Version[];
}

export interface ReviewedTeam {
  program: ProgramFacts;
  team: { teamId: string; number: number; name: string; onHold: boolean };
  lines: ReviewedLine[];
}

async function versionsOf(tx: Tx, workspaceId: string, which: AssignmentOfTeam): Promise<Version[]> {
  const handIns = await handInsOf(tx, { workspaceId, ...which }, ["HANDED_IN"]);
  const files = await filesOf(
    tx,
    workspaceId,
    handIns.map(({ id }) => id),
  );
  const senders = await peopleByIds(
    tx,
    workspaceId,
    handIns.map(({ byId }) => byId),
  );
  const names = new Map(senders.map(({ id, name }) => [id, name]));
  return handIns.map((handIn) => ({
    handIn,
    senderName: names.get(handIn.byId) ?? "",
    files: files.get(handIn.id) ?? [],
  }));
}

/** By person id: whoever wrote an answer in one of these versions. */
export async function writersOf(tx: Tx, workspaceId: string, versions: Pick<Version, "handIn">[]) {
  const ids = versions.flatMap(({ handIn }) => handIn.answers.map(({ byId }) => byId));
  return namesOf(tx, workspaceId, ids);
}

export async function readTeam(tx: Tx, who: Who, teamId: string, at: Date): Promise<ReviewedTeam> {
  const program = await officeProgram(tx, who);
  const [found] = await teamsWithDays(tx, program, [teamId]);
  if (!found) throw new UserError("no-team", (words) => words.review.noTeam);
  const { closed: _, ...team } = found;
  const lines = (await assignmentLines(tx, program, [teamId], at)).get(teamId) ?? [];
  const reviewed: ReviewedLine[] = [];
  for (const line of lines) {
    const which = { assignmentId: line.assignment.id, teamId };
    reviewed.push({ ...line, versions: await versionsOf(tx, program.workspaceId, which) });
  }
  return { program, team, lines: reviewed };
}

/** One line of it, for an act on it. Throws a UserError when it is no longer there. */
export async function readReviewed(
  tx: Tx,
  who: Who,
  { assignmentId, teamId }: AssignmentOfTeam,
  at: Date,
): Promise<Omit<ReviewedTeam, "lines"> & { line: ReviewedLine }> {
  const { lines, ...rest } = await readTeam(tx, who, teamId, at);
  const line = lines.find(({ assignment }) => assignment.id === assignmentId);
  if (!line) throw new UserError("no-assignment", (words) => words.assignment.gone);
  return { ...rest, line };
}
