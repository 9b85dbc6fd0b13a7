/** 決裁済みにする: the report as it stands is kept; what its figures say later are corrections. */
import { z } from "zod";
import { type AuditedAction, recordAudit } from "../../platform/audit/index.ts";
import { isTaken } from "../../platform/database/taken.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { programOfYear } from "../annual/index.ts";
import { requireRight } from "../people/index.ts";
import { gatherNow } from "./read-desk.ts";
import { addApproval, approvalOf, withdrawApproval } from "./report.store.ts";

const APPROVED = "report.approved";
const approvedFacts = z.object({ fiscalYear: z.number() });

const approvedAlready = () => new UserError("approved", (words) => words.report.approvedAlready);

/** Gathered before the transaction, as everything is read that takes its time. */
export async function approveReport(
  deps: Pick<Deps, "db">,
  { who, fiscalYear, at }: { who: Who; fiscalYear: number; at: Date },
): Promise<void> {
  requireRight(who, "report.approve");
  const { workspaceId, personId: byId } = who;
  const of = { workspaceId, fiscalYear };
  const { model } = await gatherNow(deps, of, at);
  await deps.db
    .transaction(async (tx) => {
      if (await approvalOf(tx, of)) throw approvedAlready();
      const id = await addApproval(tx, of, { model, at, byId });
      const program = await programOfYear(tx, workspaceId, fiscalYear);
      await recordAudit(tx, {
        ...{ workspaceId, at, byId, action: APPROVED, ...(program && { programId: program.id }) },
        subject: { type: "report-approval", id },
        facts: { fiscalYear },
      });
    })
    .catch((error) => {
      throw isTaken(error) ? approvedAlready() : error;
    });
}

export const reportApproved: AuditedAction = {
  action: APPROVED,
  say: (words, facts) => words.report.approved(approvedFacts.parse(facts).fiscalYear),
  undoMeans: (words) => [words.report.withdrawMeans],
  async undo(tx, _deps, { entry, who, at }) {
    requireRight(who, "report.approve");
    if (!(await withdrawApproval(tx, entry.workspaceId, entry.subjectId, at))) {
      throw new UserError("withdrawn", (words) => words.report.withdrawnAlready);
    }
  },
};
