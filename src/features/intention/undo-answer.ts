/** Takes back what was entered for another: the answer before it stands again. */
import type { AuditedAction } from "../../platform/audit/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { loadProgram } from "../program/index.ts";
import { loadSession } from "../session/index.ts";
import { sayAgain } from "./answer-intention.ts";
import { enteredFacts, INTENTION_ENTERED, readStored, sayEntered } from "./audited.rules.ts";
import { isSameAnswer, requireAnswerable } from "./intention.rules.ts";
import { lockAnswer, saveAnswer, standingsOf } from "./intention.store.ts";

export const answerEntered: AuditedAction = {
  action: INTENTION_ENTERED,
  say: sayEntered,
  async undo(tx, deps, { entry, who, at }) {
    const { workspaceId, subjectId: enrollmentId } = entry;
    const { sessionId, moves, tookBack } = enteredFacts.parse(entry.facts);
    const session = await loadSession(tx, workspaceId, sessionId);
    requireAnswerable({ session, program: await loadProgram(tx, workspaceId, session.programId), at });
    await lockAnswer(tx, workspaceId, enrollmentId);
    const standing = (await standingsOf(tx, session)).find((one) => one.enrollmentId === enrollmentId);
    const after = readStored(entry.after);
    const stands = standing && session.moves === moves && isSameAnswer(standing.answer, after);
    // What was told to attendance before it is not known here, so that it cannot be put back.
    if (!stands || tookBack) throw new UserError("answer-changed", (words) => words.intention.cannotUndo);
    await saveAnswer(tx, {
      session,
      enrollmentId,
      from: standing.stored,
      to: readStored(entry.before),
      byId: who.personId,
      at,
    });
    await sayAgain(tx, deps.notices, session, standing.personId);
  },
};
