/** What became of the announcements: planned, approved, sent. Read from the notices that the platform keeps. */
import type { Tx } from "../../platform/database/index.ts";

export const ANNOUNCEMENT = "session.announcement";
export const APPROVAL = "session.approval";
export const REMINDER = "session.reminder";

export interface Announcement {
  noticeId: string;
  sessionId: string;
  dueAt: Date;
  expiresAt: Date;
  approvedAt: Date | undefined;
  /** Name of who approved it; empty before. */
  approvedBy: string;
  /** It stands in Slack, or is on its way there. */
  isOut: boolean;
  sentAt: Date | undefined;
  /** The office decided that it is not sent, or it was passed over: people know the session otherwise. */
  isSettled: boolean;
}

const OUT = ["WAITING", "SENDING", "SENT"];

/** The announcements of these sessions, by session id; withdrawn ones count as absent. */
export async function announcementsOf(
  tx: Tx,
  workspaceId: string,
  sessionIds: string[],
): Promise<Map<string, Announcement>> {
  const rows = await tx.notice.findMany({
    where: { workspaceId, kind: ANNOUNCEMENT, subjectId: { in: sessionIds }, state: { not: "WITHDRAWN" } },
    include: { deliveries: { select: { state: true, sentAt: true } } },
    orderBy: { ordinal: "asc" },
  });
  const ids = rows.flatMap((row) => row.approvedById ?? []);
  const people = await tx.person.findMany({
    where: { workspaceId, id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map((person) => [person.id, person.name]));
  return new Map(
    rows.map((row) => [
      row.subjectId,
      {
        noticeId: row.id,
        sessionId: row.subjectId,
        dueAt: row.dueAt,
        expiresAt: row.expiresAt,
        approvedAt: row.approvedAt ?? undefined,
        approvedBy: names.get(row.approvedById ?? "") ?? "",
        isOut: row.deliveries.some((delivery) => OUT.includes(delivery.state)),
        sentAt: row.deliveries.find((delivery) => delivery.sentAt)?.sentAt ?? undefined,
        isSettled: row.state === "STOPPED" || row.state === "DONE",
      },
    ]),
  );
}

/** Announcements that no officer has approved yet, of whatever program. */
export async function unapproved(tx: Tx, workspaceId: string) {
  return tx.notice.findMany({
    where: {
      workspaceId,
      kind: ANNOUNCEMENT,
      needsApproval: true,
      approvedAt: null,
      state: { in: ["PLANNED", "GOING_OUT"] },
    },
    select: { id: true, subjectId: true, dueAt: true, expiresAt: true },
    orderBy: { dueAt: "asc" },
  });
}

/** The words changed after an officer had approved them, and before they left: nobody has seen these. */
export async function withdrawApproval(
  tx: Tx,
  workspaceId: string,
  noticeId: string,
  at: Date,
): Promise<void> {
  await tx.notice.updateMany({
    where: { workspaceId, id: noticeId },
    data: { approvedAt: null, approvedById: null, updatedAt: at },
  });
}

/** How a notice about this session went: whether anything was said, and when last. */
export async function deliveriesOf(
  tx: Tx,
  workspaceId: string,
  what: { kind: string; sessionId: string; ordinal?: number },
): Promise<{ isUnderway: boolean; lastSentAt: Date | undefined }> {
  const rows = await tx.delivery.findMany({
    where: {
      workspaceId,
      notice: {
        workspaceId,
        kind: what.kind,
        subjectId: what.sessionId,
        ...(what.ordinal !== undefined && { ordinal: what.ordinal }),
      },
      state: { in: ["WAITING", "SENDING", "SENT"] },
    },
    select: { state: true, sentAt: true },
  });
  const sent = rows.flatMap((row) => row.sentAt ?? []).map((at) => at.getTime());
  return {
    isUnderway: rows.some((row) => row.state !== "SENT"),
    lastSentAt: sent.length > 0 ? new Date(Math.max(...sent)) : undefined,
  };
}

/** The office's own channel. */
export async function councilChannel(tx: Tx, workspaceId: string): Promise<string | undefined> {
  const row = await tx.workspace.findUnique({
    where: { id: workspaceId },
    select: { councilChannelId: true },
  });
  return row?.councilChannelId ?? undefined;
}
