import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { actions, button, note } from "../../platform/slack/blocks.ts";
import { dateInput, modal, type Option, selectInput, textInput } from "../../platform/slack/inputs.ts";
import type { SubmitContext } from "../../platform/slack/listen.ts";
import { type Language, shortDate } from "../../shared/japanese-date.ts";
import { QUESTIONS } from "../worksheet/index.ts";
import type { ToEdit } from "./edit-assignment.ts";
import { EDIT } from "./ids.ts";
import type { AssignmentDetails } from "./review.store.ts";

const KINDS = ["SELF_CHECK", "COOPERATION_ASSESSMENT", "NETWORK_MAP", "OTHER"] as const;
const NONE = "none";

const aboutSchema = z.object({
  assignmentId: z.string().optional(),
  /** As it opened: only what differs is written. */
  opened: z.string(),
});

const filled = z.object({
  title: z.string(),
  kind: z.enum(KINDS),
  templateUrl: z.string().nullable(),
  givenInSession: z.number(),
  usedInSession: z.number().nullable(),
  dueDate: z.string().nullable(),
});

export function editView(words: Words, language: Language, { sessions, assignment }: ToEdit): ModalView {
  const { edit } = words.review;
  const options = sessions.map(
    ({ number, date }): Option => ({
      text: edit.session(number, shortDate(date, language)),
      value: String(number),
    }),
  );
  const opened = assignment && filled.parse(assignment);
  return modal({
    id: EDIT.view,
    title: assignment ? edit.title : edit.createTitle,
    submit: edit.submit,
    close: words.common.cancel,
    about: { ...(assignment && { assignmentId: assignment.id }), opened: JSON.stringify(opened ?? {}) },
    blocks: [
      textInput({
        id: EDIT.title,
        label: edit.name,
        max: 150,
        ...(assignment && { initial: assignment.title }),
      }),
      selectInput({
        id: EDIT.kind,
        label: edit.kind,
        options: KINDS.map((kind) => ({ text: edit.kinds[kind], value: kind })),
        initial: assignment?.kind ?? "OTHER",
      }),
      textInput({
        id: EDIT.template,
        label: edit.template,
        hint: edit.templateHint,
        optional: true,
        max: 2000,
        ...(assignment?.templateUrl && { initial: assignment.templateUrl }),
      }),
      selectInput({
        id: EDIT.given,
        label: edit.given,
        options,
        ...(assignment && { initial: String(assignment.givenInSession) }),
      }),
      selectInput({
        id: EDIT.used,
        label: edit.used,
        hint: edit.usedHint,
        options: [{ text: words.assignment.notUsed, value: NONE }, ...options],
        initial: assignment?.usedInSession ? String(assignment.usedInSession) : NONE,
      }),
      dateInput({
        id: EDIT.due,
        label: edit.due,
        hint: edit.dueHint,
        optional: true,
        ...(assignment?.dueDate && { initial: assignment.dueDate }),
      }),
      ...(assignment
        ? [
            actions(`${EDIT.cancel}-block`, [
              button({ id: QUESTIONS.open, text: edit.questions, value: assignment.id }),
              button({
                id: EDIT.cancel,
                text: edit.cancel,
                value: assignment.id,
                style: "danger",
                confirm: {
                  title: edit.cancelTitle,
                  text: edit.cancelText,
                  yes: edit.cancel,
                  no: words.common.back,
                },
              }),
            ]),
          ]
        : []),
      note(edit.tells),
    ],
  });
}

export function readEdit({ about, values }: Pick<SubmitContext, "about" | "values">): {
  assignmentId: string | undefined;
  change: Partial<AssignmentDetails>;
} {
  const { assignmentId, opened } = aboutSchema.parse(about);
  const before: Partial<AssignmentDetails> = filled.partial().parse(JSON.parse(opened));
  const used = values.one(EDIT.used) ?? NONE;
  const now: AssignmentDetails = {
    title: (values.one(EDIT.title) ?? "").trim(),
    kind: KINDS.find((kind) => kind === values.one(EDIT.kind)) ?? "OTHER",
    templateUrl: values.one(EDIT.template)?.trim() || null,
    givenInSession: Number(values.one(EDIT.given) ?? 0),
    usedInSession: used === NONE ? null : Number(used),
    dueDate: values.one(EDIT.due) ?? null,
  };
  const keys = Object.keys(now) as (keyof AssignmentDetails)[];
  const changed = keys.filter((key) => assignmentId === undefined || now[key] !== before[key]);
  return { assignmentId, change: Object.fromEntries(changed.map((key) => [key, now[key]])) };
}
