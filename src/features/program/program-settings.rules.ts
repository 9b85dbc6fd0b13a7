/** A program's own facts and rules as one flat line: what 研修 of the workbook holds, and what its settings are. Pure. */
import type { RowOfSheet } from "../../platform/sheets/sheet.ts";
import type { programSheet } from "./program.sheet.ts";
import { type ProgramRules, programRules } from "./program-rules.rules.ts";

export type ProgramLine = Omit<RowOfSheet<typeof programSheet>, "at">;

/** What of a stored program the line is made of. */
export interface Described {
  title: string;
  fiscalYear: number;
  purpose: string;
  organizer: string;
  contact: string;
  channelName: string;
  language: string;
  rules: unknown;
}

export function lineOf(program: Described): ProgramLine {
  const { affiliationNames, officeHours, ...rules } = programRules.parse(program.rules);
  const { title, fiscalYear, purpose, organizer, contact, channelName } = program;
  return {
    ...{ title, fiscalYear, purpose, organizer, contact, channelName },
    language: program.language === "en" ? "en" : "ja",
    ...rules,
    // The sheet offers Monday to Friday.
    summaryWeekday: rules.summaryWeekday as ProgramLine["summaryWeekday"],
    nameAdmin: affiliationNames.ADMIN,
    nameShakyo: affiliationNames.SHAKYO,
    nameAgency: affiliationNames.AGENCY,
    officeFrom: officeHours.from,
    officeTo: officeHours.to,
    lunchFrom: officeHours.lunchFrom,
    lunchTo: officeHours.lunchTo,
  };
}

/** The rules that a line tells; those that no column tells keep what is stored. */
export function rulesOf(line: ProgramLine, stored: unknown): ProgramRules {
  const { nameAdmin, nameShakyo, nameAgency, officeFrom, officeTo, lunchFrom, lunchTo, ...rest } = line;
  return programRules.parse({
    ...(typeof stored === "object" && stored),
    ...rest,
    affiliationNames: { ADMIN: nameAdmin, SHAKYO: nameShakyo, AGENCY: nameAgency },
    officeHours: { from: officeFrom, to: officeTo, lunchFrom, lunchTo },
  });
}
