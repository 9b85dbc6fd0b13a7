/** What became of the announcements: planned, approved, sent. Read from the notices that the platform keeps. */
import type { Tx } from "../../platform/database/index.ts";
import { namesOf } from "../people/index.ts";
import { loadProgram } from "../program/index.ts";
import { approvalOccasions } from "./notice-times.rules.ts";
import { findSession } from "./session.store.ts";

export const ANNOUNCEMENT = "session.announcement";
export const APPROVAL = "session.approval";
export const REMINDER = "session.reminder";
/**
 * The question whether somebody comes, and its reminder. Declared by the feature intention; named here, because they
 * are said again when a session or a mark changes, and neither schedule nor attendance knows that feature.
 */
export const INTENTION_REQUEST = "intention.request";
export const INTENTION_REMINDER = "intention.reminder";

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
  const names = await namesOf(tx, workspaceId, ids);
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
async function unapproved(tx: Tx, workspaceId: string) {
  return tx.notice.findMany({
    where: {
      workspaceId,
      kind: ANNOUNCEMENT,
      needsApproval: true,
      approvedAt: null,
      state: { in: ["PLANNED", "HELD", "GOING_OUT"] },
    },
    select: { id: true, subjectId: true, dueAt: true, expiresAt: true },
    orderBy: { dueAt: "asc" },
  });
}

export interface PendingApproval {
  noticeId: string;
  sessionId: string;
  programId: string;
  sessionNumber: number;
  /** When it is due to leave; in the past: it leaves as soon as it is approved. */
  dueAt: Date;
  /** When the office is first asked. */
  askedAt: Date;
}

/** By due time. With `at`: only those about which the office has been asked by then, and that can still leave. */
export async function pendingApprovals(tx: Tx, workspaceId: string, at?: Date): Promise<PendingApproval[]> {
  const pending: PendingApproval[] = [];
  for (const { id, subjectId, dueAt, expiresAt } of await unapproved(tx, workspaceId)) {
    const session = await findSession(tx, workspaceId, subjectId);
    if (session?.state !== "SCHEDULED") continue;
    const { rules } = await loadProgram(tx, workspaceId, session.programId);
    const askedAt = approvalOccasions(session, rules)[0]?.dueAt ?? dueAt;
    if (at && (askedAt > at || expiresAt <= at)) continue;
    const { id: sessionId, number: sessionNumber, programId } = session;
    pending.push({ noticeId: id, sessionId, programId, sessionNumber, dueAt, askedAt });
  }
  return pending;
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
