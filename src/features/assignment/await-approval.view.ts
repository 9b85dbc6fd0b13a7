import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { paragraph } from "../../platform/slack/blocks.ts";
import { dateInput, modal } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { SubmitContext } from "../../platform/slack/listen.ts";
import { addDays, dateOf } from "../../shared/japanese-date.ts";
import { officeDayFrom } from "../../shared/office-days.ts";
import type { AssignmentOfTeam } from "./assignment.store.ts";
import { REVIEW } from "./ids.ts";
import type { OwnAssignment } from "./read-assignments.ts";

/** A section's approval takes about a week. */
const USUAL_DAYS = 7;

const about = z.object({ assignmentId: z.string(), teamId: z.string() });

export function approvalView(words: Words, { line, team }: OwnAssignment, at: Date): ModalView {
  const { review } = words.assignment;
  const { assignment, standing } = line;
  const usual = officeDayFrom(addDays(dateOf(at), USUAL_DAYS));
  return modal({
    id: REVIEW.view,
    title: review.title,
    submit: review.submit,
    close: words.common.cancel,
    about: { assignmentId: assignment.id, teamId: team.teamId },
    blocks: [
      paragraph(review.intro(cut(assignment.title, 200))),
      dateInput({
        id: REVIEW.until,
        label: review.until,
        hint: review.hint,
        initial: standing.reviewUntil ?? usual,
      }),
    ],
  });
}

export function readApproval({ about: whole, values }: Pick<SubmitContext, "about" | "values">): {
  which: AssignmentOfTeam;
  until: string;
} {
  return { which: about.parse(whole), until: values.one(REVIEW.until) ?? "" };
}

export function approvalDone(words: Words, { line }: OwnAssignment, until: string): ModalView {
  const { review } = words.assignment;
  return {
    ...modal({
      id: REVIEW.view,
      title: review.title,
      close: words.common.close,
      blocks: [paragraph(review.done(cut(line.assignment.title, 200), until))],
    }),
    // The list below shows the state of before.
    clear_on_close: true,
  };
}
