/** Coding: what people wrote, statement by statement, and the themes that the office gives them. */
import type { Feature } from "../../platform/feature.ts";
import { coded } from "./undo-coding.ts";

export { applyChoices, codeStatements } from "./code-statements.ts";
export { readThemesByAffiliation, readThemeTable } from "./read-theme-table.ts";
export { keepStatements, type SheetAnswer, splitAnswers } from "./split-answers.ts";
export type {
  ThemeFigures,
  ThemeFilter,
  ThemesByAffiliation,
  ThemeTable,
  ThemeTableItem,
  ThemeTableRow,
  ThemeTotals,
} from "./theme-table.ts";

export function createCodingFeature(): Feature {
  return { name: "coding", audited: [coded] };
}
