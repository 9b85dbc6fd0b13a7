/** The forms to set up, edit, move and cancel a session, and what was typed into them. */
import type { InputBlock, ModalView } from "@slack/types";
import { type Words, wordsIn } from "../../locales/index.ts";
import { type Block, note, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { dateInput, modal, radioInput, textInput, timeInput } from "../../platform/slack/inputs.ts";
import { LIMITS } from "../../platform/slack/limits.ts";
import type { Values } from "../../platform/slack/values.ts";
import {
  type DetailField,
  markOf,
  type SessionDetails,
  type SessionFacts,
  whenOf,
} from "../session/index.ts";
import { closedDayWarning, type Fault, partsText, readParts } from "./form.rules.ts";
import { CANCEL, CREATE, EDIT, FIELD, MOVE } from "./ids.ts";
import { seenOf } from "./seen.rules.ts";

export interface Form {
  session: SessionFacts;
  /** What was typed before, when the form is shown again. */
  typed?: Partial<SessionDetails>;
  note?: string | null;
  /** Facts that somebody else changed since the form was opened. */
  changedMeanwhile?: DetailField[];
  /** How many times the form has been shown again. */
  round?: number;
}

/** The fields of one form: what they hold at first, and under which block id. */
interface Fields {
  words: Words;
  draft: Partial<SessionDetails>;
  idOf(field: DetailField): string;
}

/**
 * Slack keeps what stands in a field as long as its block id stays. A fact that others changed and the officer
 * did not touch gets a new id, so that it shows what stands now and not what stood there before.
 */
function fieldsOf(words: Words, { session, typed, changedMeanwhile = [], round = 0 }: Form): Fields {
  const isRenewed = (field: DetailField) => changedMeanwhile.includes(field) && typed?.[field] === undefined;
  return {
    words,
    draft: { ...session, ...typed },
    idOf: (field) => (isRenewed(field) ? `${FIELD[field]}-${round}` : FIELD[field]),
  };
}

function hourInputs({ words, draft, idOf }: Fields): Block[] {
  const { label } = words.session;
  return [
    timeInput({ id: idOf("startTime"), label: label.startTime, initial: draft.startTime }),
    timeInput({ id: idOf("endTime"), label: label.endTime, initial: draft.endTime }),
  ];
}

function placeInputs({ words, draft, idOf }: Fields): Block[] {
  const { label, modes } = words.session;
  const options = (["VENUE", "ONLINE", "HYBRID"] as const).map((value) => ({ value, text: modes[value] }));
  return [
    radioInput({ id: idOf("mode"), label: label.mode, options, initial: draft.mode }),
    text(idOf("venue"), label.venue, draft.venue, { max: 200 }),
    text(idOf("link"), label.link, draft.link, { max: 1000, hint: words.schedule.form.linkHint }),
  ];
}

function contentInputs({ words, draft, idOf }: Fields): Block[] {
  const parts = partsText(draft.parts ?? [], words.session.kinds);
  const { label } = words.session;
  const { form } = words.schedule;
  return [
    text(idOf("theme"), label.theme, draft.theme, { max: 200, optional: false }),
    text(idOf("belongings"), label.belongings, draft.belongings, { max: 500 }),
    parts.length > LIMITS.inputLength
      ? note(form.partsTooLong)
      : text(idOf("parts"), label.parts, parts, { multiline: true, hint: form.partsHint }),
  ];
}

function noteInput(words: Words, typed: string | null | undefined): InputBlock {
  const hint = words.schedule.form.noteHint;
  return text(FIELD.note, words.session.label.note, typed, { max: 500, multiline: true, hint });
}

function text(
  id: string,
  label: string,
  initial: string | null | undefined,
  more: { max?: number; hint?: string; multiline?: boolean; optional?: boolean },
): InputBlock {
  // A text that is longer already may stay as it is: Slack refuses an initial value beyond the maximum.
  const max = Math.max(more.max ?? LIMITS.inputLength, initial?.length ?? 0);
  return textInput({ id, label, optional: true, ...more, max, ...(initial && { initial }) });
}

/** What others changed while the form was open, with the facts as they are now. */
function meanwhile(words: Words, { session, changedMeanwhile = [] }: Form): Block[] {
  if (changedMeanwhile.length === 0) return [];
  const { label, modes, none, change } = words.session;
  const { form } = words.schedule;
  const names = changedMeanwhile.map((field) => label[field]);
  const shown = (field: DetailField) => {
    if (field === "parts") return partsText(session.parts, words.session.kinds) || none;
    if (field === "mode") return modes[session.mode];
    return (field === "date" ? words.session.longDay(session.date) : session[field]) || none;
  };
  return [
    paragraph(form.staleIntro(names.join(change.and))),
    ...changedMeanwhile.map((field) => rich(run(form.staleNow(label[field], shown(field))))),
  ];
}

function aboutOf({ session, round = 0 }: Form, parts = ""): Record<string, string | number> {
  return { sessionId: session.id, seen: JSON.stringify(seenOf(session)), parts: markOf(parts), round };
}

export function editView(words: Words, opened: Form): ModalView {
  const { session } = opened;
  const { form } = words.schedule;
  const fields = fieldsOf(words, opened);
  const stored = partsText(session.parts, words.session.kinds);
  return modal({
    id: EDIT,
    title: form.editTitle(session.number),
    submit: form.save,
    close: words.common.back,
    about: aboutOf(opened, stored),
    blocks: [
      ...meanwhile(words, opened),
      ...hourInputs(fields),
      ...placeInputs(fields),
      ...contentInputs(fields),
      noteInput(words, opened.note),
      note(form.tellsHint),
    ],
  });
}

export function createView(words: Words, previous: SessionFacts | undefined): ModalView {
  const { label } = words.session;
  const { form } = words.schedule;
  const draft: Partial<SessionDetails> = previous
    ? { startTime: previous.startTime, endTime: previous.endTime, mode: previous.mode, venue: previous.venue }
    : { startTime: "13:00", endTime: "16:30", mode: "VENUE" };
  const fields: Fields = { words, draft, idOf: (field) => FIELD[field] };
  return modal({
    id: CREATE,
    title: form.createTitle,
    submit: form.save,
    close: words.common.back,
    blocks: [
      dateInput({ id: FIELD.date, label: label.date }),
      ...hourInputs(fields),
      ...placeInputs(fields),
      ...contentInputs(fields),
    ],
  });
}

export function moveView(words: Words, opened: Form): ModalView {
  const { session } = opened;
  const { label } = words.session;
  const { form } = words.schedule;
  const fields = fieldsOf(words, opened);
  return modal({
    id: MOVE,
    title: form.moveTitle(session.number),
    submit: form.save,
    close: words.common.back,
    about: aboutOf(opened),
    blocks: [
      ...meanwhile(words, opened),
      paragraph(form.moveIntro(whenOf(words, session))),
      dateInput({ id: fields.idOf("date"), label: label.date, initial: fields.draft.date }),
      ...hourInputs(fields),
      noteInput(words, opened.note),
    ],
  });
}

export function cancelView(words: Words, opened: Form): ModalView {
  const { session } = opened;
  const { form } = words.schedule;
  return modal({
    id: CANCEL,
    title: form.cancelTitle(session.number),
    submit: form.cancelSubmit,
    close: words.common.back,
    about: aboutOf(opened),
    blocks: [
      ...meanwhile(words, opened),
      paragraph(form.cancelIntro(whenOf(words, session))),
      noteInput(words, opened.note),
    ],
  });
}

/** Below the form's facts once they are saved: a closed day is said and not refused. */
export function warningFor(words: Words, date: string): Block[] {
  const say = closedDayWarning(date);
  return say ? [paragraph(say(words))] : [];
}

export interface Typed {
  details: Partial<SessionDetails>;
  note: string | null;
  faults: Fault[];
}

const MODES = ["VENUE", "ONLINE", "HYBRID"] as const;

/** The block id under which the form shows a field; undefined when it has none. */
export function blockOf(values: Values, field: keyof typeof FIELD): string | undefined {
  return values.blockIds().find((id) => id === FIELD[field] || id.startsWith(`${FIELD[field]}-`));
}

/** What the form holds; fields that it does not have stay away. `partsMark`: the parts as it opened with them. */
export function readForm(values: Values, partsMark?: unknown): Typed {
  const one = (field: keyof typeof FIELD) => values.one(blockOf(values, field) ?? "");
  const has = (field: keyof typeof FIELD) => blockOf(values, field) !== undefined;
  const filled = (field: keyof typeof FIELD) => (one(field)?.trim() ? (one(field) ?? null) : null);
  const parts = has("parts") ? (one("parts") ?? "") : undefined;
  const read = parts === undefined || markOf(parts) === partsMark ? undefined : readParts(parts, kindNames);
  const isFaulty = read !== undefined && "faultyLine" in read;
  return {
    details: {
      ...(has("date") && { date: one("date") ?? "" }),
      ...(has("startTime") && { startTime: one("startTime") ?? "" }),
      ...(has("endTime") && { endTime: one("endTime") ?? "" }),
      ...(has("mode") && { mode: MODES.find((mode) => mode === one("mode")) ?? "VENUE" }),
      ...(has("venue") && { venue: filled("venue") }),
      ...(has("link") && { link: filled("link")?.trim() ?? null }),
      ...(has("theme") && { theme: filled("theme") ?? "" }),
      ...(has("belongings") && { belongings: filled("belongings") }),
      ...(read && !isFaulty && { parts: read }),
    },
    note: filled("note"),
    faults: isFaulty
      ? [{ field: "parts", say: (words) => words.schedule.fault.partLine(read.faultyLine) }]
      : [],
  };
}

const kindNames = [wordsIn("ja").session.kinds, wordsIn("en").session.kinds];
