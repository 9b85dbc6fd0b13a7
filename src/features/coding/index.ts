/** Coding: what people wrote, statement by statement, and the themes that the office gives them. */
import type { Feature } from "../../platform/feature.ts";
import { listenForQueue } from "./queue.listeners.ts";
import type { Door } from "./show-queue.view.ts";

import { coded } from "./undo-coding.ts";

export { applyChoices, codeStatements, type Outcome } from "./code-statements.ts";
export { type Choice, type CodingState, canonical, meantBy } from "./coding.rules.ts";
export { findStatements, type ListedStatement, listStatements } from "./coding.store.ts";
export { queueButton, themesCommand } from "./queue.listeners.ts";
export { readThemesByAffiliation, readThemeTable, readThemeTables } from "./read-theme-table.ts";
export type { Door } from "./show-queue.view.ts";
export { splitNewAnswers } from "./split-answers.ts";
export { learnCodings, suggestThemes } from "./suggest-themes.ts";
export type {
  ThemeFigures,
  ThemeFilter,
  ThemesByAffiliation,
  ThemeTable,
  ThemeTableItem,
  ThemeTableRow,
  ThemeTotals,
} from "./theme-table.ts";

/** `doors`: buttons of other features on the queue's screen. */
export function createCodingFeature({ doors }: { doors: Door[] }): Feature {
  return {
    name: "coding",
    audited: [coded],
    listen: (listen, deps) => listenForQueue(listen, deps, doors),
  };
}
