/** The office sets up an assignment, changes it, or takes it back. */

import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { type AssignmentFacts, findAssignment, refreshReminders } from "../assignment/index.ts";
import { requireRight } from "../people/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { lockProgram, type SessionFacts, sessionsOf } from "../session/index.ts";
import { type EditFault, faultIn } from "./edit-assignment.rules.ts";
import { EDIT } from "./ids.ts";
import { officeProgram } from "./read-matrix.ts";
import { type AssignmentDetails, insertAssignment, updateAssignment } from "./review.store.ts";

interface Asked {
  who: Who;
  at: Date;
}

export interface ToEdit {
  program: ProgramFacts;
  sessions: SessionFacts[];
  /** Undefined for a new one. */
  assignment: AssignmentFacts | undefined;
}

/** For opening the form. */
export async function prepareEdit(tx: Tx, { who }: Asked, assignmentId: string | undefined): Promise<ToEdit> {
  const program = await officeProgram(tx, who);
  const sessions = await sessionsOf(tx, program);
  const assignment = assignmentId ? await findAssignment(tx, program.workspaceId, assignmentId) : undefined;
  if (assignmentId && (!assignment || assignment.canceledAt)) {
    throw new UserError("no-assignment", (words) => words.assignment.gone);
  }
  return { program, sessions, assignment };
}

const FIELD: Record<EditFault, string> = {
  title: EDIT.title,
  template: EDIT.template,
  given: EDIT.given,
  used: EDIT.used,
  due: EDIT.due,
};

export interface Edit extends Asked {
  assignmentId: string | undefined;
  /** Only what the officer changed, or all of a new one. */
  change: Partial<AssignmentDetails>;
  once(tx: Tx): Promise<boolean>;
}

const NEW: AssignmentDetails = {
  title: "",
  kind: "OTHER",
  templateUrl: null,
  givenInSession: 1,
  usedInSession: null,
  dueDate: null,
};

export async function saveAssignment(deps: Pick<Deps, "db" | "notices">, edit: Edit): Promise<void> {
  const { who, at, assignmentId, change, once } = edit;
  await deps.db.transaction(async (tx) => {
    requireRight(who, "assignment.review");
    if (!(await once(tx))) return;
    const { workspaceId, personId } = who;
    const { program, sessions, assignment } = await prepareEdit(tx, edit, assignmentId);
    await lockProgram(tx, workspaceId, program.id, at);
    const details = { ...NEW, ...assignment, ...change };
    const fault = faultIn(details, sessions);
    if (fault)
      throw new UserError(`assignment-${fault}`, (words) => words.review.editFaults[fault], FIELD[fault]);
    const id = assignment?.id ?? (await insertAssignment(tx, program, { ...NEW, ...change }));
    if (assignment) await updateAssignment(tx, assignment, change);
    await recordAudit(tx, {
      workspaceId,
      programId: program.id,
      at,
      byId: personId,
      action: assignment ? "review.edited" : "review.created",
      subject: { type: "assignment", id },
      facts: { title: details.title },
      ...(assignment && { before: pick(assignment, change) }),
      after: { ...change },
    });
    await followChange(tx, deps, { workspaceId, id, at });
  });
  deps.notices.kick();
}

function pick(assignment: AssignmentFacts, change: Partial<AssignmentDetails>) {
  const keys = Object.keys(change) as (keyof AssignmentDetails)[];
  return Object.fromEntries(keys.map((key) => [key, assignment[key]]));
}

/** What was handed in stays; nothing more is asked for. */
export async function cancelAssignment(
  deps: Pick<Deps, "db" | "notices">,
  { who, at, assignmentId }: Asked & { assignmentId: string },
): Promise<string> {
  const title = await deps.db.transaction(async (tx) => {
    requireRight(who, "assignment.review");
    const { workspaceId, personId } = who;
    const { program, assignment } = await prepareEdit(tx, { who, at }, assignmentId);
    if (!assignment) throw new UserError("no-assignment", (words) => words.assignment.gone);
    await updateAssignment(tx, assignment, { canceledAt: at });
    await recordAudit(tx, {
      workspaceId,
      programId: program.id,
      at,
      byId: personId,
      action: "review.canceled",
      subject: { type: "assignment", id: assignment.id },
      facts: { title: assignment.title },
    });
    await followChange(tx, deps, { workspaceId, id: assignment.id, at });
    return assignment.title;
  });
  deps.notices.kick();
  return title;
}

async function followChange(
  tx: Tx,
  { notices }: Pick<Deps, "notices">,
  { workspaceId, id, at }: { workspaceId: string; id: string; at: Date },
): Promise<void> {
  await notices.replan(tx, { workspaceId, type: "assignment", id }, at);
  await refreshReminders(tx, notices, { workspaceId, assignmentId: id });
}
