/** The office records who sat in: by name, or as a plain number; always apart from the trainees. */
import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import type { Who } from "../../platform/slack/who.ts";
import { isConfirmed, openRecords, recordErrata } from "../closing/index.ts";
import { requireRight } from "../people/index.ts";
import { loadProgram } from "../program/index.ts";
import { loadSession, type SessionFacts } from "../session/index.ts";
import { requireOpen } from "./attendance.rules.ts";
import { type Observers, observersOf, type StoredObservers, saveObservers } from "./team.store.ts";

interface Asked {
  who: Who;
  sessionId: string;
}

export async function readObservers(
  deps: Deps,
  { who, sessionId, at }: Asked & { at: Date },
): Promise<{ session: SessionFacts; stored: StoredObservers | undefined; isClosed: boolean }> {
  requireRight(who, "attendance.mark-any");
  const tx = deps.db.client;
  const session = await loadSession(tx, who.workspaceId, sessionId);
  const program = await loadProgram(tx, who.workspaceId, session.programId);
  const stored = await observersOf(tx, session);
  return { session, stored, isClosed: isConfirmed(session, program, at) };
}

function isSame(stored: StoredObservers | undefined, { names, headcount }: Observers): boolean {
  return stored?.headcount === headcount && stored.names.join("\n") === names.join("\n");
}

interface Recording extends Asked {
  observers: Observers;
  /** `enteredAt` of what was stored when the form was opened, as ISO; empty when nothing was. */
  opened: string;
  /** Asked once the session is closed. */
  reason: string | undefined;
  at: Date;
  once?: (tx: Tx) => Promise<boolean>;
}

export async function recordObservers(
  deps: Deps,
  entry: Recording,
): Promise<"saved" | "needs-reason" | "changed"> {
  const { who, sessionId, observers, opened, reason, at, once } = entry;
  return deps.db.transaction(async (tx) => {
    requireRight(who, "attendance.mark-any");
    const session = await loadSession(tx, who.workspaceId, sessionId);
    const program = await loadProgram(tx, who.workspaceId, session.programId);
    requireOpen({ session, program, at, byOffice: true });
    const before = await openRecords(tx, program, session, at);
    if (before && !reason) return "needs-reason";
    const stored = await observersOf(tx, session);
    if (isSame(stored, observers)) return "saved";
    // Before `once`: what is saved after a second look may be the very same words.
    if ((stored?.enteredAt.toISOString() ?? "") !== opened) return "changed";
    if (once && !(await once(tx))) return "saved";
    await saveObservers(tx, session, { ...observers, enteredById: who.personId, enteredAt: at });
    const { names, headcount } = stored ?? { names: [], headcount: 0 };
    const { workspaceId, programId, number, date } = session;
    await recordAudit(tx, {
      ...{ workspaceId, programId, at, byId: who.personId },
      action: "attendance.observers",
      subject: { type: "session", id: sessionId },
      facts: { number, date, from: headcount, to: observers.headcount },
      before: { names, headcount },
      after: { ...observers },
    });
    if (before && reason) await recordErrata(tx, before, { at, byId: who.personId, reason });
    return "saved";
  });
}
