import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import { note, paragraph } from "../../platform/slack/blocks.ts";
import { modal, selectInput, textInput } from "../../platform/slack/inputs.ts";
import type { Values } from "../../platform/slack/values.ts";
import { fiscalYearName, type Language } from "../../shared/japanese-date.ts";
import { ASKED, type NewProgram, type ToCreate } from "./create-program.ts";
import { NEW } from "./ids.ts";
import { readSetting } from "./settings.rules.ts";

const idOf = (fact: string) => `${NEW.field}-${fact}`;

export function newView(words: Words, language: Language, { last, years }: ToCreate): ModalView {
  const { setup, common } = words;
  const text = (fact: "title" | "purpose" | "organizer" | "contact" | "channelName") => {
    const max = Math.max(fact === "purpose" ? 2000 : 200, last?.[fact].length ?? 0);
    const hint = setup.hint[fact];
    const facts = { id: idOf(fact), label: setup.label[fact], multiline: fact === "purpose", max };
    return textInput({ ...facts, ...(last && { initial: last[fact] }), ...(hint && { hint }) });
  };
  const languages = (["ja", "en"] as const).map((value) => ({ value, text: setup.languages[value] }));
  return modal({
    id: NEW.view,
    title: setup.newTitle,
    submit: setup.newSubmit,
    close: common.cancel,
    blocks: [
      paragraph(last ? setup.newIntroAgain : setup.newIntro),
      selectInput({
        id: idOf("fiscalYear"),
        label: setup.fiscalYear,
        options: years.map((year) => ({ value: String(year), text: fiscalYearName(year, language) })),
        initial: String(years[0] ?? ""),
      }),
      ...(["title", "purpose", "organizer", "contact", "channelName"] as const).map(text),
      selectInput({
        id: idOf("language"),
        label: setup.label.language,
        options: languages,
        initial: last?.language ?? "ja",
      }),
    ],
  });
}

export function readNew(
  words: Words,
  values: Values,
): { facts: NewProgram } | { errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const entries = ASKED.flatMap((fact) => {
    const result = readSetting(fact, values.one(idOf(fact))?.trim() ?? "");
    if ("value" in result) return [[fact, result.value]];
    const { problem, whatToDo } = result.fault(words);
    errors[idOf(fact)] = `${problem}${whatToDo}`;
    return [];
  });
  if (Object.keys(errors).length > 0) return { errors };
  const fiscalYear = Number(values.one(idOf("fiscalYear")));
  // Every fact that is asked for was read by its own column.
  return { facts: { ...(Object.fromEntries(entries) as Omit<NewProgram, "fiscalYear">), fiscalYear } };
}

export function newDoneView({ setup, common }: Words): ModalView {
  return modal({
    id: NEW.done,
    title: setup.newTitle,
    close: common.close,
    blocks: [paragraph(setup.newDone), note(setup.newDoneHow)],
  });
}
