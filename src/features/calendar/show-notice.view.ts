/** One notice: how it stands, what can be done, who gets it and who does not, and its words as they would be now. */
import type { ModalView, RichTextElement } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import type { MessageContent } from "../../platform/notices/index.ts";
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
import { dateAndTime, type Language } from "../../shared/japanese-date.ts";
import { inert, noticeReach } from "../launch/index.ts";
import { APPROVE_OPEN } from "../session/index.ts";
import { type Act, actsOn, standingOf } from "./calendar.rules.ts";
import { MOVE, NOTICE } from "./ids.ts";
import { nameIn } from "./notice-name.rules.ts";
import type { NoticeScreenFacts } from "./read-notice.ts";

const MOST_NAMES = 20;
/** A message may hold more than a modal takes beside what stands above it. */
const MOST_BLOCKS = 60;
/** What Slack shows in a modal, of all that a message may hold. */
const IN_MODAL = ["section", "rich_text", "context", "divider", "header", "image"];

export interface NoticeScreen {
  words: Words;
  language: Language;
  at: Date;
  facts: NoticeScreenFacts;
  /** Where the list was. */
  place: string;
  said?: string | undefined;
}

const about = ({ facts, place }: NoticeScreen) => ({ id: facts.notice.id, place });

/** As many as are worth naming, and how many more. */
function names(words: Words, all: string[]): string {
  const { calendar } = words;
  const shown = calendar.list(all.slice(0, MOST_NAMES).map((name) => cut(name, 60)));
  return all.length > MOST_NAMES ? `${shown}${calendar.moreNames(all.length - MOST_NAMES)}` : shown;
}

function readerLines({ words, facts }: NoticeScreen): RichTextElement[][] {
  const { calendar, launch } = words;
  const getting = facts.readers.filter(({ reason }) => !reason);
  const later = getting.filter((reader) => reader.later);
  const named = (list: { name: string }[]) =>
    names(
      words,
      list.map(({ name }) => name),
    );
  const reasons = [...new Set(facts.readers.flatMap(({ reason }) => reason ?? []))];
  return [
    ...(getting.length > 0 ? [[bold(calendar.getting(getting.length)), run(named(getting))]] : []),
    ...(later.length > 0 ? [[bold(calendar.later(later.length)), run(named(later))]] : []),
    ...reasons.map((reason): RichTextElement[] => {
      const left = facts.readers.filter((reader) => reader.reason === reason);
      return [bold(calendar.skipped(launch.preview.reasons[reason], left.length)), run(named(left))];
    }),
    ...(facts.looked.sent > 0 ? [[bold(calendar.sent(facts.looked.sent))]] : []),
  ];
}

function factLines({ words, language, at, facts }: NoticeScreen): RichTextElement[][] {
  const { calendar } = words;
  const { notice, looked } = facts;
  const { dueAt, expiresAt, ownDueAt, kind, subjectId, ordinal } = notice;
  const line = (name: string, text: string) => [bold(name), run(text)];
  const reached = { recipients: looked.people.length, channels: looked.channels, skipped: [] };
  const to = { ...reached, kind, subjectId, ordinal, dueAt, expiresAt, key: "", needsApproval: false };
  return [
    line(calendar.label.leaves, dateAndTime(dueAt, language)),
    ...(ownDueAt ? [line(calendar.label.own, dateAndTime(ownDueAt, language))] : []),
    line(calendar.label.until, dateAndTime(expiresAt, language)),
    line(calendar.label.state, calendar.standings[standingOf(notice, at)]),
    line(calendar.label.to, noticeReach(words, to, facts)),
  ];
}

function actButton(words: Words, act: Act, value: string) {
  const { calendar, common } = words;
  const text = calendar.acts[act];
  if (act === "move") return button({ id: MOVE.open, text, value });
  if (act !== "stop") return button({ id: NOTICE[act], text, value });
  const confirm = { title: text, text: calendar.stopHow, yes: common.yes, no: common.no };
  return button({ id: NOTICE.stop, text, value, style: "danger", confirm });
}

function actBlocks({ words, facts, place }: NoticeScreen): Block[] {
  const { notice } = facts;
  const value = `${notice.id} ${place}`;
  const isWaiting = notice.needsApproval && notice.approvedAt === null && notice.state !== "STOPPED";
  const approve = button({
    id: APPROVE_OPEN,
    text: words.calendar.approve,
    value: notice.subjectId,
    style: "primary",
  });
  const buttons = [
    ...(isWaiting ? [approve] : []),
    ...actsOn(notice).map((act) => actButton(words, act, value)),
  ];
  if (buttons.length > 0) return [actions(NOTICE.acts, buttons)];
  return [note(notice.isFixed ? words.calendar.fixed : words.calendar.stoppedHow)];
}

/** The message, with its buttons as words, and without what a modal cannot show. */
function contentBlocks(words: Words, language: Language, content: MessageContent | undefined): Block[] {
  const { calendar } = words;
  if (!content) return [paragraph(calendar.nobody)];
  const blocks = inert(content.blocks, language);
  const shown = blocks.filter(({ type }) => IN_MODAL.includes(type));
  const isWhole = shown.length === blocks.length && shown.length <= MOST_BLOCKS;
  return [
    rich(bold(calendar.wordsNow)),
    ...shown.slice(0, MOST_BLOCKS).map(({ block_id: _id, ...block }) => block as Block),
    ...(isWhole ? [] : [note(calendar.notWhole)]),
  ];
}

export function noticeView(screen: NoticeScreen): ModalView {
  const { words, language, facts, place, said } = screen;
  const { calendar, common } = words;
  const value = `${facts.notice.id} ${place}`;
  return modal({
    id: NOTICE.view,
    title: calendar.noticeTitle,
    close: common.close,
    about: about(screen),
    blocks: [
      ...(said ? [paragraph(said)] : []),
      rich(bold(nameIn(words, facts.notice, facts))),
      bullets(factLines(screen)),
      ...actBlocks(screen),
      ...(facts.readers.length > 0 || facts.looked.sent > 0 ? [bullets(readerLines(screen))] : []),
      actions(NOTICE.foot, [
        ...(facts.readers.length > 0
          ? [button({ id: NOTICE.people, text: calendar.allReaders, value })]
          : []),
        button({ id: NOTICE.refresh, text: calendar.refresh, value }),
        button({ id: NOTICE.back, text: calendar.back, value: place }),
      ]),
      divider(),
      ...contentBlocks(words, language, facts.looked.content),
    ],
  });
}
