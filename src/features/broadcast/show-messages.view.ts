/** The messages that were sent, and what became of each. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import {
  actions,
  type Block,
  bold,
  bullets,
  button,
  divider,
  note,
  paragraph,
  rich,
  run,
} from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import { menu } from "../../platform/slack/menus.ts";
import { dateAndTime, type Language } from "../../shared/japanese-date.ts";
import type { Followed } from "./follow-messages.ts";
import { SENT, WRITE } from "./ids.ts";
import { broadcastMessage } from "./message.card.ts";
import type { Choices } from "./prepare-message.ts";
import { groupText, reasonsText } from "./preview-message.view.ts";

export interface MessagesScreen {
  words: Words;
  language: Language;
  choices: Choices;
}

const oneLine = (text: string, length: number) => cut(text.replace(/\s+/g, " ").trim(), length);

function countsText({ broadcast: { sent } }: Words, { outcome }: Followed): string {
  return outcome.isOpened || outcome.notice === "STOPPED"
    ? sent.counts(outcome)
    : sent.states[outcome.notice === "HELD" ? "HELD" : "PLANNED"];
}

function titleOf({ broadcast }: Followed, language: Language): string {
  return `${dateAndTime(broadcast.leavesAt, language)} ${oneLine(broadcast.text, 40)}`;
}

export function messagesView(screen: MessagesScreen & { messages: Followed[] }): ModalView {
  const { words, language, choices, messages } = screen;
  const { sent, title } = words.broadcast;
  const lines = messages.map((one) => [
    bold(`${titleOf(one, language)}　`),
    run(`${oneLine(groupText(words, one.broadcast, choices), 100)}　${countsText(words, one)}`),
  ]);
  const options = messages.map((one) => ({ value: one.broadcast.id, text: titleOf(one, language) }));
  return modal({
    id: SENT.list,
    title,
    close: words.common.close,
    blocks: [
      actions(SENT.head, [button({ id: WRITE.start, text: sent.write, style: "primary" })]),
      rich(bold(sent.title)),
      bullets(lines),
      actions(SENT.chooseBlock, [menu({ id: SENT.choose, placeholder: sent.choose, options })]),
    ],
  });
}

function isStoppable({ outcome }: Followed): boolean {
  if (outcome.notice === "STOPPED" || outcome.notice === "DONE" || outcome.notice === "WITHDRAWN")
    return false;
  return !outcome.isOpened || outcome.waiting > 0;
}

function stopButton(words: Words, id: string) {
  const { sent } = words.broadcast;
  const { yes, no } = words.common;
  return button({
    id: SENT.stop,
    text: sent.stop,
    value: id,
    style: "danger",
    confirm: { title: sent.stop, text: sent.stopHow, yes, no },
  });
}

export function messageView(
  screen: MessagesScreen & { message: Followed; said?: string | undefined },
): ModalView {
  const { words, language, choices, message, said } = screen;
  const { sent, preview, title } = words.broadcast;
  const { broadcast, outcome, by } = message;
  const { id } = broadcast;
  const lines = [
    [bold(preview.to), run(groupText(words, broadcast, choices))],
    [bold(preview.leaves), run(sent.leavesBy(dateAndTime(broadcast.leavesAt, language), by))],
    [bold(sent.state), run(countsText(words, message))],
    ...(outcome.skipped.length > 0
      ? [[bold(preview.skipped), run(reasonsText(words, outcome.skipped))]]
      : []),
  ];
  const text: Block[] = [divider(), ...broadcastMessage(words, broadcast.text).blocks];
  return modal({
    id: SENT.view,
    title,
    close: words.common.close,
    about: { id },
    blocks: [
      ...(said ? [paragraph(said)] : []),
      bullets(lines),
      ...(outcome.failed > 0 ? [note(sent.failedHow)] : []),
      actions(SENT.foot, [
        button({ id: SENT.refresh, text: sent.refresh, value: id }),
        ...(isStoppable(message) ? [stopButton(words, id)] : []),
        button({ id: SENT.back, text: sent.back }),
      ]),
      ...text,
    ],
  });
}
