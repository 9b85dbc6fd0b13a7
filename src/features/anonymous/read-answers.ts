/** The office reads what came to an anonymous session; that it did is written down in the same transaction. */
import { z } from "zod";
import { type AuditedAction, recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { requireRight } from "../people/index.ts";
import { loadProgram, type ProgramFacts } from "../program/index.ts";
import { type AnonymousAnswer, anonymousAnswers, type Question, questionsOf } from "../reflection/index.ts";
import { findSession, type SessionFacts } from "../session/index.ts";
import { LEAST_ANSWERS, readable } from "./anonymous.rules.ts";

const ANSWERS_OPENED = "anonymous.opened";
const facts = z.object({ session: z.number(), count: z.number() });

/** What may be read now: nothing of a named session, and nothing too early. */
export async function readableAnswers(
  tx: Tx,
  session: SessionFacts,
  program: Pick<ProgramFacts, "rules">,
  at: Date,
): Promise<AnonymousAnswer[]> {
  if (session.visibility !== "ANONYMOUS") return [];
  const answers = await anonymousAnswers(tx, session);
  return readable({ session, program, count: answers.length, at }) === "readable" ? answers : [];
}

export interface ReadAnswers {
  session: SessionFacts;
  questions: Question[];
  answers: AnonymousAnswer[];
}

export async function readAnswers(
  { db }: Pick<Deps, "db">,
  { who, sessionId, at }: { who: Who; sessionId: string; at: Date },
): Promise<ReadAnswers> {
  return db.transaction(async (tx) => {
    requireRight(who, "reflection.read");
    const session = await findSession(tx, who.workspaceId, sessionId);
    if (!session) throw new UserError("no-session", (words) => words.schedule.fault.noSession);
    const program = await loadProgram(tx, who.workspaceId, session.programId);
    const answers = await readableAnswers(tx, session, program, at);
    if (answers.length === 0) {
      throw new UserError("not-readable", ({ anonymous }) => anonymous.notReadable(LEAST_ANSWERS));
    }
    const { workspaceId, programId, number } = session;
    await recordAudit(tx, {
      ...{ workspaceId, programId, at, byId: who.personId, action: ANSWERS_OPENED },
      subject: { type: "session", id: sessionId },
      facts: { session: number, count: answers.length },
    });
    return { session, questions: await questionsOf(tx, session), answers };
  });
}

/** Reading cannot be taken back. */
export const answersOpened: AuditedAction = {
  action: ANSWERS_OPENED,
  say: (words, kept) => words.anonymous.log.opened(facts.parse(kept)),
};
