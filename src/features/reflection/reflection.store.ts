/** A session's questions, and one person's answers with all their versions. */
import { randomUUID } from "node:crypto";
import type { Tx } from "../../platform/database/index.ts";
import { grouped } from "../../shared/grouped.ts";
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

interface OfPeople {
  workspaceId: string;
  programId: string;
  personIds: string[];
}

/** Person id → all enrollments in the program, the latest first; past ones too. */
export async function enrollmentsOfAll(
  tx: Tx,
  { workspaceId, programId, personIds }: OfPeople,
): Promise<Map<string, PersonEnrollment[]>> {
  const rows = await tx.enrollment.findMany({
    where: { workspaceId, programId, personId: { in: personIds } },
    orderBy: { from: "desc" },
    select: { id: true, personId: true, from: true, to: true },
  });
  return grouped(rows, ({ personId }) => personId);
}

export async function enrollmentsOf(
  tx: Tx,
  { personId, ...program }: { workspaceId: string; programId: string; personId: string },
): Promise<PersonEnrollment[]> {
  return (await enrollmentsOfAll(tx, { ...program, personIds: [personId] })).get(personId) ?? [];
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

/** By enrollment id. */
export async function reflectionsOf(
  tx: Tx,
  { workspaceId, id: sessionId }: SessionKey,
  enrollmentIds: string[],
): Promise<Map<string, StoredReflection>> {
  const rows = await tx.reflection.findMany({
    where: { workspaceId, sessionId, enrollmentId: { in: enrollmentIds } },
    select: { id: true, enrollmentId: true, state: true, answers: true, version: true, submittedAt: true },
  });
  return new Map(
    rows.map(({ enrollmentId, ...row }) => [enrollmentId, { ...row, answers: answers.parse(row.answers) }]),
  );
}

export async function reflectionOf(
  tx: Tx,
  session: SessionKey,
  enrollmentId: string,
): Promise<StoredReflection | undefined> {
  return (await reflectionsOf(tx, session, [enrollmentId])).get(enrollmentId);
}

interface Saved {
  enrollmentId: string;
  stored?: { id: string } | undefined;
  state: ReflectionState;
  answers: Answers;
  version: number;
  at: Date;
}

const submittedAt = ({ state, at }: Saved) => (state === "SUBMITTED" ? at : null);

// Raw SQL where many answer at once: of Prisma's own inserts a plan is kept for every number of rows.
async function insertReflections(tx: Tx, { workspaceId, id: sessionId }: SessionKey, rows: Saved[]) {
  if (rows.length === 0) return [];
  const columns = rows.map((row) => ({
    ...{ id: randomUUID(), enrollment: row.enrollmentId, state: row.state, answers: row.answers },
    ...{ version: row.version, submitted: submittedAt(row), updated: row.at },
  }));
  return tx.$queryRaw<{ id: string; enrollmentId: string }[]>`
    insert into "Reflection"
      (id, "workspaceId", "sessionId", "enrollmentId", state, answers, version, "submittedAt", "updatedAt")
    select n.id, ${workspaceId}, ${sessionId}, n.enrollment, n.state::"ReflectionState", n.answers, n.version,
      n.submitted, n.updated
    from jsonb_to_recordset(${JSON.stringify(columns)}::jsonb) as n(
      id text, enrollment text, state text, answers jsonb, version int, submitted timestamptz, updated timestamptz)
    returning id, "enrollmentId"`;
}

async function updateReflections(tx: Tx, workspaceId: string, rows: Saved[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = rows.map((row) => ({
    ...{ id: row.stored?.id, state: row.state, answers: row.answers, version: row.version },
    ...{ submitted: submittedAt(row), updated: row.at },
  }));
  await tx.$executeRaw`
    update "Reflection" r
    set state = n.state::"ReflectionState", answers = n.answers, version = n.version,
      "submittedAt" = n.submitted, "updatedAt" = n.updated
    from jsonb_to_recordset(${JSON.stringify(columns)}::jsonb) as n(
      id text, state text, answers jsonb, version int, submitted timestamptz, updated timestamptz)
    where r."workspaceId" = ${workspaceId} and r.id = n.id`;
}

/** Saves what counts; `submittedAt` is the last hand-in. The enrollments must be locked. Enrollment id → id. */
export async function saveReflections(
  tx: Tx,
  session: SessionKey,
  rows: Saved[],
): Promise<Map<string, string>> {
  const inserted = await insertReflections(
    tx,
    session,
    rows.filter(({ stored }) => !stored),
  );
  await updateReflections(
    tx,
    session.workspaceId,
    rows.filter(({ stored }) => stored),
  );
  return new Map([
    ...inserted.map(({ enrollmentId, id }) => [enrollmentId, id] as const),
    ...rows.flatMap(({ enrollmentId, stored }) => (stored ? [[enrollmentId, stored.id] as const] : [])),
  ]);
}

/** Keeps the number of the last version on an answer that otherwise stays as it is. */
export async function touchVersions(
  tx: Tx,
  workspaceId: string,
  rows: { id: string; version: number; at: Date }[],
): Promise<void> {
  for (const { id, version, at } of rows) {
    await tx.reflection.update({ where: { id, workspaceId }, data: { version, updatedAt: at } });
  }
}

interface Version {
  reflectionId: string;
  version: number;
  state: ReflectionState;
  answers: Answers;
  enteredById: string;
  at: Date;
}

export async function addVersions(tx: Tx, workspaceId: string, entries: Version[]): Promise<void> {
  if (entries.length === 0) return;
  const columns = entries.map((entry) => ({ id: randomUUID(), ...entry }));
  await tx.$executeRaw`
    insert into "ReflectionVersion" (id, "workspaceId", "reflectionId", version, state, answers, "enteredById", at)
    select n.id, ${workspaceId}, n."reflectionId", n.version, n.state::"ReflectionState", n.answers,
      n."enteredById", n.at
    from jsonb_to_recordset(${JSON.stringify(columns)}::jsonb) as n(
      id text, "reflectionId" text, version int, state text, answers jsonb, "enteredById" text, at timestamptz)`;
}
