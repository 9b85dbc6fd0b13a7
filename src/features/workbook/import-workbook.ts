/** From a file to the database: read, check, plan, apply. */

import type { Language } from "../../shared/japanese-date.ts";
import { type ApplyOptions, applyImport, type ImportDeps } from "./apply-import.ts";
import { type CheckedWorkbook, checkWorkbook } from "./check-workbook.ts";
import { describeFaults } from "./describe-faults.ts";
import { type ImportPlan, planImport } from "./plan-import.ts";
import { readWorkbook } from "./read-workbook.ts";

export interface ImportOptions extends ApplyOptions {
  dryRun?: boolean;
}

export type ImportResult =
  | { done: true; checked: CheckedWorkbook; plan: ImportPlan; programId: string }
  | { done: false; checked: CheckedWorkbook; plan?: ImportPlan };

/** Nothing is written when the file has a fault, or a team has one and `hold` is not asked for. */
export async function importWorkbookFile(
  deps: ImportDeps,
  workspaceId: string,
  path: string,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const checked = checkWorkbook(await readWorkbook({ path }));
  if (!checked.draft) return { done: false, checked };
  const plan = await planImport(deps.db.client, workspaceId, checked.draft);
  const isRefused = checked.teamFaults.length > 0 && !options.hold;
  if (options.dryRun || isRefused) return { done: false, checked, plan };
  return { done: true, checked, plan, programId: await applyImport(deps, plan, options) };
}

/** The faults of a result as sentences, for those who call it with a file that must be good. */
export function faultsOf(result: ImportResult, language: Language): string {
  return describeFaults(result.checked, false, language);
}
