/** 再提出のお願い: the office asks a team again, and says what for. */
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { addDays, dateOf, moment } from "../../shared/japanese-date.ts";
import {
  type AssignmentOfTeam,
  isOpen,
  lockStanding,
  noteAct,
  refreshReminders,
  saveStanding,
  standingKey,
} from "../assignment/index.ts";
import { requireRight } from "../people/index.ts";
import { RETURN } from "./ids.ts";
import { readReviewed } from "./read-team.ts";
import { nextOrdinal } from "./review.store.ts";

export const RETURNED = "assignment.returned";

const WORTH_DAYS = 14;

export interface Returning {
  who: Who;
  which: AssignmentOfTeam;
  at: Date;
  note: string;
  /** The version that the officer has seen. */
  seen: number;
  once(tx: Tx): Promise<boolean>;
}

export async function returnHandIn(deps: Pick<Deps, "db" | "notices">, returning: Returning): Promise<void> {
  const { who, which, at, note, seen, once } = returning;
  await deps.db.transaction(async (tx) => {
    requireRight(who, "assignment.review");
    if (!(await once(tx))) return;
    const { workspaceId } = who;
    const before = await lockStanding(tx, workspaceId, which, at);
    if (isOpen(before)) {
      throw new UserError("not-handed-in", (words) => words.review.fault.notHandedIn, RETURN.note);
    }
    if (before.version !== seen) {
      throw new UserError("newer", (words) => words.review.fault.newer(before.version), RETURN.note);
    }
    await saveStanding(tx, workspaceId, which, { state: "RETURNED", returnedNote: note }, at);
    const { program, team, line } = await readReviewed(tx, who, which, at);
    await noteAct(tx, { action: "review.returned", program, team, line, who, at, facts: { version: seen } });
    const subjectId = standingKey(which);
    await deps.notices.announce(tx, RETURNED, subjectId, workspaceId, {
      ordinal: await nextOrdinal(tx, { workspaceId, kind: RETURNED, subjectId }),
      dueAt: at,
      expiresAt: moment(addDays(dateOf(at), WORTH_DAYS), "17:00"),
      programId: program.id,
      facts: { note },
    });
    await refreshReminders(tx, deps.notices, { workspaceId, ...which });
  });
  deps.notices.kick();
}
