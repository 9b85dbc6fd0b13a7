/** A closed day of one municipality, beyond those that all offices have. Pure. */
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { addDays, fiscalYearOf, isDate } from "../../shared/japanese-date.ts";
import { isOfficeDay } from "../../shared/office-days.ts";

/** As many as one modal can show, each with its button. */
export const A_PAGE = 20;

export interface ClosedDay {
  id: string;
  municipalityId: string;
  municipality: string;
  date: string;
  name: string;
}

export interface NewClosedDay {
  municipalityId: string;
  date: string;
  name: string;
}

/** As an entry of the log keeps it. */
export const closedDayFacts = z.object({
  municipalityId: z.string(),
  municipality: z.string(),
  date: z.string(),
  name: z.string(),
});

export type Field = "municipality" | "date" | "name";
export interface FieldFault {
  field: Field;
  say(words: Words): string;
}

export function faultsOf(day: NewClosedDay, { fiscalYear }: { fiscalYear: number }): FieldFault[] {
  const faults: FieldFault[] = [];
  if (day.municipalityId === "") {
    faults.push({ field: "municipality", say: ({ closure }) => closure.fault.noMunicipality });
  }
  if (!isDate(day.date)) faults.push({ field: "date", say: ({ closure }) => closure.fault.noDate });
  else if (fiscalYearOf(day.date) !== fiscalYear) {
    // The workbook of a year holds the days of that year.
    faults.push({ field: "date", say: ({ closure }) => closure.fault.otherYear });
  } else if (!isOfficeDay(day.date)) {
    faults.push({ field: "date", say: ({ closure }) => closure.fault.closedAnyway });
  }
  if (day.name.trim() === "") faults.push({ field: "name", say: ({ closure }) => closure.fault.noName });
  return faults;
}

/** First and last day of a fiscal year. */
export function yearOf(fiscalYear: number): { from: string; to: string } {
  return { from: `${fiscalYear}-04-01`, to: addDays(`${fiscalYear + 1}-04-01`, -1) };
}
