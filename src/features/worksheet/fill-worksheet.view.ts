/** The team's form as a modal, and what the app says in its place afterwards. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import { type Block, note, paragraph, typed } from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { SubmitContext } from "../../platform/slack/listen.ts";
import { dateAndTime, type Language } from "../../shared/japanese-date.ts";
import { mayHandIn, standingKey } from "../assignment/index.ts";
import { aboutFields, answerInput, readFields } from "./answer-fields.view.ts";
import type { Filled, OwnWorksheet } from "./fill-worksheet.ts";
import { FILL } from "./ids.ts";

const idOf = (nth: number) => `${FILL.answer}-${nth}`;

export function fillView(words: Words, language: Language, { own, sheet }: OwnWorksheet): ModalView {
  const { worksheet } = words;
  const { assignment } = own.line;
  const { teamId } = own.team;
  const fields = sheet.questions.map((question) => ({
    question,
    answer: sheet.answers.find(({ questionId }) => questionId === question.id),
  }));
  return modal({
    id: FILL.view,
    title: worksheet.title,
    submit: worksheet.save,
    close: words.common.cancel,
    about: aboutFields(
      { assignmentId: assignment.id, teamId },
      fields.map(({ question, answer }) => ({ questionId: question.id, version: answer?.version ?? 0 })),
    ),
    blocks: [
      paragraph(worksheet.intro(cut(assignment.title, 200))),
      ...fields.flatMap(({ question, answer }, index): Block[] => [
        answerInput(words, { id: idOf(index + 1), question, value: answer?.value ?? null }),
        ...(answer
          ? [
              note(
                worksheet.writtenBy(
                  cut(sheet.names.get(answer.byId) ?? "", 60),
                  dateAndTime(answer.at, language),
                ),
              ),
            ]
          : []),
      ]),
      note(worksheet.whoReads),
    ],
  });
}

export const readFilling = (context: Pick<SubmitContext, "about" | "values">) => readFields(context, idOf);

/** Saved, how far it has come, and what was typed for questions that are asked no more. */
export function filledView(words: Words, filled: Filled): ModalView {
  const { worksheet } = words;
  const { own, written, answered, questions, gone } = filled;
  const isComplete = answered === questions && mayHandIn(own.team.role);
  return {
    ...modal({
      id: FILL.said,
      title: worksheet.title,
      close: words.common.close,
      about: { key: standingKey({ assignmentId: own.line.assignment.id, teamId: own.team.teamId }) },
      blocks: [
        paragraph(written.length > 0 ? worksheet.saved : worksheet.nothingChanged),
        paragraph(worksheet.progress(questions, answered)),
        ...(isComplete ? [paragraph(worksheet.readyToHandIn)] : []),
        ...(gone.length > 0 ? [paragraph(worksheet.gone), ...gone.map((text) => typed(text))] : []),
      ],
    }),
    // The list below shows the state of before.
    clear_on_close: true,
  };
}
