/** What a person's sheet starts from, and which sheets are open to them now. */
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { KnownWho, Who } from "../../platform/slack/who.ts";
import { enrollmentOf, marksOf } from "../attendance/index.ts";
import type { AttendanceStatus } from "../closing/index.ts";
import { mayDo, requireRight } from "../people/index.ts";
import { findProgram, loadProgram, type ProgramFacts } from "../program/index.ts";
import { closesAt, loadSession, type SessionFacts, sessionsOf } from "../session/index.ts";
import { isOpenForAnswers, type Question } from "./reflection.rules.ts";
import { enrollmentsOf, questionsOf, reflectionOf, type StoredReflection } from "./reflection.store.ts";

export interface Sheet {
  session: SessionFacts;
  program: ProgramFacts;
  enrollmentId: string;
  questions: Question[];
  status: AttendanceStatus | undefined;
  stored: StoredReflection | undefined;
  isOpen: boolean;
}

/** The sheet of somebody who was enrolled on the day; a UserError for everybody else. */
export async function loadSheet(
  tx: Tx,
  { who, sessionId, at }: { who: KnownWho; sessionId: string; at: Date },
): Promise<Sheet> {
  const session = await loadSession(tx, who.workspaceId, sessionId);
  const program = await loadProgram(tx, who.workspaceId, session.programId);
  const enrollment = await enrollmentOf(tx, session, who.personId);
  if (!enrollment) {
    throw new UserError("not-enrolled", (words) =>
      words.attendance.notEnrolled({ number: session.number, contact: program.contact }),
    );
  }
  const mark = (await marksOf(tx, session, [enrollment.id])).get(enrollment.id);
  return {
    session,
    program,
    enrollmentId: enrollment.id,
    questions: await questionsOf(tx, session),
    status: mark?.status,
    stored: await reflectionOf(tx, session, enrollment.id),
    isOpen: isOpenForAnswers(session, program, at),
  };
}

export async function readSheet(
  deps: Deps,
  { who, sessionId, at }: { who: Who; sessionId: string; at: Date },
): Promise<Sheet> {
  requireRight(who, "reflection.answer");
  return loadSheet(deps.db.client, { who, sessionId, at });
}

/** Throws a UserError that says why a sheet cannot be opened. */
export function requireSheetOpen({ session, program, questions, isOpen }: Sheet): void {
  const about = { session, contact: program.contact, closing: closesAt(session, program.rules) };
  if (session.state === "CANCELED") {
    throw new UserError("session-canceled", (words) => words.reflection.canceled(about));
  }
  if (questions.length === 0) {
    throw new UserError("no-questions", (words) => words.reflection.noQuestions(session));
  }
  if (!isOpen) throw new UserError("reflection-not-open", (words) => words.reflection.notOpen(about));
}

/** The sessions whose sheet the person may write now, the latest first. */
export async function openSessions(
  deps: Deps,
  { who, at }: { who: Who; at: Date },
): Promise<{ isTrainee: boolean; sessions: SessionFacts[] }> {
  const tx = deps.db.client;
  const program = await findProgram(tx, who.workspaceId);
  if (!program) throw new UserError("no-program", (words) => words.common.noProgram);
  if (!mayDo(who, "reflection.answer")) {
    throw new UserError("not-a-trainee", ({ reflection }) => reflection.onlyTrainees(program.contact));
  }
  requireRight(who, "reflection.answer");
  const { workspaceId, personId } = who;
  const enrollments = await enrollmentsOf(tx, { workspaceId, programId: program.id, personId });
  const sessions = (await sessionsOf(tx, program)).filter(
    (session) =>
      isOpenForAnswers(session, program, at) &&
      enrollments.some(({ from, to }) => from <= session.date && (to === null || to >= session.date)),
  );
  return { isTrainee: enrollments.length > 0, sessions: sessions.reverse() };
}
