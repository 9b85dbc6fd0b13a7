/** 代理入力: the office enters what somebody wrote on paper; it counts like an answer of their own. */
import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { lockEnrollments, refreshMessages } from "../attendance/index.ts";
import { requireRight } from "../people/index.ts";
import {
  type Answers,
  keepReflection,
  reflectionOf,
  requireVisibility,
  withWholeOptions,
} from "../reflection/index.ts";
import { ANSWER_ENTERED } from "./log.rules.ts";
import { type EntryAsked, loadEntry } from "./read-entry.ts";

export interface EnterAnswer extends EntryAsked {
  /** `Session.moves` and the version of the reflection when the form was opened. */
  moves: number;
  version: number;
  /** Chosen options as the modal carries them. */
  answers: Answers;
  once(tx: Tx): Promise<boolean>;
}

export interface EnteredAnswer {
  name: string;
  /** False: it says the same as before. */
  isChanged: boolean;
}

export async function enterAnswer(deps: Deps, asked: EnterAnswer): Promise<EnteredAnswer> {
  const { who, sessionId, enrollmentId, at } = asked;
  const { workspaceId } = who;
  const entered = await deps.db.transaction(async (tx) => {
    requireRight(who, "reflection.enter");
    await requireVisibility(tx, { workspaceId, id: sessionId }, false);
    await lockEnrollments(tx, workspaceId, [enrollmentId]);
    const { session, questions, writer, stored } = await loadEntry(tx, asked);
    const { name, number, personId } = writer;
    if (!(await asked.once(tx))) return { name, isChanged: true };
    if (session.moves !== asked.moves) throw new UserError("moved", ({ paper }) => paper.refused.moved);
    if ((stored?.version ?? 0) !== asked.version) {
      throw new UserError("changed", ({ paper }) => paper.refused.changed);
    }
    const isChanged = await keepReflection(tx, {
      session,
      enrollmentId,
      stored,
      state: "SUBMITTED",
      answers: withWholeOptions(asked.answers, questions, session),
      enteredById: who.personId,
      at,
    });
    const kept = await reflectionOf(tx, session, enrollmentId);
    if (!isChanged || !kept) return { name, isChanged };
    await recordAudit(tx, {
      workspaceId,
      programId: session.programId,
      at,
      byId: who.personId,
      action: ANSWER_ENTERED,
      subject: { type: "reflection", id: kept.id },
      // Whose and which, never the words.
      facts: { session: session.number, name, number, version: kept.version, sessionId, enrollmentId },
      before: { state: stored?.state ?? "NONE" },
    });
    await refreshMessages(tx, deps.notices, { workspaceId, sessionId, personIds: [personId] });
    return { name, isChanged };
  });
  deps.notices.kick();
  return entered;
}
