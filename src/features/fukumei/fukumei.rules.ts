/** What stands in a training report (復命書) of one session for one person; the rest they write themselves. Pure. */
import type { Words } from "../../locales/index.ts";
import { printable } from "../../platform/sheets/text.ts";
import type { ProgramFacts } from "../program/index.ts";
import { type Answers, optionsOf, type Question } from "../reflection/index.ts";
import { type SessionFacts, whenOf } from "../session/index.ts";

export interface Reporter {
  name: string;
  organization: string;
  department: string | null;
}

export interface ToReport {
  words: Words;
  session: SessionFacts;
  program: Pick<ProgramFacts, "title" | "organizer">;
  reporter: Reporter;
  questions: Question[];
  /** Empty: nothing was written, or it was written anonymously. */
  answers: Answers;
}

/** Label and text, in the order of the usual forms. */
export type Draft = [string, string][];

/** What follows from the training rather than what was found in it, by the question's key. */
const OF_USE = new Set(["deepen", "outreach"]);

/** Line by line, because Word cannot hold what controls a screen. */
const clean = (text: string) =>
  text
    .split("\n")
    .map((one) => printable(one))
    .join("\n");

function placeOf({ words, session }: ToReport): string {
  const online = session.mode === "VENUE" ? "" : words.session.modes[session.mode];
  return [session.mode === "ONLINE" ? "" : (session.venue ?? ""), online].filter(Boolean).join("　");
}

function contentOf({ words, session }: ToReport): string {
  const { kinds, quoted, speakers } = words.session;
  return session.parts
    .map((part) => `・${kinds[part.kind]}${quoted(part.title)}${speakers(part.speakers)}`)
    .join("\n");
}

/** Scales are left out: a figure without its question says nothing. */
function said({ words, session, questions, answers }: ToReport, isOfUse: boolean): string {
  const asked = questions.filter(({ key }) => OF_USE.has(key) === isOfUse);
  return asked
    .flatMap((question): string[] => {
      const answer = answers[question.key];
      if (answer === undefined || typeof answer === "number") return [];
      if (question.type === "LONG_TEXT") return [String(answer)];
      const chosen = [answer].flat();
      const inOrder = optionsOf(question, session).filter((option) => chosen.includes(option));
      const gone = chosen.filter((option) => !inOrder.includes(option));
      return [words.fukumei.chosen(question.wording, [...inOrder, ...gone])];
    })
    .join("\n");
}

export function draftOf(asked: ToReport): Draft {
  const { words, session, program, reporter } = asked;
  const { labels, blank, training } = words.fukumei;
  const rows: Draft = [
    [labels.reporter, [reporter.organization, reporter.department, reporter.name].filter(Boolean).join("　")],
    [labels.training, training({ ...program, number: session.number, theme: session.theme })],
    [labels.when, whenOf(words, session)],
    [labels.where, placeOf(asked)],
    [labels.content, contentOf(asked)],
    [labels.findings, said(asked, false)],
    [labels.use, said(asked, true)],
  ];
  return rows.map(([label, text]) => [label, clean(text) || blank]);
}

/** The same to be copied: one heading and what belongs to it after the other. */
export function textOf(draft: Draft, words: Words): string {
  return draft.map(([label, text], index) => words.fukumei.part(index + 1, label, text)).join("\n");
}
