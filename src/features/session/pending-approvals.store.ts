/** What waits for 「内容を確認して送る」, for the office's summary. */
import type { Tx } from "../../platform/database/index.ts";
import { loadProgram } from "../program/index.ts";
import { unapproved } from "./announcement.store.ts";
import { approvalOccasions } from "./notice-times.rules.ts";
import { findSession } from "./session.store.ts";

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
