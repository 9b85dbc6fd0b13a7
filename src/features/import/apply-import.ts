/** Writes a planned import: records in short batches, the notices planned again in the last of them. */
import { setImmediate as yieldToOthers } from "node:timers/promises";
import { wordsIn } from "../../locales/index.ts";
import { recordAudit } from "../../platform/audit/index.ts";
import { isTaken, type Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { putVisibility } from "../anonymous/index.ts";
import { assignmentsOf } from "../assignment/index.ts";
import { withErrata } from "../closing/index.ts";
import { loadProgram, type ProgramFacts } from "../program/index.ts";
import {
  changedFields,
  detailsOf,
  keepClosed,
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
  /** Whoever asks for it says it in the log themselves: the import makes no entry of its own. */
  isSaidElsewhere?: boolean;
  /** Told after each transaction how far it is; what it throws is not heard. */
  onProgress?: (progress: Progress) => Promise<void>;
  /** What follows in the last transaction, such as matching the new people to their accounts. */
  afterImport?: (tx: Tx, workspaceId: string, at: Date) => Promise<void>;
}

/** Rows, of all tables. */
export interface Progress {
  written: number;
  total: number;
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
  "movements",
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
  const rowsIn = (writes: TableWrite[]) => writes.reduce((sum, write) => sum + write.rows.length, 0);
  const progress = { written: 0, total: rowsIn(prepared.writes) };
  let before: Before = { sessions: [], program: undefined };
  for (const [index, batch] of batches.entries()) {
    const isLast = index === batches.length - 1;
    await deps.db.transaction((tx) =>
      withCounts(tx, { plan, options, at }, async () => {
        if (index === 0) {
          before = await asItWas(tx, plan);
          for (const one of prepared.deletes) await deleteRows(tx, plan.workspaceId, one);
        }
        for (const write of batch) await writeRows(tx, write);
        if (isLast) await finish(tx, deps, { plan, prepared, options, before, at });
      }),
    );
    progress.written += rowsIn(batch);
    await options.onProgress?.({ ...progress }).catch(() => undefined);
    await yieldToOthers();
  }
}

/**
 * What an import does to the counts of closed sessions becomes errata. In each transaction by itself: an import that
 * is interrupted, or somebody who corrects a mark between two of them, leaves no change unexplained.
 */
async function withCounts(
  tx: Tx,
  { plan: { workspaceId, stored }, options, at }: Pick<Finishing, "plan" | "options" | "at">,
  run: () => Promise<void>,
): Promise<void> {
  if (stored.programId === undefined || stored.state === "DRAFT") return run();
  const program = await loadProgram(tx, workspaceId, stored.programId);
  const reason = wordsIn(program.language).movement.erratum;
  await withErrata(tx, program, { at, byId: options.by?.personId ?? null, reason }, run);
}

/** Program and sessions as they were; none before the first import. */
interface Before {
  program: ProgramFacts | undefined;
  sessions: SessionFacts[];
}

async function asItWas(tx: Tx, { workspaceId, stored: { programId } }: ImportPlan): Promise<Before> {
  if (programId === undefined) return { program: undefined, sessions: [] };
  const program = await loadProgram(tx, workspaceId, programId);
  return { program, sessions: await sessionsOf(tx, program) };
}

interface Finishing {
  plan: ImportPlan;
  prepared: Prepared;
  options: ApplyOptions;
  before: Before;
  at: Date;
}

async function finish(tx: Tx, deps: ImportDeps, finishing: Finishing): Promise<void> {
  const { plan, prepared, options, at } = finishing;
  const { workspaceId } = plan;
  const { personId, files } = options.by ?? { personId: null, files: [] };
  await putVisibilities(tx, plan, at);
  if (!options.isSaidElsewhere) {
    await recordAudit(tx, {
      ...{ workspaceId, programId: prepared.programId, at, byId: personId },
      action: "import.applied",
      subject: { type: "program", id: prepared.programId },
      facts: factsOf(plan, files),
    });
  }
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

/** Throws, and with it goes the last part of the import, when somebody has written since the file was looked at. */
async function putVisibilities(tx: Tx, { workspaceId, differences }: ImportPlan, at: Date): Promise<void> {
  for (const { row, stored } of differences.sessions.changed) {
    const { visibility, number } = row;
    if (visibility === null || visibility === stored.visibility) continue;
    await putVisibility(tx, { workspaceId, id: stored.id, number }, visibility, at);
  }
}

/** What stands in Slack about a session is edited; that something changed is never told from here. */
async function followSessions(
  tx: Tx,
  deps: ImportDeps,
  { plan, prepared, before, at }: Finishing,
): Promise<void> {
  const { workspaceId } = plan;
  const program = await loadProgram(tx, workspaceId, prepared.programId);
  const programBefore = before.program ?? program;
  await keepClosed(tx, { before: before.sessions, rules: programBefore.rules, program, at });
  const earlier = new Map(before.sessions.map((session) => [session.id, session]));
  for (const after of await sessionsOf(tx, program)) {
    const old = earlier.get(after.id);
    const session = { workspaceId, type: "session", id: after.id } as const;
    const isRewritten = plan.differences.program.changed.length > 0;
    if (old && (isRewritten || changedFields(detailsOf(old), detailsOf(after)).length > 0)) {
      await refreshAnnouncement(tx, deps, { program, programBefore, before: old, after }, at);
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
