/** Keeps what a person wrote: handed in, as a draft, or, when it comes too late, as a draft that is not counted. */
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { lockEnrollments, refreshMessages } from "../attendance/index.ts";
import { requireRight } from "../people/index.ts";
import { loadProgram, type ProgramFacts } from "../program/index.ts";
import { loadSession, type SessionFacts } from "../session/index.ts";
import { holdVisibility } from "./anonymous.store.ts";
import { answerAnonymously } from "./answer-anonymously.ts";
import {
  type Answers,
  isEmpty,
  isSame,
  type NotCounted,
  type ReflectionState,
  whyNotCounted,
  withWholeOptions,
} from "./reflection.rules.ts";
import {
  addVersion,
  enrollmentsOf,
  type PersonEnrollment,
  questionsOf,
  reflectionOf,
  type StoredReflection,
  saveReflection,
  touchVersion,
} from "./reflection.store.ts";

export interface AnswerReflection {
  who: Who;
  sessionId: string;
  /** `Session.moves` when the sheet was opened. */
  moves: number;
  /** What the sheet said of who reads it; absent: named. */
  isAnonymous?: boolean;
  /** Chosen options as the modal carries them. */
  answers: Answers;
  wants: "SUBMITTED" | "DRAFT";
  at: Date;
  /** Of a submission: false when it was acted on before. */
  once?: (tx: Tx) => Promise<boolean>;
}

export interface Answered {
  session: SessionFacts;
  program: ProgramFacts;
  /** Set when the answer was kept as a draft and is not counted. */
  notCounted: NotCounted | undefined;
  /** An anonymous answer of this person has come before, and stands. */
  isFinal?: boolean;
}

/** What a sheet said of who reads it must be what is so. */
export async function requireVisibility(
  tx: Tx,
  session: Pick<SessionFacts, "workspaceId" | "id">,
  isAnonymous: boolean,
): Promise<void> {
  const visibility = await holdVisibility(tx, session, { isAnonymous });
  if ((visibility === "ANONYMOUS") === isAnonymous) return;
  throw new UserError("visibility-changed", ({ reflection }) => reflection.visibilityChanged);
}

/** Those who left in the meantime keep what they wrote: their past enrollment is their right to it. */
function enrollmentFor(session: SessionFacts, all: PersonEnrollment[]): PersonEnrollment | undefined {
  return all.find(({ from, to }) => from <= session.date && (to === null || to >= session.date)) ?? all[0];
}

export interface Keep {
  session: SessionFacts;
  enrollmentId: string;
  stored: StoredReflection | undefined;
  state: ReflectionState;
  answers: Answers;
  /** Person id of who wrote or entered it. */
  enteredById: string;
  at: Date;
}

/** Returns whether anything changed: the same once more makes no new version. */
export async function keepReflection(
  tx: Tx,
  { session, enrollmentId, stored, state, answers, enteredById, at }: Keep,
): Promise<boolean> {
  const { workspaceId } = session;
  // What was handed in goes on counting when a draft of it comes too late.
  const countsStill = stored?.state === "SUBMITTED" && state === "DRAFT";
  if (stored && isSame(stored.answers, answers) && (stored.state === state || countsStill)) return false;
  if (!stored && isEmpty(answers)) return false;
  const version = (stored?.version ?? 0) + 1;
  const saved = { session, enrollmentId, state, answers, at };
  const { id } = countsStill ? stored : await saveReflection(tx, saved, version);
  if (countsStill) await touchVersion(tx, { workspaceId, id, version, at });
  await addVersion(tx, { workspaceId, reflectionId: id, version, state, answers, enteredById, at });
  return true;
}

export async function answerReflection(deps: Deps, input: AnswerReflection): Promise<Answered> {
  const { who, sessionId, at, wants, once, isAnonymous = false } = input;
  const { workspaceId, personId } = who;
  const result = await deps.db.transaction(async (tx) => {
    const session = await loadSession(tx, workspaceId, sessionId);
    const program = await loadProgram(tx, workspaceId, session.programId);
    const enrollments = personId
      ? await enrollmentsOf(tx, { workspaceId, programId: program.id, personId })
      : [];
    const enrollment = enrollmentFor(session, enrollments);
    if (!personId || !enrollment) {
      requireRight(who, "reflection.answer");
      throw new UserError("not-a-trainee", (words) => words.reflection.onlyTrainees(program.contact));
    }
    await requireVisibility(tx, session, isAnonymous);
    await lockEnrollments(tx, workspaceId, [enrollment.id]);
    const notCounted = whyNotCounted({ session, program, at, moves: input.moves, enrollment });
    if (isAnonymous) {
      const answers = withWholeOptions(input.answers, await questionsOf(tx, session), session);
      const stored = await reflectionOf(tx, session, enrollment.id);
      const about = { session, program, enrollmentId: enrollment.id, stored, answers, wants, notCounted, at };
      const changed = await answerAnonymously(tx, about);
      if (changed) await refreshMessages(tx, deps.notices, { workspaceId, sessionId, personIds: [personId] });
      return { changed, session, program, notCounted, isFinal: !changed };
    }
    if (once && !(await once(tx))) return { changed: false, session, program, notCounted };
    const stored = await reflectionOf(tx, session, enrollment.id);
    const changed = await keepReflection(tx, {
      session,
      enrollmentId: enrollment.id,
      stored,
      state: notCounted ? "DRAFT" : wants,
      answers: withWholeOptions(input.answers, await questionsOf(tx, session), session),
      enteredById: personId,
      at,
    });
    if (changed) await refreshMessages(tx, deps.notices, { workspaceId, sessionId, personIds: [personId] });
    return { changed, session, program, notCounted };
  });
  if (result.changed) deps.notices.kick();
  return result;
}
