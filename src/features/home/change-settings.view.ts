/** The form of one's own settings. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { note } from "../../platform/slack/blocks.ts";
import { dateInput, modal, radioInput, selectInput } from "../../platform/slack/inputs.ts";
import type { Values } from "../../platform/slack/values.ts";
import type { Language } from "../../shared/japanese-date.ts";
import type { SettingsForm } from "./change-settings.ts";
import { SETTINGS } from "./ids.ts";
import { type Chosen, hoursToChoose } from "./settings.rules.ts";

const AS_PROGRAM = "program";

export function settingsView(words: Words, { program, settings }: SettingsForm): ModalView {
  const { settings: say } = words.home;
  const hours = program.rules.officeHours;
  const times = hoursToChoose(hours).map((time) => ({ text: say.hour(time), value: time }));
  const languages = [
    { text: say.asProgram(say.languages[program.language]), value: AS_PROGRAM },
    { text: say.languages.ja, value: "ja" },
    { text: say.languages.en, value: "en" },
  ];
  const { hoursFrom, hoursTo, awayFrom, awayTo } = settings;
  const dates = [
    { id: SETTINGS.awayFrom, label: say.awayFrom, initial: awayFrom },
    { id: SETTINGS.awayTo, label: say.awayTo, initial: awayTo },
  ];
  return modal({
    id: SETTINGS.view,
    title: say.title,
    submit: words.common.save,
    close: words.common.cancel,
    blocks: [
      radioInput({
        id: SETTINGS.language,
        label: say.language,
        options: languages,
        initial: settings.language ?? AS_PROGRAM,
      }),
      selectInput({
        id: SETTINGS.from,
        label: say.from,
        options: times.slice(0, -1),
        initial: hoursFrom ?? hours.from,
      }),
      selectInput({ id: SETTINGS.to, label: say.to, options: times.slice(1), initial: hoursTo ?? hours.to }),
      note(say.hoursHint),
      ...dates.map(({ id, label, initial }) =>
        dateInput({ id, label, optional: true, ...(initial !== null && { initial }) }),
      ),
      note(say.awayHint),
    ],
  });
}

const form = z.object({
  language: z.enum([AS_PROGRAM, "ja", "en"]).catch(AS_PROGRAM),
  from: z.string(),
  to: z.string(),
});

export function readSettings(values: Values): { language: Language | null; chosen: Chosen } {
  const { language, from, to } = form.parse({
    language: values.one(SETTINGS.language),
    from: values.one(SETTINGS.from),
    to: values.one(SETTINGS.to),
  });
  const awayFrom = values.one(SETTINGS.awayFrom) ?? null;
  const awayTo = values.one(SETTINGS.awayTo) ?? null;
  return { language: language === AS_PROGRAM ? null : language, chosen: { from, to, awayFrom, awayTo } };
}
