/** 設問: the list and the form of one question take turns in the same modal. */
import type { Deps } from "../../platform/deps.ts";
import type { Listen } from "../../platform/slack/listen.ts";
import { prepareQuestion, readAsking, removeQuestion, saveQuestion } from "./edit-questions.ts";
import { questionsView, questionView, readKey, readQuestion } from "./edit-questions.view.ts";
import { QUESTIONS } from "./ids.ts";

export function listenForQuestions(listen: Listen, deps: Deps): void {
  const { client } = deps.db;

  listen.action(QUESTIONS.open, async ({ who, words, value: assignmentId, open }) => {
    await open(questionsView(words, await readAsking(client, { who, assignmentId })));
  });

  for (const id of [QUESTIONS.edit, QUESTIONS.add]) {
    listen.action(id, async ({ who, words, value, update }) => {
      await update(questionView(words, await prepareQuestion(client, { who, ...readKey(value) })));
    });
  }

  listen.action(QUESTIONS.remove, async ({ who, words, now: at, value, update }) => {
    const { assignmentId, questionId } = readKey(value);
    if (questionId !== undefined) await removeQuestion(deps, { who, assignmentId, questionId, at });
    const asking = await readAsking(client, { who, assignmentId });
    await update(questionsView(words, asking, words.worksheet.questions.removed));
  });

  listen.submit(QUESTIONS.view, async (context) => {
    const { who, words, now: at, once } = context;
    const edit = readQuestion(context);
    await saveQuestion(deps, { who, at, once, ...edit });
    const asking = await readAsking(client, { who, assignmentId: edit.assignmentId });
    return { update: questionsView(words, asking, words.worksheet.questions.saved) };
  });
}
