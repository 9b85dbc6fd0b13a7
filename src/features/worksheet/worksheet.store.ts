/** Questions of assignments, each team's answers as they stand, and who wrote what. */
import type { Tx } from "../../platform/database/index.ts";
import type { AssignmentOfTeam } from "../assignment/index.ts";
import type { Answer, Question, QuestionDetails } from "./worksheet.rules.ts";

const QUESTION = {
  id: true,
  number: true,
  wording: true,
  type: true,
  options: true,
  required: true,
} as const;
const ANSWER = { questionId: true, version: true, value: true, byId: true, at: true } as const;

type Of = AssignmentOfTeam & { workspaceId: string };

/** By assignment, in their order; an assignment that is no form is not among them. */
export async function questionsOf(
  tx: Tx,
  workspaceId: string,
  assignmentIds: string[],
): Promise<Map<string, Question[]>> {
  const rows = await tx.assignmentQuestion.findMany({
    where: { workspaceId, assignmentId: { in: assignmentIds } },
    orderBy: { number: "asc" },
    select: { assignmentId: true, ...QUESTION },
  });
  const found = new Map<string, Question[]>();
  for (const { assignmentId, ...question } of rows) {
    found.set(assignmentId, [...(found.get(assignmentId) ?? []), question]);
  }
  return found;
}

export async function findQuestion(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<(Question & { assignmentId: string; isAnswered: boolean }) | undefined> {
  const row = await tx.assignmentQuestion.findUnique({
    where: { id, workspaceId },
    select: { assignmentId: true, ...QUESTION, _count: { select: { answers: true } } },
  });
  if (!row) return undefined;
  const { _count, ...question } = row;
  return { ...question, isAnswered: _count.answers > 0 };
}

export async function answersOf(tx: Tx, { workspaceId, assignmentId, teamId }: Of): Promise<Answer[]> {
  return tx.worksheetAnswer.findMany({
    where: { workspaceId, teamId, question: { assignmentId } },
    select: ANSWER,
  });
}

/** Of these teams in these assignments, with whose each is. */
export async function answersOfTeams(
  tx: Tx,
  workspaceId: string,
  { assignmentIds, teamIds }: { assignmentIds: string[]; teamIds: string[] },
): Promise<(Answer & AssignmentOfTeam)[]> {
  const rows = await tx.worksheetAnswer.findMany({
    where: { workspaceId, teamId: { in: teamIds }, question: { assignmentId: { in: assignmentIds } } },
    select: { ...ANSWER, teamId: true, question: { select: { assignmentId: true } } },
  });
  return rows.map(({ question, ...row }) => ({ ...row, assignmentId: question.assignmentId }));
}

/** What stood in one version of an answer, for the versions asked for. */
export async function entriesOf(
  tx: Tx,
  { workspaceId, teamId }: Pick<Of, "workspaceId" | "teamId">,
  versions: { questionId: string; version: number }[],
): Promise<Pick<Answer, "questionId" | "version" | "value">[]> {
  if (versions.length === 0) return [];
  return tx.worksheetEntry.findMany({
    where: { workspaceId, teamId, OR: versions },
    select: { questionId: true, version: true, value: true },
  });
}

/** The team's standing must be locked. */
export async function writeAnswer(tx: Tx, { workspaceId, teamId }: Of, answer: Answer): Promise<void> {
  const { questionId, ...written } = answer;
  const key = { workspaceId, questionId, teamId };
  await tx.worksheetAnswer.upsert({
    where: { workspaceId_questionId_teamId: key },
    create: { ...key, ...written },
    update: written,
  });
  await tx.worksheetEntry.create({ data: { ...key, ...written } });
}

/** The program's row must be locked, so that two new ones get two numbers. */
export async function insertQuestion(
  tx: Tx,
  { workspaceId, assignmentId }: Pick<Of, "workspaceId" | "assignmentId">,
  question: QuestionDetails & { number: number },
): Promise<string> {
  const data = { workspaceId, assignmentId, ...question };
  return (await tx.assignmentQuestion.create({ data, select: { id: true } })).id;
}

export async function updateQuestion(
  tx: Tx,
  { workspaceId, id }: { workspaceId: string; id: string },
  details: QuestionDetails,
): Promise<void> {
  await tx.assignmentQuestion.updateMany({ where: { id, workspaceId }, data: details });
}

/** False when somebody has answered it meanwhile. */
export async function deleteQuestion(
  tx: Tx,
  { workspaceId, id }: { workspaceId: string; id: string },
): Promise<boolean> {
  const { count } = await tx.assignmentQuestion.deleteMany({
    where: { id, workspaceId, answers: { none: {} } },
  });
  return count === 1;
}

/** What one person wrote, in every program. */
export async function entriesOfPerson(
  tx: Tx,
  { workspaceId, personId }: { workspaceId: string; personId: string },
) {
  return tx.worksheetEntry.findMany({
    where: { workspaceId, byId: personId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: {
      version: true,
      value: true,
      at: true,
      question: { select: { number: true, wording: true, assignment: { select: { title: true } } } },
    },
  });
}
