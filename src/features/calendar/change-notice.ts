/** Holds, lets go, moves or stops one notice; each act stands in the log, and can be taken back. */
import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Calendar, CalendarNotice } from "../../platform/notices/index.ts";
import type { Who } from "../../platform/slack/who.ts";
import { requireRight } from "../people/index.ts";
import { findProgram } from "../program/index.ts";
import { type Act, actsOn, moveFault, stateOf } from "./calendar.rules.ts";
import { ACTIONS } from "./log.rules.ts";
import { type Around, aroundOf } from "./read-calendar.ts";
import { ofProgram } from "./read-notice.ts";

export interface Change {
  who: Who;
  at: Date;
  id: string;
  act: Act;
  /** Where it is moved to. */
  to?: Date;
}

export function factsOf(notice: CalendarNotice, { sessions, assignments }: Around) {
  const { kind, subjectId, ordinal, dueAt } = notice;
  const session = sessions.find(({ id }) => id === subjectId)?.number ?? null;
  const assignment = assignments.find(({ id }) => id === subjectId)?.number ?? null;
  return { kind, subjectId, ordinal, session, assignment, dueAt: dueAt.toISOString() };
}

async function perform(
  tx: Tx,
  calendar: Calendar,
  notice: CalendarNotice,
  { act, to, at }: Change,
): Promise<void> {
  if (act === "hold") await calendar.hold(tx, notice, at);
  if (act === "release") await calendar.release(tx, notice, at);
  if (act === "stop") await calendar.stop(tx, notice, at);
  if (act === "move" && to) await calendar.move(tx, notice, to, at);
}

/** Throws a UserError, with nothing done, when it cannot be done any more. */
export async function changeNotice(
  { db, notices }: Pick<Deps, "db" | "notices">,
  calendar: Calendar,
  change: Change,
): Promise<void> {
  const { who, at, id, act, to } = change;
  await db.transaction(async (tx) => {
    requireRight(who, "calendar.change");
    const { workspaceId } = who;
    const program = await findProgram(tx, workspaceId);
    const notice = ofProgram(program, await calendar.lock(tx, { workspaceId, id }, at));
    if (!program) return;
    // The same press once more: it stands there already.
    if (to?.getTime() === notice.dueAt.getTime()) return;
    if (!actsOn(notice).includes(act)) {
      throw new UserError("not-now", (words) => words.calendar.fault.notNow);
    }
    const fault = to && moveFault(notice, to, { at, hours: program.rules.officeHours });
    if (fault) throw new UserError("cannot-move", fault);
    await perform(tx, calendar, notice, change);
    const after = await calendar.find(tx, { workspaceId, id }, at);
    await recordAudit(tx, {
      ...{ workspaceId, programId: program.id, at, byId: who.personId },
      action: ACTIONS[act],
      subject: { type: "notice", id },
      facts: factsOf(notice, await aroundOf(tx, program)),
      before: stateOf(notice),
      after: stateOf(after ?? { ...notice, state: "STOPPED" }),
    });
  });
  notices.kick();
}
