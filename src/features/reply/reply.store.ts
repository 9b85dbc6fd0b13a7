/** What people wrote to the app: kept in the facts of the notice that shows it to the council. */
import type { Prisma } from "../../platform/database/generated/client.ts";
import type { Tx } from "../../platform/database/index.ts";
import { RECEIVED_KIND } from "./ids.ts";
import { type Burst, burstSchema } from "./offers.rules.ts";

export interface StoredBurst {
  noticeId: string;
  ordinal: number;
  burst: Burst;
}

/** One reply at a time: two sent at once must not both begin, or both add to, one message. */
export async function lockReplies(tx: Tx, workspaceId: string): Promise<void> {
  await tx.$queryRaw`select id from "Workspace" where id = ${workspaceId} for no key update`;
}

export async function lastBurst(
  tx: Tx,
  workspaceId: string,
  slackUserId: string,
): Promise<StoredBurst | undefined> {
  const row = await tx.notice.findFirst({
    where: { workspaceId, kind: RECEIVED_KIND, subjectId: slackUserId },
    orderBy: { ordinal: "desc" },
    select: { id: true, ordinal: true, facts: true },
  });
  return row ? { noticeId: row.id, ordinal: row.ordinal, burst: burstSchema.parse(row.facts) } : undefined;
}

/** All that this person wrote, under whatever account, the oldest first. */
export async function burstsOf(tx: Tx, workspaceId: string, personId: string): Promise<Burst[]> {
  const rows = await tx.notice.findMany({
    where: { workspaceId, kind: RECEIVED_KIND, facts: { path: ["personId"], equals: personId } },
    orderBy: [{ createdAt: "asc" }, { ordinal: "asc" }],
    select: { facts: true },
  });
  return rows.map((row) => burstSchema.parse(row.facts));
}

/** Dates become text, as JSON has none. */
export function factsOf(burst: Burst) {
  const replies = burst.replies.map((reply) => ({ ...reply, at: reply.at.toISOString() }));
  return { ...burst, replies };
}

export async function saveBurst(
  tx: Tx,
  {
    workspaceId,
    noticeId,
    expiresAt,
    at,
  }: { workspaceId: string; noticeId: string; expiresAt: Date; at: Date },
  burst: Burst,
): Promise<void> {
  const facts: Prisma.InputJsonObject = factsOf(burst);
  await tx.notice.updateMany({
    where: { workspaceId, id: noticeId },
    data: { facts, expiresAt, updatedAt: at },
  });
}
