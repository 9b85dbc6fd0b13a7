/** The office reminds one team now; the next planned reminder is left out for it. */
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import {
  type AssignmentOfTeam,
  dueMoment,
  isDone,
  lockStanding,
  mayNudge,
  noteAct,
  saveStanding,
  standingKey,
} from "../assignment/index.ts";
import { requireRight } from "../people/index.ts";
import { readReviewed } from "./read-team.ts";
import { nextOrdinal } from "./review.store.ts";

export const NUDGE = "assignment.nudge";

export async function nudgeTeam(
  deps: Pick<Deps, "db" | "notices">,
  { who, which, at }: { who: Who; which: AssignmentOfTeam; at: Date },
): Promise<{ teamName: string; title: string }> {
  const named = await deps.db.transaction(async (tx) => {
    requireRight(who, "assignment.review");
    const { workspaceId } = who;
    const before = await lockStanding(tx, workspaceId, which, at);
    const { program, team, line } = await readReviewed(tx, who, which, at);
    const { assignment, due } = line;
    if (isDone(before)) throw new UserError("handed-in", (words) => words.review.fault.handedIn);
    if (program.state !== "RUNNING")
      throw new UserError("not-running", (words) => words.review.fault.notRunning);
    if (team.onHold) throw new UserError("on-hold", (words) => words.review.teamOnHold);
    if (due === undefined || dueMoment(due, program.rules) <= at) {
      throw new UserError("overdue", (words) => words.review.fault.overdue);
    }
    const { rules } = program;
    const givenOn = line.givenIn?.date ?? "";
    const verdict = mayNudge({ ...team, closed: line.closed, standing: before, due, rules, givenOn }, at);
    if (verdict !== "yes") throw new UserError(verdict, (words) => words.review.fault[verdict]);
    await saveStanding(tx, workspaceId, which, { nudgedAt: at }, at);
    await noteAct(tx, { action: "review.nudged", program, team, line, who, at });
    const subjectId = standingKey(which);
    await deps.notices.announce(tx, NUDGE, subjectId, workspaceId, {
      ordinal: await nextOrdinal(tx, { workspaceId, kind: NUDGE, subjectId }),
      dueAt: at,
      expiresAt: dueMoment(due, program.rules),
      programId: program.id,
    });
    return { teamName: team.name, title: assignment.title };
  });
  deps.notices.kick();
  return named;
}
