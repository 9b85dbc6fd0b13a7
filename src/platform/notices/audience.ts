/** A notice falls due: its audience becomes deliveries, one for each recipient. */
import type { Database, Tx } from "../database/index.ts";
import type { Kinds } from "./kinds.ts";
import { sayAgain } from "./refresh.ts";
import { type NoticeRow, noticeFacts } from "./rows.ts";
import type { SkipReason } from "./types.ts";

/** Skipped for a reason that may pass: asked again when the audience is. */
const PASSING: SkipReason[] = ["no-slack", "deleted", "on-hold", "left"];
const AT_ONCE = 20;

/** Ids of the notices that are due and may go, locked for this transaction. */
async function lockDue(tx: Tx, at: Date): Promise<NoticeRow[]> {
  return tx.$queryRaw<NoticeRow[]>`
    select * from "Notice"
    where "dueAt" <= ${at} and "expiresAt" > ${at}
      and ((state = 'PLANNED' and (not "needsApproval" or "approvedAt" is not null))
        or (state = 'GOING_OUT' and "audienceStale"))
    order by "dueAt", key
    limit 1
    for update skip locked`;
}

async function open(tx: Tx, kinds: Kinds, notice: NoticeRow, at: Date): Promise<void> {
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
  if (notice.state === "GOING_OUT") await reconcile(tx, workspaceId, noticeId, audience.people, at);
  if (notice.series) await supersede(tx, notice);
  await tx.notice.update({
    where: { id: noticeId, workspaceId },
    data: { state: "GOING_OUT", audienceStale: false, updatedAt: at },
  });
}

/** An audience asked again: who came in after being left out gets it, who left before it was sent does not. */
async function reconcile(tx: Tx, workspaceId: string, noticeId: string, people: string[], at: Date) {
  await tx.delivery.updateMany({
    where: { workspaceId, noticeId, recipient: { in: people }, state: "SKIPPED", reason: { in: PASSING } },
    data: { state: "WAITING", reason: null, availableAt: at },
  });
  await tx.delivery.updateMany({
    where: { workspaceId, noticeId, toChannel: false, recipient: { notIn: people }, state: "WAITING" },
    data: { state: "SKIPPED", reason: "left" },
  });
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
      notice: { series, dueAt: { lt: dueAt } },
    },
    data: { state: "SKIPPED", reason: "superseded" },
  });
}

/** Opens what is due; each notice in a transaction of its own. Returns how many. */
export async function openDue(db: Database, kinds: Kinds, at: Date): Promise<number> {
  for (let opened = 0; opened < AT_ONCE; opened++) {
    const isMore = await db.transaction(async (tx) => {
      const [notice] = await lockDue(tx, at);
      if (notice) await open(tx, kinds, notice, at);
      return notice !== undefined;
    });
    if (!isMore) return opened;
  }
  return AT_ONCE;
}

/** Ends what is over: unsent deliveries are skipped with the reason. */
export async function closeExpired(db: Database, kinds: Kinds, at: Date): Promise<void> {
  const ids = await db.client.$queryRaw<{ id: string; workspaceId: string; kind: string }[]>`
    select id, "workspaceId", kind from "Notice"
    where "expiresAt" <= ${at} and state in ('PLANNED', 'GOING_OUT') limit 200`;
  for (const { id, workspaceId, kind } of ids) {
    await db.transaction(async (tx) => {
      await tx.delivery.updateMany({
        where: { workspaceId, noticeId: id, state: "WAITING" },
        data: { state: "SKIPPED", reason: "expired" },
      });
      if (kinds.get(kind).lastWord) await sayAgain(tx, workspaceId, [id]);
      await tx.notice.updateMany({
        where: { id, workspaceId, state: { in: ["PLANNED", "GOING_OUT"] } },
        data: { state: "DONE", updatedAt: at },
      });
    });
  }
}
