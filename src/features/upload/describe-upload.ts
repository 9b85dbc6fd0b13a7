/** A dry run in words: faults with sheet, row and column, then what would change. */
import { wordsIn } from "../../locales/index.ts";
import type { Fault } from "../../platform/sheets/sheet.ts";
import type { Language } from "../../shared/japanese-date.ts";
import { describePlan } from "../import/index.ts";
import { inWords } from "../workbook/index.ts";
import type { Look } from "./import-upload.ts";

function section(title: string, faults: Fault[], language: Language, after?: string): string[] {
  if (faults.length === 0) return [];
  const { place } = wordsIn(language).workbook;
  const lines = faults.map((fault) => {
    const { sheet, row, column, problem, whatToDo } = inWords(fault, language);
    const where = place(sheet, row, column);
    return `・${where ? `${where}: ` : ""}${problem}${language === "ja" ? "" : " "}${whatToDo}`;
  });
  return [title, ...lines, ...(after ? [after] : []), ""];
}

export function describeLook({ checked, plan }: Look, language: Language): string {
  const { workbook, upload } = wordsIn(language);
  const { faults, teamFaults, warnings } = checked;
  return [
    ...section(workbook.faultsTitle(faults.length), faults, language),
    ...section(workbook.teamFaultsTitle(teamFaults.length), teamFaults, language, upload.holdHow),
    ...(plan ? [describePlan(plan, language), ""] : []),
    ...section(workbook.warningsTitle(warnings.length), warnings, language),
  ]
    .join("\n")
    .trim();
}
