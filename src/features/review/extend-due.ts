/** The office gives a team, or all teams that still owe it, more time; what was planned for the old day is silent. */
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { dateOf, isDate } from "../../shared/japanese-date.ts";
import {
  type AssignmentLine,
  type AssignmentOfTeam,
  assignmentLines,
  dueMoment,
  isOpen,
  lockStanding,
  noteAct,
  refreshReminders,
  saveStanding,
  standingKey,
  teamsWithDays,
} from "../assignment/index.ts";
import { requireRight } from "../people/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { EXTEND } from "./ids.ts";
import { officeProgram } from "./read-matrix.ts";
import { nextOrdinal } from "./review.store.ts";

export const EXTENDED = "assignment.extended";

export interface Extension {
  who: Who;
  which: AssignmentOfTeam;
  at: Date;
  date: string;
  reason: string;
  /** All teams that still owe it, or the one team. */
  whom: "all" | "team";
  once(tx: Tx): Promise<boolean>;
}

interface Extended {
  team: { teamId: string; number: number; name: string };
  line: AssignmentLine;
}

/** Whom it concerns: who still owes it and would not be given a day earlier than their present one. */
async function concerned(tx: Tx, program: ProgramFacts, extension: Extension): Promise<Extended[]> {
  const { which, at, date, whom } = extension;
  const teams = await teamsWithDays(tx, program, whom === "team" ? [which.teamId] : undefined);
  const lines = await assignmentLines(
    tx,
    program,
    teams.map(({ teamId }) => teamId),
    at,
  );
  return teams.flatMap((team) => {
    const line = lines.get(team.teamId)?.find(({ assignment }) => assignment.id === which.assignmentId);
    return line && isOpen(line.standing) && (line.due === undefined || line.due < date)
      ? [{ team, line }]
      : [];
  });
}

/** How many teams have more time now. */
export async function extendDue(deps: Pick<Deps, "db" | "notices">, extension: Extension): Promise<number> {
  const { who, which, at, date, reason, once } = extension;
  const { assignmentId } = which;
  const count = await deps.db.transaction(async (tx) => {
    requireRight(who, "assignment.review");
    if (!(await once(tx))) return 0;
    const { workspaceId } = who;
    const program = await officeProgram(tx, who);
    if (!isDate(date) || date < dateOf(at)) {
      throw new UserError("past", (words) => words.review.fault.past, EXTEND.date);
    }
    const teams = await concerned(tx, program, extension);
    if (teams.length === 0)
      throw new UserError("nobody", (words) => words.review.fault.notLater, EXTEND.date);
    for (const { team, line } of teams) {
      const own = { assignmentId, teamId: team.teamId };
      await lockStanding(tx, workspaceId, own, at);
      await saveStanding(tx, workspaceId, own, { dueDate: date, dueReason: reason }, at);
      const facts = { from: line.due ?? null, to: date };
      await noteAct(tx, { action: "review.extended", program, team, line, who, at, facts });
      const subjectId = standingKey(own);
      await deps.notices.announce(tx, EXTENDED, subjectId, workspaceId, {
        ordinal: await nextOrdinal(tx, { workspaceId, kind: EXTENDED, subjectId }),
        dueAt: at,
        expiresAt: dueMoment(date, program.rules),
        programId: program.id,
        facts: { date, reason },
      });
      await refreshReminders(tx, deps.notices, { workspaceId, ...own });
    }
    await deps.notices.replan(tx, { workspaceId, type: "assignment", id: assignmentId }, at);
    return teams.length;
  });
  deps.notices.kick();
  return count;
}
