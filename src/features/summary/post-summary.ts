/** The office asks for the summary now: this week's message is edited, or leaves early. */
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import type { CountMails } from "../mail/index.ts";
import { requireRight } from "../people/index.ts";
import { findProgram } from "../program/index.ts";
import { loadWorkspace } from "../workspace/index.ts";
import { SUMMARY_WEEKLY } from "./summary.notices.ts";
import { sendNow, wasSent } from "./summary.store.ts";
import { takeFiguresNow } from "./take-figures.ts";
import { weekOf } from "./weeks.rules.ts";

export type PostOutcome = "posted" | "edited";

export async function postSummaryNow(
  deps: Deps,
  { who, at, mails }: { who: Who; at: Date; mails: CountMails },
): Promise<PostOutcome> {
  const { workspaceId } = who;
  const outcome = await deps.db.transaction(async (tx): Promise<PostOutcome> => {
    requireRight(who, "summary.post");
    const program = await findProgram(tx, workspaceId);
    if (program?.state !== "RUNNING") {
      throw new UserError("summary-not-running", (words) => words.summary.notRunning);
    }
    if ((await loadWorkspace(tx, workspaceId)).councilChannelId === null) {
      throw new UserError("summary-no-channel", (words) => words.summary.noChannel);
    }
    const week = weekOf(program, dateOf(at));
    if (!week) throw new UserError("summary-outside-year", (words) => words.summary.outsideYear);
    const { ordinal, monday, expiresAt } = week;
    await takeFiguresNow(tx, program, { monday, at, mails });
    const about = { workspaceId, kind: SUMMARY_WEEKLY, subjectId: program.id, ordinal };
    if (await wasSent(tx, about)) {
      await deps.notices.refresh(tx, about);
      return "edited";
    }
    if (program.pausedAt) throw new UserError("summary-paused", (words) => words.summary.now.paused);
    const occasion = { ordinal, dueAt: at, expiresAt, programId: program.id };
    await deps.notices.announce(tx, SUMMARY_WEEKLY, program.id, workspaceId, occasion);
    await sendNow(tx, about, at);
    // It may have fallen due when there was no channel to say it in.
    await deps.notices.audienceChanged(tx, { workspaceId, type: "program", id: program.id });
    return "posted";
  });
  deps.notices.kick();
  return outcome;
}
