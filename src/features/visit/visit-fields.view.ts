/** The fields of a visit's form: only teams and date are needed; what was discussed comes last. */
import type { Words } from "../../locales/index.ts";
import { type Block, note } from "../../platform/slack/blocks.ts";
import {
  checkboxInput,
  dateInput,
  multiSelectInput,
  type Option,
  radioInput,
  textInput,
  timeInput,
} from "../../platform/slack/inputs.ts";
import { LIMITS } from "../../platform/slack/limits.ts";
import type { VisitField } from "./form.rules.ts";
import { FIELD, FREE_TAGS } from "./ids.ts";
import type { ToEdit } from "./prepare-visit.ts";
import { isSchemeTag, SCHEME_TAGS, type VisitDetails } from "./visit.rules.ts";

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

export function fieldBlocks(words: Words, form: Form): Block[] {
  const draft: VisitDetails = { ...NEW, ...form.visit, ...form.filled };
  return [
    ...teamInputs(words, form, draft),
    ...whenInputs(words, form, draft),
    ...staffInput(words, form, draft),
    ...stepInputs(words, form, draft),
    ...tagInputs(words, form, draft),
    ...noteInputs(words, form, draft),
  ];
}
