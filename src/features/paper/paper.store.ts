/** Whose sheet it is, and what was entered for them before. */
import type { Tx } from "../../platform/database/index.ts";
import { type Answers, answers, type ReflectionState } from "../reflection/index.ts";
import type { SessionFacts } from "../session/index.ts";

export interface Writer {
  enrollmentId: string;
  personId: string;
  number: string;
  name: string;
  /** On the day of the session. */
  isEnrolled: boolean;
}

export async function writerOf(
  tx: Tx,
  { workspaceId, programId, date }: SessionFacts,
  enrollmentId: string,
): Promise<Writer | undefined> {
  const row = await tx.enrollment.findUnique({
    where: { id: enrollmentId, workspaceId, programId },
    select: { number: true, from: true, to: true, personId: true, person: { select: { name: true } } },
  });
  if (!row) return undefined;
  const isEnrolled = row.from <= date && (row.to === null || row.to >= date);
  return { enrollmentId, personId: row.personId, number: row.number, name: row.person.name, isEnrolled };
}

export interface KeptVersion {
  version: number;
  state: ReflectionState;
  answers: Answers;
  enteredById: string;
}

type Of = { workspaceId: string; reflectionId: string };

/** The last that was handed in. */
export async function lastHandedIn(
  tx: Tx,
  { workspaceId, reflectionId }: Of,
): Promise<KeptVersion | undefined> {
  const row = await tx.reflectionVersion.findFirst({
    where: { workspaceId, reflectionId, state: "SUBMITTED" },
    orderBy: { version: "desc" },
    select: { version: true, state: true, answers: true, enteredById: true },
  });
  return row ? { ...row, answers: answers.parse(row.answers) } : undefined;
}

/** The last that was kept before this one. */
export async function versionBefore(
  tx: Tx,
  { workspaceId, reflectionId, version }: Of & { version: number },
): Promise<KeptVersion | undefined> {
  const row = await tx.reflectionVersion.findFirst({
    where: { workspaceId, reflectionId, version: { lt: version } },
    orderBy: { version: "desc" },
    select: { version: true, state: true, answers: true, enteredById: true },
  });
  return row ? { ...row, answers: answers.parse(row.answers) } : undefined;
}
