/** Several statements at a time: what was written, and a choice that begins with the likeliest theme. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { actions, type Block, button, divider, note, paragraph, typed } from "../../platform/slack/blocks.ts";
import { modal, type Option } from "../../platform/slack/inputs.ts";
import { cut, LIMITS } from "../../platform/slack/limits.ts";
import { manyInput, menu } from "../../platform/slack/menus.ts";
import type { Values } from "../../platform/slack/values.ts";
import { codebookButton, entryOf, isQuestionKey, optionsOf, QUESTION_KEYS } from "../theme/index.ts";
import type { Outcome } from "./code-statements.ts";
import { type Choice, meantBy } from "./coding.rules.ts";
import { QUEUE } from "./ids.ts";
import { ON_A_PAGE, type Queue, type Queued } from "./read-queue.ts";

/** A button to what another feature shows of statements. */
export interface Door {
  id: string;
  text(words: Words): string;
}

const NONE = "none";
const SHOWN_OF_TEXT = 2500;

/** Suggestions first, 「どれにも当てはまらない」 beside them, then the whole codebook in its order. */
function optionsFor(words: Words, { codebook }: Queue, { suggested }: Queued): Option[] {
  const all = optionsOf(codebook);
  const likely = suggested.map((meaning) => entryOf(meaning).id);
  const first = likely.flatMap((id) => all.filter(({ value }) => value === id));
  return [
    ...first.map(({ text, value }) => ({ value, text: words.coding.suggested(text) })),
    { value: NONE, text: words.coding.noneFits },
    ...all.filter(({ value }) => !likely.includes(value)),
  ];
}

interface Shown {
  words: Words;
  queue: Queue;
  doors: Door[];
  /** Counts the pages that have been shown in this modal. */
  round: number;
  done?: string;
}

/** What was chosen on one page is nothing on the next, so each has fields of its own. */
const fieldOf = (round: number, place: number) => `${QUEUE.choice}-${round * ON_A_PAGE + place}`;

/** `place`: which one on the page, from 1. */
function statementBlocks({ words, queue, round }: Shown, statement: Queued, place: number): Block[] {
  const { coding } = words;
  const affiliation = statement.affiliation && queue.names[statement.affiliation];
  const [first] = statement.suggested;
  return [
    note(coding.from(place, statement.sessionNumber, affiliation)),
    typed(cut(statement.text, SHOWN_OF_TEXT)),
    manyInput({
      id: fieldOf(round, place),
      label: coding.choose(place),
      options: optionsFor(words, queue, statement),
      optional: true,
      placeholder: coding.later,
      ...(first && { initial: [entryOf(first).id] }),
    }),
    divider(),
  ];
}

export function queueView(shown: Shown): ModalView {
  const { words, queue, doors, round, done } = shown;
  const { coding, common, theme } = words;
  const { statements, totals, questionKey, skipped } = queue;
  const options = QUESTION_KEYS.map((key) => ({ text: theme.questions[key], value: key }));
  const isMore = totals.uncoded > statements.length;
  const press = ({ id, text }: Door) => button({ id, text: text(words), value: questionKey });
  return modal({
    id: QUEUE.view,
    title: coding.title,
    close: common.close,
    ...(statements.length > 0 && { submit: coding.submit }),
    about: { question: questionKey, round, skipped, statements: statements.map(({ id }) => id) },
    blocks: [
      ...(done ? [paragraph(cut(done, LIMITS.sectionText)), divider()] : []),
      actions(QUEUE.choose, [
        menu({ id: QUEUE.question, placeholder: theme.question, options, initial: questionKey }),
      ]),
      paragraph(coding.standing(totals)),
      ...(statements.length > 0 ? [divider()] : []),
      ...statements.flatMap((one, index) => statementBlocks(shown, one, index + 1)),
      actions(QUEUE.doors, [
        ...(isMore ? [button({ id: QUEUE.later, text: coding.next })] : []),
        ...[codebookButton, ...doors].map(press),
      ]),
      ...(statements.length > 0 ? [note(coding.hint)] : []),
    ],
  });
}

const aboutSchema = z.object({
  question: z.string().refine(isQuestionKey),
  round: z.number(),
  skipped: z.number(),
  statements: z.array(z.string()),
});

export const readAbout = (about: Record<string, unknown>) => aboutSchema.parse(about);

/** What was chosen; nothing for a statement means later. Throws a UserError for a choice that contradicts itself. */
export function readChoices({ about, values }: { about: Record<string, unknown>; values: Values }): Choice[] {
  const { statements, round } = readAbout(about);
  return statements.flatMap((statementId, index) => {
    const field = fieldOf(round, index + 1);
    const chosen = values.many(field);
    if (chosen.length === 0) return [];
    if (chosen.includes(NONE) && chosen.length > 1) {
      throw new UserError("none-and-some", ({ coding }) => coding.noneAndSome, field);
    }
    return [{ statementId, base: null, wanted: chosen.filter((id) => id !== NONE) }];
  });
}

/** What became of the page: what was saved, and of the rest why not. */
export function outcomeText({ coding }: Words, outcomes: Outcome[]): string {
  const count = (verdict: Outcome["verdict"]) => outcomes.filter((one) => one.verdict === verdict).length;
  const moved = outcomes.flatMap(({ redirected }) => redirected);
  const different = outcomes.flatMap(({ verdict, statement, codebook }) => {
    if (verdict !== "differs" || !statement || !codebook) return [];
    const theirs = meantBy(statement.state, codebook).map((meaning) => entryOf(meaning).name);
    return [coding.differs(cut(statement.text, 60), theirs)];
  });
  return [
    coding.saved(count("taken") + count("same")),
    ...new Set(moved.map(({ from, to }) => coding.redirected(from, to))),
    ...different,
    ...(count("gone") > 0 ? [coding.gone(count("gone"))] : []),
    ...(count("unknown") > 0 ? [coding.unknown(count("unknown"))] : []),
  ].join("\n");
}
