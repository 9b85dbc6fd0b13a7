/** A member takes the pen: the team sees who is writing. */
import type { Deps } from "../../platform/deps.ts";
import type { Who } from "../../platform/slack/who.ts";
import { requireRight } from "../people/index.ts";
import { stateOnPen } from "./assignment.rules.ts";
import { type AssignmentOfTeam, lockStanding, saveStanding } from "./assignment.store.ts";
import { noteAct } from "./note-act.ts";
import { ownAssignment } from "./read-assignments.ts";
import { refreshReminders } from "./refresh-reminders.ts";

export async function holdPen(
  deps: Pick<Deps, "db" | "notices">,
  { who, which, at }: { who: Who; which: AssignmentOfTeam; at: Date },
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    requireRight(who, "assignment.work");
    const { workspaceId, personId } = who;
    const { program, team, line } = await ownAssignment(tx, who, which, at);
    const before = await lockStanding(tx, workspaceId, which, at);
    const state = stateOnPen(before.state);
    if (before.penId === personId && before.state === state) return;
    await saveStanding(tx, workspaceId, which, { penId: personId, state, reviewUntil: null }, at);
    await noteAct(tx, { action: "assignment.pen", program, team, line, who, at, facts: { name: who.name } });
    await refreshReminders(tx, deps.notices, { workspaceId, ...which });
  });
  deps.notices.kick();
}
