/** What stands on the printed sheet: the session's questions with room for the answers. Pure. */
import type { Words } from "../../locales/index.ts";
import { printable } from "../../platform/sheets/text.ts";
import type { ProgramFacts } from "../program/index.ts";
import { optionsOf, type Question, SCALE } from "../reflection/index.ts";
import { closesAt, type SessionFacts, whenOf } from "../session/index.ts";

export interface PrintedQuestion {
  /** With its number, and whether it must be answered. */
  wording: string;
  hint: string;
  /** Texts with a box before each; undefined: room to write. */
  boxes?: string[];
  /** The boxes stand in one line. */
  inLine?: boolean;
}

export interface PrintedSheet {
  title: string;
  program: string;
  facts: [string, string][];
  /** To be filled in, two in a row. */
  fields: string[];
  /** Who reads it, and what does not belong on it. */
  above: string[];
  questions: PrintedQuestion[];
  /** By when, where to, and what is done with it. */
  below: [string, string][];
}

export interface ToPrint {
  words: Words;
  session: SessionFacts;
  program: ProgramFacts;
  questions: Question[];
}

function printed({ words: { paper }, session }: ToPrint, question: Question, index: number): PrintedQuestion {
  const wording = paper.question(index + 1, printable(question.wording), question.required);
  if (question.type === "LONG_TEXT") return { wording, hint: "" };
  if (question.type === "SCALE") return { wording, hint: paper.hints.SCALE, boxes: SCALE, inLine: true };
  const boxes = optionsOf(question, session).map(printable);
  return { wording, hint: paper.hints[question.type], boxes };
}

function placeOf({ words, session }: ToPrint): string {
  const { modes } = words.session;
  const online = session.mode === "VENUE" ? "" : modes[session.mode];
  return [session.mode === "ONLINE" ? "" : (session.venue ?? ""), online].filter(Boolean).join("　");
}

/** Choices among nothing are left out, as in the sheet in Slack. */
export function printedSheet(asked: ToPrint): PrintedSheet {
  const { words, session, program } = asked;
  const { paper, reflection } = words;
  const closing = closesAt(session, program.rules);
  const place = placeOf(asked);
  const facts: [string, string][] = [
    [paper.facts.when, whenOf(words, session)],
    ...(place ? ([[paper.facts.where, place]] satisfies [string, string][]) : []),
    [paper.facts.theme, session.theme],
  ];
  return {
    title: paper.title(session.number),
    program: printable(program.title),
    facts: facts.map(([label, text]) => [label, printable(text)]),
    fields: [paper.fields.number, paper.fields.name, paper.fields.team, paper.fields.organization],
    above: [reflection.whoReads.COUNCIL, reflection.noPersonalCases],
    questions: asked.questions
      .map((question, index) => printed(asked, question, index))
      .filter(({ boxes }) => boxes === undefined || boxes.length > 0),
    below: [
      [paper.below.until, paper.until(closing)],
      [paper.below.to, printable(program.contact)],
      [paper.below.entered, paper.entered],
    ],
  };
}
