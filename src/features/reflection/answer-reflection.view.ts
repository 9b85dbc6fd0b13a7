/** The reflection sheet as a modal: the session's questions in their order, starting from what is stored. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
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
import {
  checkboxInput,
  modal,
  type Option,
  radioInput,
  selectInput,
  textInput,
} from "../../platform/slack/inputs.ts";
import { cut, LIMITS } from "../../platform/slack/limits.ts";
import type { Values } from "../../platform/slack/values.ts";
import { timeOf } from "../../shared/japanese-date.ts";
import { optionValue } from "../../shared/option-value.ts";
import type { ProgramFacts } from "../program/index.ts";
import { closesAt, type SessionFacts } from "../session/index.ts";
import { ANSWER } from "./ids.ts";
import type { Sheet } from "./read-sheet.ts";
import { type Answers, type NotCounted, optionsOf, type Question, SCALE } from "./reflection.rules.ts";

const KINDS = ["text", "one", "many", "scale"] as const;
type Kind = (typeof KINDS)[number];

/** One input of the modal; a question with many options has several. */
interface Field {
  key: string;
  kind: Kind;
  /** Slack asks for something to be typed, and takes spaces for it. */
  isRequired?: boolean;
  block(id: string): Block;
}

function chunks<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}

const toOption = (text: string): Option => ({ text, value: optionValue(text) });

type Asked = Pick<Sheet, "session" | "questions">;

function fieldsOf(question: Question, { session }: Asked, words: Words, given: Answers): Field[] {
  const { key, type, required } = question;
  const label = cut(question.wording, LIMITS.label);
  const common = { label, optional: !required };
  const answer = given[key];
  if (type === "LONG_TEXT") {
    const initial = typeof answer === "string" ? answer : undefined;
    const block = (id: string) => textInput({ id, ...common, multiline: true, initial });
    return [{ key, kind: "text", isRequired: required, block }];
  }
  if (type === "SCALE") {
    const options = SCALE.map((value) => ({ text: value, value }));
    const initial = answer === undefined ? undefined : String(answer);
    const hint = words.reflection.scaleHint;
    return [{ key, kind: "scale", block: (id) => radioInput({ id, ...common, hint, options, initial }) }];
  }
  const options = optionsOf(question, session).map(toOption);
  // Slack refuses a choice among nothing, and the whole sheet with it.
  if (options.length === 0) return [];
  if (type === "CHOICE") {
    const initial = typeof answer === "string" ? optionValue(answer) : undefined;
    const build = options.length > LIMITS.choices ? selectInput : radioInput;
    const offered = options.slice(0, LIMITS.options);
    return [{ key, kind: "one", block: (id) => build({ id, ...common, options: offered, initial }) }];
  }
  const initial = Array.isArray(answer) ? answer.map(optionValue) : [];
  return chunks(options, LIMITS.choices).map((part, index) => ({
    key,
    kind: "many",
    block: (id) =>
      checkboxInput({
        id,
        label: index === 0 ? label : words.reflection.continued(cut(label, 200)),
        optional: !required || index > 0,
        options: part,
        initial,
      }),
  }));
}

export interface SheetModal {
  words: Words;
  sheet: Sheet;
  /** What is filled in: what is stored, or what was typed just now. */
  given: Answers;
  /** A draft was asked for from this very modal: when it was saved, or that there was nothing to save. */
  draft?: { savedAt: Date | undefined };
  /** Names of people that stand in what was written: said once, and not again when it is sent as it is. */
  names?: string[];
}

const blockId = (index: number) => `${ANSWER.question}-${index + 1}`;
const SPARE_BLOCKS = 8;

/** The inputs of a sheet, and what `sheetAbout` reads them back by. */
export function questionInputs(words: Words, asked: Asked, given: Answers) {
  const fields = asked.questions
    .flatMap((question) => fieldsOf(question, asked, words, given))
    .slice(0, LIMITS.blocksPerView - SPARE_BLOCKS);
  return {
    inputs: fields.map((field, index) => field.block(blockId(index))),
    fields: fields.map(packField),
  };
}

export function sheetModal({ words, sheet, given, draft, names = [] }: SheetModal): ModalView {
  const { session, program, stored } = sheet;
  const { reflection } = words;
  const closing = closesAt(session, program.rules);
  const { inputs, fields } = questionInputs(words, sheet, given);
  const isHandedIn = stored?.state === "SUBMITTED";
  const isAnonymous = session.visibility === "ANONYMOUS";
  return modal({
    id: ANSWER.modal,
    title: reflection.title(session.number),
    submit: words.common.send,
    close: words.common.close,
    blocks: [
      rich(bold(reflection.day(session)), run(`　${session.theme}`)),
      note(reflection.whoReads[session.visibility], reflection.noPersonalCases),
      // What somebody wrote: inert in rich text.
      ...(names.length > 0 ? [rich(run(reflection.namesFound(names)))] : []),
      ...inputs,
      ...(draft ? [paragraph(draftSaid(words, draft))] : []),
      // A draft over an answer that counts would be misleading: it is edited by sending it again.
      ...(isHandedIn || isAnonymous
        ? []
        : [actions(ANSWER.draftBlock, [button({ id: ANSWER.saveDraft, text: reflection.saveDraft })])]),
      note(openLine(words, { isHandedIn, isAnonymous, closing })),
    ],
    about: {
      session: session.id,
      moves: session.moves,
      fields,
      isAnonymous,
      isHinted: names.length > 0,
    },
  });
}

function openLine(
  { reflection }: Words,
  { isHandedIn, isAnonymous, closing }: { isHandedIn: boolean; isAnonymous: boolean; closing: Date },
): string {
  if (isAnonymous) return reflection.openUntilFinal(closing);
  return isHandedIn ? reflection.editUntil(closing) : reflection.openUntil(closing);
}

function draftSaid({ reflection }: Words, { savedAt }: { savedAt: Date | undefined }): string {
  return savedAt ? reflection.draftSaved(timeOf(savedAt)) : reflection.nothingToSave;
}

type Packed = Pick<Field, "key" | "kind" | "isRequired">;

/** One digit for kind and whether it is required, then the question's key. */
function packField({ key, kind, isRequired }: Packed): string {
  return `${KINDS.indexOf(kind) + (isRequired ? KINDS.length : 0)}${key}`;
}

const field = z.string().transform((text, context): Packed => {
  const code = Number(text[0]);
  const kind = KINDS[code % KINDS.length];
  if (kind) return { kind, key: text.slice(1), isRequired: code >= KINDS.length };
  context.addIssue({ code: "custom", message: "no such kind of field" });
  return z.NEVER;
});

export const sheetAbout = z.object({
  session: z.string(),
  moves: z.number().int(),
  fields: z.array(field),
  /** What the sheet said of who reads it. */
  isAnonymous: z.boolean().catch(false),
  /** The names in it have been pointed out. */
  isHinted: z.boolean().catch(false),
});

/** What was filled in, exactly as typed; fields with nothing but spaces are left out. */
export function readAnswers({ fields }: z.infer<typeof sheetAbout>, values: Values): Answers {
  const given: Answers = {};
  for (const [index, { key, kind }] of fields.entries()) {
    if (kind === "many") {
      const before = given[key];
      const chosen = [...(Array.isArray(before) ? before : []), ...values.many(blockId(index))];
      if (chosen.length > 0) given[key] = chosen;
      continue;
    }
    const value = values.one(blockId(index));
    if (value === undefined || value.trim() === "") continue;
    given[key] = kind === "scale" ? Number(value) : value;
  }
  return given;
}

/** Required fields in which only spaces were typed: what to say beside each. */
export function emptyFields(
  { fields }: z.infer<typeof sheetAbout>,
  values: Values,
  words: Words,
): Record<string, string> | undefined {
  const empty = fields.flatMap(({ isRequired }, index) =>
    isRequired && !values.one(blockId(index))?.trim() ? [blockId(index)] : [],
  );
  if (empty.length === 0) return undefined;
  return Object.fromEntries(empty.map((id) => [id, words.reflection.fillIn]));
}

/** What is handed in: nothing at all is not an answer. */
export function readHandIn(about: z.infer<typeof sheetAbout>, values: Values): Answers {
  const given = readAnswers(about, values);
  if (Object.keys(given).length === 0) {
    throw new UserError("nothing-written", (words) => words.reflection.nothingWritten, blockId(0));
  }
  return given;
}

/** An answer has come before, and is final. */
export function finalModal(words: Words, session: SessionFacts): ModalView {
  const { reflection } = words;
  return modal({
    id: ANSWER.kept,
    title: reflection.title(session.number),
    close: words.common.close,
    blocks: [paragraph(reflection.finalAlready)],
    about: { session: session.id },
  });
}

interface Kept {
  words: Words;
  session: SessionFacts;
  program: ProgramFacts;
  reason: NotCounted;
}

/** Says that an answer came too late to be counted, and was kept. */
export function keptModal({ words, session, program, reason }: Kept): ModalView {
  const { reflection } = words;
  const closing = closesAt(session, program.rules);
  return modal({
    id: ANSWER.kept,
    title: reflection.title(session.number),
    close: words.common.close,
    blocks: [
      paragraph(reflection.notCounted[reason]({ number: session.number, closing })),
      paragraph(reflection.keptAsDraft(program.contact)),
    ],
    about: { session: session.id },
  });
}
