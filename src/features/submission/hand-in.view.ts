/** The form with which a team hands in, and what the app says in its place afterwards. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { EXTENSIONS } from "../../platform/files/file-type.ts";
import { type Block, bullets, note, paragraph, typed } from "../../platform/slack/blocks.ts";
import { fileInput, modal, radioInput, textInput } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { SubmitContext } from "../../platform/slack/listen.ts";
import { type AssignmentOfTeam, dateLines } from "../assignment/index.ts";
import { countAnswered, type FrozenAnswer, missingIn } from "../worksheet/index.ts";
import { HAND_IN } from "./ids.ts";
import type { ToHandIn } from "./receive-hand-in.ts";
import { type FieldFault, type Filled, type HandInFault, MOST_FILES } from "./submission.rules.ts";

const SHARE = "share";
const KEEP = "keep";

const aboutSchema = z.object({
  assignmentId: z.string(),
  teamId: z.string(),
  seen: z.number(),
  isForm: z.boolean(),
});

export interface Form extends ToHandIn {
  words: Words;
  at: Date;
  /** Somebody handed in meanwhile: who, and which version that made. */
  newer?: { by: string; version: number };
}

/** How far the team's form has come, and what still has to be filled in before it is handed in by itself. */
function formBlocks(words: Words, answers: FrozenAnswer[]): Block[] {
  if (answers.length === 0) return [];
  const { form } = words.submission;
  const missing = missingIn(answers).length;
  return [
    paragraph(form.filled(answers.length, countAnswered(answers))),
    ...(missing > 0 ? [note(form.stillMissing(missing))] : []),
  ];
}

export function handInView({ words, own, again, at, newer, answers }: Form): ModalView {
  const { form, label } = words.submission;
  const { program, team, line } = own;
  const { assignment, standing } = line;
  const seen = newer?.version ?? standing.version;
  return modal({
    id: HAND_IN.view,
    title: form.title,
    submit: form.submit,
    close: words.common.cancel,
    about: { assignmentId: assignment.id, teamId: team.teamId, seen, isForm: answers.length > 0 },
    blocks: [
      ...(newer ? [paragraph(form.newer(cut(newer.by, 60), newer.version))] : []),
      paragraph(form.intro(cut(assignment.title, 200), seen + 1)),
      bullets(dateLines({ ...line, words, at, rules: program.rules })),
      ...formBlocks(words, answers),
      fileInput({
        id: HAND_IN.files,
        label: label.files,
        hint: form.filesHint,
        filetypes: EXTENSIONS,
        most: MOST_FILES,
        optional: true,
      }),
      textInput({
        id: HAND_IN.link,
        label: label.link,
        hint: form.linkHint,
        optional: true,
        max: 2000,
        ...(again?.link && { initial: again.link }),
      }),
      textInput({
        id: HAND_IN.note,
        label: label.note,
        hint: form.noteHint,
        multiline: true,
        ...(again && { initial: again.note }),
      }),
      radioInput({
        id: HAND_IN.share,
        label: label.share,
        hint: form.shareHint,
        options: [
          { text: label.mayShare, value: SHARE },
          { text: label.mayNotShare, value: KEEP },
        ],
        initial: again?.mayShare === false ? KEEP : SHARE,
      }),
      note(form.whoReads),
    ],
  });
}

export interface Read {
  which: AssignmentOfTeam;
  seen: number;
  isForm: boolean;
  filled: Filled;
}

export function readHandIn({ about, values }: Pick<SubmitContext, "about" | "values">): Read {
  const { assignmentId, teamId, seen, isForm } = aboutSchema.parse(about);
  return {
    which: { assignmentId, teamId },
    seen,
    isForm,
    filled: {
      fileIds: values.files(HAND_IN.files),
      link: values.one(HAND_IN.link)?.trim() || null,
      note: values.one(HAND_IN.note) ?? "",
      mayShare: values.one(HAND_IN.share) !== KEEP,
    },
  };
}

const BESIDE = { nothing: HAND_IN.files, link: HAND_IN.link, note: HAND_IN.note } as const;

/** Beside their fields, by block id. */
export function errorsOf(words: Words, faults: FieldFault[]): Record<string, string> {
  return Object.fromEntries(faults.map((fault) => [BESIDE[fault], words.submission.fieldFaults[fault]]));
}

/** `keptNote`: what was typed, to copy or go on from. */
export function saidBlocks(texts: string[], keptNote?: string): Block[] {
  return [...texts.map((text) => paragraph(text)), ...(keptNote ? [typed(keptNote)] : [])];
}

/** In the form's place: received, handed in, given back. */
export function saidView(words: Words, texts: string[], keptNote?: string): ModalView {
  return {
    ...modal({
      id: HAND_IN.said,
      title: words.submission.form.title,
      close: words.common.close,
      blocks: saidBlocks(texts, keptNote),
    }),
    // The list below shows the state of before.
    clear_on_close: true,
  };
}

export function faultText(words: Words, { code, name }: HandInFault): string {
  return words.submission.faults[code](cut(name, 150));
}
