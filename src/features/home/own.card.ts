/** One's own part of App Home: what is asked of a trainee, what is on record, and what the app says next. Pure. */
import type { RichTextElement } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import type { NextMessage } from "../../platform/notices/index.ts";
import {
  actions,
  type Block,
  bold,
  bullets,
  header,
  paragraph,
  pressable,
  rich,
  run,
} from "../../platform/slack/blocks.ts";
import { cut } from "../../platform/slack/limits.ts";
import { dueOf, handInButton } from "../assignment/index.ts";
import { changeOwnButton } from "../attendance/index.ts";
import { openButton } from "../intention/index.ts";
import { noticeName } from "../launch/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { sheetButton } from "../reflection/index.ts";
import { listButton } from "../schedule/index.ts";
import { closesAt, endsAt, type SessionFacts } from "../session/index.ts";
import { HOME } from "./ids.ts";
import type { Own, OwnRecord } from "./read-own.ts";

const MOST_ASSIGNMENTS = 12;
const TITLE_LENGTH = 100;

export interface OwnCard {
  words: Words;
  program: ProgramFacts;
  own: Own;
  at: Date;
}

/** From the session's end until it closes; a stand-in, an absence or 今回は難しい settles it. */
function recordTask({ words, program, at }: OwnCard, { session, standing, isOver }: OwnRecord): Block[] {
  if (isOver || endsAt(session) > at) return [];
  const { owed } = words.home;
  const closing = closesAt(session, program.rules);
  if (standing === "unmarked") {
    const enter = changeOwnButton(words, session.id, words.attendance.enterOwn);
    return [pressable(owed.attendance(session, closing), enter)];
  }
  if (standing !== "asked" && standing !== "draft") return [];
  const open = sheetButton(words, session, standing);
  const text = standing === "draft" ? owed.draft : owed.reflection;
  return open ? [pressable(text(session, closing), open)] : [];
}

function assignmentTasks({ words, own, at }: OwnCard): Block[] {
  const { owed } = words.home;
  return own.assignments.slice(0, MOST_ASSIGNMENTS).map(({ list, line }) => {
    const title = cut(line.assignment.title, TITLE_LENGTH);
    const say = line.standing.state === "RETURNED" ? owed.returned : owed.assignment;
    return pressable(say(title, dueOf({ words, list, line, at })), handInButton(words, list, line));
  });
}

export function owedSection(card: OwnCard): Block[] {
  const { words, own } = card;
  const { owed } = words.home;
  const { toAnswer } = own;
  const tasks = [
    ...(toAnswer ? [pressable(owed.intention(toAnswer), openButton(toAnswer, words.intention.answer))] : []),
    ...own.records.flatMap((record) => recordTask(card, record)),
    ...assignmentTasks(card),
  ];
  return [header(owed.title), ...(tasks.length > 0 ? tasks : [paragraph(owed.none)])];
}

function recordLine(words: Words, { session, status, standing, isOver }: OwnRecord): RichTextElement[] {
  const { record } = words.home;
  const { states, noAnswer } = words.records;
  const isAbout = ["answered", "draft", "asked", "declined"].includes(standing);
  const state = isOver && standing === "asked" ? noAnswer : states[standing];
  return [
    bold(record.line(session)),
    run(record.attendance(words.attendance.status[status ?? "NONE"])),
    ...(isAbout ? [run(record.reflection(state))] : []),
  ];
}

export function recordSection({ words, own }: OwnCard): Block[] {
  const { record } = words.home;
  const lines = own.records.map((one) => recordLine(words, one));
  return [
    header(record.title),
    lines.length > 0 ? bullets(lines) : paragraph(record.none),
    actions(HOME.sessions, [listButton(words, record.open)]),
  ];
}

export interface Next {
  words: Words;
  program: ProgramFacts;
  sessions: SessionFacts[];
  message: NextMessage | undefined;
}

export function nextSection({ words, program, sessions, message }: Next): Block[] {
  const { next } = words.home;
  const said = message
    ? next.message(noticeName(words, message, sessions), message.at)
    : program.pausedAt
      ? next.paused
      : next.none;
  return [rich(bold(next.title)), paragraph(said)];
}
