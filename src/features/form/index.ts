/** 受講申込書 itself: writing it, finding it in a file, and what it means. */
export {
  type Around,
  type Content,
  keyOf,
  MOST_PEOPLE,
  NAMELESS,
  readContent,
  sharesPeople,
} from "./content.rules.ts";
export type { FormMember } from "./form.sheet.ts";
export { type FilledForm, locateForm } from "./layout.rules.ts";
export { blankForm } from "./write-form.ts";
