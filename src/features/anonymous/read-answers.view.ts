/** Anonymous answers, one below the other in the order of their random ids. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { actions, type Block, bold, note, rich, run, typed } from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import { menu } from "../../platform/slack/menus.ts";
import { pagesOf } from "./anonymous.rules.ts";
import { READ } from "./ids.ts";
import type { ReadAnswers } from "./read-answers.ts";

export const readAbout = z.object({ session: z.string() });

interface Screen extends ReadAnswers {
  words: Words;
  /** Counted from 0. */
  page: number;
}

type Value = string | string[] | number;
const textOf = (value: Value, between: string) =>
  Array.isArray(value) ? value.join(between) : String(value);

function answerBlocks({ words, questions }: Screen, answers: Record<string, Value>, nth: number): Block[] {
  const known = new Set(questions.map(({ key }) => key));
  const asked = [
    ...questions.map(({ key, wording }) => ({ key, wording })),
    ...Object.keys(answers)
      .filter((key) => !known.has(key))
      .map((key) => ({ key, wording: words.records.goneQuestion(key) })),
  ];
  return [
    rich(bold(words.anonymous.nth(nth))),
    ...asked.flatMap(({ key, wording }) => {
      const value = answers[key];
      if (value === undefined) return [];
      return [rich(run(cut(wording, 500))), typed(textOf(value, words.records.between))];
    }),
  ];
}

export function answersView(screen: Screen): ModalView {
  const { words, session, answers } = screen;
  const { anonymous, common } = words;
  const pages = pagesOf(answers);
  const page = Math.max(0, Math.min(screen.page, pages.length - 1));
  const before = pages.slice(0, page).reduce((sum, part) => sum + part.length, 0);
  const options = pages.map((_, index) => ({
    value: String(index),
    text: anonymous.page(index + 1, pages.length),
  }));
  return modal({
    id: READ.view,
    title: anonymous.title(session.number),
    close: common.close,
    about: { session: session.id },
    blocks: [
      note(anonymous.intro(answers.length)),
      ...(pages[page] ?? []).flatMap((one, index) => answerBlocks(screen, one.answers, before + index + 1)),
      ...(pages.length > 1
        ? [
            actions(`${READ.pages}-${page + 1}`, [
              menu({ id: READ.page, placeholder: anonymous.choosePage, options, initial: String(page) }),
            ]),
          ]
        : []),
    ],
  });
}
