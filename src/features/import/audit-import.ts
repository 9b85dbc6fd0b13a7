/** What the log keeps of an import. It is taken back by importing the workbook of before. */
import { z } from "zod";
import type { AuditedAction, NewAuditEntry } from "../../platform/audit/index.ts";
import { SHEET_KEYS } from "../workbook/index.ts";
import { type ImportPlan, leaving } from "./plan-import.ts";

const ACTION = "import.workbook";

const counts = z.object({ added: z.number(), changed: z.number(), left: z.number() });

export function auditOf(
  plan: ImportPlan,
  { programId, byId, at }: { programId: string; byId: string | null; at: Date },
): NewAuditEntry {
  const total = { added: 0, changed: 0, left: 0 };
  for (const key of SHEET_KEYS) {
    total.added += plan.differences[key].added.length;
    total.changed += plan.differences[key].changed.length;
    total.left += leaving(plan, key).size;
  }
  return {
    ...{ workspaceId: plan.workspaceId, programId, at, byId, action: ACTION },
    subject: { type: "program", id: programId },
    facts: total,
  };
}

export const importAction: AuditedAction = {
  action: ACTION,
  say(words, facts) {
    const { added, changed, left } = counts.parse(facts);
    return words.movement.imported(added, changed, left);
  },
};
