/** Requests of Slack that were acted on, so that a second delivery of one changes nothing. */
import type { Tx } from "../database/index.ts";

/** Slack repeats within hours; a form may stay open for days, and be handed in twice. */
const KEPT_DAYS = 7;

/** False when this request was acted on before; in the transaction of what it asks for. */
export async function markHandled(tx: Tx, workspaceId: string, key: string, at: Date): Promise<boolean> {
  const { count } = await tx.handledRequest.createMany({
    data: [{ workspaceId, key, at }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Deletes what is too old to come again; returns how many there were. */
export async function forgetHandled(tx: Tx, workspaceId: string, at: Date): Promise<number> {
  const before = new Date(at.getTime() - KEPT_DAYS * 86_400_000);
  const { count } = await tx.handledRequest.deleteMany({ where: { workspaceId, at: { lt: before } } });
  return count;
}
