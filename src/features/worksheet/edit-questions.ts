/** The office says what an assignment asks: questions are added, changed, and taken out as long as nobody answered. */
import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { KnownWho, Who } from "../../platform/slack/who.ts";
import { type AssignmentFacts, findAssignment } from "../assignment/index.ts";
import { requireRight } from "../people/index.ts";
import { lockProgram } from "../session/index.ts";
import { QUESTIONS } from "./ids.ts";
import {
  nextNumber,
  type Question,
  type QuestionDetails,
  type QuestionFault,
  questionFault,
} from "./worksheet.rules.ts";
import {
  deleteQuestion,
  findQuestion,
  insertQuestion,
  questionsOf,
  updateQuestion,
} from "./worksheet.store.ts";

interface Asked {
  who: Who;
  assignmentId: string;
}

export interface Asking {
  assignment: AssignmentFacts;
  questions: Question[];
}

async function editable(tx: Tx, { who, assignmentId }: Asked): Promise<AssignmentFacts> {
  requireRight(who, "assignment.review");
  const assignment = await findAssignment(tx, who.workspaceId, assignmentId);
  if (assignment && !assignment.canceledAt) return assignment;
  throw new UserError("no-assignment", (words) => words.assignment.gone);
}

export async function readAsking(tx: Tx, asked: Asked): Promise<Asking> {
  const assignment = await editable(tx, asked);
  const questions = await questionsOf(tx, asked.who.workspaceId, [assignment.id]);
  return { assignment, questions: questions.get(assignment.id) ?? [] };
}

export interface ToEdit {
  assignment: AssignmentFacts;
  /** Undefined for a new one. */
  question: (Question & { isAnswered: boolean }) | undefined;
}

export async function prepareQuestion(
  tx: Tx,
  asked: Asked & { questionId?: string | undefined },
): Promise<ToEdit> {
  const { assignment, questions } = await readAsking(tx, asked);
  const { questionId } = asked;
  if (questionId === undefined) {
    if (nextNumber(questions.map(({ number }) => number)) === undefined) throw refusal("full");
    return { assignment, question: undefined };
  }
  const question = await findQuestion(tx, assignment.workspaceId, questionId);
  if (question?.assignmentId !== assignment.id) {
    throw new UserError("no-question", (words) => words.worksheet.question.gone);
  }
  return { assignment, question };
}

const FIELD: Record<QuestionFault, string> = {
  wording: QUESTIONS.wording,
  options: QUESTIONS.options,
  "option-length": QUESTIONS.options,
  "type-fixed": QUESTIONS.wording,
  full: QUESTIONS.wording,
};

function refusal(fault: QuestionFault): UserError {
  return new UserError(`question-${fault}`, (words) => words.worksheet.question.faults[fault], FIELD[fault]);
}

interface Changed {
  assignment: AssignmentFacts;
  number: number;
  by: KnownWho;
  at: Date;
  /** Absent for a new one; `after` is absent for one that was taken out. */
  before?: QuestionDetails;
  after?: QuestionDetails;
}

async function note(tx: Tx, { assignment, number, by, at, before, after }: Changed): Promise<void> {
  await recordAudit(tx, {
    workspaceId: assignment.workspaceId,
    programId: assignment.programId,
    at,
    byId: by.personId,
    action: !before
      ? "worksheet.question-added"
      : after
        ? "worksheet.question-changed"
        : "worksheet.question-removed",
    subject: { type: "assignment", id: assignment.id },
    facts: { title: assignment.title, number },
    ...(before && { before: detailsOf(before) }),
    ...(after && { after: detailsOf(after) }),
  });
}

const detailsOf = ({ wording, type, options, required }: QuestionDetails) => ({
  wording,
  type,
  options,
  required,
});

export interface QuestionEdit extends Asked {
  at: Date;
  questionId: string | undefined;
  details: QuestionDetails;
  once(tx: Tx): Promise<boolean>;
}

export async function saveQuestion({ db }: Pick<Deps, "db">, edit: QuestionEdit): Promise<void> {
  await db.transaction(async (tx) => {
    const { who, at, once } = edit;
    requireRight(who, "assignment.review");
    if (!(await once(tx))) return;
    const { workspaceId, programId } = await editable(tx, edit);
    await lockProgram(tx, workspaceId, programId, at);
    const { assignment, question } = await prepareQuestion(tx, edit);
    // Options of what is no choice would come back in the workbook.
    const details = { ...edit.details, options: edit.details.type === "CHOICE" ? edit.details.options : [] };
    const fault = questionFault(details, question);
    if (fault) throw refusal(fault);
    const of = { assignment, by: who, at, after: details };
    if (question) {
      await updateQuestion(tx, { workspaceId, id: question.id }, details);
      await note(tx, { ...of, number: question.number, before: question });
      return;
    }
    const { questions } = await readAsking(tx, edit);
    const number = nextNumber(questions.map((one) => one.number));
    if (number === undefined) throw refusal("full");
    await insertQuestion(tx, { workspaceId, assignmentId: assignment.id }, { ...details, number });
    await note(tx, { ...of, number });
  });
}

export async function removeQuestion(
  { db }: Pick<Deps, "db">,
  asked: Asked & { at: Date; questionId: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const { who, at, questionId } = asked;
    requireRight(who, "assignment.review");
    const { assignment, question } = await prepareQuestion(tx, asked);
    if (!question) return;
    if (!(await deleteQuestion(tx, { workspaceId: who.workspaceId, id: questionId }))) {
      throw new UserError("answered", (words) => words.worksheet.question.stays);
    }
    const { number } = question;
    await note(tx, { assignment, number, by: who, at, before: question });
  });
}
