/** An announcement as it will be sent, and the button without which it is not. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import { type Block, divider, paragraph } from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { dateAndTime, type Language } from "../../shared/japanese-date.ts";
import { leavesText } from "../session/index.ts";
import type { Preview } from "./approve-announcement.ts";
import { doneView } from "./change-session.view.ts";
import { APPROVE } from "./ids.ts";

interface Reader {
  words: Words;
  language: Language;
  at: Date;
  /** What other features show below the words; no part of them. */
  beside?: Block[];
}

export function approveView(
  preview: Preview,
  { words, language, at, beside = [], hasChanged = false }: Reader & { hasChanged?: boolean },
): ModalView {
  const { session, program, announcement, message, mark } = preview;
  const { approve } = words.schedule;
  const isDue = announcement.dueAt.getTime() <= at.getTime();
  const intro = isDue
    ? approve.introNow(program.channelName)
    : approve.intro(dateAndTime(announcement.dueAt, language), program.channelName);
  return modal({
    id: APPROVE,
    title: approve.viewTitle,
    submit: approve.submit,
    close: words.common.cancel,
    about: { sessionId: session.id, mark },
    blocks: [
      ...(hasChanged ? [paragraph(approve.changedMeanwhile)] : []),
      paragraph(program.channelId ? intro : words.session.approval.noChannel(program.channelName)),
      divider(),
      ...message.blocks,
      ...(beside.length > 0 ? [divider(), ...beside] : []),
    ],
  });
}

export function approvedView(preview: Preview, reader: Reader & { isFirst: boolean }): ModalView {
  const { words, isFirst } = reader;
  const { approve } = words.schedule;
  const { number } = preview.session;
  return doneView(words, [
    isFirst ? approve.done(number, leavesText(words, preview.announcement, reader)) : approve.already(number),
  ]);
}
