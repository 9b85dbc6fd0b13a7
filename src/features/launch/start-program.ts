import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { NoticePreview, PreviewedNotice } from "../../platform/notices/types.ts";
import type { Who } from "../../platform/slack/who.ts";
import { requireRight } from "../people/index.ts";
import { findProgram, loadProgram, type ProgramFacts } from "../program/index.ts";
import { type SessionFacts, sessionsOf } from "../session/index.ts";
import { loadWorkspace } from "../workspace/index.ts";
import { nextPlanned, type PlannedNotice, setRunning, stopNotices } from "./launch.store.ts";
import { pastNotices, subjectsOf } from "./overview.rules.ts";

export interface ToStart {
  program: ProgramFacts;
  sessions: SessionFacts[];
  councilChannelId: string | null;
  /** Their hour has gone by already: each is asked about. */
  past: PreviewedNotice[];
}

/** What a start would mean now. */
export async function prepareStart(tx: Tx, preview: NoticePreview, who: Who, at: Date): Promise<ToStart> {
  requireRight(who, "program.start");
  const program = await findProgram(tx, who.workspaceId);
  if (!program) throw new UserError("no-program", (words) => words.launch.importFirst);
  if (program.state !== "DRAFT") throw new UserError("started", (words) => words.launch.start.already);
  const sessions = await sessionsOf(tx, program);
  const due = await preview.preview(tx, subjectsOf(program, sessions), new Date(0), at);
  const { councilChannelId } = await loadWorkspace(tx, who.workspaceId);
  return { program, sessions, councilChannelId, past: pastNotices(due, at) };
}

export interface Start {
  who: Who;
  at: Date;
  programId: string;
  /** Keys of notices that are past and shall not be said. */
  leaveOut: string[];
}

/** 開始: from now on notices go out. Returns what is said next. */
export async function startProgram(
  { db, notices }: Pick<Deps, "db" | "notices">,
  { who, at, programId, leaveOut }: Start,
): Promise<PlannedNotice | undefined> {
  const next = await db.transaction(async (tx) => {
    requireRight(who, "program.start");
    const program = await loadProgram(tx, who.workspaceId, programId);
    if (!(await setRunning(tx, program, who.personId, at))) {
      throw new UserError("started", (words) => words.launch.start.already);
    }
    for (const subject of subjectsOf(program, await sessionsOf(tx, program))) {
      await notices.replan(tx, subject, at);
    }
    await stopNotices(tx, who.workspaceId, leaveOut, at);
    return nextPlanned(tx, who.workspaceId, program.id);
  });
  notices.kick();
  return next;
}
