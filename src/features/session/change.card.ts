/** What people are told when a session changes, moves or is canceled: the same words in channel and DM. Pure. */
import type { RichTextElement } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import type { MessageContent } from "../../platform/notices/types.ts";
import {
  type Block,
  bold,
  bullets,
  header,
  note,
  paragraph,
  rich,
  run,
  typed,
} from "../../platform/slack/blocks.ts";
import type { ProgramFacts } from "../program/index.ts";
import { calendarFile } from "./calendar-file.rules.ts";
import type { ChangeFacts, ChangeKind, ToldFacts } from "./change.rules.ts";
import { line, whenAndWhere, whenOf } from "./session.card.ts";

export interface Told {
  kind: ChangeKind;
  facts: ChangeFacts;
  program: Pick<ProgramFacts, "title" | "contact">;
  sessionId: string;
  revision: number;
  at: Date;
  /** To one person, and not in a channel. */
  isDirect?: boolean;
  /** By the office's own mail, which carries no file and names the contact below. */
  byMail?: boolean;
}

export function changeMessage(words: Words, told: Told): MessageContent {
  const { facts, program } = told;
  const { title, text, body } = said(words, told);
  const { change, contact, quoted, label } = words.session;
  const isCanceled = told.kind === "session.canceled";
  const blocks: Block[] = [header(title), rich(bold(quoted(facts.after.theme))), paragraph(body)];
  if (!isCanceled) blocks.push(bullets(differences(words, facts)));
  if (facts.note) blocks.push(rich(bold(label.note)), typed(facts.note));
  if (!isCanceled) blocks.push(rich(bold(change.unchanged)), bullets(whenAndWhere(words, facts.after)));
  if (told.kind === "session.postponed") blocks.push(paragraph(change.tellAgain));
  if (told.byMail) return { text, blocks };
  blocks.push(
    note(
      isCanceled ? change.calendarCanceled : change.calendar,
      // Below every direct message the contact stands anyway.
      ...(told.isDirect ? [] : [contact(program.contact)]),
    ),
  );
  return { text, blocks, files: [file(words, told)] };
}

function said(words: Words, { kind, facts }: Told): { title: string; text: string; body: string } {
  const { change } = words.session;
  const { number } = facts.after;
  if (kind === "session.canceled") {
    const when = whenOf(words, facts.before);
    return {
      title: change.canceledTitle(number),
      text: change.canceledText(number, when),
      body: change.canceledBody(number, when),
    };
  }
  if (kind === "session.postponed") {
    return {
      title: change.postponedTitle(number),
      text: change.postponedText(number, whenOf(words, facts.after)),
      body: change.postponedBody,
    };
  }
  const what = changedLabels(words, facts).join(change.and);
  return {
    title: change.changedTitle(number),
    text: change.changedText(number, what),
    body: change.changedBody,
  };
}

/** Each fact that people hear anew: its label, and how it reads in words. */
function toldLines(words: Words, session: ToldFacts): { label: string; text: string }[] {
  const { label, modes, linkLater, none } = words.session;
  const place = session.mode === "ONLINE" ? none : (session.venue ?? none);
  const address = session.mode === "VENUE" ? none : (session.link ?? linkLater);
  return [
    { label: label.when, text: whenOf(words, session) },
    { label: label.mode, text: modes[session.mode] },
    { label: label.venue, text: place },
    { label: label.link, text: address },
  ];
}

function changedPairs(words: Words, { before, after }: ChangeFacts) {
  const old = toldLines(words, before);
  return toldLines(words, after).flatMap(({ label, text }, index) =>
    old[index] && old[index].text !== text ? [{ label, before: old[index].text, after: text }] : [],
  );
}

const changedLabels = (words: Words, facts: ChangeFacts) =>
  changedPairs(words, facts).map(({ label }) => label);

function differences(words: Words, facts: ChangeFacts): RichTextElement[][] {
  return changedPairs(words, facts).map(({ label, before, after }) =>
    line(words, label, run(words.session.change.fromTo(before, after))),
  );
}

function file(words: Words, { kind, facts, program, sessionId, revision, at }: Told) {
  return calendarFile({
    sessionId,
    session: facts.after,
    revision,
    isCanceled: kind === "session.canceled",
    at,
    programTitle: program.title,
    words,
  });
}
