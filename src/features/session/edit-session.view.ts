/** The forms to set up, edit, move and cancel a session, and what was typed into them. */
import type { InputBlock, ModalView } from "@slack/types";
import { type Words, wordsIn } from "../../locales/index.ts";
import { type Block, note, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { dateInput, modal, radioInput, textInput, timeInput } from "../../platform/slack/inputs.ts";
import { LIMITS } from "../../platform/slack/limits.ts";
import type { Values } from "../../platform/slack/values.ts";
import { type DetailField, markOf, type SessionDetails, seenOf } from "./change.rules.ts";
import { closedDayWarning, type Fault, partsText, readParts } from "./form.rules.ts";
import { CANCEL, CREATE, EDIT, FIELD, MOVE } from "./ids.ts";
import { whenOf } from "./session.card.ts";
import type { SessionFacts } from "./session.rules.ts";

export interface Form {
  session: SessionFacts;
  /** What was typed before, when the form is shown again. */
  typed?: Partial<SessionDetails>;
  note?: string | null;
  /** Facts that somebody else changed since the form was opened. */
  changedMeanwhile?: DetailField[];
}

type Draft = Partial<SessionDetails>;

function hourInputs(words: Words, draft: Draft): Block[] {
  const { label } = words.session;
  return [
    timeInput({ id: FIELD.startTime, label: label.startTime, initial: draft.startTime }),
    timeInput({ id: FIELD.endTime, label: label.endTime, initial: draft.endTime }),
  ];
}

function placeInputs(words: Words, draft: Draft): Block[] {
  const { label, modes, form } = words.session;
  const options = (["VENUE", "ONLINE", "HYBRID"] as const).map((value) => ({ value, text: modes[value] }));
  return [
    radioInput({ id: FIELD.mode, label: label.mode, options, initial: draft.mode }),
    text(FIELD.venue, label.venue, draft.venue, { max: 200 }),
    text(FIELD.link, label.link, draft.link, { max: 1000, hint: form.linkHint }),
  ];
}

function contentInputs(words: Words, draft: Draft, parts: string): Block[] {
  const { label, form } = words.session;
  return [
    textInput({ id: FIELD.theme, label: label.theme, initial: draft.theme, max: 200 }),
    text(FIELD.belongings, label.belongings, draft.belongings, { max: 500 }),
    parts.length > LIMITS.inputLength
      ? note(form.partsTooLong)
      : text(FIELD.parts, label.parts, parts, { multiline: true, hint: form.partsHint }),
  ];
}

function noteInput(words: Words, typed: string | null | undefined): InputBlock {
  const { label, form } = words.session;
  return text(FIELD.note, label.note, typed, { max: 500, multiline: true, hint: form.noteHint });
}

function text(
  id: string,
  label: string,
  initial: string | null | undefined,
  more: { max?: number; hint?: string; multiline?: boolean },
): InputBlock {
  // A text that is longer already may stay as it is: Slack refuses an initial value beyond the maximum.
  const max = Math.max(more.max ?? LIMITS.inputLength, initial?.length ?? 0);
  return textInput({ id, label, optional: true, ...more, max, ...(initial && { initial }) });
}

/** What others changed while the form was open, with the facts as they are now. */
function meanwhile(words: Words, { session, changedMeanwhile = [] }: Form): Block[] {
  if (changedMeanwhile.length === 0) return [];
  const { label, form, modes, none, and } = { ...words.session, and: words.session.change.and };
  const names = changedMeanwhile.map((field) => label[field]);
  const shown = (field: DetailField) => {
    if (field === "parts") return partsText(session.parts, words.session.kinds) || none;
    if (field === "mode") return modes[session.mode];
    return (field === "date" ? words.session.longDay(session.date) : session[field]) || none;
  };
  return [
    paragraph(form.staleIntro(names.join(and))),
    ...changedMeanwhile.map((field) => rich(run(form.staleNow(label[field], shown(field))))),
  ];
}

function aboutOf(session: SessionFacts, parts = ""): Record<string, string> {
  return { sessionId: session.id, seen: JSON.stringify(seenOf(session)), parts: markOf(parts) };
}

export function editView(words: Words, opened: Form): ModalView {
  const { session, typed } = opened;
  const { form } = words.session;
  const draft = { ...session, ...typed };
  const stored = partsText(session.parts, words.session.kinds);
  return modal({
    id: EDIT,
    title: form.editTitle(session.number),
    submit: form.save,
    close: words.common.back,
    about: aboutOf(session, stored),
    blocks: [
      ...meanwhile(words, opened),
      ...hourInputs(words, draft),
      ...placeInputs(words, draft),
      ...contentInputs(words, draft, partsText(draft.parts, words.session.kinds)),
      noteInput(words, opened.note),
      note(form.tellsHint),
    ],
  });
}

export function createView(words: Words, previous: SessionFacts | undefined): ModalView {
  const { form, label } = words.session;
  const draft: Draft = previous
    ? { startTime: previous.startTime, endTime: previous.endTime, mode: previous.mode, venue: previous.venue }
    : { startTime: "13:00", endTime: "16:30", mode: "VENUE" };
  return modal({
    id: CREATE,
    title: form.createTitle,
    submit: form.save,
    close: words.common.back,
    blocks: [
      dateInput({ id: FIELD.date, label: label.date }),
      ...hourInputs(words, draft),
      ...placeInputs(words, draft),
      ...contentInputs(words, draft, ""),
    ],
  });
}

export function moveView(words: Words, opened: Form): ModalView {
  const { session, typed } = opened;
  const { form, label } = words.session;
  const draft = { ...session, ...typed };
  return modal({
    id: MOVE,
    title: form.moveTitle(session.number),
    submit: form.save,
    close: words.common.back,
    about: aboutOf(session),
    blocks: [
      ...meanwhile(words, opened),
      paragraph(form.moveIntro(whenOf(words, session))),
      dateInput({ id: FIELD.date, label: label.date, initial: draft.date }),
      ...hourInputs(words, draft),
      noteInput(words, opened.note),
    ],
  });
}

export function cancelView(words: Words, opened: Form): ModalView {
  const { session } = opened;
  const { form } = words.session;
  return modal({
    id: CANCEL,
    title: form.cancelTitle(session.number),
    submit: form.cancelSubmit,
    close: words.common.back,
    about: aboutOf(session),
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

/** What the form holds; fields that it does not have stay away. `partsMark`: the parts as it opened with them. */
export function readForm(values: Values, partsMark?: unknown): Typed {
  const has = (id: string) => values.blockIds().includes(id);
  const filled = (id: string) => (values.one(id)?.trim() ? (values.one(id) ?? null) : null);
  const parts = has(FIELD.parts) ? (values.one(FIELD.parts) ?? "") : undefined;
  const read = parts === undefined || markOf(parts) === partsMark ? undefined : readParts(parts, kindNames);
  const isFaulty = read !== undefined && "faultyLine" in read;
  return {
    details: {
      ...(has(FIELD.date) && { date: values.one(FIELD.date) ?? "" }),
      ...(has(FIELD.startTime) && { startTime: values.one(FIELD.startTime) ?? "" }),
      ...(has(FIELD.endTime) && { endTime: values.one(FIELD.endTime) ?? "" }),
      ...(has(FIELD.mode) && { mode: MODES.find((mode) => mode === values.one(FIELD.mode)) ?? "VENUE" }),
      ...(has(FIELD.venue) && { venue: filled(FIELD.venue) }),
      ...(has(FIELD.link) && { link: filled(FIELD.link)?.trim() ?? null }),
      ...(has(FIELD.theme) && { theme: filled(FIELD.theme) ?? "" }),
      ...(has(FIELD.belongings) && { belongings: filled(FIELD.belongings) }),
      ...(read && !isFaulty && { parts: read }),
    },
    note: filled(FIELD.note),
    faults: isFaulty
      ? [{ field: "parts", say: (words) => words.session.fault.partLine(read.faultyLine) }]
      : [],
  };
}

const kindNames = [wordsIn("ja").session.kinds, wordsIn("en").session.kinds];
