import type { Tx } from "../../platform/database/index.ts";
import type { Subject } from "../../platform/notices/types.ts";
import { assignmentsOf } from "../assignment/index.ts";
import { sessionsOf } from "../session/index.ts";
import { visitsOf } from "../visit/index.ts";

/** All that notices of this program can be about. */
export async function subjectsOf(tx: Tx, program: { workspaceId: string; id: string }): Promise<Subject[]> {
  const { workspaceId, id } = program;
  const sessions = await sessionsOf(tx, program);
  const assignments = await assignmentsOf(tx, program);
  const visits = (await visitsOf(tx, program)).filter(({ state }) => state !== "CANCELED");
  return [
    { workspaceId, type: "program", id },
    ...sessions.map((session): Subject => ({ workspaceId, type: "session", id: session.id })),
    ...assignments.map((assignment): Subject => ({ workspaceId, type: "assignment", id: assignment.id })),
    ...visits.map((visit): Subject => ({ workspaceId, type: "visit", id: visit.id })),
  ];
}
