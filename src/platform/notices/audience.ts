/** A notice falls due: its audience becomes deliveries, one for each recipient. */
import type { Log } from "../../shared/log.ts";
import type { Database, Tx } from "../database/index.ts";
import type { Kinds } from "./kinds.ts";
import { type NoticeRow, noticeFacts } from "./rows.ts";
import type { Audience, NoticeFacts, NoticeKind, SkipReason } from "./types.ts";

/** Skipped for a reason that may pass: asked again when the audience is. */
const PASSING: SkipReason[] = ["no-slack", "deleted", "on-hold", "left"];

/** The first notice that is due and may go, locked for this transaction. */
async function lockDue(
  tx: Tx,
  at: Date,
  { serves, failed }: { serves: string[]; failed: string[] },
): Promise<NoticeRow | undefined> {
  const [notice] = await tx.$queryRaw<NoticeRow[]>`
    select * from "Notice"
    where "dueAt" <= ${at} and "expiresAt" > ${at} and id <> all(${failed}) and "workspaceId" = any(${serves})
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

interface OpeningParts {
  db: Database;
  kinds: Kinds;
  log: Log;
  serves: string[];
  onOpened?: NoticeOpened | undefined;
}

/** Opens all that is due, each notice in a transaction of its own; one that cannot be opened waits for the next time. */
export async function openDue({ db, kinds, log, serves, onOpened }: OpeningParts, at: Date): Promise<void> {
  const failed: string[] = [];
  for (let isMore = true; isMore; ) {
    let notice: NoticeRow | undefined;
    try {
      isMore = await db.transaction(async (tx) => {
        notice = await lockDue(tx, at, { serves, failed });
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
