/** The forms with which the office asks again or gives more time, and what is shown when it is done. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { bullets, paragraph } from "../../platform/slack/blocks.ts";
import { dateInput, modal, radioInput, textInput } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { SubmitContext } from "../../platform/slack/listen.ts";
import { dateLines } from "../assignment/index.ts";
import { DONE, EXTEND, RETURN } from "./ids.ts";
import type { readReviewed } from "./read-team.ts";

type Reviewed = Awaited<ReturnType<typeof readReviewed>>;

const aboutSchema = z.object({ assignmentId: z.string(), teamId: z.string(), seen: z.number() });

const aboutOf = ({ line, team }: Reviewed) => ({
  assignmentId: line.assignment.id,
  teamId: team.teamId,
  seen: line.standing.version,
});

const nameOf = (words: Words, { team, line }: Reviewed) =>
  words.review.which(
    cut(words.assignment.team(team.number, team.name), 100),
    cut(line.assignment.title, 150),
  );

export function returnView(words: Words, reviewed: Reviewed): ModalView {
  const { returning } = words.review;
  return modal({
    id: RETURN.view,
    title: returning.title,
    submit: returning.submit,
    close: words.common.cancel,
    about: aboutOf(reviewed),
    blocks: [
      paragraph(nameOf(words, reviewed)),
      paragraph(returning.intro),
      textInput({
        id: RETURN.note,
        label: returning.note,
        hint: returning.noteHint,
        multiline: true,
        max: 1500,
      }),
    ],
  });
}

export function readReturn({ about, values }: Pick<SubmitContext, "about" | "values">) {
  const { assignmentId, teamId, seen } = aboutSchema.parse(about);
  return { which: { assignmentId, teamId }, seen, note: values.one(RETURN.note) ?? "" };
}

export function extendView(words: Words, reviewed: Reviewed, at: Date): ModalView {
  const { extending } = words.review;
  const { line, program } = reviewed;
  return modal({
    id: EXTEND.view,
    title: extending.title,
    submit: extending.submit,
    close: words.common.cancel,
    about: aboutOf(reviewed),
    blocks: [
      paragraph(nameOf(words, reviewed)),
      bullets(dateLines({ ...line, words, at, rules: program.rules })),
      dateInput({ id: EXTEND.date, label: extending.date, hint: extending.dateHint }),
      radioInput({
        id: EXTEND.whom,
        label: extending.whom,
        options: [
          { text: extending.team, value: "team" },
          { text: extending.all, value: "all" },
        ],
        initial: "team",
      }),
      textInput({ id: EXTEND.reason, label: extending.reason, hint: extending.reasonHint, max: 500 }),
    ],
  });
}

export function readExtend({ about, values }: Pick<SubmitContext, "about" | "values">) {
  const { assignmentId, teamId } = aboutSchema.parse(about);
  return {
    which: { assignmentId, teamId },
    date: values.one(EXTEND.date) ?? "",
    reason: values.one(EXTEND.reason) ?? "",
    whom: values.one(EXTEND.whom) === "all" ? ("all" as const) : ("team" as const),
  };
}

/** Closing it closes the whole stack, because what lies below shows the state of before. */
export function doneView(words: Words, text: string): ModalView {
  const view = modal({
    id: DONE,
    title: words.assignment.title,
    close: words.common.close,
    blocks: [paragraph(text)],
  });
  return { ...view, clear_on_close: true };
}
