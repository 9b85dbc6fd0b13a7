/** Bringing a checked workbook into the database: what would change, and changing it. */
export { type ApplyOptions, applyImport, type ImportDeps } from "./apply-import.ts";
export { describePlan } from "./describe-plan.ts";
export { findOnlyWorkspace, makeWorkspace } from "./find-workspace.ts";
export {
  faultsOf,
  type ImportOptions,
  type ImportResult,
  importWorkbook,
  importWorkbookFile,
  isRefused,
} from "./import-workbook.ts";
export { type ImportPlan, planFirstImport, planImport } from "./plan-import.ts";
