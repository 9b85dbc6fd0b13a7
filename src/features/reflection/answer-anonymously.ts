/** Takes what somebody wrote to an anonymous session, and keeps apart that they have answered. */
import type { Tx } from "../../platform/database/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { ProgramFacts } from "../program/index.ts";
import { closesAt, type SessionFacts } from "../session/index.ts";
import { addAnonymousAnswer } from "./anonymous.store.ts";
import type { Answers, NotCounted } from "./reflection.rules.ts";
import { type StoredReflection, saveReflections } from "./reflection.store.ts";

interface Anonymous {
  session: SessionFacts;
  program: ProgramFacts;
  enrollmentId: string;
  stored: StoredReflection | undefined;
  answers: Answers;
  wants: "SUBMITTED" | "DRAFT";
  notCounted: NotCounted | undefined;
  at: Date;
}

/**
 * False: this person has answered before. A repeated request is known by that alone, because the memory of handled
 * requests would keep a mark of the words with the time at which they came.
 */
export async function answerAnonymously(tx: Tx, anonymous: Anonymous): Promise<boolean> {
  const { session, program, enrollmentId, stored, answers, wants, notCounted, at } = anonymous;
  if (wants === "DRAFT") throw new UserError("no-drafts", ({ reflection }) => reflection.noDrafts);
  if (stored?.state === "SUBMITTED") return false;
  if (notCounted) {
    const late = { number: session.number, closing: closesAt(session, program.rules) };
    throw new UserError(
      "not-kept",
      ({ reflection }) => `${reflection.notCounted[notCounted](late)}${reflection.notKept}`,
    );
  }
  const receipt = { enrollmentId, stored, state: "SUBMITTED" as const, answers: {}, version: 1, at };
  await saveReflections(tx, session, [receipt]);
  await addAnonymousAnswer(tx, session, answers);
  return true;
}
