/** What follows when the facts of a session have changed, by whatever way: an officer's form or an import. */
import { wordsIn } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import type { ProgramFacts } from "../program/index.ts";
import { ANNOUNCEMENT, APPROVAL, announcementsOf, deliveriesOf, REMINDER } from "./announcement.store.ts";
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
  for (const kind of [ANNOUNCEMENT, APPROVAL, REMINDER]) {
    await deps.notices.refresh(tx, { workspaceId, kind, subjectId: id });
  }
  return isUnseen && after.state === "SCHEDULED";
}

/** Whether people were told of the session, so that they may count on it as it stands. */
export async function isAnnounced(tx: Tx, { workspaceId, id, revision }: SessionFacts): Promise<boolean> {
  if (revision > 0) return true;
  const announcement = (await announcementsOf(tx, workspaceId, [id])).get(id);
  if (announcement?.isOut || announcement?.isSettled) return true;
  const reminders = await deliveriesOf(tx, workspaceId, { kind: REMINDER, sessionId: id });
  return reminders.isUnderway || reminders.lastSentAt !== undefined;
}
