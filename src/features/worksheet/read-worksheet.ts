/** A team's form as its people see it: questions, answers, who wrote each, and how far it has come. */
import type { Tx } from "../../platform/database/index.ts";
import { type AssignmentOfTeam, type FormSummary, type ReadForms, standingKey } from "../assignment/index.ts";
import { peopleByIds } from "../people/index.ts";
import { type Answer, countAnswered, type FrozenAnswer, freeze, type Question } from "./worksheet.rules.ts";
import { answersOf, answersOfTeams, questionsOf } from "./worksheet.store.ts";

export interface Worksheet {
  questions: Question[];
  answers: Answer[];
  /** By person id: whoever wrote an answer that stands. */
  names: Map<string, string>;
}

export async function namesOf(tx: Tx, workspaceId: string, ids: (string | null)[]) {
  const known = [...new Set(ids.filter((id) => id !== null))];
  return new Map((await peopleByIds(tx, workspaceId, known)).map(({ id, name }) => [id, name]));
}

export async function readWorksheet(
  tx: Tx,
  workspaceId: string,
  which: AssignmentOfTeam,
): Promise<Worksheet> {
  const { assignmentId } = which;
  const questions = (await questionsOf(tx, workspaceId, [assignmentId])).get(assignmentId) ?? [];
  const answers = questions.length > 0 ? await answersOf(tx, { workspaceId, ...which }) : [];
  const writers = answers.map(({ byId }) => byId);
  return { questions, answers, names: await namesOf(tx, workspaceId, writers) };
}

/** The answers as they stand now, to be kept with what is handed in; empty: the assignment is no form. */
export async function frozenAnswers(
  tx: Tx,
  workspaceId: string,
  which: AssignmentOfTeam,
): Promise<FrozenAnswer[]> {
  const { questions, answers } = await readWorksheet(tx, workspaceId, which);
  return freeze(questions, answers);
}

/** How far each form has come, for the list of assignments. */
export const readForms: ReadForms = async (tx, { workspaceId, assignmentIds, teamIds }) => {
  const questions = await questionsOf(tx, workspaceId, assignmentIds);
  const forms = [...questions.keys()];
  const answers = await answersOfTeams(tx, workspaceId, { assignmentIds: forms, teamIds });
  const names = await namesOf(
    tx,
    workspaceId,
    answers.map(({ byId }) => byId),
  );
  const summaries = forms.flatMap((assignmentId) =>
    teamIds.map((teamId): [string, FormSummary] => {
      const own = answers.filter((one) => one.assignmentId === assignmentId && one.teamId === teamId);
      const last = own.toSorted((a, b) => a.at.getTime() - b.at.getTime()).at(-1);
      return [
        standingKey({ assignmentId, teamId }),
        {
          questions: questions.get(assignmentId)?.length ?? 0,
          answered: countAnswered(own),
          last: last && { by: names.get(last.byId) ?? "", at: last.at },
        },
      ];
    }),
  );
  return new Map(summaries);
};
