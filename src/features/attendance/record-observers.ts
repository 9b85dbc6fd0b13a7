/** The office records who sat in: by name, or as a plain number; always apart from the trainees. */
import { isDeepStrictEqual } from "node:util";
import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import type { Who } from "../../platform/slack/who.ts";
import { requireRight } from "../people/index.ts";
import { loadProgram } from "../program/index.ts";
import { loadSession, type SessionFacts } from "../session/index.ts";
import { requireOpen } from "./attendance.rules.ts";
import { type Observers, observersOf, saveObservers } from "./team.store.ts";

interface Asked {
  who: Who;
  sessionId: string;
}

export async function readObservers(
  deps: Deps,
  { who, sessionId }: Asked,
): Promise<{ session: SessionFacts; stored: Observers | undefined }> {
  requireRight(who, "attendance.mark-any");
  const session = await loadSession(deps.db.client, who.workspaceId, sessionId);
  return { session, stored: await observersOf(deps.db.client, session) };
}

export async function recordObservers(
  deps: Deps,
  entry: Asked & { observers: Observers; at: Date; once?: (tx: Tx) => Promise<boolean> },
): Promise<void> {
  const { who, sessionId, observers, at, once } = entry;
  await deps.db.transaction(async (tx) => {
    requireRight(who, "attendance.mark-any");
    if (once && !(await once(tx))) return;
    const session = await loadSession(tx, who.workspaceId, sessionId);
    const program = await loadProgram(tx, who.workspaceId, session.programId);
    requireOpen({ session, program, at, byOffice: true });
    const stored = (await observersOf(tx, session)) ?? { names: [], headcount: 0 };
    if (isDeepStrictEqual(stored, observers)) return;
    await saveObservers(tx, session, { ...observers, enteredById: who.personId, enteredAt: at });
    const { workspaceId, programId, number, date } = session;
    await recordAudit(tx, {
      ...{ workspaceId, programId, at, byId: who.personId },
      action: "attendance.observers",
      subject: { type: "session", id: sessionId },
      facts: { number, date, from: stored.headcount, to: observers.headcount },
      before: { ...stored },
      after: { ...observers },
    });
  });
}
