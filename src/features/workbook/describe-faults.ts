/** Faults and warnings as sentences: where, what, and what to do. */
import { wordsIn } from "../../locales/index.ts";
import type { Fault } from "../../platform/sheets/sheet.ts";
import type { Language } from "../../shared/japanese-date.ts";
import type { CheckedWorkbook } from "./check-workbook.ts";

export interface FaultInWords {
  sheet: string | null;
  row: number | null;
  column: string | null;
  problem: string;
  whatToDo: string;
}

export function inWords({ sheet, row, column, say }: Fault, language: Language): FaultInWords {
  return { sheet, row, column, ...say(wordsIn(language)) };
}

/** Empty when there is nothing to say. */
export function describeFaults(checked: CheckedWorkbook, hold: boolean, language: Language): string {
  const words = wordsIn(language).workbook;
  const { faults, teamFaults, warnings } = checked;
  const lines = (all: Fault[]) => all.map((fault) => lineOf(fault, language));
  const section = (title: string, all: Fault[], after: string[] = []) =>
    all.length > 0 ? [title, ...lines(all), ...after] : [];
  return [
    ...section(words.faultsTitle(faults.length), faults),
    ...section(words.teamFaultsTitle(teamFaults.length), teamFaults, [hold ? words.willHold : words.mayHold]),
    ...section(words.warningsTitle(warnings.length), warnings),
  ].join("\n");
}

function lineOf(fault: Fault, language: Language): string {
  const { sheet, row, column, problem, whatToDo } = inWords(fault, language);
  const place = wordsIn(language).workbook.place(sheet, row, column);
  const gap = language === "ja" ? "" : " ";
  return `  ${place ? `${place}: ` : ""}${problem}${gap}${whatToDo}`;
}
