import type { Tx } from "../../platform/database/index.ts";

type ProgramId = { workspaceId: string; id: string };

async function setState(
  tx: Tx,
  { workspaceId, id }: ProgramId,
  { from, to, at }: { from: "RUNNING" | "CLOSED"; to: "RUNNING" | "CLOSED"; at: Date },
): Promise<boolean> {
  const { count } = await tx.program.updateMany({
    where: { workspaceId, id, state: from },
    // Nothing is held back of a year that says nothing any more.
    data: { state: to, pausedAt: null, pausedById: null, updatedAt: at },
  });
  return count === 1;
}

/** False when it is not running any more. */
export function setFinished(tx: Tx, program: ProgramId, at: Date): Promise<boolean> {
  return setState(tx, program, { from: "RUNNING", to: "CLOSED", at });
}

/** False when it goes on already. */
export function setGoingOn(tx: Tx, program: ProgramId, at: Date): Promise<boolean> {
  return setState(tx, program, { from: "CLOSED", to: "RUNNING", at });
}
