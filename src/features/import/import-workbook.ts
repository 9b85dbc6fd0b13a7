/** From a file to the database: read, check, plan, apply. */
import { dateOf } from "../../shared/japanese-date.ts";
import { leaderExceptionsOf } from "../membership/index.ts";
import { type CheckedWorkbook, checkWorkbook, readWorkbook, withExceptions } from "../workbook/index.ts";
import { type ApplyOptions, applyImport, type ImportDeps } from "./apply-import.ts";
import { type ImportPlan, planImport } from "./plan-import.ts";

/** So many people at once are more than the planner should hear of at the next look, a day later at most. */
const MANY = 1000;

export interface ImportOptions extends ApplyOptions {
  dryRun?: boolean;
  /** Who new trainees are, by number, where somebody has said so: no e-mail is asked then. */
  persons?: ReadonlyMap<string, string>;
}

export type ImportResult =
  | { done: true; checked: CheckedWorkbook; plan: ImportPlan; programId: string }
  | { done: false; checked: CheckedWorkbook; plan?: ImportPlan };

/** Whether nothing may be written: the file has a fault, or a team has one and `hold` is not asked for. */
export function isRefused(checked: CheckedWorkbook, hold = false): boolean {
  return checked.draft === undefined || (checked.teamFaults.length > 0 && !hold);
}

/** No file says who may lead as an exception: that is the office's own decision, and stored. */
async function excused(
  { db, clock }: ImportDeps,
  workspaceId: string,
  checked: CheckedWorkbook,
): Promise<CheckedWorkbook> {
  const [program] = checked.draft?.rows.program ?? [];
  if (!program || checked.teamFaults.length === 0) return checked;
  const exceptions = await leaderExceptionsOf(db.client, workspaceId, program.fiscalYear);
  return withExceptions(checked, exceptions, dateOf(clock.now()));
}

export async function importWorkbook(
  deps: ImportDeps,
  workspaceId: string,
  asRead: CheckedWorkbook,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const checked = await excused(deps, workspaceId, asRead);
  if (!checked.draft) return { done: false, checked };
  const { persons } = options;
  const planned = await planImport(deps.db.client, workspaceId, checked.draft, deps.clock.now());
  const plan = persons ? { ...planned, persons } : planned;
  // Refused like any file with a fault: there is nothing to decide about.
  if (plan.refused.length > 0) {
    return { done: false, checked: { ...checked, draft: undefined, faults: plan.refused } };
  }
  if (options.dryRun || isRefused(checked, options.hold)) return { done: false, checked, plan };
  const programId = await applyImport(deps, plan, options);
  if (checked.draft.rows.trainees.length >= MANY) await deps.db.analyze();
  return { done: true, checked, plan, programId };
}

/** The same from an .xlsx or a folder of .csv. */
export async function importWorkbookFile(
  deps: ImportDeps,
  workspaceId: string,
  path: string,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const checked = checkWorkbook(await readWorkbook({ path }), dateOf(deps.clock.now()));
  return importWorkbook(deps, workspaceId, checked, options);
}
