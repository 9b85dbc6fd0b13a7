/** An assignment in words: its lines in the list, and the messages that speak of it. Pure. */
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
  run,
} from "../../platform/slack/blocks.ts";
import { cut, LIMITS } from "../../platform/slack/limits.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import type { ProgramRules } from "../program/index.ts";
import type { SessionFacts } from "../session/index.ts";
import { type AssignmentFacts, daysLeft, isOpen, type Standing } from "./assignment.rules.ts";
import { standingKey } from "./assignment.store.ts";
import { FILL_OPEN, HAND_IN_OPEN, HANDED_OUT, LIST, OVERDUE, REMINDER, REVIEW } from "./ids.ts";

export interface AssignmentMessage {
  words: Words;
  assignment: AssignmentFacts;
  teamId: string;
  teamName: string;
  standing: Standing;
  due: string;
  rules: Pick<ProgramRules, "officeHours">;
  usedIn: Pick<SessionFacts, "number" | "date"> | undefined;
  givenIn: Pick<SessionFacts, "number" | "date"> | undefined;
  at: Date;
  isFresh: boolean;
  /** Whether who reads it can hand in for the team. */
  mayHandIn: boolean;
  /** By the office's own mail: there is nothing to press. */
  byMail?: boolean;
}

type Facts = Pick<AssignmentMessage, "words" | "assignment" | "standing" | "rules" | "usedIn" | "at"> & {
  due: string | undefined;
  penName?: string | undefined;
};

type Line = RichTextElement[];

/** "7月12日（金）17:00まで（あと3日）". */
export function dueText({ words, standing, due, rules, at }: Facts): string {
  if (due === undefined) return words.assignment.noDue;
  const days = daysLeft(due, at);
  // Who is asked again is not late with it.
  if (standing.state === "RETURNED" && days < 0) return words.assignment.dueBefore(due);
  const left = words.assignment.left(days);
  return words.assignment.due(due, rules.officeHours.to, left);
}

/** When it is due, what it will be used for, and the template. */
export function dateLines(facts: Facts): Line[] {
  const { words, assignment, usedIn, standing } = facts;
  const { label, notUsed, usedIn: used, template } = words.assignment;
  const { colon } = words.session;
  const line = (name: string, ...elements: Line): Line => [bold(`${name}${colon}`), ...elements];
  return [
    line(label.due, run(dueText(facts))),
    ...(standing.dueDate && standing.dueReason
      ? [line(label.reason, run(cut(standing.dueReason, 300)))]
      : []),
    line(label.usedIn, run(usedIn ? used(usedIn.number, usedIn.date) : notUsed)),
    ...(assignment.templateUrl ? [line(label.template, link(assignment.templateUrl, template))] : []),
  ];
}

/** Where the team stands: state, who writes, what was handed in, what was asked for again. */
export function stateLines({ words, standing, penName }: Facts): Line[] {
  const { label, states, noPen, version, noVersion, until, checking } = words.assignment;
  const { colon } = words.session;
  const { state, reviewUntil, handedInAt, returnedNote } = standing;
  const isWaiting = state === "INTERNAL_REVIEW" && reviewUntil !== null;
  const since = standing.pendingAt ? checking : isWaiting ? until(reviewUntil) : "";
  const lines: [string, string][] = [
    [label.state, `${states[state]}${since}`],
    ...(state === "RETURNED" && returnedNote
      ? [[label.asked, cut(returnedNote, 500)] as [string, string]]
      : []),
    [label.pen, penName ?? noPen],
    [label.version, handedInAt ? version(standing.version, dateOf(handedInAt)) : noVersion],
  ];
  return lines.map(([name, text]) => [bold(`${name}${colon}`), run(text)]);
}

/** The way to the team's list without a command, in messages. */
export function assignmentsButton({ assignment }: Words): Button {
  return button({ id: LIST.open, text: assignment.title });
}

/** What there is to press while the assignment is open; `blockId` must be unique in its message. */
export function messageButtons(
  { words, assignment, teamId, mayHandIn }: AssignmentMessage,
  blockId: string,
): Block {
  const { buttons } = words.assignment;
  const value = standingKey({ assignmentId: assignment.id, teamId });
  return actions(blockId, [
    ...(mayHandIn
      ? [button({ id: HAND_IN_OPEN, text: buttons.handIn, value, style: "primary" as const })]
      : []),
    ...(assignment.isForm ? [button({ id: FILL_OPEN, text: buttons.fill, value })] : []),
    button({ id: REVIEW.open, text: buttons.review, value }),
    button({ id: LIST.open, text: buttons.open }),
  ]);
}

/** What a message says once nothing is to be done any more; undefined while there is. */
function settled({ words, assignment, standing, at }: AssignmentMessage): string | undefined {
  const { now } = words.assignment;
  const { title } = assignment;
  if (assignment.canceledAt) return now.canceled(title);
  if (standing.state === "SUBMITTED") return now.SUBMITTED(title, standing.version);
  if (standing.state === "ACCEPTED") return now.ACCEPTED(title);
  if (standing.pendingAt) return now.checking(title);
  if (standing.state === "RETURNED") return now.RETURNED(title);
  const isWaiting = standing.state === "INTERNAL_REVIEW" && (standing.reviewUntil ?? "") >= dateOf(at);
  return isWaiting ? now.INTERNAL_REVIEW(title, standing.reviewUntil ?? "") : undefined;
}

interface Wording {
  kind: string;
  title: string;
  text: string;
  body: string;
  small?: string;
}

function message(say: AssignmentMessage, { kind, title, text, body, small }: Wording): MessageContent {
  const standsNow = say.isFresh ? undefined : settled(say);
  const head = header(cut(title, LIMITS.header));
  if (standsNow !== undefined) return { text: standsNow, blocks: [head, paragraph(standsNow)] };
  return {
    text,
    blocks: [
      head,
      paragraph(body),
      bullets(dateLines(say)),
      // Reminders of two assignments may stand in one message.
      messageButtons(say, `${kind}-${say.assignment.number}`),
      ...(small === undefined ? [] : [note(small)]),
    ],
  };
}

export function handedOutMessage(say: AssignmentMessage): MessageContent {
  const { words, assignment } = say;
  const { handedOut } = words.assignment;
  const { title } = assignment;
  return message(say, {
    kind: HANDED_OUT,
    title: handedOut.title(title),
    text: handedOut.text(title),
    body: handedOut.body(title),
  });
}

export function reminderMessage(say: AssignmentMessage): MessageContent {
  const { words, assignment, standing } = say;
  const { reminder, handedOut } = words.assignment;
  const due = dueText(say);
  return message(say, {
    kind: REMINDER,
    // What has been handed in is no longer about to be due.
    title: isOpen(standing) ? reminder.title(assignment.title) : handedOut.title(assignment.title),
    text: reminder.text(assignment.title, due),
    body: reminder.body(say.byMail),
    small: reminder.wayOut(say.byMail),
  });
}

export function overdueMessage(say: AssignmentMessage): MessageContent {
  const { words, assignment, standing } = say;
  const { overdue } = words.assignment;
  const title = isOpen(standing)
    ? overdue.title(assignment.title)
    : words.assignment.handedOut.title(assignment.title);
  return message(say, {
    kind: OVERDUE,
    title,
    text: overdue.text(assignment.title),
    body: overdue.body(say.byMail),
    small: overdue.wayOut,
  });
}
