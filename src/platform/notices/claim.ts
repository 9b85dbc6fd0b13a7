/** Taking deliveries in hand, so that no other instance takes the same ones. */
import type { Database } from "../database/index.ts";
import type { DeliveryRow } from "./rows.ts";

/** How far the clocks of two instances may be apart. */
const APART_MS = 30_000;

/** How long a claimed delivery may take before somebody else looks after it. */
export const LEASE_MS = 90_000;

/**
 * Up to `limit` deliveries that may leave now, urgent first: waiting ones, sent ones whose facts have changed,
 * and those that somebody claimed and never finished. A notice on hold keeps its deliveries; what of it stands in
 * Slack is still edited.
 */
export async function claimDue(
  { db, serves }: { db: Database; serves: string[] },
  at: Date,
  limit: number,
): Promise<DeliveryRow[]> {
  const lease = new Date(at.getTime() + LEASE_MS);
  const rows = await db.client.$queryRaw<DeliveryRow[]>`
    with due as (
      select d.id, d.state = 'SENDING' as uncertain
      from "Delivery" d join "Notice" n on n.id = d."noticeId"
      where d."workspaceId" = any(${serves}) and (n.state not in ('HELD', 'STOPPED') or d.state = 'SENT') and (
        (d.state = 'WAITING' and d."availableAt" <= ${at})
        or (d.state = 'SENDING' and d."leaseUntil" <= ${at})
        or (d.state = 'SENT' and d.stale and d."leaseUntil" is null and d."availableAt" <= ${at})
        or (d.state = 'SENT' and d."leaseUntil" <= ${at}))
      order by d.urgent desc, d."availableAt", d.id
      limit ${limit}
      for update of d skip locked)
    update "Delivery" d
    set state = case when d.state = 'SENT' then d.state else 'SENDING' end,
        stale = false, "leaseUntil" = ${lease}, attempts = d.attempts + 1
    from due where d.id = due.id
    returning d.*, due.uncertain`;
  return rows.sort((a, b) => Number(b.urgent) - Number(a.urgent) || (a.id < b.id ? -1 : 1));
}

/** What else waits for the same people and may share their message. */
export async function claimCompanions(
  db: Database,
  claimed: DeliveryRow[],
  at: Date,
): Promise<DeliveryRow[]> {
  const merging = claimed.filter((delivery) => delivery.merges && delivery.state === "SENDING");
  if (merging.length === 0) return [];
  const lease = new Date(at.getTime() + LEASE_MS);
  const people = merging.map((delivery) => delivery.recipient);
  const workspaces = [...new Set(merging.map((delivery) => delivery.workspaceId))];
  return db.client.$queryRaw<DeliveryRow[]>`
    with due as (
      select d.id from "Delivery" d join "Notice" n on n.id = d."noticeId"
      where d.state = 'WAITING' and d.merges and d."availableAt" <= ${at}
        and n.state not in ('HELD', 'STOPPED') and d.recipient = any(${people})
        and d."workspaceId" = any(${workspaces})
      for update of d skip locked)
    update "Delivery" d
    set state = 'SENDING', stale = false, "leaseUntil" = ${lease}, attempts = d.attempts + 1
    from due where d.id = due.id
    returning d.*, false as uncertain`;
}

/**
 * Gives back what was claimed and not sent; it may leave (or be said again) from `availableAt` on. What somebody else
 * has taken meanwhile stays theirs.
 */
export async function giveBack(db: Database, deliveries: DeliveryRow[], availableAt: Date): Promise<void> {
  for (const { id, workspaceId, state, attempts, leaseUntil } of deliveries) {
    const back = state === "SENT" ? { stale: true } : { state: "WAITING" as const };
    // Nothing was tried: it does not count as an attempt.
    const data = { ...back, availableAt, leaseUntil: null, attempts: Math.max(0, attempts - 1) };
    await db.client.delivery.updateMany({ where: { id, workspaceId, leaseUntil }, data });
  }
}

/** Longer than a call to Slack may take, its answer stored included; by the clock of whoever is fast. */
const ENOUGH_MS = 25_000 + APART_MS;

/**
 * Whether these deliveries, about to be posted, are still this process's own; a lease that is running out is
 * renewed. Whoever waited too long finds that somebody else took them, and must not post.
 */
export async function keepLease(db: Database, deliveries: DeliveryRow[], now: Date): Promise<boolean> {
  const [first] = deliveries;
  if (!first?.leaseUntil) return false;
  const { workspaceId, leaseUntil } = first;
  if (leaseUntil.getTime() - now.getTime() > ENOUGH_MS) return true;
  const ids = deliveries.map((delivery) => delivery.id);
  const renewed = new Date(now.getTime() + LEASE_MS);
  const { count } = await db.client.delivery.updateMany({
    where: { workspaceId, id: { in: ids }, state: "SENDING", leaseUntil },
    data: { leaseUntil: renewed },
  });
  for (const delivery of deliveries) delivery.leaseUntil = renewed;
  return count === ids.length;
}

/** Whether the office has held them back, or stopped them, since they were claimed. */
export async function isHeld(db: Database, deliveries: DeliveryRow[]): Promise<boolean> {
  const [first] = deliveries;
  if (!first) return false;
  const ids = deliveries.map((delivery) => delivery.noticeId);
  const states = ["HELD" as const, "STOPPED" as const];
  const where = { workspaceId: first.workspaceId, id: { in: ids }, state: { in: states } };
  return (await db.client.notice.count({ where })) > 0;
}
