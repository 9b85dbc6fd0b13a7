/** The codebook of one question, and what can be done to it. Names were typed by officers: rich text only. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import {
  actions,
  type Block,
  bold,
  bullets,
  button,
  divider,
  note,
  paragraph,
  rich,
  run,
} from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { menu } from "../../platform/slack/menus.ts";
import type { Codebook, Theme } from "./codebook.rules.ts";
import { CODEBOOK } from "./ids.ts";
import { QUESTION_KEYS } from "./shipped.rules.ts";

/** Two blocks each; a modal holds a hundred. */
const MOST_SHOWN = 42;

/** The way back to whoever showed it. */
export interface Back {
  id: string;
  text(words: Words): string;
}

function themeBlocks({ name, items }: Theme, index: number): Block[] {
  const title = rich(bold(`${index + 1}　${name}`));
  return items.length > 0 ? [title, bullets(items.map((item) => [run(item.name)]))] : [title];
}

/** `done`: what has just been saved. */
export function codebookView(words: Words, codebook: Codebook, back: Back, done?: string): ModalView {
  const { theme, common } = words;
  const { themes, questionKey } = codebook;
  const items = themes.reduce((sum, one) => sum + one.items.length, 0);
  const options = QUESTION_KEYS.map((key) => ({ text: theme.questions[key], value: key }));
  const more = themes.length - MOST_SHOWN;
  const press = (id: string, text: string) => button({ id, text, value: questionKey });
  return modal({
    id: CODEBOOK.view,
    title: theme.title,
    close: common.close,
    about: { question: questionKey },
    blocks: [
      ...(done ? [paragraph(done), divider()] : []),
      actions(CODEBOOK.choose, [
        menu({ id: CODEBOOK.question, placeholder: theme.question, options, initial: questionKey }),
        button({ id: back.id, text: back.text(words), value: questionKey }),
      ]),
      paragraph(theme.intro(themes.length, items)),
      ...themes.slice(0, MOST_SHOWN).flatMap(themeBlocks),
      ...(more > 0 ? [note(theme.more(more))] : []),
      divider(),
      actions(CODEBOOK.acts, [
        press(CODEBOOK.add, theme.acts.add),
        press(CODEBOOK.rename, theme.acts.rename),
        press(CODEBOOK.merge, theme.acts.merge),
        press(CODEBOOK.split, theme.acts.split),
      ]),
      note(theme.allYears),
    ],
  });
}
