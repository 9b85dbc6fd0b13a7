/** The settings of a program: every line of 研修 but its year, read and written as the workbook does. Pure. */
import { z } from "zod";
import { textOf } from "../../platform/sheets/cells.ts";
import type { CellFault } from "../../platform/sheets/sheet.ts";
import { type ProgramLine, programSheet } from "../program/index.ts";
import { markOf } from "../session/index.ts";

export type Setting = Exclude<keyof ProgramLine, "fiscalYear">;
export type Settings = Pick<ProgramLine, Setting>;

/** In the order of the form. */
export const GROUPS = {
  general: ["title", "purpose", "organizer", "contact", "channelName", "language"],
  teams: ["leaderAffiliation", "largestTeam", "nameAdmin", "nameShakyo", "nameAgency", "municipalityWord"],
  notices: [
    "announcementDaysBefore",
    "intentionAskedWorkingDays",
    "intentionDueWorkingDays",
    "firstReminderWorkingDays",
    "secondReminderDays",
    "reflectionOpenDays",
    "reminderTime",
    "summaryWeekday",
    "summaryTime",
  ],
  hours: ["officeFrom", "lunchFrom", "lunchTo", "officeTo"],
} as const satisfies Record<string, readonly Setting[]>;

export const ALL: readonly Setting[] = Object.values(GROUPS).flat();

function columnOf(setting: Setting) {
  const found = programSheet.columns.find(({ key }) => key === setting);
  if (!found) throw new Error(`研修 has no line for ${setting}`);
  return found.column;
}

/** As the workbook writes it: "行政", "21", "09:00". */
export function textFor<S extends Setting>(setting: S, value: Settings[S]): string {
  return textOf(columnOf(setting).write(value));
}

export type Read<S extends Setting> = { value: Settings[S] } | { fault: CellFault };

/** As the workbook reads it. */
export function readSetting<S extends Setting>(setting: S, typed: string): Read<S> {
  const result = columnOf(setting).read.safeParse(typed);
  // The line's own column reads values of its own kind.
  if (result.success) return { value: result.data as Settings[S] };
  const [issue] = result.error.issues;
  // Every reader of cells puts its words into the issue.
  const say = (issue?.code === "custom" ? issue.params?.say : undefined) as CellFault | undefined;
  return { fault: say ?? ((words) => words.workbook.faults.unreadable()) };
}

export const settingsOf = ({ fiscalYear: _, ...settings }: ProgramLine): Settings => settings;

/** What an officer had before them: a mark of each setting, in the order of the form. */
export function marksOf(settings: Settings): string[] {
  return ALL.map((setting) => markOf(textFor(setting, settings[setting])));
}

/** Settings that stand otherwise than when the form was opened. */
export function changedSince(seen: readonly string[], now: Settings): Setting[] {
  const marks = marksOf(now);
  return ALL.filter((_, index) => marks[index] !== seen[index]);
}

/** Of what was typed, what differs from what the form showed. */
export function touchedOf(seen: readonly string[], typed: Partial<Settings>): Partial<Settings> {
  const touched = ALL.filter((setting, index) => {
    const value = typed[setting];
    return value !== undefined && markOf(textFor(setting, value)) !== seen[index];
  });
  return pick(typed, touched);
}

export function pick(settings: Partial<Settings>, keys: readonly Setting[]): Partial<Settings> {
  return Object.fromEntries(keys.map((key) => [key, settings[key]]));
}

/** What the log keeps of a change, as texts by the setting's name. */
export const changedTexts = z.record(z.string(), z.string());
export type ChangedTexts = Partial<Record<Setting, string>>;

export function textsOf(settings: Settings, keys: readonly Setting[]): ChangedTexts {
  return Object.fromEntries(keys.map((key) => [key, textFor(key, settings[key])]));
}

export const isSetting = (key: string): key is Setting => ALL.some((setting) => setting === key);
