/** What a person reads before a session: one question that turns into the receipt. */
import type { Words } from "../../locales/index.ts";
import type { MessageContent } from "../../platform/notices/types.ts";
import { actions, type Block, bold, note, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import type { ProgramFacts } from "../program/index.ts";
import { type SessionFacts, startsAt } from "../session/index.ts";
import { askButtons, openButton, stateText } from "./answer-intention.view.ts";
import { MESSAGE } from "./ids.ts";
import type { Answer } from "./intention.rules.ts";
import { dueAt } from "./occasions.rules.ts";

export interface Asking {
  words: Words;
  session: SessionFacts;
  program: ProgramFacts;
  name: string;
  answer: Answer | undefined;
  enteredBy: string | null;
  /** Asked before, and not answered. */
  isReminder: boolean;
  at: Date;
  /** By the office's own mail, to several readers. */
  byMail?: boolean;
}

/** Why nothing is to be pressed any more. */
export type Ended = "moved" | "canceled" | "over";

interface Part {
  lines: string[];
  /** What stands; it may hold names that people typed. */
  state?: string;
  buttons?: Block[];
  notes?: string[];
}

function endedPart({ words, answer }: Asking, ended: Ended): Part {
  const { notNeeded, received } = words.intention;
  const state = ended === "over" && answer ? received(stateText(words, answer)) : undefined;
  return { lines: [notNeeded[ended]], ...(state && { state }) };
}

function answeredPart({ words, session, answer, enteredBy }: Asking, block: string): Part {
  const { intention } = words;
  const by = enteredBy ? intention.enteredBy(enteredBy) : "";
  return {
    lines: [],
    state: `${intention.received(stateText(words, answer))}${by}`,
    buttons: [actions(block, [openButton(session, intention.change)])],
    notes: [intention.untilStart],
  };
}

function askingPart({ words, session, program, isReminder, at, byMail }: Asking, block: string): Part {
  const { intention } = words;
  const due = dueAt(session, program.rules);
  const ask = isReminder ? intention.remind(due, byMail) : intention.ask(due, byMail);
  return {
    lines: at >= due ? intention.late : ask,
    buttons: [askButtons(words, session, block)],
    notes: [intention.whoReads],
  };
}

export function intentionMessage(asking: Asking, ended?: Ended): MessageContent {
  const { words, session, name, answer } = asking;
  const { intention } = words;
  const block = `${MESSAGE}-${session.number}`;
  const reason = ended ?? (asking.at >= startsAt(session) ? "over" : undefined);
  const part = reason
    ? endedPart(asking, reason)
    : answer
      ? answeredPart(asking, block)
      : askingPart(asking, block);
  const { lines, state, buttons = [], notes = [] } = part;
  const [first = "", ...rest] = lines;
  const heading = intention.heading(session);
  return {
    text: [heading, ...(state ? [state] : []), ...lines].join("\n"),
    blocks: [
      rich(bold(heading)),
      // The name is the person's own words: inert in rich text.
      rich(run(asking.byMail ? "" : intention.dear(name)), run(state ?? first)),
      ...(state && first ? [paragraph(first)] : []),
      ...rest.map((line) => paragraph(line)),
      ...buttons,
      ...(notes.length > 0 ? [note(...notes)] : []),
    ],
  };
}
