/** What the form for a sheet on paper starts from. */
import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { marksOf } from "../attendance/index.ts";
import { requireRight } from "../people/index.ts";
import { loadProgram, type ProgramFacts } from "../program/index.ts";
import {
  type Answers,
  type Question,
  questionsOf,
  reflectionOf,
  type StoredReflection,
} from "../reflection/index.ts";
import { loadSession, type SessionFacts } from "../session/index.ts";
import { requireEntry } from "./entry.rules.ts";
import { ENTRY_OPENED } from "./log.rules.ts";
import { lastHandedIn, type Writer, writerOf } from "./paper.store.ts";

export interface EntryAsked {
  who: Who;
  sessionId: string;
  enrollmentId: string;
  at: Date;
}

export interface Entry {
  session: SessionFacts;
  program: ProgramFacts;
  questions: Question[];
  writer: Writer;
  stored: StoredReflection | undefined;
  /** What the office entered before; a person's own draft is read by nobody else. */
  given: Answers;
}

/** Throws a UserError that says why nothing can be entered. */
export async function loadEntry(tx: Tx, { who, sessionId, enrollmentId, at }: EntryAsked): Promise<Entry> {
  const { workspaceId } = who;
  const session = await loadSession(tx, workspaceId, sessionId);
  const program = await loadProgram(tx, workspaceId, session.programId);
  const writer = await writerOf(tx, session, enrollmentId);
  if (!writer) throw new UserError("not-enrolled", ({ paper }) => paper.refused.notEnrolled);
  const questions = await questionsOf(tx, session);
  if (questions.length === 0) {
    throw new UserError("no-questions", ({ reflection }) => reflection.noQuestions(session));
  }
  const stored = await reflectionOf(tx, session, enrollmentId);
  const handedIn = stored && (await lastHandedIn(tx, { workspaceId, reflectionId: stored.id }));
  const isOwn = handedIn?.enteredById === writer.personId;
  const { isEnrolled } = writer;
  const status = (await marksOf(tx, session, [enrollmentId])).get(enrollmentId)?.status;
  requireEntry({ session, program, isEnrolled, status, stored, isOwn }, at);
  const given = stored?.state === "SUBMITTED" ? stored.answers : {};
  return { session, program, questions, writer, stored, given };
}

/** Seeing what was entered before is reading an answer: it is written down. */
export async function readEntry({ db }: Pick<Deps, "db">, asked: EntryAsked): Promise<Entry> {
  const { who, at } = asked;
  requireRight(who, "reflection.enter");
  return db.transaction(async (tx) => {
    const entry = await loadEntry(tx, asked);
    const { session, writer, stored } = entry;
    if (stored?.state === "SUBMITTED") {
      await recordAudit(tx, {
        workspaceId: who.workspaceId,
        programId: session.programId,
        at,
        byId: who.personId,
        action: ENTRY_OPENED,
        subject: { type: "reflection", id: stored.id },
        facts: { session: session.number, name: writer.name, number: writer.number },
      });
    }
    return entry;
  });
}
