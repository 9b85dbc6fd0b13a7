/** What follows when the facts of a session have changed, by whatever way: an officer's form or an import. */
import { wordsIn } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import type { Notices } from "../../platform/notices/types.ts";
import type { ProgramFacts } from "../program/index.ts";
import {
  ANNOUNCEMENT,
  APPROVAL,
  announcementsOf,
  deliveriesOf,
  INTENTION_REMINDER,
  INTENTION_REQUEST,
  REMINDER,
} from "./announcement.store.ts";
import { markOf } from "./change.rules.ts";
import { announcementMessage } from "./session.card.ts";
import type { SessionFacts } from "./session.rules.ts";

export interface Rewritten {
  program: ProgramFacts;
  before: SessionFacts;
  after: SessionFacts;
  /** As it was, when the program's own facts have changed. */
  programBefore?: ProgramFacts;
}

/**
 * Plans the session anew and edits what already stands in Slack. An approval counts for the words that were
 * seen: when they changed before they left, it is withdrawn, the office is asked again, and true comes back.
 */
export async function refreshAnnouncement(
  tx: Tx,
  deps: Pick<Deps, "notices">,
  { program, before, after, programBefore = program }: Rewritten,
  at: Date,
): Promise<boolean> {
  const { workspaceId, id } = after;
  const subject = { workspaceId, type: "session" as const, id };
  const announcement = (await announcementsOf(tx, workspaceId, [id])).get(id);
  const said = (session: SessionFacts, by: ProgramFacts) =>
    markOf(announcementMessage(wordsIn(by.language), session, by));
  const isUnseen =
    announcement?.approvedAt !== undefined &&
    !announcement.isOut &&
    said(before, programBefore) !== said(after, program);
  if (isUnseen) await deps.notices.withdrawApproval(tx, announcement.noticeId, workspaceId, at);
  await deps.notices.replan(tx, subject, at);
  if (isUnseen) await deps.notices.audienceChanged(tx, subject);
  const kind = [ANNOUNCEMENT, APPROVAL, REMINDER, INTENTION_REQUEST, INTENTION_REMINDER];
  await deps.notices.refresh(tx, { workspaceId, kind, subjectId: id });
  return isUnseen && after.state === "SCHEDULED";
}

/** Whether people were told of the session, so that they may count on it as it stands. */
export async function isAnnounced(tx: Tx, { workspaceId, id, revision }: SessionFacts): Promise<boolean> {
  if (revision > 0) return true;
  const announcement = (await announcementsOf(tx, workspaceId, [id])).get(id);
  if (announcement?.isOut || announcement?.isSettled) return true;
  for (const kind of [REMINDER, INTENTION_REQUEST]) {
    const { isUnderway, lastSentAt } = await deliveriesOf(tx, workspaceId, { kind, sessionId: id });
    if (isUnderway || lastSentAt !== undefined) return true;
  }
  return false;
}

/** Something beside the session's facts has changed that its announcement shows: it is edited where it stands. */
export async function refreshPosted(
  tx: Tx,
  notices: Notices,
  { workspaceId, id: subjectId }: Pick<SessionFacts, "workspaceId" | "id">,
): Promise<void> {
  await notices.refresh(tx, { workspaceId, kind: ANNOUNCEMENT, subjectId });
}
