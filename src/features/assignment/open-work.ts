/** What a team has been given and not handed in: told to whoever takes a place in it. */
import type { Tx } from "../../platform/database/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { isOpen } from "./assignment.rules.ts";
import { assignmentLines } from "./read-assignments.ts";

export async function openWork(tx: Tx, program: ProgramFacts, teamId: string, at: Date) {
  const lines = (await assignmentLines(tx, program, [teamId], at)).get(teamId) ?? [];
  return lines
    .filter(({ isGiven, standing }) => isGiven && isOpen(standing))
    .map(({ assignment, due }) => ({ title: assignment.title, due }));
}
