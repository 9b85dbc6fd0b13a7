/** 庁内確認中: the team waits for its section's approval, and is left in peace until a day that it chooses. */
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { addDays, dateOf, isDate } from "../../shared/japanese-date.ts";
import { requireRight } from "../people/index.ts";
import { isOpen } from "./assignment.rules.ts";
import { type AssignmentOfTeam, lockStanding, saveStanding } from "./assignment.store.ts";
import { REVIEW } from "./ids.ts";
import { noteAct } from "./note-act.ts";
import { type OwnAssignment, ownAssignment } from "./read-assignments.ts";
import { refreshReminders } from "./refresh-reminders.ts";

/** Approval takes days or weeks, not months. */
const LONGEST_DAYS = 60;

interface Asked {
  who: Who;
  which: AssignmentOfTeam;
  at: Date;
}

function requireOpen({ line }: OwnAssignment): void {
  if (isOpen(line.standing)) return;
  throw new UserError("handed-in", (words) => words.assignment.handedInAlready(line.assignment.title));
}

/** For opening the form. */
export async function prepareApproval(deps: Pick<Deps, "db">, asked: Asked): Promise<OwnAssignment> {
  const { who, which, at } = asked;
  requireRight(who, "assignment.work");
  const own = await ownAssignment(deps.db.client, who, which, at);
  requireOpen(own);
  return own;
}

export async function awaitApproval(
  deps: Pick<Deps, "db" | "notices">,
  { who, which, at, until }: Asked & { until: string },
): Promise<OwnAssignment> {
  const own = await deps.db.transaction(async (tx) => {
    requireRight(who, "assignment.work");
    const { workspaceId } = who;
    const today = dateOf(at);
    if (!isDate(until) || until < today || until > addDays(today, LONGEST_DAYS)) {
      throw new UserError(
        "review-until",
        (words) => words.assignment.review.outOfRange(LONGEST_DAYS),
        REVIEW.until,
      );
    }
    await lockStanding(tx, workspaceId, which, at);
    const found = await ownAssignment(tx, who, which, at);
    requireOpen(found);
    const { program, team, line } = found;
    await saveStanding(tx, workspaceId, which, { state: "INTERNAL_REVIEW", reviewUntil: until }, at);
    await noteAct(tx, { action: "assignment.review", program, team, line, who, at, facts: { until } });
    await refreshReminders(tx, deps.notices, { workspaceId, ...which });
    return found;
  });
  deps.notices.kick();
  return own;
}
