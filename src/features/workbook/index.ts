export { type ApplyOptions, applyImport, type ImportDeps } from "./apply-import.ts";
export { type CheckedWorkbook, checkWorkbook, type WorkbookDraft } from "./check-workbook.ts";
export { describeFaults, type FaultInWords, inWords } from "./describe-faults.ts";
export { describePlan } from "./describe-plan.ts";
export { faultsOf, type ImportOptions, type ImportResult, importWorkbookFile } from "./import-workbook.ts";
export { type ImportPlan, planImport } from "./plan-import.ts";
export { readWorkbook, type WorkbookSource } from "./read-workbook.ts";
export { type WorkbookRows, type WorkbookSheets, workbookSheets } from "./workbook.sheet.ts";
export { writeTables, writeWorkbook } from "./write-workbook.ts";
