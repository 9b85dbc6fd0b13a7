/** Takes back what was entered from paper, as when it was somebody else's sheet: what stood before stands again. */
import { z } from "zod";
import type { AuditedAction } from "../../platform/audit/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { lockEnrollments, refreshMessages } from "../attendance/index.ts";
import { loadProgram } from "../program/index.ts";
import { keepReflection, reflectionOf } from "../reflection/index.ts";
import { loadSession } from "../session/index.ts";
import { isEntryOpen } from "./entry.rules.ts";
import { enteredFacts } from "./log.rules.ts";
import { versionBefore, writerOf } from "./paper.store.ts";

const before = z.object({ state: z.enum(["NONE", "DRAFT", "SUBMITTED", "DECLINED"]) });

export const undoEntry: NonNullable<AuditedAction["undo"]> = async (tx, deps, { entry, who, at }) => {
  const { workspaceId } = who;
  const { sessionId, enrollmentId, version } = enteredFacts.parse(entry.facts);
  const session = await loadSession(tx, workspaceId, sessionId);
  const program = await loadProgram(tx, workspaceId, session.programId);
  await lockEnrollments(tx, workspaceId, [enrollmentId]);
  const stored = await reflectionOf(tx, session, enrollmentId);
  const writer = await writerOf(tx, session, enrollmentId);
  const stands = stored?.state === "SUBMITTED" && stored.version === version;
  if (!stored || !writer || !stands || !isEntryOpen(session, program, at)) {
    throw new UserError("answer-changed", ({ paper }) => paper.refused.cannotUndo);
  }
  const { state } = before.parse(entry.before);
  const last = await versionBefore(tx, { workspaceId, reflectionId: stored.id, version });
  await keepReflection(tx, {
    session,
    enrollmentId,
    // What was entered no longer counts, whatever takes its place.
    stored: { ...stored, state: state === "DECLINED" ? "DRAFT" : "DECLINED" },
    state: state === "NONE" ? "DRAFT" : state,
    answers: state === "NONE" ? {} : (last?.answers ?? {}),
    enteredById: who.personId,
    at,
  });
  await refreshMessages(tx, deps.notices, { workspaceId, sessionId, personIds: [writer.personId] });
};
