/** 受付で入力: how much of a session is left to enter, and which team comes next. */
import type { Deps } from "../../platform/deps.ts";
import type { Who } from "../../platform/slack/who.ts";
import { type AttendanceCounts, attendanceCounts } from "../closing/index.ts";
import { requireRight } from "../people/index.ts";
import { loadProgram } from "../program/index.ts";
import { loadSession, type SessionFacts } from "../session/index.ts";
import { requireOpen } from "./attendance.rules.ts";

export interface DeskState {
  session: SessionFacts;
  counts: AttendanceCounts;
}

export async function readDesk(
  deps: Deps,
  { who, sessionId, at }: { who: Who; sessionId: string; at: Date },
): Promise<DeskState> {
  requireRight(who, "attendance.mark-any");
  const tx = deps.db.client;
  const session = await loadSession(tx, who.workspaceId, sessionId);
  const program = await loadProgram(tx, who.workspaceId, session.programId);
  requireOpen({ session, program, at, byOffice: true });
  return { session, counts: await attendanceCounts(tx, session) };
}
