/** What was said of an assignment is said again as it stands now: its buttons and its state follow. */
import type { Tx } from "../../platform/database/index.ts";
import type { Notices } from "../../platform/notices/index.ts";
import { HANDED_OUT, OVERDUE, REMINDER } from "./ids.ts";

export async function refreshReminders(
  tx: Tx,
  notices: Pick<Notices, "refresh">,
  { workspaceId, assignmentId: subjectId }: { workspaceId: string; assignmentId: string },
): Promise<void> {
  for (const kind of [HANDED_OUT, REMINDER, OVERDUE]) {
    await notices.refresh(tx, { workspaceId, kind, subjectId });
  }
}
