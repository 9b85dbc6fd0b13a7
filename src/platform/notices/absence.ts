/** Nobody looked for a while: which notices that held up, for whoever is to be told. */
import { type OfficeHours, officeMomentFrom } from "../../shared/office-days.ts";
import type { Database, Tx } from "../database/index.ts";
import type { Kinds } from "./kinds.ts";
import type { ReachPeople } from "./reach.ts";
import type { NoticeRow } from "./rows.ts";

/** How often it is noted that somebody looks. */
const NOTED_EVERY_MS = 5 * 60_000;
/** A restart is no absence. */
const ABSENT_MS = 15 * 60_000;
/** Later than this in the office's own hours is worth a word: a computer switched on after opening is not. */
const LATE_MS = 60 * 60_000;
/** So many are named at most. */
const MOST_NOTICES = 200;

export interface Absence {
  workspaceId: string;
  from: Date;
  to: Date;
  /** Ids of the notices that leave late because of it, or are not said any more. */
  notices: string[];
}

/** Told in the transaction in which the app notes that it is back; not when nothing was held up. */
export type Returned = (tx: Tx, absence: Absence) => Promise<void>;

interface AbsenceParts {
  db: Database;
  kinds: Kinds;
  people: ReachPeople;
  serves: string[];
  onReturned?: Returned | undefined;
}

type Open = NoticeRow & { waitsSince: Date | null };

/** What would have left meanwhile: planned ones, and those of which something still waits. */
function openNotices(tx: Tx, workspaceId: string, { from, to }: { from: Date; to: Date }): Promise<Open[]> {
  return tx.$queryRaw<Open[]>`
    select n.*, d.since as "waitsSince"
    from "Notice" n left join lateral (
      select min("availableAt") as since from "Delivery"
      where "noticeId" = n.id and "workspaceId" = ${workspaceId} and state in ('WAITING', 'SENDING')) d on true
    where n."workspaceId" = ${workspaceId} and n."dueAt" <= ${to} and n."expiresAt" > ${from}
      and ((n.state = 'PLANNED' and (not n."needsApproval" or n."approvedAt" is not null))
        or (n.state = 'GOING_OUT' and d.since <= ${to}))
    order by n."dueAt", n.key limit ${MOST_NOTICES}`;
}

interface Judged {
  due: Date;
  expiresAt: Date;
  isUrgent: boolean;
}

/** Whether the absence changed anything for it; what would have waited for the morning anyway is not held up. */
export function isHeldUp(
  { due, expiresAt, isUrgent }: Judged,
  { from, to, hours }: { from: Date; to: Date; hours: OfficeHours },
): boolean {
  const start = due > from ? due : from;
  const would = isUrgent ? start : officeMomentFrom(start, hours);
  if (would >= to || would >= expiresAt) return false;
  const leaves = isUrgent ? to : officeMomentFrom(to, hours);
  if (leaves >= expiresAt) return true;
  // Of a night nobody says that something came late.
  return officeMomentFrom(to, hours).getTime() - officeMomentFrom(start, hours).getTime() >= LATE_MS;
}

export function createAbsence({ db, kinds, people, serves, onReturned }: AbsenceParts) {
  let notedAt: number | undefined;

  const isNoted = (at: Date) => notedAt !== undefined && at.getTime() - notedAt < NOTED_EVERY_MS;

  /** When it was noted before; the row stays locked, so that one of two instances tells of it. */
  async function note(tx: Tx, workspaceId: string, at: Date): Promise<Date | undefined> {
    const [before] = await tx.$queryRaw<{ aliveAt: Date | null }[]>`
      select "aliveAt" from "Workspace" where id = ${workspaceId} for update`;
    await tx.workspace.updateMany({
      where: { id: workspaceId, OR: [{ aliveAt: null }, { aliveAt: { lt: at } }] },
      data: { aliveAt: at },
    });
    return before?.aliveAt ?? undefined;
  }

  async function lookBack(tx: Tx, workspaceId: string, to: Date): Promise<void> {
    const from = await note(tx, workspaceId, to);
    if (!from || !onReturned || to.getTime() - from.getTime() < ABSENT_MS) return;
    const { hours } = await people.channels(tx, workspaceId);
    const open = await openNotices(tx, workspaceId, { from, to });
    const held = open.filter(({ kind, dueAt, waitsSince, expiresAt }) =>
      isHeldUp(
        { due: waitsSince ?? dueAt, expiresAt, isUrgent: kinds.find(kind)?.urgency === "urgent" },
        { from, to, hours },
      ),
    );
    if (held.length > 0) await onReturned(tx, { workspaceId, from, to, notices: held.map(({ id }) => id) });
  }

  async function each(at: Date, run: (tx: Tx, workspaceId: string) => Promise<unknown>): Promise<void> {
    if (isNoted(at)) return;
    for (const workspaceId of serves) await db.transaction((tx) => run(tx, workspaceId));
    notedAt = at.getTime();
  }

  return {
    /** Before anything is opened or ended: what an absence held up still stands as it was. */
    lookBack: (at: Date) => each(at, (tx, workspaceId) => lookBack(tx, workspaceId, at)),
    stillHere: (at: Date) => each(at, (tx, workspaceId) => note(tx, workspaceId, at)),
  };
}
