/** Requests of Slack that were acted on, so that a second delivery of one changes nothing. */
import type { Tx } from "../database/index.ts";

/** Slack repeats within hours; a form may stay open for days, and be handed in twice. */
const KEPT_DAYS = 7;

/** A request of Slack by its key, and when it came. */
export interface HandledNow {
  key: string;
  at: Date;
}

/** The keys of those that were not acted on before; in the transaction of what they ask for. */
export async function markAllHandled(
  tx: Tx,
  workspaceId: string,
  requests: HandledNow[],
): Promise<Set<string>> {
  if (requests.length === 0) return new Set();
  // In raw SQL: Prisma keeps a plan for every number of rows.
  const [keys, times] = [requests.map(({ key }) => key), requests.map(({ at }) => at)];
  const marked = await tx.$queryRaw<{ key: string }[]>`
    insert into "HandledRequest" ("workspaceId", key, at)
    select ${workspaceId}, r.key, r.at from unnest(${keys}::text[], ${times}::timestamptz[]) as r(key, at)
    on conflict do nothing
    returning key`;
  return new Set(marked.map(({ key }) => key));
}

/** False when this request was acted on before. */
export async function markHandled(tx: Tx, workspaceId: string, key: string, at: Date): Promise<boolean> {
  return (await markAllHandled(tx, workspaceId, [{ key, at }])).has(key);
}

/** Deletes what is too old to come again; returns how many there were. */
export async function forgetHandled(tx: Tx, workspaceId: string, at: Date): Promise<number> {
  const before = new Date(at.getTime() - KEPT_DAYS * 86_400_000);
  const { count } = await tx.handledRequest.deleteMany({ where: { workspaceId, at: { lt: before } } });
  return count;
}
