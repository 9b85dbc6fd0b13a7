/** Writes a planned import: records in short batches, the notices planned again in the last of them. */
import { setImmediate as yieldToOthers } from "node:timers/promises";
import { recordAudit } from "../../platform/audit/index.ts";
import { isTaken, type Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { assignmentsOf } from "../assignment/index.ts";
import { loadProgram } from "../program/index.ts";
import {
  changedFields,
  detailsOf,
  refreshAnnouncement,
  type SessionFacts,
  sessionsOf,
} from "../session/index.ts";
import { visitsOf } from "../visit/index.ts";
import type { SheetKey } from "../workbook/index.ts";
import { deleteRows, type TableWrite, writeRows } from "./import.store.ts";
import { factsOf } from "./log-import.ts";
import type { ImportPlan } from "./plan-import.ts";
import { type Prepared, prepareRecords } from "./prepare-records.ts";

export type ImportDeps = Pick<Deps, "db" | "clock"> & { notices: Deps["notices"] };

export interface ApplyOptions {
  /** Teams with a fault are imported on hold; without it they refuse the import. */
  hold?: boolean;
  /** Who imports, for the log, and the files' names; absent: somebody at the terminal. */
  by?: { personId: string | null; files: string[] };
  /** What follows in the last transaction, such as matching the new people to their accounts. */
  afterImport?: (tx: Tx, workspaceId: string, at: Date) => Promise<void>;
}

/** A transaction writes no more rows than this, so that others get their turn. */
const BATCH = 1000;

/** Sheets that decide what is said to whom, and when. */
const CONCERNS_NOTICES: readonly SheetKey[] = [
  "program",
  "sessions",
  "items",
  "questions",
  "assignments",
  "closedDays",
  "teams",
  "trainees",
  "observers",
];

/** Returns the program's id. Interrupted half-way it has lost nothing: importing again adds the rest. */
export async function applyImport(
  deps: ImportDeps,
  plan: ImportPlan,
  options: ApplyOptions = {},
): Promise<string> {
  if (plan.holds.size > 0 && !options.hold) {
    throw new UserError("team-faults", (words) => words.workbook.teamFaultsTitle(plan.holds.size));
  }
  const at = deps.clock.now();
  const prepared = prepareRecords({ ...plan, at });
  if (plan.changesNothing) return prepared.programId;
  try {
    await writeAll(deps, { plan, prepared, options, at });
  } catch (error) {
    if (!isTaken(error)) throw error;
    // Somebody imported the same since it was compared. What of this was written stays, and is found next time.
    throw new UserError("imported-meanwhile", (words) => words.workbook.importedMeanwhile);
  }
  deps.notices.kick();
  return prepared.programId;
}

async function writeAll(
  deps: ImportDeps,
  { plan, prepared, options, at }: Omit<Finishing, "before">,
): Promise<void> {
  const batches = batchesOf(prepared.writes);
  let before: SessionFacts[] = [];
  for (const [index, batch] of batches.entries()) {
    const isLast = index === batches.length - 1;
    await deps.db.transaction(async (tx) => {
      if (index === 0) {
        before = await sessionsOf(tx, { workspaceId: plan.workspaceId, id: prepared.programId });
        for (const one of prepared.deletes) await deleteRows(tx, plan.workspaceId, one);
      }
      for (const write of batch) await writeRows(tx, write);
      if (isLast) await finish(tx, deps, { plan, prepared, options, before, at });
    });
    await yieldToOthers();
  }
}

interface Finishing {
  plan: ImportPlan;
  prepared: Prepared;
  options: ApplyOptions;
  /** The sessions as they were. */
  before: SessionFacts[];
  at: Date;
}

async function finish(tx: Tx, deps: ImportDeps, finishing: Finishing): Promise<void> {
  const { plan, prepared, options, at } = finishing;
  const { workspaceId } = plan;
  const { personId, files } = options.by ?? { personId: null, files: [] };
  await recordAudit(tx, {
    ...{ workspaceId, programId: prepared.programId, at, byId: personId },
    action: "import.applied",
    subject: { type: "program", id: prepared.programId },
    facts: factsOf(plan, files),
  });
  await options.afterImport?.(tx, workspaceId, at);
  const isConcerned = CONCERNS_NOTICES.some((key) => {
    const { added, changed, gone } = plan.differences[key];
    return added.length + changed.length + gone.length > 0;
  });
  if (!isConcerned || plan.stored.state !== "RUNNING") return;
  const program = { workspaceId, type: "program", id: prepared.programId } as const;
  await deps.notices.replan(tx, program, at);
  await deps.notices.audienceChanged(tx, program);
  await followSessions(tx, deps, finishing);
  for (const { id } of await assignmentsOf(tx, program)) {
    const assignment = { workspaceId, type: "assignment", id } as const;
    await deps.notices.replan(tx, assignment, at);
    await deps.notices.audienceChanged(tx, assignment);
  }
  // The hour of reminders may be another one.
  for (const { id } of await visitsOf(tx, program)) {
    await deps.notices.replan(tx, { workspaceId, type: "visit", id }, at);
  }
}

/** What stands in Slack about a session is edited; that something changed is never told from here. */
async function followSessions(
  tx: Tx,
  deps: ImportDeps,
  { plan: { workspaceId }, prepared, before, at }: Finishing,
): Promise<void> {
  const program = await loadProgram(tx, workspaceId, prepared.programId);
  const earlier = new Map(before.map((session) => [session.id, session]));
  for (const after of await sessionsOf(tx, program)) {
    const old = earlier.get(after.id);
    const session = { workspaceId, type: "session", id: after.id } as const;
    if (old && changedFields(detailsOf(old), detailsOf(after)).length > 0) {
      await refreshAnnouncement(tx, deps, { program, before: old, after }, at);
    } else {
      await deps.notices.replan(tx, session, at);
    }
    await deps.notices.audienceChanged(tx, session);
  }
}

/** Tables keep their order, because rows need those of the tables before them; large ones are cut. */
function batchesOf(writes: TableWrite[]): TableWrite[][] {
  const batches: TableWrite[][] = [[]];
  let room = BATCH;
  for (const write of writes) {
    for (let start = 0; start < write.rows.length; ) {
      const rows = write.rows.slice(start, start + room);
      batches.at(-1)?.push({ ...write, rows });
      start += rows.length;
      room -= rows.length;
      if (room > 0) continue;
      batches.push([]);
      room = BATCH;
    }
  }
  return batches;
}
