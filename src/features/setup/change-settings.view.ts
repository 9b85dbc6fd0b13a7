import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { type Block, bold, note, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { modal, numberInput, selectInput, textInput, timeInput } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { Values } from "../../platform/slack/values.ts";
import type { SettingFault } from "./change-settings.ts";
import { SETTINGS } from "./ids.ts";
import { ALL, GROUPS, marksOf, readSetting, type Setting, type Settings, textFor } from "./settings.rules.ts";

export interface SettingsForm {
  words: Words;
  programId: string;
  /** As stored. */
  settings: Settings;
  /** What the officer had typed, when the form is shown again. */
  typed?: Partial<Settings>;
  /** What somebody else changed since it was opened. */
  changedMeanwhile?: Setting[];
  round?: number;
}

const NUMBERS: readonly Setting[] = [
  ...(["largestTeam", "announcementDaysBefore"] as const),
  ...(["intentionAskedWorkingDays", "intentionDueWorkingDays"] as const),
  ...(["firstReminderWorkingDays", "secondReminderDays", "reflectionOpenDays"] as const),
];
const TIMES: readonly Setting[] = ["reminderTime", "summaryTime", ...GROUPS.hours];

/** The values that can be chosen, as the workbook writes them, with the words for each. */
function choicesFor({ words, settings }: SettingsForm, setting: Setting) {
  const { setup } = words;
  if (setting === "language")
    return (["ja", "en"] as const).map((value) => [textFor(setting, value), setup.languages[value]]);
  if (setting === "summaryWeekday") {
    return ([1, 2, 3, 4, 5] as const).map((value) => [textFor(setting, value), setup.weekdays[value]]);
  }
  if (setting !== "leaderAffiliation") return undefined;
  const names = { ADMIN: settings.nameAdmin, SHAKYO: settings.nameShakyo, AGENCY: settings.nameAgency };
  return (["ADMIN", "SHAKYO", "AGENCY"] as const).map((value) => [textFor(setting, value), names[value]]);
}

/**
 * Slack keeps what stands in a field as long as its block id stays: what others changed and the officer did not touch
 * gets a new one, so that it shows what stands now.
 */
function idOf({ typed, changedMeanwhile = [], round = 0 }: SettingsForm, setting: Setting): string {
  const isRenewed = changedMeanwhile.includes(setting) && typed?.[setting] === undefined;
  return `${SETTINGS.field}-${setting}${isRenewed ? `-${round}` : ""}`;
}

function inputFor(form: SettingsForm, setting: Setting): Block {
  const { words, settings, typed } = form;
  const initial = textFor(setting, typed?.[setting] ?? settings[setting]);
  const hint = words.setup.hint[setting];
  const facts = { id: idOf(form, setting), label: words.setup.label[setting], ...(hint && { hint }) };
  const choices = choicesFor(form, setting);
  if (choices) {
    const options = choices.map(([value = "", text = ""]) => ({ value, text: cut(text, 75) }));
    return selectInput({ ...facts, options, initial });
  }
  if (NUMBERS.includes(setting)) return numberInput({ ...facts, initial: Number(initial), min: 1, max: 120 });
  if (TIMES.includes(setting)) return timeInput({ ...facts, initial });
  const max = Math.max(setting === "purpose" ? 2000 : 200, initial.length);
  return textInput({ ...facts, initial, max, multiline: setting === "purpose" });
}

function meanwhile({ words, settings, changedMeanwhile = [] }: SettingsForm): Block[] {
  if (changedMeanwhile.length === 0) return [];
  const { setup } = words;
  return [
    paragraph(setup.stale),
    ...changedMeanwhile.map((setting) =>
      rich(bold(`${setup.label[setting]} `), run(cut(textFor(setting, settings[setting]), 300))),
    ),
  ];
}

export function settingsView(form: SettingsForm): ModalView {
  const { words, programId, settings, round = 0 } = form;
  const { setup, common } = words;
  const groups = Object.entries(GROUPS) as [keyof typeof GROUPS, readonly Setting[]][];
  return modal({
    id: SETTINGS.view,
    title: setup.settingsTitle,
    submit: setup.save,
    close: common.cancel,
    about: { programId, seen: marksOf(settings), round },
    blocks: [
      ...meanwhile(form),
      note(setup.intro),
      ...groups.flatMap(([group, all]) => [
        rich(bold(setup.groups[group])),
        ...all.map((setting) => inputFor(form, setting)),
      ]),
    ],
  });
}

const aboutSchema = z.object({ programId: z.string(), seen: z.array(z.string()), round: z.number() });
export const readAbout = (about: Record<string, unknown>) => aboutSchema.parse(about);

function blockOf(values: Values, setting: Setting): string | undefined {
  const id = `${SETTINGS.field}-${setting}`;
  return values.blockIds().find((one) => one === id || one.startsWith(`${id}-`));
}

export function readForm(values: Values): { typed: Partial<Settings>; faults: SettingFault[] } {
  const faults: SettingFault[] = [];
  const entries = ALL.flatMap((setting) => {
    const id = blockOf(values, setting);
    if (id === undefined) return [];
    const result = readSetting(setting, values.one(id)?.trim() ?? "");
    if ("value" in result) return [[setting, result.value]];
    faults.push({ setting, say: result.fault });
    return [];
  });
  return { typed: Object.fromEntries(entries), faults };
}

/** Beside their fields, by block id. */
export function besideFields(words: Words, values: Values, faults: SettingFault[]): Record<string, string> {
  return Object.fromEntries(
    faults.map(({ setting, say }) => {
      const { problem, whatToDo } = say(words);
      return [blockOf(values, setting) ?? `${SETTINGS.field}-${setting}`, `${problem}${whatToDo}`];
    }),
  );
}

export function settingsDoneView(words: Words, changed: Setting[]): ModalView {
  const { setup, common } = words;
  const names = changed.map((setting) => setup.label[setting]).join(setup.and);
  return modal({
    id: SETTINGS.done,
    title: setup.settingsTitle,
    close: common.close,
    blocks:
      changed.length > 0 ? [paragraph(setup.saved(names)), note(setup.savedHow)] : [paragraph(setup.nothing)],
  });
}
