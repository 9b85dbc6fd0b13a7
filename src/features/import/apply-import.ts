/** Writes a planned import: records in short batches, the notices planned again in the last of them. */
import { setImmediate as yieldToOthers } from "node:timers/promises";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { SheetKey } from "../workbook/index.ts";
import { deleteRows, sessionIds, type TableWrite, writeRows } from "./import.store.ts";
import type { ImportPlan } from "./plan-import.ts";
import { type Prepared, prepareRecords } from "./prepare-records.ts";

export type ImportDeps = Pick<Deps, "db" | "clock"> & { notices: Deps["notices"] };

export interface ApplyOptions {
  /** Teams with a fault are imported on hold; without it they refuse the import. */
  hold?: boolean;
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
  const batches = batchesOf(prepared.writes);
  for (const [index, batch] of batches.entries()) {
    const isLast = index === batches.length - 1;
    await deps.db.transaction(async (tx) => {
      if (index === 0) for (const one of prepared.deletes) await deleteRows(tx, plan.workspaceId, one);
      for (const write of batch) await writeRows(tx, write);
      if (isLast) await finish(tx, deps, { plan, prepared, options, at });
    });
    await yieldToOthers();
  }
  deps.notices.kick();
  return prepared.programId;
}

async function finish(
  tx: Tx,
  deps: ImportDeps,
  { plan, prepared, options, at }: { plan: ImportPlan; prepared: Prepared; options: ApplyOptions; at: Date },
): Promise<void> {
  const { workspaceId } = plan;
  await options.afterImport?.(tx, workspaceId, at);
  const isConcerned = CONCERNS_NOTICES.some((key) => {
    const { added, changed, gone } = plan.differences[key];
    return added.length + changed.length + gone.length > 0;
  });
  if (!isConcerned || plan.stored.state !== "RUNNING") return;
  const program = { workspaceId, type: "program", id: prepared.programId } as const;
  await deps.notices.replan(tx, program, at);
  await deps.notices.audienceChanged(tx, program);
  for (const id of await sessionIds(tx, workspaceId, prepared.programId)) {
    const session = { workspaceId, type: "session", id } as const;
    await deps.notices.replan(tx, session, at);
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
