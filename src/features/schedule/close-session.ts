import { recordAudit } from "../../platform/audit/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { keepCounts } from "../closing/index.ts";
import { requireRight } from "../people/index.ts";
import { loadProgram } from "../program/index.ts";
import {
  findSession,
  isClosed,
  lockProgram,
  lockSession,
  type SessionFacts,
  updateSession,
} from "../session/index.ts";
import type { Act } from "./change-session.ts";
import { requireOpen, requireOver } from "./form.rules.ts";
import { factsOf } from "./log.rules.ts";

export interface CloseOutcome {
  outcome: "closed" | "already";
  session: SessionFacts;
}

/** Closes a session before its reflections would: trainees can change nothing more. */
export async function closeSession(deps: Deps, act: Act, sessionId: string): Promise<CloseOutcome> {
  const { who, now: at } = act;
  requireRight(who, "session.close");
  const { workspaceId } = who;
  const outcome = await deps.db.transaction(async (tx): Promise<CloseOutcome> => {
    const found = await findSession(tx, workspaceId, sessionId);
    // The program's row first, as in every change that may leave an erratum: two locks in one order.
    if (found) await lockProgram(tx, workspaceId, found.programId, at);
    const session = await lockSession(tx, workspaceId, sessionId, at);
    if (!session) throw new UserError("no-session", (words) => words.schedule.fault.noSession);
    const { rules } = await loadProgram(tx, workspaceId, session.programId);
    if (session.state !== "CANCELED" && isClosed(session, rules, at)) return { outcome: "already", session };
    requireOpen(session, rules, at);
    requireOver(session, at);
    const closing = { state: "CLOSED" as const, closedAt: at, closedById: who.personId };
    const closed = await updateSession(tx, session, closing, at);
    await keepCounts(tx, closed, { at, byId: who.personId });
    await deps.notices.replan(tx, { workspaceId, type: "session", id: sessionId }, at);
    await recordAudit(tx, {
      ...{ workspaceId, programId: session.programId, at, byId: who.personId },
      action: "schedule.closed",
      subject: { type: "session", id: sessionId },
      facts: factsOf(session),
    });
    return { outcome: "closed", session: closed };
  });
  deps.notices.kick();
  return outcome;
}
