/** The question to the office before an announcement leaves, and what became of it. Pure. */
import type { Words } from "../../locales/index.ts";
import type { MessageContent } from "../../platform/notices/types.ts";
import { actions, button, header, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { dateAndTime, type Language } from "../../shared/japanese-date.ts";
import type { ProgramFacts } from "../program/index.ts";
import type { Announcement } from "./announcement.store.ts";
import { APPROVE_ASKED, APPROVE_OPEN } from "./ids.ts";
import type { SessionFacts } from "./session.rules.ts";

export interface Asking {
  session: SessionFacts;
  program: ProgramFacts;
  announcement: Announcement | undefined;
  /** Asked for the second time, on the day itself. */
  isAgain: boolean;
  language: Language;
}

export function approvalMessage(words: Words, asking: Asking): MessageContent {
  const { session, program, announcement, isAgain, language } = asking;
  const { approval } = words.session;
  const title = approval.title(session.number);
  const theme = rich(run(words.session.quoted(session.theme)));
  const say = (text: string): MessageContent => ({
    text: title,
    blocks: [header(title), theme, paragraph(text)],
  });
  if (announcement?.sentAt) return say(answeredText(words, announcement, language));
  const isDropped = announcement?.isSettled && !announcement.sentAt;
  if (!announcement || isDropped || session.state !== "SCHEDULED") return say(approval.notNeeded);
  if (announcement.approvedAt) return say(answeredText(words, announcement, language));
  const due = dateAndTime(announcement.dueAt, language);
  const ask = isAgain ? approval.askAgain : approval.ask;
  return {
    text: title,
    blocks: [
      header(title),
      theme,
      paragraph(ask(due, program.channelName)),
      ...(program.channelId ? [] : [paragraph(approval.noChannel(program.channelName))]),
      actions(APPROVE_ASKED, [
        button({ id: APPROVE_OPEN, text: approval.look, value: session.id, style: "primary" }),
      ]),
    ],
  };
}

/** The card is not written anew when the announcement leaves: its words must stay true afterwards. */
function answeredText(words: Words, announcement: Announcement, language: Language): string {
  const { approval } = words.session;
  const { approvedAt, approvedBy, dueAt, sentAt } = announcement;
  const approved = approvedAt ? approval.approved(approvedBy, dateAndTime(approvedAt, language)) : "";
  if (sentAt) return `${approved}${approval.leftOn(dateAndTime(sentAt, language))}`;
  const isLate = approvedAt !== undefined && dueAt.getTime() <= approvedAt.getTime();
  return `${approved}${isLate ? approval.toLeaveNow : approval.toLeaveAt(dateAndTime(dueAt, language))}`;
}

/** To the officer who has just approved it: when it leaves, or that it has. */
export function leavesText(
  words: Words,
  announcement: Announcement,
  { language, at }: { language: Language; at: Date },
): string {
  const { approval } = words.session;
  if (announcement.sentAt) return approval.leftOn(dateAndTime(announcement.sentAt, language));
  if (announcement.dueAt.getTime() <= at.getTime()) return approval.leavesNow;
  return approval.leavesAt(dateAndTime(announcement.dueAt, language));
}
