/** The form of a visit, and what was typed into it. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import { type Words, wordsIn } from "../../locales/index.ts";
import { actions, type Block, button, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { SubmitContext } from "../../platform/slack/listen.ts";
import type { Values } from "../../platform/slack/values.ts";
import { type Marks, marksOf, type VisitField } from "./form.rules.ts";
import { DONE, EDIT, FIELD, FREE_TAGS } from "./ids.ts";
import { tagName, teamNames } from "./visit.card.ts";
import { readTags, type VisitDetails, type VisitFacts } from "./visit.rules.ts";
import { type Form, fieldBlocks } from "./visit-fields.view.ts";

/** What others changed while the form was open, as it is now; what was typed stays in the fields. */
function meanwhile(words: Words, form: Form): Block[] {
  const { visit, changedMeanwhile = [] } = form;
  if (!visit || changedMeanwhile.length === 0) return [];
  const { label, labeled, list, stale } = words.visit;
  return [
    paragraph(stale(list(changedMeanwhile.map((field) => label[field])))),
    ...changedMeanwhile.map((field) =>
      rich(run(`${labeled(label[field])}${cut(shown(words, form, visit, field), 1500)}`)),
    ),
  ];
}

function shown(words: Words, { teams, staff }: Form, visit: VisitFacts, field: VisitField): string {
  const { kinds, states, day, list, none } = words.visit;
  const names = staff.filter(({ personId }) => visit.staffIds.includes(personId)).map(({ name }) => name);
  const text: Record<VisitField, string | null> = {
    kind: kinds[visit.kind],
    state: states[visit.state],
    date: day(visit.date),
    time: visit.time,
    teamIds: teamNames(
      words,
      teams.filter(({ teamId }) => visit.teamIds.includes(teamId)),
    ),
    staffIds: list(names),
    nextStep: visit.nextStep,
    nextStepDate: visit.nextStepDate && day(visit.nextStepDate),
    tags: list(visit.tags.map((tag) => tagName(words, tag))),
    notes: visit.notes,
  };
  return text[field] || none;
}

function cancelButton(words: Words, { visit }: Form): Block[] {
  if (!visit) return [];
  const { cancel } = words.visit;
  const confirm = { title: cancel.title, text: cancel.text, yes: cancel.button, no: words.common.back };
  const value = `${visit.id}:${visit.revision}`;
  return [
    actions(EDIT.cancelBlock, [
      button({ id: EDIT.cancel, text: cancel.button, value, style: "danger", confirm }),
    ]),
  ];
}

export function editView(words: Words, form: Form): ModalView {
  const { visit, round = 0 } = form;
  return modal({
    id: EDIT.view,
    title: visit ? words.visit.fields.editTitle : words.visit.fields.createTitle,
    submit: words.common.save,
    close: words.common.cancel,
    about: {
      round,
      ...(visit && { visitId: visit.id, marks: JSON.stringify(marksOf(visit)) }),
    },
    blocks: [...meanwhile(words, form), ...fieldBlocks(words, form), ...cancelButton(words, form)],
  });
}

const aboutSchema = z.object({
  round: z.number(),
  visitId: z.string().optional(),
  marks: z.string().optional(),
});
const marksSchema = z.record(z.string(), z.string());

/** The block ids under which the form shows a field. */
const blocksOf = (values: Values, id: string) =>
  values.blockIds().filter((one) => one === id || one.startsWith(`${id}-`));

/** Where a fault of this field is shown. */
export const blockOf = (values: Values, id: string) => blocksOf(values, id)[0];

export function readEdit({ about, values }: Pick<SubmitContext, "about" | "values">): {
  typed: VisitDetails;
  opened: { visitId: string; marks: Marks } | undefined;
  round: number;
} {
  const { round, visitId, marks } = aboutSchema.parse(about);
  const one = (id: string) => values.one(blockOf(values, id) ?? "")?.trim() || null;
  const many = (id: string) => blocksOf(values, id).flatMap((block) => values.many(block));
  return {
    round,
    opened: visitId && marks ? { visitId, marks: marksSchema.parse(JSON.parse(marks)) } : undefined,
    typed: {
      kind: one(FIELD.kind) === "HEARING" ? "HEARING" : "VISIT",
      state: one(FIELD.state) === "DONE" ? "DONE" : "PLANNED",
      date: one(FIELD.date) ?? "",
      time: one(FIELD.time),
      teamIds: many(FIELD.teamIds),
      staffIds: many(FIELD.staffIds),
      nextStep: one(FIELD.nextStep),
      nextStepDate: one(FIELD.nextStepDate),
      tags: readTags(many(FIELD.tags), one(FREE_TAGS) ?? "", [
        wordsIn("ja").visit.tags,
        wordsIn("en").visit.tags,
      ]),
      notes: one(FIELD.notes),
    },
  };
}

/** Closing it closes the whole stack, because the list below shows the state of before. */
export function doneView(words: Words, text: string): ModalView {
  const view = modal({
    id: DONE,
    title: words.visit.title,
    close: words.common.close,
    blocks: [paragraph(text)],
  });
  return { ...view, clear_on_close: true };
}
