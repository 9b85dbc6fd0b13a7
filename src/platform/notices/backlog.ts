/** What waits, and what was left out: for whoever watches. */
import type { Database } from "../database/index.ts";

export interface Backlog {
  waiting: number;
  due: number;
  oldestDueSeconds: number;
  /** Notices whose hour has come, before they have deliveries. */
  unopened: number;
  /** Reason → deliveries, since the beginning. */
  skipped: Map<string, number>;
}

interface Counted {
  waiting: number;
  due: number;
  oldest: Date | null;
  unopened: number;
}

export async function readBacklog(db: Database, at: Date): Promise<Backlog> {
  const [counted] = await db.client.$queryRaw<Counted[]>`
    select
      (select count(*)::int from "Delivery" where state = 'WAITING') as waiting,
      count(d.id)::int as due,
      min(d."availableAt") as oldest,
      (select count(*)::int from "Notice"
        where state = 'PLANNED' and "dueAt" <= ${at} and "expiresAt" > ${at}
          and (not "needsApproval" or "approvedAt" is not null)) as unopened
    from "Delivery" d join "Notice" n on n.id = d."noticeId"
    where d.state = 'WAITING' and d."availableAt" <= ${at} and n.state not in ('HELD', 'STOPPED')`;
  const skipped = await db.client.$queryRaw<{ reason: string | null; count: number }[]>`
    select reason, count(*)::int as count from "Delivery" where state = 'SKIPPED' group by reason`;
  const { waiting = 0, due = 0, oldest = null, unopened = 0 } = counted ?? {};
  return {
    waiting,
    due,
    oldestDueSeconds: oldest ? (at.getTime() - oldest.getTime()) / 1000 : 0,
    unopened,
    skipped: new Map(skipped.map(({ reason, count }) => [reason ?? "unknown", count])),
  };
}
