/** One form for each act on a codebook, and what was entered in it. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { actions, type Block, button, paragraph } from "../../platform/slack/blocks.ts";
import { modal, type Option, selectInput, textInput } from "../../platform/slack/inputs.ts";
import { LIMITS } from "../../platform/slack/limits.ts";
import { manyInput } from "../../platform/slack/menus.ts";
import type { Values } from "../../platform/slack/values.ts";
import type { Change } from "./change-codebook.ts";
import { type Codebook, choicesOf, entryOf, LONGEST_NAME } from "./codebook.rules.ts";
import { CODEBOOK, EDIT } from "./ids.ts";

export type Act = Change["act"];

export const ACTS: Record<Act, string> = {
  add: CODEBOOK.add,
  rename: CODEBOOK.rename,
  merge: CODEBOOK.merge,
  split: CODEBOOK.split,
};

/** Of a new theme, instead of one to put an item into. */
const TOP = "theme";

/** "1　ネットワークの強化" and "1-2　具体的な会議". */
export function optionsOf(codebook: Codebook): Option[] {
  const numbers = new Map(codebook.themes.map(({ id }, index) => [id, index + 1]));
  return choicesOf(codebook).map((meaning) => {
    const { theme, item } = meaning;
    const number = `${numbers.get(theme.id)}${item ? `-${theme.items.indexOf(item) + 1}` : ""}`;
    return { text: `${number}　${entryOf(meaning).name}`, value: entryOf(meaning).id };
  });
}

function fields(words: Words, codebook: Codebook, act: Act): Block[] {
  const { theme } = words;
  const all = optionsOf(codebook).slice(0, LIMITS.options);
  const items = optionsOf(codebook).filter(({ value }) => codebook.meanings.get(value)?.item);
  const themes = codebook.themes.map(({ id, name }) => ({ value: id, text: name }));
  const name = textInput({ id: EDIT.name, label: theme.fields.name, max: LONGEST_NAME });
  const entry = (label: string, options: Option[]) => selectInput({ id: EDIT.entry, label, options });
  if (act === "add") {
    const places = [{ value: TOP, text: theme.asTheme }, ...themes.slice(0, LIMITS.options - 1)];
    return [entry(theme.fields.place, places), name];
  }
  if (act === "rename") return [entry(theme.fields.entry, all), name];
  if (act === "merge") {
    const into = selectInput({ id: EDIT.into, label: theme.fields.into, options: all });
    return [entry(theme.fields.from, all), into];
  }
  return [manyInput({ id: EDIT.items, label: theme.fields.items, options: items }), name];
}

export function editView(words: Words, codebook: Codebook, act: Act): ModalView {
  const { theme, common } = words;
  const { questionKey } = codebook;
  return modal({
    id: EDIT.view,
    title: theme.acts[act],
    close: common.close,
    submit: theme.submit,
    about: { question: questionKey, act },
    blocks: [
      paragraph(theme.explain[act]),
      ...fields(words, codebook, act),
      actions(EDIT.backBlock, [button({ id: EDIT.back, text: theme.back, value: questionKey })]),
    ],
  });
}

const aboutSchema = z.object({ question: z.string(), act: z.enum(["add", "rename", "merge", "split"]) });

export function readEdit(given: { about: Record<string, unknown>; values: Values }): {
  questionKey: string;
  change: Change;
} {
  const { question: questionKey, act } = aboutSchema.parse(given.about);
  const one = (id: string) => given.values.one(id) ?? "";
  const name = one(EDIT.name);
  if (act === "add") {
    const place = one(EDIT.entry);
    return { questionKey, change: { act, themeId: place === TOP ? null : place, name } };
  }
  if (act === "rename") return { questionKey, change: { act, id: one(EDIT.entry), name } };
  if (act === "merge") {
    return { questionKey, change: { act, id: one(EDIT.entry), intoId: one(EDIT.into) } };
  }
  return { questionKey, change: { act, itemIds: given.values.many(EDIT.items), name } };
}
