/** A notice falls due: its audience becomes deliveries, one for each recipient. */
import type { Log } from "../../shared/log.ts";
import type { Database, Tx } from "../database/index.ts";
import type { Kinds } from "./kinds.ts";
import { sayAgain } from "./refresh.ts";
import { type NoticeRow, noticeFacts } from "./rows.ts";
import type { Audience, NoticeFacts, NoticeKind, SkipReason } from "./types.ts";

/** Skipped for a reason that may pass: asked again when the audience is. */
const PASSING: SkipReason[] = ["no-slack", "deleted", "on-hold", "left"];

/** The first notice that is due and may go, locked for this transaction. */
async function lockDue(tx: Tx, at: Date, failed: string[]): Promise<NoticeRow | undefined> {
  const [notice] = await tx.$queryRaw<NoticeRow[]>`
    select * from "Notice"
    where "dueAt" <= ${at} and "expiresAt" > ${at} and id <> all(${failed})
      and ((state = 'PLANNED' and (not "needsApproval" or "approvedAt" is not null))
        or (state = 'GOING_OUT' and "audienceStale"))
    order by "dueAt", key
    limit 1
    for update skip locked`;
  return notice;
}

/** Told in the transaction in which a notice falls due, or in which its audience is asked again. */
export type NoticeOpened = (tx: Tx, kind: NoticeKind, notice: NoticeFacts, at: Date) => Promise<void>;

async function open(tx: Tx, kinds: Kinds, notice: NoticeRow, at: Date): Promise<NoticeKind> {
  const { workspaceId, id: noticeId } = notice;
  const kind = kinds.get(notice.kind);
  const audience = await kind.audience(tx, noticeFacts(notice), at);
  const common = {
    workspaceId,
    noticeId,
    availableAt: at,
    urgent: kind.urgency === "urgent",
    merges: kind.merges ?? false,
  };
  await tx.delivery.createMany({
    data: [
      ...audience.channels.map((channel) => ({ ...common, recipient: channel, toChannel: true })),
      ...audience.people.map((person) => ({ ...common, recipient: person })),
      ...audience.skipped.map(({ personId, reason }) => ({
        ...common,
        recipient: personId,
        state: "SKIPPED" as const,
        reason,
      })),
    ],
    skipDuplicates: true,
  });
  await reconcile(tx, notice, audience, at);
  if (notice.series) await supersede(tx, notice);
  await tx.notice.update({
    where: { id: noticeId, workspaceId },
    data: { state: "GOING_OUT", audienceStale: false, updatedAt: at },
  });
  return kind;
}

/**
 * An audience asked again, or a notice that had been withdrawn: who is in it after having been left out gets it, who
 * left before it was sent does not.
 */
async function reconcile(tx: Tx, notice: NoticeRow, { people, channels, skipped }: Audience, at: Date) {
  const { workspaceId, id: noticeId } = notice;
  const back: SkipReason[] = notice.state === "PLANNED" ? [...PASSING, "withdrawn"] : PASSING;
  const of = { workspaceId, noticeId };
  await tx.delivery.updateMany({
    where: { ...of, recipient: { in: [...people, ...channels] }, state: "SKIPPED", reason: { in: back } },
    data: { state: "WAITING", reason: null, availableAt: at },
  });
  const unsent = await tx.delivery.findMany({
    where: { ...of, toChannel: false, state: "WAITING" },
    select: { recipient: true },
  });
  const staying = new Set(people);
  const why = new Map(skipped.map(({ personId, reason }) => [personId, reason]));
  const leaving = new Map<SkipReason, string[]>();
  for (const { recipient } of unsent) {
    if (staying.has(recipient)) continue;
    const reason = why.get(recipient) ?? "left";
    leaving.set(reason, [...(leaving.get(reason) ?? []), recipient]);
  }
  for (const [reason, recipients] of leaving) {
    await tx.delivery.updateMany({
      where: { ...of, recipient: { in: recipients }, state: "WAITING" },
      data: { state: "SKIPPED", reason },
    });
  }
}

/** A later reminder of a series takes the place of an earlier one that has not left yet. */
async function supersede(tx: Tx, notice: NoticeRow): Promise<void> {
  const { workspaceId, series, dueAt } = notice;
  const waiting = await tx.delivery.findMany({
    where: { workspaceId, noticeId: notice.id, state: "WAITING" },
    select: { recipient: true },
  });
  await tx.delivery.updateMany({
    where: {
      workspaceId,
      state: "WAITING",
      recipient: { in: waiting.map((delivery) => delivery.recipient) },
      notice: { series, dueAt: { lte: dueAt }, id: { not: notice.id } },
    },
    data: { state: "SKIPPED", reason: "superseded" },
  });
}

/** Opens all that is due, each notice in a transaction of its own; one that cannot be opened waits for the next time. */
export async function openDue(
  { db, kinds, log, onOpened }: { db: Database; kinds: Kinds; log: Log; onOpened?: NoticeOpened | undefined },
  at: Date,
): Promise<void> {
  const failed: string[] = [];
  for (let isMore = true; isMore; ) {
    let notice: NoticeRow | undefined;
    try {
      isMore = await db.transaction(async (tx) => {
        notice = await lockDue(tx, at, failed);
        if (!notice) return false;
        const kind = await open(tx, kinds, notice, at);
        await onOpened?.(tx, kind, noticeFacts(notice), at);
        return true;
      });
    } catch (error) {
      if (!notice) throw error;
      log.error({ err: error, notice: notice.key }, "a notice could not be opened; the others go on");
      failed.push(notice.id);
    }
  }
}

/** Ends what is over: unsent deliveries are skipped with the reason. */
export async function closeExpired(db: Database, kinds: Kinds, at: Date): Promise<void> {
  const over = await db.client.$queryRaw<{ id: string; workspaceId: string; kind: string }[]>`
    select id, "workspaceId", kind from "Notice"
    where "expiresAt" <= ${at} and state in ('PLANNED', 'HELD', 'GOING_OUT') order by "expiresAt" limit 200`;
  for (const { id, workspaceId, kind } of over) {
    await db.transaction(async (tx) => {
      await tx.delivery.updateMany({
        where: { workspaceId, noticeId: id, state: "WAITING" },
        data: { state: "SKIPPED", reason: "expired" },
      });
      if (kinds.find(kind)?.lastWord) await sayAgain(tx, workspaceId, [id]);
      await tx.notice.updateMany({
        where: { id, workspaceId, state: { in: ["PLANNED", "HELD", "GOING_OUT"] } },
        data: { state: "DONE", updatedAt: at },
      });
    });
  }
}
