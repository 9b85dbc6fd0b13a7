/** Answers as they were handed in: to be read by the office, and as a table for a file. */
import type { Words } from "../../locales/index.ts";
import type { Cell } from "../../platform/sheets/sheet.ts";
import { harmless } from "../../platform/sheets/text.ts";
import { type Block, bold, note, rich, typed } from "../../platform/slack/blocks.ts";
import { cut } from "../../platform/slack/limits.ts";
import { dateAndTime, dateTimeOf, type Language } from "../../shared/japanese-date.ts";
import type { FrozenAnswer } from "./worksheet.rules.ts";

type Names = Map<string, string>;

const writerOf = ({ byId }: FrozenAnswer, names: Names) => names.get(byId ?? "") ?? "";

export function answerBlocks(
  words: Words,
  language: Language,
  { answers, names }: { answers: FrozenAnswer[]; names: Names },
): Block[] {
  const { answers: say, asked, writtenBy } = words.worksheet;
  return answers.flatMap((answer): Block[] => [
    rich(bold(cut(asked(answer.number, answer.wording, answer.required), 500))),
    typed(answer.value ?? say.none),
    ...(answer.value !== null && answer.at
      ? [note(writtenBy(cut(writerOf(answer, names), 60), dateAndTime(answer.at, language)))]
      : []),
  ]);
}

/** With its headings. */
export function answerRows(
  words: Words,
  { answers, names }: { answers: FrozenAnswer[]; names: Names },
): Cell[][] {
  return [
    [...words.worksheet.sheet.headings],
    ...answers.map((answer) => [
      answer.number,
      harmless(answer.wording),
      answer.value && harmless(answer.value),
      harmless(writerOf(answer, names)) || null,
      answer.at && dateTimeOf(answer.at),
    ]),
  ];
}

/** One line a team: what each of them answered to the same question stands in one column. */
export function comparisonRows(
  words: Words,
  teams: { number: number; name: string; version: number; answers: FrozenAnswer[] }[],
): Cell[][] {
  const { sheet, asked } = words.worksheet;
  const headings = new Map<number, string>();
  for (const { answers } of teams) {
    for (const { number, wording } of answers) headings.set(number, asked(number, wording, false));
  }
  const numbers = [...headings.keys()].sort((a, b) => a - b);
  return [
    [sheet.team, sheet.teamName, sheet.version, ...numbers.map((number) => headings.get(number) ?? "")],
    ...teams.map(({ number, name, version, answers }): Cell[] => [
      number,
      harmless(name),
      version,
      ...numbers.map((nth) => {
        const value = answers.find((answer) => answer.number === nth)?.value ?? null;
        return value && harmless(value);
      }),
    ]),
  ];
}
