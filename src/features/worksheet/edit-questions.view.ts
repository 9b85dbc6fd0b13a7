/** The questions of an assignment as the office sees them, and one of them as a form. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { listed, tidy } from "../../platform/sheets/text.ts";
import {
  actions,
  type Block,
  bold,
  button,
  note,
  paragraph,
  rich,
  run,
} from "../../platform/slack/blocks.ts";
import { checkboxInput, modal, selectInput, textInput } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { SubmitContext } from "../../platform/slack/listen.ts";
import type { Asking, ToEdit } from "./edit-questions.ts";
import { QUESTIONS } from "./ids.ts";
import { ANSWER_TYPES, MOST_QUESTIONS, type Question, type QuestionDetails } from "./worksheet.rules.ts";

const REQUIRED = "required";
const NEW = "new";

/** What a button on these screens is about: the assignment, and one of its questions. */
const keyOf = (assignmentId: string, questionId = NEW) => `${assignmentId}:${questionId}`;

export function readKey(value: string): { assignmentId: string; questionId: string | undefined } {
  const [assignmentId, questionId] = z.tuple([z.string().min(1), z.string().min(1)]).parse(value.split(":"));
  return { assignmentId, questionId: questionId === NEW ? undefined : questionId };
}

function questionBlocks(words: Words, assignmentId: string, question: Question): Block[] {
  const { questions } = words.worksheet;
  const { id, number, wording, type, options, required } = question;
  const facts = questions.line(questions.types[type], required);
  return [
    rich(bold(`${number}. ${cut(wording, 300)}`), run(`\n${facts}`)),
    ...(options.length > 0 ? [note(cut(questions.options(options), 1000))] : []),
    actions(`${QUESTIONS.buttons}-${number}`, [
      button({ id: QUESTIONS.edit, text: questions.edit, value: keyOf(assignmentId, id) }),
    ]),
  ];
}

/** `said`: what has just been done. */
export function questionsView(words: Words, { assignment, questions }: Asking, said?: string): ModalView {
  const say = words.worksheet.questions;
  return modal({
    id: QUESTIONS.list,
    title: say.title,
    close: words.common.close,
    blocks: [
      ...(said === undefined ? [] : [paragraph(said)]),
      paragraph(say.intro(cut(assignment.title, 200))),
      ...(questions.length === 0 ? [paragraph(say.none)] : []),
      ...questions.flatMap((question) => questionBlocks(words, assignment.id, question)),
      ...(questions.length < MOST_QUESTIONS
        ? [
            actions(`${QUESTIONS.buttons}-${NEW}`, [
              button({ id: QUESTIONS.add, text: say.add, value: keyOf(assignment.id), style: "primary" }),
            ]),
          ]
        : [note(say.full(MOST_QUESTIONS))]),
      note(say.tells),
    ],
  });
}

export function questionView(words: Words, { assignment, question }: ToEdit): ModalView {
  const { question: say, questions } = words.worksheet;
  const isFixed = question?.isAnswered ?? false;
  const { removeTitle: title, removeText: text, remove: yes } = say;
  return modal({
    id: QUESTIONS.view,
    title: question ? say.title : say.newTitle,
    submit: say.save,
    close: words.common.cancel,
    about: {
      assignmentId: assignment.id,
      ...(question && { questionId: question.id, type: question.type }),
    },
    blocks: [
      textInput({
        id: QUESTIONS.wording,
        label: say.wording,
        hint: say.wordingHint,
        multiline: true,
        max: 500,
        ...(question && { initial: question.wording }),
      }),
      ...(isFixed
        ? [note(questions.answered)]
        : [
            selectInput({
              id: QUESTIONS.type,
              label: say.type,
              options: ANSWER_TYPES.map((type) => ({ text: say.types[type], value: type })),
              initial: question?.type ?? "LONG_TEXT",
            }),
          ]),
      ...(isFixed && question?.type !== "CHOICE"
        ? []
        : [
            textInput({
              id: QUESTIONS.options,
              label: say.options,
              hint: say.optionsHint,
              multiline: true,
              optional: true,
              ...(question && { initial: question.options.join("\n") }),
            }),
          ]),
      checkboxInput({
        id: QUESTIONS.required,
        label: say.required,
        optional: true,
        options: [{ text: say.mustFill, value: REQUIRED }],
        initial: question?.required ? [REQUIRED] : [],
      }),
      ...(question && !isFixed
        ? [
            actions(`${QUESTIONS.remove}-block`, [
              button({
                id: QUESTIONS.remove,
                text: say.remove,
                value: keyOf(assignment.id, question.id),
                style: "danger",
                confirm: { title, text, yes, no: words.common.back },
              }),
            ]),
          ]
        : []),
    ],
  });
}

const aboutSchema = z.object({
  assignmentId: z.string(),
  questionId: z.string().optional(),
  type: z.enum(ANSWER_TYPES).optional(),
});

/** Texts as the workbook's cells hold them, so that a file handed out and taken in again changes nothing. */
export function readQuestion({ about, values }: Pick<SubmitContext, "about" | "values">): {
  assignmentId: string;
  questionId: string | undefined;
  details: QuestionDetails;
} {
  const { assignmentId, questionId, type: before } = aboutSchema.parse(about);
  const chosen = values.one(QUESTIONS.type);
  return {
    assignmentId,
    questionId,
    details: {
      wording: tidy(values.one(QUESTIONS.wording) ?? ""),
      type: ANSWER_TYPES.find((type) => type === chosen) ?? before ?? "LONG_TEXT",
      options: [...new Set(listed(tidy(values.one(QUESTIONS.options) ?? "")))],
      required: values.many(QUESTIONS.required).includes(REQUIRED),
    },
  };
}
