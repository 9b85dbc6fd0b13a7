import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { NoticePreview, PreviewedNotice } from "../../platform/notices/types.ts";
import type { Who } from "../../platform/slack/who.ts";
import { requireRight } from "../people/index.ts";
import { findProgram, loadProgram, type ProgramFacts } from "../program/index.ts";
import { type SessionFacts, sessionsOf } from "../session/index.ts";
import { loadWorkspace } from "../workspace/index.ts";
import { isMorePast, nextPlanned, type PlannedNotice, setRunning, stopNotices } from "./launch.store.ts";
import { subjectsOf } from "./list-subjects.ts";
import { pastNotices } from "./overview.rules.ts";

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
  const due = await preview.preview(tx, await subjectsOf(tx, program), new Date(0), at, at);
  const { councilChannelId } = await loadWorkspace(tx, who.workspaceId);
  return { program, sessions, councilChannelId, past: pastNotices(due, at) };
}

export interface Start {
  who: Who;
  at: Date;
  programId: string;
  /** Keys of the notices already past that the office was asked about, and of those it does not want said. */
  asked: string[];
  leaveOut: string[];
}

/** "grown": more notices are past than were asked about, and nothing was started. */
export type StartOutcome = { kind: "started"; next: PlannedNotice | undefined } | { kind: "grown" };

class MoreArePast extends Error {}

/** 開始: from now on notices go out. */
export async function startProgram(
  { db, notices }: Pick<Deps, "db" | "notices">,
  { who, at, programId, asked, leaveOut }: Start,
): Promise<StartOutcome> {
  const start = db.transaction(async (tx) => {
    requireRight(who, "program.start");
    const program = await loadProgram(tx, who.workspaceId, programId);
    if (!(await setRunning(tx, program, who.personId, at))) {
      throw new UserError("started", (words) => words.launch.start.already);
    }
    const subjects = await subjectsOf(tx, program);
    for (const subject of subjects) await notices.replan(tx, subject, at);
    const planned = { workspaceId: who.workspaceId, subjectIds: subjects.map((subject) => subject.id) };
    await stopNotices(tx, who.workspaceId, leaveOut, at);
    if (await isMorePast(tx, planned, { asked, at })) throw new MoreArePast();
    await recordAudit(tx, {
      ...{ workspaceId: who.workspaceId, programId, at, byId: who.personId },
      action: "launch.started",
      subject: { type: "program", id: programId },
      facts: { title: program.title, fiscalYear: program.fiscalYear },
    });
    return nextPlanned(tx, planned);
  });
  try {
    const next = await start;
    notices.kick();
    return { kind: "started", next };
  } catch (error) {
    // Thrown, so that what was planned in the transaction is undone.
    if (error instanceof MoreArePast) return { kind: "grown" };
    throw error;
  }
}
