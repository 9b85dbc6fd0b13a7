/** Reads what a person's own training report is made of; nobody else gets it, and nothing of it is kept. */
import type { Words } from "../../locales/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { enrollmentOf } from "../attendance/index.ts";
import { requireRight } from "../people/index.ts";
import { loadProgram } from "../program/index.ts";
import { questionsOf, reflectionOf } from "../reflection/index.ts";
import { findSession, type SessionFacts, startsAt } from "../session/index.ts";
import { type Draft, draftOf } from "./fukumei.rules.ts";
import { reporterOf } from "./fukumei.store.ts";

export interface MakeDraft {
  who: Who;
  words: Words;
  sessionId: string;
  at: Date;
}

export interface MadeDraft {
  session: SessionFacts;
  draft: Draft;
  /** The own words are in it. */
  hasAnswer: boolean;
}

export async function makeDraft(
  { db }: Pick<Deps, "db">,
  { who, words, sessionId, at }: MakeDraft,
): Promise<MadeDraft> {
  requireRight(who, "fukumei.take");
  const { workspaceId, personId } = who;
  return db.transaction(async (tx) => {
    const session = await findSession(tx, workspaceId, sessionId);
    if (!session) throw new UserError("no-session", (all) => all.schedule.fault.noSession);
    if (session.state === "CANCELED" || startsAt(session) > at) {
      throw new UserError("not-held", (all) => all.fukumei.notHeld(session.number));
    }
    const program = await loadProgram(tx, workspaceId, session.programId);
    const enrollment = await enrollmentOf(tx, session, personId);
    if (!enrollment) {
      const { number } = session;
      throw new UserError("not-enrolled", (all) =>
        all.attendance.notEnrolled({ number, contact: program.contact }),
      );
    }
    const stored = await reflectionOf(tx, session, enrollment.id);
    // A draft is not said yet; of an anonymous answer only the receipt stands here.
    const answers = stored?.state === "SUBMITTED" ? stored.answers : {};
    const reporter = await reporterOf(tx, workspaceId, enrollment.id);
    const questions = await questionsOf(tx, session);
    const draft = draftOf({ words, session, program, reporter, questions, answers });
    return { session, draft, hasAnswer: Object.keys(answers).length > 0 };
  });
}
