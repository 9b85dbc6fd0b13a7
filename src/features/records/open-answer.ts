/** The office opens what one person handed in: read, and written down in the same transaction that it was opened. */
import { z } from "zod";
import { type AuditedAction, recordAudit } from "../../platform/audit/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { requireRight } from "../people/index.ts";
import { type Question, questionsOf } from "../reflection/index.ts";
import type { SessionFacts } from "../session/index.ts";
import { findRecorded } from "./read-records.ts";
import { answerOf, type HandedInAnswer, type Version } from "./records.store.ts";

const OPENED = "records.opened";

const openedFacts = z.object({
  session: z.number(),
  name: z.string(),
  number: z.string(),
  version: z.number(),
});

export interface OpenedAnswer {
  session: SessionFacts;
  questions: Question[];
  answer: HandedInAnswer;
  /** The one that is read: the last, unless another was asked for. */
  version: Version;
}

export interface OpenAnswer {
  who: Who;
  sessionId: string;
  enrollmentId: string;
  version?: number;
  at: Date;
}

export async function openAnswer({ db }: Pick<Deps, "db">, asked: OpenAnswer): Promise<OpenedAnswer> {
  const { who, sessionId, enrollmentId, at } = asked;
  return db.transaction(async (tx) => {
    requireRight(who, "reflection.read");
    const { session } = await findRecorded(tx, who, sessionId);
    const answer = await answerOf(tx, session, enrollmentId);
    const version = answer?.versions.find((one) => one.version === asked.version) ?? answer?.versions[0];
    if (!answer || !version) throw new UserError("not-handed-in", (words) => words.records.notHandedIn);
    const { workspaceId, programId, number } = session;
    await recordAudit(tx, {
      workspaceId,
      programId,
      at,
      byId: who.personId,
      action: OPENED,
      subject: { type: "reflection", id: answer.reflectionId },
      // Whose and which, never the words.
      facts: { session: number, name: answer.name, number: answer.number, version: version.version },
    });
    return { session, questions: await questionsOf(tx, session), answer, version };
  });
}

/** Reading cannot be taken back. */
export const answerOpened: AuditedAction = {
  action: OPENED,
  say: (words, facts) => words.records.opened(openedFacts.parse(facts)),
};
