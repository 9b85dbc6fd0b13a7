/**
 * What was said of an assignment is said again as it stands now: its buttons and its state follow. With a team, to the
 * people of that team alone: the days left, which the words hold, would otherwise edit everybody's messages.
 */
import type { Tx } from "../../platform/database/index.ts";
import type { Notices } from "../../platform/notices/index.ts";
import { type AssignmentOfTeam, everInTeam } from "./assignment.store.ts";
import { HANDED_OUT, OVERDUE, REMINDER } from "./ids.ts";

interface Said {
  workspaceId: string;
  assignmentId: string;
}

export async function refreshReminders(
  tx: Tx,
  notices: Pick<Notices, "refresh">,
  { workspaceId, assignmentId: subjectId, teamId }: Partial<AssignmentOfTeam> & Said,
): Promise<void> {
  const whom = teamId !== undefined && { recipient: await everInTeam(tx, workspaceId, teamId) };
  await notices.refresh(tx, { workspaceId, kind: [HANDED_OUT, REMINDER, OVERDUE], subjectId, ...whom });
}
