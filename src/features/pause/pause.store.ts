import type { Tx } from "../../platform/database/index.ts";

type ProgramId = { workspaceId: string; id: string };

/** False when it is paused already, or does not run. Without a person it is the app itself that does. */
export async function setPaused(
  tx: Tx,
  program: ProgramId,
  personId: string | null,
  at: Date,
): Promise<boolean> {
  const { workspaceId, id } = program;
  const { count } = await tx.program.updateMany({
    where: { workspaceId, id, state: "RUNNING", pausedAt: null },
    data: { pausedAt: at, pausedById: personId, updatedAt: at },
  });
  return count === 1;
}

/** False when it was not paused. */
export async function setResumed(tx: Tx, { workspaceId, id }: ProgramId, at: Date): Promise<boolean> {
  const { count } = await tx.program.updateMany({
    where: { workspaceId, id, pausedAt: { not: null } },
    data: { pausedAt: null, pausedById: null, updatedAt: at },
  });
  return count === 1;
}
