import { wordsIn } from "../../locales/index.ts";
import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { MessageContent } from "../../platform/notices/types.ts";
import type { Who } from "../../platform/slack/who.ts";
import { requireRight } from "../people/index.ts";
import { loadProgram, type ProgramFacts } from "../program/index.ts";
import {
  type Announcement,
  APPROVAL,
  announcementMessage,
  announcementsOf,
  findSession,
  lockSession,
  markOf,
  type SessionFacts,
} from "../session/index.ts";
import type { Act } from "./change-session.ts";
import { factsOf } from "./log.rules.ts";

/** An announcement as it would leave now. */
export interface Preview {
  session: SessionFacts;
  program: ProgramFacts;
  announcement: Announcement;
  message: MessageContent;
  /** Comes back with the approval: it counts for these very words. */
  mark: string;
}

export type ApproveOutcome = { outcome: "approved" | "already" | "changed"; preview: Preview };

export async function previewAnnouncement(tx: Tx, who: Who, sessionId: string): Promise<Preview> {
  requireRight(who, "session.announce");
  return preview(tx, who.workspaceId, await findSession(tx, who.workspaceId, sessionId));
}

async function preview(tx: Tx, workspaceId: string, session: SessionFacts | undefined): Promise<Preview> {
  const announcement = session && (await announcementsOf(tx, workspaceId, [session.id])).get(session.id);
  if (!announcement || session.state !== "SCHEDULED" || announcement.isSettled) {
    throw new UserError("nothing-to-approve", (words) => words.schedule.approve.nothingToApprove);
  }
  const program = await loadProgram(tx, workspaceId, session.programId);
  const message = announcementMessage(wordsIn(program.language), session, program);
  return { session, program, announcement, message, mark: markOf(message) };
}

/** 内容を確認して送る: approves the words that were seen. Nothing happens when they have changed since. */
export async function approveAnnouncement(
  deps: Deps,
  act: Act,
  { sessionId, mark }: { sessionId: string; mark: string },
): Promise<ApproveOutcome> {
  const { who, now: at } = act;
  requireRight(who, "session.announce");
  const { workspaceId, personId } = who;
  const outcome = await deps.db.transaction(async (tx): Promise<ApproveOutcome> => {
    const seen = await preview(tx, workspaceId, await lockSession(tx, workspaceId, sessionId, at));
    if (seen.announcement.approvedAt) return { outcome: "already", preview: seen };
    if (!seen.program.channelId) {
      const { channelName } = seen.program;
      throw new UserError("no-channel", (words) => words.session.approval.noChannel(channelName));
    }
    if (seen.mark !== mark) return { outcome: "changed", preview: seen };
    await deps.notices.approve(tx, seen.announcement.noticeId, workspaceId, personId, at);
    await deps.notices.refresh(tx, { workspaceId, kind: APPROVAL, subjectId: sessionId });
    await recordAudit(tx, {
      ...{ workspaceId, programId: seen.session.programId, at, byId: personId },
      action: "schedule.approved",
      subject: { type: "session", id: sessionId },
      facts: factsOf(seen.session),
    });
    return { outcome: "approved", preview: seen };
  });
  if (outcome.outcome === "approved") deps.notices.kick();
  return outcome;
}
