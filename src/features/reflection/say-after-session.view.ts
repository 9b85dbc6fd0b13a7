/** What a person reads after a session: one message that follows where they stand, and turns into the receipt. */
import type { ActionsBlock } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import type { MessageContent } from "../../platform/notices/types.ts";
import {
  actions,
  type Block,
  bold,
  button,
  note,
  paragraph,
  rich,
  run,
} from "../../platform/slack/blocks.ts";
import { changeOwnButton, ownButtons, takeBackButton } from "../attendance/index.ts";
import { hasAttended } from "../closing/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { closesAt, type SessionFacts } from "../session/index.ts";
import { ANSWER, DECLINE, MESSAGE } from "./ids.ts";
import type { Standing } from "./reflection.rules.ts";
import type { StandingRow } from "./standing.store.ts";

export interface AfterSession {
  words: Words;
  session: SessionFacts;
  program: ProgramFacts;
  row: StandingRow;
  standing: Standing;
  /** Reminders: first, second or third; undefined for the message at the session's end. */
  nth?: number | undefined;
  /** Where attendance can be put right; absent in reminders. */
  correction?: OfferedCorrection | undefined;
  /** Opens the reader's own training report. */
  ownReport?: Element | undefined;
  /** They had said that they would not come themselves. */
  notComing?: "ABSENT" | "SUBSTITUTE" | undefined;
  /** By the office's own mail, to several readers. */
  byMail?: boolean;
}

type Element = ActionsBlock["elements"][number];

export interface OfferedCorrection {
  /** What is asked for and not decided. */
  line: string | undefined;
  button: Element;
}

/** What somebody owes is asked with these; everything else is only told. */
interface Part {
  lines: string[];
  /** The attendance on record; it may hold names that people typed. */
  record?: string;
  buttons?: Element[];
  /** The six answers to "were you there?". */
  asksAttendance?: boolean;
  notes?: string[];
}

function write({ session }: AfterSession, text: string): Element {
  return button({ id: ANSWER.open, text, value: session.id, style: "primary" });
}

function decline({ words, session }: AfterSession): Element {
  return button({ id: DECLINE.press, text: words.reflection.decline, value: session.id });
}

function recordLine({ words, row }: AfterSession): string {
  const { reflection, attendance } = words;
  return reflection.recorded({
    status: attendance.status[row.status ?? "NONE"],
    standIn: row.standInName,
    by: row.enteredBy,
  });
}

/** The request, in the words of the message at the end or of the nth reminder. */
function request(message: AfterSession): string[] {
  const { words, session, program, standing, nth, notComing, byMail } = message;
  const { reflection, intention } = words;
  const isFinal = session.visibility === "ANONYMOUS";
  const about = { session, closing: closesAt(session, program.rules), byMail, isFinal };
  const isDraft = standing === "draft";
  if (standing === "unmarked") {
    const announced = notComing && intention.kinds[notComing];
    return nth
      ? reflection.remindAttendance({ ...about, nth })
      : reflection.askAttendance({ ...about, announced });
  }
  if (nth === undefined) return reflection.askReflection({ ...about, isDraft });
  return reflection.remindReflection({ ...about, nth, isDraft });
}

/** The way back from a press: only the reader's own, because nobody takes back what somebody else entered. */
function attendanceButtons({ words, session, row, correction }: AfterSession): Element[] {
  const change = changeOwnButton(words, session.id);
  if (row.enteredBy === null) return [change, takeBackButton(words, session.id)];
  return correction ? [change, correction.button] : [change];
}

function askedLine({ correction }: AfterSession): string[] {
  return correction?.line ? [correction.line] : [];
}

function partOf(message: AfterSession): Part {
  const { words, session, program, standing, row } = message;
  const { reflection } = words;
  const closing = closesAt(session, program.rules);
  const report = message.ownReport ? [message.ownReport] : [];
  const isFinal = session.visibility === "ANONYMOUS";
  const ways = row.status === null ? [] : attendanceButtons(message);
  switch (standing) {
    case "unmarked":
      return {
        lines: request(message),
        asksAttendance: true,
        buttons: message.nth ? [decline(message)] : [],
        notes: [words.attendance.whoReads],
      };
    case "asked":
    case "draft":
      return {
        lines: [...request(message), ...askedLine(message)],
        ...(message.nth === undefined && !message.byMail && { record: recordLine(message) }),
        buttons: [
          write(message, standing === "draft" ? reflection.goOn : reflection.write),
          decline(message),
          ...ways,
        ],
        notes: [reflection.whoReads[session.visibility]],
      };
    case "answered":
      return {
        lines: [
          receivedLine(words, row.submittedAt ?? closing, row),
          isFinal ? reflection.final : reflection.editUntil(closing),
        ],
        // Somebody else may have marked them as absent since: then the answer does not count, and they should know.
        ...(!hasAttended(row.status ?? undefined) && { record: recordLine(message) }),
        buttons: [
          ...(isFinal ? [] : [button({ id: ANSWER.open, text: reflection.edit, value: session.id })]),
          changeOwnButton(words, session.id),
          ...report,
        ],
      };
    case "declined":
      return {
        lines: [reflection.declined, reflection.declinedWayBack(closing)],
        buttons: [button({ id: ANSWER.open, text: reflection.takeUp, value: session.id }), ...ways],
      };
    case "absent":
      return {
        lines: [reflection.absentThanks, ...askedLine(message)],
        record: recordLine(message),
        buttons: ways,
      };
    case "substitute":
      return {
        lines: [reflection.substituteThanks, ...askedLine(message)],
        record: recordLine(message),
        buttons: ways,
      };
    case "thanked":
      return {
        lines: [reflection.thanks, ...askedLine(message)],
        record: recordLine(message),
        buttons: [...ways, ...report],
      };
  }
}

function content(
  message: AfterSession,
  { lines, record, asksAttendance, buttons = [], notes = [] }: Part,
): MessageContent {
  const { words, session, row } = message;
  const heading = words.reflection.heading(session);
  const [first = "", ...rest] = lines;
  const blocks: Block[] = [
    rich(bold(heading)),
    // The name is the person's own words: inert in rich text.
    rich(run(message.byMail ? "" : words.reflection.dear(row.name)), run(first)),
    ...rest.map((line) => paragraph(line)),
    ...(record ? [rich(run(record))] : []),
  ];
  if (asksAttendance) blocks.push(ownButtons(words, session.id, `${MESSAGE.attendance}-${session.number}`));
  if (buttons.length > 0) blocks.push(actions(`${MESSAGE.reflection}-${session.number}`, buttons));
  if (notes.length > 0) blocks.push(note(...notes));
  return { text: [heading, ...lines].join("\n"), blocks };
}

/** That an answer has come: the person's own, or a sheet on paper that the office entered. */
export function receivedLine({ reflection }: Words, at: Date, row: Pick<StandingRow, "answeredBy">): string {
  return row.answeredBy === null ? reflection.received(at) : reflection.receivedOnPaper(at);
}

export function afterSessionMessage(message: AfterSession): MessageContent {
  return content(message, partOf(message));
}

/** The last words of a message whose session is over, moved or canceled: what was recorded can only be corrected. */
export function finalMessage(message: AfterSession, reason: "closed" | "moved" | "canceled"): MessageContent {
  const { words, row, standing } = message;
  const { reflection } = words;
  if (reason !== "closed") return content(message, { lines: [reflection.notNeeded[reason]] });
  const receipt =
    standing === "answered" && row.submittedAt ? [receivedLine(words, row.submittedAt, row)] : [];
  return content(message, {
    lines: [...receipt, reflection.over, ...askedLine(message)],
    record: recordLine(message),
    buttons: [
      ...(message.correction ? [message.correction.button] : []),
      ...(standing === "answered" && message.ownReport ? [message.ownReport] : []),
    ],
  });
}
