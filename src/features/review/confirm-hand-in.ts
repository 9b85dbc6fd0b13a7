/** 確認済み: the office has seen what was handed in. */
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import {
  type AssignmentOfTeam,
  lockStanding,
  noteAct,
  refreshReminders,
  saveStanding,
} from "../assignment/index.ts";
import { requireRight } from "../people/index.ts";
import { readReviewed } from "./read-team.ts";

export async function confirmHandIn(
  deps: Pick<Deps, "db" | "notices">,
  { who, which, at }: { who: Who; which: AssignmentOfTeam; at: Date },
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    requireRight(who, "assignment.review");
    const { workspaceId } = who;
    const before = await lockStanding(tx, workspaceId, which, at);
    const { program, team, line } = await readReviewed(tx, who, which, at);
    if (before.state === "ACCEPTED") return;
    if (before.state !== "SUBMITTED") {
      throw new UserError("not-handed-in", (words) => words.review.fault.notHandedIn);
    }
    await saveStanding(tx, workspaceId, which, { state: "ACCEPTED" }, at);
    const facts = { version: before.version };
    await noteAct(tx, { action: "review.accepted", program, team, line, who, at, facts });
    await refreshReminders(tx, deps.notices, { workspaceId, ...which });
  });
  deps.notices.kick();
}
