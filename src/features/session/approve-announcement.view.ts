/** An announcement as it will be sent, and the button without which it is not. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import { divider, paragraph } from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { dateAndTime, type Language } from "../../shared/japanese-date.ts";
import { leavesText } from "./approval.card.ts";
import type { Preview } from "./approve-announcement.ts";
import { doneView } from "./change-session.view.ts";
import { APPROVE } from "./ids.ts";

interface Reader {
  words: Words;
  language: Language;
  at: Date;
}

export function approveView(
  preview: Preview,
  { words, language, at, hasChanged = false }: Reader & { hasChanged?: boolean },
): ModalView {
  const { session, program, announcement, message, mark } = preview;
  const { approval } = words.session;
  const isDue = announcement.dueAt.getTime() <= at.getTime();
  const intro = isDue
    ? approval.introNow(program.channelName)
    : approval.intro(dateAndTime(announcement.dueAt, language), program.channelName);
  return modal({
    id: APPROVE,
    title: approval.viewTitle,
    submit: approval.submit,
    close: words.common.cancel,
    about: { sessionId: session.id, mark },
    blocks: [
      ...(hasChanged ? [paragraph(approval.changedMeanwhile)] : []),
      paragraph(program.channelId ? intro : approval.noChannel(program.channelName)),
      divider(),
      ...message.blocks,
    ],
  });
}

export function approvedView(preview: Preview, reader: Reader & { isFirst: boolean }): ModalView {
  const { words, isFirst } = reader;
  const { approval } = words.session;
  const { number } = preview.session;
  return doneView(words, [
    isFirst
      ? approval.done(number, leavesText(words, preview.announcement, reader))
      : approval.already(number),
  ]);
}
