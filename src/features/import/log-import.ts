/** What the log keeps of an import, and how it says it. Taking it back is importing an earlier workbook. */
import { z } from "zod";
import type { AuditedAction } from "../../platform/audit/index.ts";
import { SHEET_KEYS } from "../workbook/index.ts";
import { type ImportPlan, leaving } from "./plan-import.ts";

const count = z.number();
const aboutImport = z.object({
  title: z.string(),
  fiscalYear: count,
  files: z.array(z.string()),
  /** Teams on hold by it. */
  held: count,
  /** Only those in which something changed, by the sheet's name. */
  sheets: z.array(z.object({ sheet: z.string(), added: count, changed: count, removed: count })),
});

export function factsOf(plan: ImportPlan, files: string[]) {
  const [program] = plan.draft.rows.program;
  const sheets = SHEET_KEYS.map((key) => {
    const { sheet, added, changed } = plan.differences[key];
    return { sheet, added: added.length, changed: changed.length, removed: leaving(plan, key).size };
  });
  return aboutImport.parse({
    ...{ title: program?.title ?? "", fiscalYear: program?.fiscalYear ?? 0, files },
    held: plan.holds.size,
    sheets: sheets.filter(({ added, changed, removed }) => added + changed + removed > 0),
  });
}

export const importActs: AuditedAction[] = [
  {
    action: "import.applied",
    say({ upload }, facts) {
      const { title, files, held, sheets } = aboutImport.parse(facts);
      const sum = (key: "added" | "changed" | "removed") => sheets.reduce((all, one) => all + one[key], 0);
      const counts = { added: sum("added"), changed: sum("changed"), removed: sum("removed") };
      return upload.log.applied({ title, files, held, ...counts });
    },
    changes: ({ upload }, { facts }) =>
      aboutImport.parse(facts).sheets.map(({ sheet, ...counts }) => ({
        what: sheet,
        to: upload.log.counts(counts),
      })),
  },
];
