import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Holding, MissedNotice, NoticePreview } from "../../platform/notices/index.ts";
import type { PreviewedNotice } from "../../platform/notices/types.ts";
import type { Who } from "../../platform/slack/who.ts";
import { subjectsOf } from "../launch/index.ts";
import { requireRight } from "../people/index.ts";
import { findProgram, type ProgramFacts } from "../program/index.ts";
import { type SessionFacts, sessionsOf } from "../session/index.ts";
import { loadWorkspace } from "../workspace/index.ts";
import { setResumed } from "./pause.store.ts";

export interface ToResume {
  program: ProgramFacts;
  sessions: SessionFacts[];
  councilChannelId: string | null;
  missed: MissedNotice[];
  /** Who gets it as things stand now, by key. */
  reach: Map<string, PreviewedNotice>;
}

async function pausedProgram(tx: Tx, who: Who): Promise<ProgramFacts> {
  requireRight(who, "program.pause");
  const program = await findProgram(tx, who.workspaceId);
  if (!program?.pausedAt) throw new UserError("not-paused", (words) => words.pause.notPaused);
  return program;
}

/** What going on would mean now. */
export async function prepareResume(
  tx: Tx,
  { holding, preview }: { holding: Holding; preview: NoticePreview },
  { who, at }: { who: Who; at: Date },
): Promise<ToResume> {
  const program = await pausedProgram(tx, who);
  const { workspaceId, id: programId } = program;
  const sessions = await sessionsOf(tx, program);
  const missed = await holding.missed(tx, { workspaceId, programId }, at);
  const due =
    missed.length > 0 ? await preview.preview(tx, await subjectsOf(tx, program), new Date(0), at, at) : [];
  const { councilChannelId } = await loadWorkspace(tx, workspaceId);
  const reach = new Map(due.map((notice) => [notice.key, notice]));
  return { program, sessions, councilChannelId, missed, reach };
}

export interface Resume {
  who: Who;
  at: Date;
  /** Ids of the missed notices that the office was asked about, and of those it does not want said. */
  asked: string[];
  leaveOut: string[];
}

class MoreAreMissed extends Error {}

/** "grown": more has been missed than was asked about, and everything stays held back. */
export async function resumeProgram(
  { db, notices }: Pick<Deps, "db" | "notices">,
  holding: Holding,
  { who, at, asked, leaveOut }: Resume,
): Promise<"resumed" | "grown"> {
  try {
    await db.transaction(async (tx) => {
      requireRight(who, "program.pause");
      const { workspaceId, id: programId } = await pausedProgram(tx, who);
      if (!(await setResumed(tx, { workspaceId, id: programId }, at))) {
        throw new UserError("not-paused", (words) => words.pause.notPaused);
      }
      const missed = await holding.missed(tx, { workspaceId, programId }, at);
      if (missed.some((notice) => !asked.includes(notice.id))) throw new MoreAreMissed();
      await holding.release(tx, { workspaceId, programId }, leaveOut, at);
      const left = missed.filter((notice) => leaveOut.includes(notice.id)).length;
      await recordAudit(tx, {
        ...{ workspaceId, programId, at, byId: who.personId },
        action: "pause.resumed",
        subject: { type: "program", id: programId },
        facts: { sent: missed.length - left, left },
      });
    });
  } catch (error) {
    // Thrown, so that the pause is not lifted.
    if (error instanceof MoreAreMissed) return "grown";
    throw error;
  }
  notices.kick();
  return "resumed";
}
