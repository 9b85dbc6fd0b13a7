/** Sessions: their facts and dates, and everything that is said about them. */
import type { Tx } from "../../platform/database/index.ts";
import type { Feature } from "../../platform/feature.ts";
import { announcementNotice, approvalNotice, type BesideSession } from "./announcement.notices.ts";
import { changeNotices } from "./change.notices.ts";
import { type Intended, reminderNotice } from "./reminder.notices.ts";
import { nextOf, type SessionFacts } from "./session.rules.ts";
import { sessionsOf } from "./session.store.ts";

export {
  type Announcement,
  APPROVAL,
  announcementsOf,
  INTENTION_REMINDER,
  INTENTION_REQUEST,
  type PendingApproval,
  pendingApprovals,
  REMINDER as SESSION_REMINDER,
} from "./announcement.store.ts";
export { leavesText } from "./approval.card.ts";
export { changeMessage, type Told } from "./change.card.ts";
export {
  type ChangeFacts,
  changedFields,
  changeKind,
  DETAIL_FIELDS,
  type DetailField,
  detailsOf,
  factMark,
  markOf,
  mustTell,
  type SessionDetails,
  toldFacts,
} from "./change.rules.ts";
export { enrolledFor } from "./enrolled.store.ts";
export { APPROVE_OPEN, SESSIONS_OPEN } from "./ids.ts";
export { keepClosed } from "./keep-closed.ts";
export { approvalOccasions } from "./notice-times.rules.ts";
export { isAnnounced, refreshAnnouncement, refreshPosted } from "./refresh-announcement.ts";
export { announcementMessage, sessionBlocks, sessionsButton, whenOf } from "./session.card.ts";
export {
  closesAt,
  closingDate,
  endsAt,
  isClosed,
  nextOf,
  type SessionFacts,
  type SessionPart,
  startsAt,
} from "./session.rules.ts";
export { sessionItemSheet, sessionSheet } from "./session.sheet.ts";
export {
  findSession,
  insertSession,
  loadSession,
  lockProgram,
  lockSession,
  sessionsOf,
  updateSession,
} from "./session.store.ts";

/** The session that is next or under way; canceled and closed ones are passed over. */
export async function nextSession(
  tx: Tx,
  program: { workspaceId: string; id: string },
  at: Date,
): Promise<SessionFacts | undefined> {
  return nextOf(await sessionsOf(tx, program), at);
}

export interface HandedToSession {
  /** What other features show of a session in its announcement, such as the files released by then. */
  beside?: BesideSession[];
  /** Whether its readers mean to come, for the reminder. */
  intended?: Intended;
}

export function createSessionFeature({ beside = [], intended }: HandedToSession = {}): Feature {
  return {
    name: "session",
    notices: [announcementNotice(beside), approvalNotice, reminderNotice(intended), ...changeNotices],
  };
}
