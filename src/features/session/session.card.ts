/** A session in words: its announcement, its reminder, and the lines that both are made of. Pure. */
import type { Button, RichTextElement } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import type { MessageContent } from "../../platform/notices/types.ts";
import {
  actions,
  type Block,
  bold,
  bullets,
  button,
  header,
  link,
  note,
  paragraph,
  rich,
  run,
} from "../../platform/slack/blocks.ts";
import { daysBetween } from "../../shared/japanese-date.ts";
import type { ProgramFacts } from "../program/index.ts";
import type { ToldFacts } from "./change.rules.ts";
import { REMINDER_BUTTONS, SESSIONS_OPEN } from "./ids.ts";
import type { SessionFacts } from "./session.rules.ts";

type Line = RichTextElement[];

/** "令和6年7月22日（月） 13:00〜16:30". */
export function whenOf(
  words: Words,
  { date, startTime, endTime }: Pick<ToldFacts, "date" | "startTime" | "endTime">,
) {
  return `${words.session.longDay(date)} ${words.session.hours(startTime, endTime)}`;
}

export function line(words: Words, label: string, ...elements: Line): Line {
  return [bold(`${label}${words.session.colon}`), ...elements];
}

/** When and where, one line each. */
export function whenAndWhere(words: Words, session: ToldFacts): Line[] {
  const { label, modes, linkLater } = words.session;
  const lines = [line(words, label.when, run(whenOf(words, session)))];
  if (session.mode !== "VENUE") lines.push(line(words, label.mode, run(modes[session.mode])));
  if (session.mode !== "ONLINE") lines.push(line(words, label.venue, run(session.venue ?? linkLater)));
  if (session.mode !== "VENUE") {
    lines.push(line(words, label.link, session.link ? link(session.link) : run(linkLater)));
  }
  return lines;
}

/** Theme, when, where, what to bring, and the parts with those who speak. */
export function sessionBlocks(words: Words, session: SessionFacts): Block[] {
  const { label, kinds, quoted, speakers } = words.session;
  const belongings = session.belongings ? [line(words, label.belongings, run(session.belongings))] : [];
  const parts = session.parts.map((part) => [
    bold(`${kinds[part.kind]} `),
    run(`${quoted(part.title)}${speakers(part.speakers)}`),
  ]);
  return [
    rich(bold(quoted(session.theme))),
    bullets([...whenAndWhere(words, session), ...belongings]),
    ...(parts.length > 0 ? [rich(bold(label.parts)), bullets(parts)] : []),
  ];
}

export function announcementMessage(
  words: Words,
  session: SessionFacts,
  program: ProgramFacts,
  /** By the office's own mail: without what only holds in Slack, and the contact stands below it anyway. */
  byMail = false,
): MessageContent {
  const { announcement, contact } = words.session;
  const when = whenOf(words, session);
  if (session.state === "CANCELED") {
    return {
      text: announcement.canceledText(session.number, when),
      blocks: [
        header(announcement.canceledTitle(session.number)),
        paragraph(announcement.canceledBody(when)),
        rich(run(words.session.quoted(session.theme))),
        ...(byMail ? [] : [note(contact(program.contact))]),
      ],
    };
  }
  return {
    text: announcement.text(session.number, when),
    blocks: [
      header(announcement.title(session.number)),
      ...sessionBlocks(words, session),
      ...(byMail ? [] : [note(announcement.reminderLater, contact(program.contact))]),
    ],
  };
}

/** The way to everything about the sessions, one's own and one's team's, without a command. */
export function sessionsButton(words: Words): Button {
  return button({ id: SESSIONS_OPEN, text: words.session.openList });
}

export interface Reminding {
  session: SessionFacts;
  /** The day on which it is said; absent when an old reminder is edited and no longer says "tomorrow". */
  today: string | undefined;
  /** The session has moved since this was sent. */
  hasMoved: boolean;
  /** Whether the reader means to come, in words that may hold a name; null: not answered, absent: not asked. */
  intended?: string | null;
}

export function reminderMessage(
  words: Words,
  { session, today, hasMoved, intended }: Reminding,
): MessageContent {
  const { reminder, label, quoted } = words.session;
  const day = words.session.shortDay(session.date);
  if (session.state === "CANCELED") {
    const text = reminder.canceled(session.number, day);
    return { text, blocks: [paragraph(text)] };
  }
  const text = hasMoved ? reminder.moved(session.number, day) : opening(words, session, today);
  const belongings = session.belongings ? [line(words, label.belongings, run(session.belongings))] : [];
  return {
    text,
    blocks: [
      rich(bold(text)),
      bullets([
        line(words, label.theme, run(quoted(session.theme))),
        ...whenAndWhere(words, session),
        ...belongings,
      ]),
      rich(run(lastLine(words, intended))),
      actions(`${REMINDER_BUTTONS}-${session.number}`, [sessionsButton(words)]),
    ],
  };
}

function lastLine({ session: { reminder } }: Words, intended: string | null | undefined): string {
  if (intended === undefined) return reminder.absence;
  return intended === null ? reminder.notAnswered : reminder.answered(intended);
}

function opening(words: Words, session: SessionFacts, today: string | undefined): string {
  const { reminder, shortDay } = words.session;
  const days = today === undefined ? undefined : daysBetween(today, session.date);
  const say = days === 0 ? reminder.today : days === 1 ? reminder.tomorrow : reminder.soon;
  return say(session.number, shortDay(session.date));
}
