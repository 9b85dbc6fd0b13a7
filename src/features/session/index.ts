/** Sessions: announced, changed, canceled and closed by the office; looked up by everybody. */
import type { Tx } from "../../platform/database/index.ts";
import type { Feature } from "../../platform/feature.ts";
import { announcementNotice, approvalNotice } from "./announcement.notices.ts";
import { listenApproveAnnouncement } from "./approve-announcement.listeners.ts";
import { changeNotices } from "./change.notices.ts";
import { listenChangeSession } from "./change-session.listeners.ts";
import { listenCloseSession } from "./close-session.listeners.ts";
import type { SessionCreated } from "./create-session.ts";
import type { SessionPanel } from "./read-sessions.ts";
import { reminderNotice } from "./reminder.notices.ts";
import { nextOf, type SessionFacts } from "./session.rules.ts";
import { sessionsOf } from "./session.store.ts";
import { listenShowSessions } from "./show-sessions.listeners.ts";

export { type ApproveOutcome, approveAnnouncement, previewAnnouncement } from "./approve-announcement.ts";
export {
  type ChangeOutcome,
  cancelSession,
  editSession,
  moveSession,
  type Proposal,
} from "./change-session.ts";
export { type CloseOutcome, closeSession } from "./close-session.ts";
export { type CreateOutcome, createSession, type SessionCreated } from "./create-session.ts";
export { type PendingApproval, pendingApprovals } from "./pending-approvals.store.ts";
export type { SessionPanel } from "./read-sessions.ts";
export { refreshAnnouncement } from "./refresh-announcement.ts";
export {
  closesAt,
  closingDate,
  endsAt,
  isClosed,
  type SessionFacts,
  type SessionPart,
  startsAt,
} from "./session.rules.ts";
export { loadSession, sessionsOf } from "./session.store.ts";

/** The session that is next or under way; canceled and closed ones are passed over. */
export async function nextSession(
  tx: Tx,
  program: { workspaceId: string; id: string },
  at: Date,
): Promise<SessionFacts | undefined> {
  return nextOf(await sessionsOf(tx, program), at);
}

export interface HandedToSession {
  /** What other features show of a session to the person who looks. */
  panels?: SessionPanel[];
  /** What other features add to a session that is set up in Slack. */
  onCreated?: SessionCreated[];
}

export function createSessionFeature({ panels = [], onCreated = [] }: HandedToSession): Feature {
  return {
    name: "session",
    notices: [announcementNotice, approvalNotice, reminderNotice, ...changeNotices],
    listen(listen, deps) {
      listenShowSessions(listen, deps, panels);
      listenChangeSession(listen, deps, onCreated);
      listenApproveAnnouncement(listen, deps);
      listenCloseSession(listen, deps, panels);
    },
  };
}
export { sessionItemSheet, sessionSheet } from "./session.sheet.ts";
