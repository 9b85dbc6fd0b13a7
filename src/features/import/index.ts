/** Bringing a checked workbook into the database: what would change, and changing it. */
export type { ImportDeps, Progress } from "./apply-import.ts";
export { describePlan } from "./describe-plan.ts";
export { findOnlyWorkspace, makeWorkspace } from "./find-workspace.ts";
export { handOutCopy } from "./hand-out-copy.ts";
export {
  type ImportResult,
  importWorkbook,
  importWorkbookFile,
  isRefused,
} from "./import-workbook.ts";
export { layOutWorkbook } from "./lay-out-workbook.ts";
export { importActs } from "./log-import.ts";
export { type ImportPlan, planFirstImport } from "./plan-import.ts";
export { loadStored, type StoredWorkbook } from "./stored-workbook.store.ts";
export { type YearUnderWay, yearUnderWay } from "./year-under-way.ts";
