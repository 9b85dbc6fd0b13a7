/** A session's questions, and one person's answers with all their versions. */
import type { Tx } from "../../platform/database/index.ts";
import type { SessionFacts } from "../session/index.ts";
import { type Answers, answers, type Question, type ReflectionState } from "./reflection.rules.ts";

type SessionKey = Pick<SessionFacts, "workspaceId" | "id">;

export async function questionsOf(tx: Tx, { workspaceId, id }: SessionKey): Promise<Question[]> {
  return tx.reflectionQuestion.findMany({
    where: { workspaceId, sessionId: id },
    orderBy: [{ order: "asc" }, { key: "asc" }],
    select: { key: true, wording: true, type: true, options: true, required: true },
  });
}

export async function insertQuestions(
  tx: Tx,
  { workspaceId, id: sessionId }: SessionKey,
  questions: Question[],
): Promise<void> {
  await tx.reflectionQuestion.createMany({
    data: questions.map((question, index) => ({ ...question, workspaceId, sessionId, order: index + 1 })),
  });
}

export async function hasQuestions(tx: Tx, { workspaceId, id }: SessionKey): Promise<boolean> {
  const first = await tx.reflectionQuestion.findFirst({
    where: { workspaceId, sessionId: id },
    select: { id: true },
  });
  return first !== null;
}

export interface PersonEnrollment {
  id: string;
  from: string;
  to: string | null;
}

/** All enrollments of the person in the program, the latest first; past ones too. */
export async function enrollmentsOf(
  tx: Tx,
  { workspaceId, programId, personId }: { workspaceId: string; programId: string; personId: string },
): Promise<PersonEnrollment[]> {
  return tx.enrollment.findMany({
    where: { workspaceId, programId, personId },
    orderBy: { from: "desc" },
    select: { id: true, from: true, to: true },
  });
}

/** Of everybody who is or was enrolled in the program. */
export async function enrolledNames(
  tx: Tx,
  { workspaceId, programId }: { workspaceId: string; programId: string },
): Promise<{ personId: string; name: string }[]> {
  const rows = await tx.enrollment.findMany({
    where: { workspaceId, programId },
    orderBy: { number: "asc" },
    select: { personId: true, person: { select: { name: true } } },
  });
  return rows.map(({ personId, person }) => ({ personId, name: person.name }));
}

export interface StoredReflection {
  id: string;
  state: ReflectionState;
  answers: Answers;
  version: number;
  submittedAt: Date | null;
}

export async function reflectionOf(
  tx: Tx,
  { workspaceId, id: sessionId }: SessionKey,
  enrollmentId: string,
): Promise<StoredReflection | undefined> {
  const row = await tx.reflection.findUnique({
    where: { workspaceId_sessionId_enrollmentId: { workspaceId, sessionId, enrollmentId } },
    select: { id: true, state: true, answers: true, version: true, submittedAt: true },
  });
  return row ? { ...row, answers: answers.parse(row.answers) } : undefined;
}

interface Saved {
  session: SessionKey;
  enrollmentId: string;
  state: ReflectionState;
  answers: Answers;
  at: Date;
}

/** Saves what counts; `submittedAt` is the last hand-in. The enrollment must be locked. */
export async function saveReflection(
  tx: Tx,
  { session, enrollmentId, state, answers: given, at }: Saved,
  version: number,
): Promise<{ id: string }> {
  const { workspaceId, id: sessionId } = session;
  const submittedAt = state === "SUBMITTED" ? at : null;
  const columns = { state, answers: given, version, submittedAt, updatedAt: at };
  return tx.reflection.upsert({
    where: { workspaceId_sessionId_enrollmentId: { workspaceId, sessionId, enrollmentId } },
    create: { workspaceId, sessionId, enrollmentId, ...columns },
    update: columns,
    select: { id: true },
  });
}

/** Keeps the number of the last version on an answer that otherwise stays as it is. */
export async function touchVersion(
  tx: Tx,
  { workspaceId, id, version, at }: { workspaceId: string; id: string; version: number; at: Date },
): Promise<void> {
  await tx.reflection.update({ where: { id, workspaceId }, data: { version, updatedAt: at } });
}

export async function addVersion(
  tx: Tx,
  entry: {
    workspaceId: string;
    reflectionId: string;
    version: number;
    state: ReflectionState;
    answers: Answers;
    enteredById: string;
    at: Date;
  },
): Promise<void> {
  await tx.reflectionVersion.create({ data: entry });
}
