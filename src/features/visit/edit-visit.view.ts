/** The form of a visit, and what was typed into it: only teams and date are needed. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import { type Words, wordsIn } from "../../locales/index.ts";
import { actions, type Block, button, note, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import {
  checkboxInput,
  dateInput,
  modal,
  multiSelectInput,
  type Option,
  radioInput,
  textInput,
  timeInput,
} from "../../platform/slack/inputs.ts";
import { cut, LIMITS } from "../../platform/slack/limits.ts";
import type { SubmitContext } from "../../platform/slack/listen.ts";
import type { Values } from "../../platform/slack/values.ts";
import { type Marks, marksOf, type VisitField } from "./form.rules.ts";
import { DONE, EDIT, FIELD, FREE_TAGS } from "./ids.ts";
import type { ToEdit } from "./prepare-visit.ts";
import { tagName, teamNames } from "./visit.card.ts";
import { isSchemeTag, readTags, SCHEME_TAGS, type VisitDetails, type VisitFacts } from "./visit.rules.ts";

export interface Form extends ToEdit {
  /** What stands in the fields instead of what is stored: chosen beforehand, or typed before it is shown again. */
  filled: Partial<VisitDetails>;
  /** Facts that somebody else changed since the form was opened. */
  changedMeanwhile?: VisitField[];
  /** How many times the form has been shown again. */
  round?: number;
}

const NEW: VisitDetails = {
  kind: "VISIT",
  state: "PLANNED",
  date: "",
  time: null,
  teamIds: [],
  staffIds: [],
  nextStep: null,
  nextStepDate: null,
  tags: [],
  notes: null,
};

/** Slack keeps what stands in a field as long as its block id stays: one that others changed gets a new id. */
function idOf({ filled, changedMeanwhile = [], round = 0 }: Form, field: VisitField): string {
  const isRenewed = changedMeanwhile.includes(field) && filled[field] === undefined;
  return isRenewed ? `${FIELD[field]}-${round}` : FIELD[field];
}

function teamInputs(words: Words, form: Form, draft: VisitDetails): Block[] {
  const { label, fields } = words.visit;
  const options = form.teams.map(
    ({ teamId, number, name }): Option => ({ text: words.visit.teamShort(number, name), value: teamId }),
  );
  const selects = Math.max(1, Math.ceil(options.length / LIMITS.options));
  return Array.from({ length: selects }, (_, index) => {
    const own = options.slice(index * LIMITS.options, (index + 1) * LIMITS.options);
    const range = fields.range(index * LIMITS.options + 1, index * LIMITS.options + own.length);
    return multiSelectInput({
      id: `${idOf(form, "teamIds")}-${index + 1}`,
      label: selects > 1 ? `${label.teamIds}${range}` : label.teamIds,
      options: own,
      initial: draft.teamIds,
      // Of several menus one is enough.
      optional: selects > 1,
    });
  });
}

function whenInputs(words: Words, form: Form, draft: VisitDetails): Block[] {
  const { label, kinds, states } = words.visit;
  const kindOptions = (["VISIT", "HEARING"] as const).map((value) => ({ value, text: kinds[value] }));
  const stateOptions = (["PLANNED", "DONE"] as const).map((value) => ({ value, text: states[value] }));
  return [
    dateInput({ id: idOf(form, "date"), label: label.date, ...(draft.date && { initial: draft.date }) }),
    timeInput({
      id: idOf(form, "time"),
      label: label.time,
      optional: true,
      ...(draft.time !== null && { initial: draft.time }),
    }),
    radioInput({ id: idOf(form, "kind"), label: label.kind, options: kindOptions, initial: draft.kind }),
    radioInput({ id: idOf(form, "state"), label: label.state, options: stateOptions, initial: draft.state }),
  ];
}

function staffInput(words: Words, form: Form, draft: VisitDetails): Block[] {
  if (form.staff.length === 0) return [];
  return [
    multiSelectInput({
      id: idOf(form, "staffIds"),
      label: words.visit.label.staffIds,
      options: form.staff
        .slice(0, LIMITS.options)
        .map(({ personId, name }) => ({ text: name, value: personId })),
      initial: draft.staffIds,
      optional: true,
    }),
  ];
}

function stepInputs(words: Words, form: Form, draft: VisitDetails): Block[] {
  const { label, fields } = words.visit;
  return [
    textInput({
      id: idOf(form, "nextStep"),
      label: label.nextStep,
      optional: true,
      max: 300,
      ...(draft.nextStep && { initial: draft.nextStep }),
    }),
    dateInput({
      id: idOf(form, "nextStepDate"),
      label: label.nextStepDate,
      hint: fields.stepHint,
      optional: true,
      ...(draft.nextStepDate && { initial: draft.nextStepDate }),
    }),
  ];
}

function tagInputs(words: Words, form: Form, draft: VisitDetails): Block[] {
  const { label, fields, tags } = words.visit;
  const id = idOf(form, "tags");
  const free = draft.tags.filter((tag) => !isSchemeTag(tag)).join(fields.separator);
  return [
    checkboxInput({
      id,
      label: label.tags,
      options: SCHEME_TAGS.map((value) => ({ value, text: tags[value] })),
      initial: draft.tags.filter(isSchemeTag),
      optional: true,
    }),
    textInput({
      id: id.replace(FIELD.tags, FREE_TAGS),
      label: fields.freeTags,
      hint: fields.freeTagsHint,
      optional: true,
      max: 400,
      ...(free && { initial: free }),
    }),
  ];
}

function noteInputs(words: Words, form: Form, draft: VisitDetails): Block[] {
  const { label, fields } = words.visit;
  return [
    note(fields.disclosure),
    textInput({
      id: idOf(form, "notes"),
      label: label.notes,
      hint: fields.notesHint,
      multiline: true,
      optional: true,
      ...(draft.notes && { initial: draft.notes }),
    }),
  ];
}

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
  const { visit, filled, round = 0 } = form;
  const draft: VisitDetails = { ...NEW, ...visit, ...filled };
  return modal({
    id: EDIT.view,
    title: visit ? words.visit.fields.editTitle : words.visit.fields.createTitle,
    submit: words.common.save,
    close: words.common.cancel,
    about: {
      round,
      ...(visit && { visitId: visit.id, marks: JSON.stringify(marksOf(visit)) }),
    },
    blocks: [
      ...meanwhile(words, form),
      ...teamInputs(words, form, draft),
      ...whenInputs(words, form, draft),
      ...staffInput(words, form, draft),
      ...stepInputs(words, form, draft),
      ...tagInputs(words, form, draft),
      ...noteInputs(words, form, draft),
      ...cancelButton(words, form),
    ],
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
