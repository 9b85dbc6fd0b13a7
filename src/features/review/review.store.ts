/** What the office changes in assignments, and how often it has spoken of one. */

import type { AssignmentKind } from "../../platform/database/generated/enums.ts";
import type { Tx } from "../../platform/database/index.ts";

interface Of {
  workspaceId: string;
  kind: string;
  subjectId: string;
}

/** The next ordinal of a notice that may be said more than once. */
export async function nextOrdinal(tx: Tx, { workspaceId, kind, subjectId }: Of): Promise<number> {
  return (await tx.notice.count({ where: { workspaceId, kind, subjectId } })) + 1;
}

export interface AssignmentDetails {
  title: string;
  kind: AssignmentKind;
  templateUrl: string | null;
  givenInSession: number;
  usedInSession: number | null;
  dueDate: string | null;
}

type OfProgram = { workspaceId: string; id: string };

/** The program's row must be locked, so that two new ones get two numbers. */
export async function insertAssignment(
  tx: Tx,
  { workspaceId, id: programId }: OfProgram,
  details: AssignmentDetails,
): Promise<string> {
  const last = await tx.assignment.findFirst({
    where: { workspaceId, programId },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  const data = { workspaceId, programId, number: (last?.number ?? 0) + 1, ...details };
  return (await tx.assignment.create({ data, select: { id: true } })).id;
}

export async function updateAssignment(
  tx: Tx,
  { workspaceId, id }: OfProgram,
  change: Partial<AssignmentDetails> & { canceledAt?: Date },
): Promise<void> {
  await tx.assignment.updateMany({ where: { id, workspaceId }, data: change });
}
