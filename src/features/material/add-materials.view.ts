import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { note, paragraph } from "../../platform/slack/blocks.ts";
import {
  dateInput,
  fileInput,
  modal,
  radioInput,
  selectInput,
  textInput,
  timeInput,
} from "../../platform/slack/inputs.ts";
import { cut, LIMITS } from "../../platform/slack/limits.ts";
import type { Values } from "../../platform/slack/values.ts";
import type { SessionFacts } from "../session/index.ts";
import { ADD, REMOVE } from "./ids.ts";
import { FILE_TYPES, type FileKind, isWebAddress, KINDS, type SessionFile } from "./material.rules.ts";

export interface Typed {
  kind: FileKind;
  title: string | undefined;
  fileIds: string[];
  link: string | undefined;
  date: string | undefined;
  time: string | undefined;
}

interface Form {
  words: Words;
  session: Pick<SessionFacts, "id" | "number">;
  typed?: Typed;
  /** Why it is shown again. */
  fault?: string;
}

export function addView({ words, session, typed, fault }: Form): ModalView {
  const { material, common } = words;
  return modal({
    id: ADD.modal,
    title: material.title(session.number),
    submit: common.save,
    close: common.cancel,
    about: { session: session.id, number: session.number },
    blocks: [
      ...(fault ? [paragraph(fault)] : []),
      radioInput({
        id: ADD.kind,
        label: material.kind,
        options: KINDS.map((value) => ({ value, text: material.kinds[value] })),
        initial: typed?.kind ?? "MATERIAL",
      }),
      fileInput({
        id: ADD.files,
        label: material.files,
        hint: material.filesHint,
        optional: true,
        filetypes: FILE_TYPES,
        most: 10,
      }),
      textInput({
        id: ADD.link,
        label: material.link,
        hint: material.linkHint,
        optional: true,
        max: 1000,
        initial: typed?.link,
      }),
      textInput({
        id: ADD.title,
        label: material.titleLabel,
        hint: material.titleHint,
        optional: true,
        max: 150,
        initial: typed?.title,
      }),
      dateInput({
        id: ADD.date,
        label: material.date,
        hint: material.whenHint,
        optional: true,
        initial: typed?.date,
      }),
      timeInput({
        id: ADD.time,
        label: material.time,
        hint: material.timeHint,
        optional: true,
        initial: typed?.time,
      }),
      note(material.note),
    ],
  });
}

export const addAbout = z.object({ session: z.string(), number: z.number().int() });

export function readAdd(values: Values): Typed {
  const kind = z.enum(KINDS).catch("MATERIAL").parse(values.one(ADD.kind));
  const fileIds = values.files(ADD.files);
  const link = values.one(ADD.link)?.trim() || undefined;
  if (fileIds.length === 0 && !link) {
    throw new UserError("nothing", (words) => words.material.faults.nothing, ADD.files);
  }
  if (link && !isWebAddress(link)) {
    throw new UserError("no-link", (words) => words.material.faults.link, ADD.link);
  }
  const title = values.one(ADD.title)?.trim() || undefined;
  return { kind, title, fileIds, link, date: values.one(ADD.date), time: values.one(ADD.time) };
}

export function saidView(words: Words, number: number, text: string): ModalView {
  const { material, common } = words;
  return modal({
    id: ADD.said,
    title: material.title(number),
    close: common.close,
    blocks: [paragraph(text)],
  });
}

export function removeView(words: Words, session: SessionFacts, files: SessionFile[]): ModalView {
  const { material, common } = words;
  return modal({
    id: REMOVE.modal,
    title: material.removeTitle,
    submit: material.removeSubmit,
    close: common.cancel,
    about: { session: session.id, number: session.number },
    blocks: [
      selectInput({
        id: REMOVE.file,
        label: material.removeLabel,
        options: files.slice(-LIMITS.options).map(({ id, kind, title }) => ({
          value: id,
          text: cut(material.line(material.kinds[kind], title), LIMITS.optionText),
        })),
      }),
      note(material.removeNote),
    ],
  });
}

export function readRemove(values: Values): string {
  const file = values.one(REMOVE.file);
  if (!file) throw new UserError("none", (words) => words.material.faults.none, REMOVE.file);
  return file;
}
