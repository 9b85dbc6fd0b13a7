/** What is planned and what stands in Slack about a visit follows it, whoever changed it. */
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { NEXT_STEP, REMINDER } from "./ids.ts";
import type { VisitFacts } from "./visit.rules.ts";

export async function followVisit(
  tx: Tx,
  { notices }: Pick<Deps, "notices">,
  { workspaceId, id }: Pick<VisitFacts, "workspaceId" | "id">,
  at: Date,
): Promise<void> {
  const subject = { workspaceId, type: "visit", id } as const;
  await notices.replan(tx, subject, at);
  await notices.audienceChanged(tx, subject);
  await notices.refresh(tx, { workspaceId, kind: [REMINDER, NEXT_STEP], subjectId: id });
}
