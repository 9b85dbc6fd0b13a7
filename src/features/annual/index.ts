/** The year's report: gathered as data, laid out in the council's five parts, written as Word, Excel and Markdown. */
export { type BasisAsked, basisSheet } from "./basis.sheet.ts";
export { type Correction, correctionsOf } from "./corrections.rules.ts";
export { gatherReport } from "./gather-report.ts";
export type { Edition } from "./lay-out.ts";
export { reportTables } from "./lay-out-tables.ts";
export { draftsOf } from "./make-drafts.ts";
export {
  type OwnText,
  type ReportModel,
  reportModel,
  TEXT_PARTS,
  type TextPart,
  textPart,
} from "./model.rules.ts";
export { FORMATS, type Format, type ReportFile, writeReport } from "./write-report.ts";
export { programOfYear } from "./years.store.ts";
