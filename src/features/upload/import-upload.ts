/** An officer's upload: kept, looked at without writing, applied as it was shown or looked at again. */
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import type { Who } from "../../platform/slack/who.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { type ImportPlan, importWorkbook, type Progress } from "../import/index.ts";
import { matchPeople, requireRight } from "../people/index.ts";
import { type CheckedWorkbook, checkWorkbook } from "../workbook/index.ts";
import {
  addUpload,
  endUpload,
  findPending,
  giveUp,
  saveLook,
  takeUpload,
  touchUpload,
} from "./pending.store.ts";
import { readUpload } from "./read-upload.ts";
import { markOf } from "./upload.rules.ts";

export interface Act {
  who: Who;
  at: Date;
}

/** What the file would do. Without a plan it is refused. */
export interface Look {
  checked: CheckedWorkbook;
  plan: ImportPlan | undefined;
  fileNames: string[];
}

/** Keeps what was handed over; undefined when this very submission was kept before. */
export async function receiveUpload(
  { db }: Pick<Deps, "db">,
  { who, at }: Act,
  { fileIds, once }: { fileIds: string[]; once: (tx: Tx) => Promise<boolean> },
): Promise<string | undefined> {
  requireRight(who, "program.import");
  const { workspaceId, personId } = who;
  return db.transaction(async (tx) => {
    if (!(await once(tx))) return undefined;
    return addUpload(tx, { workspaceId, personId, fileIds, at });
  });
}

async function pendingOf(deps: Pick<Deps, "db">, { who }: Act, id: string) {
  requireRight(who, "program.import");
  const pending = await findPending(deps.db.client, { workspaceId: who.workspaceId, id });
  if (!pending) throw new UserError("upload-over", (words) => words.upload.over);
  return pending;
}

/** How far a long upload is. */
export type Stage = { stage: "read"; rows: number } | ({ stage: "writing" } & Progress);
export type OnStage = (stage: Stage) => Promise<void>;

/** Reads and compares; writes nothing of it. A first look that fails is over: there is nothing to decide about. */
export async function lookAtUpload(
  deps: Deps,
  files: SlackFiles,
  act: Act,
  { id, onStage }: { id: string; onStage: OnStage },
): Promise<Look> {
  const { fileIds, state } = await pendingOf(deps, act, id);
  const { workspaceId } = act.who;
  try {
    return await look(deps, files, act, { id, fileIds, onStage });
  } catch (error) {
    if (state === "READING") await deps.db.transaction((tx) => giveUp(tx, { workspaceId, id }, act.at));
    throw error;
  }
}

async function look(
  deps: Deps,
  files: SlackFiles,
  act: Act,
  { id, fileIds, onStage }: { id: string; fileIds: string[]; onStage: OnStage },
): Promise<Look> {
  const { workspaceId } = act.who;
  const { fileNames, ...tables } = await readUpload(files, fileIds);
  await onStage({ stage: "read", rows: tables.tables.reduce((sum, table) => sum + table.rows.length, 0) });
  const read = checkWorkbook(tables, dateOf(act.at));
  const { checked, plan } = await importWorkbook(deps, workspaceId, read, { dryRun: true });
  const mark = plan ? markOf(plan) : null;
  await deps.db.transaction((tx) => saveLook(tx, { workspaceId, id }, mark, act.at));
  return { checked, plan, fileNames };
}

export type Applied = { kind: "applied"; look: Look } | { kind: "changed"; look: Look };

/** "changed": what is stored is no longer what it was when the dry run was shown, and nothing was written. */
export async function applyUpload(
  deps: Deps,
  files: SlackFiles,
  act: Act,
  { id, hold, onStage }: { id: string; hold: boolean; onStage: OnStage },
): Promise<Applied> {
  const { mark } = await pendingOf(deps, act, id);
  const { workspaceId } = act.who;
  const which = { workspaceId, id };
  const seen = await lookAtUpload(deps, files, act, { id, onStage });
  const { checked, plan, fileNames } = seen;
  if (!plan || markOf(plan) !== mark) return { kind: "changed", look: seen };
  if (!(await deps.db.transaction((tx) => takeUpload(tx, which, act.at)))) {
    throw new UserError("upload-over", (words) => words.upload.over);
  }
  try {
    const { done } = await importWorkbook(deps, workspaceId, checked, {
      hold,
      by: { personId: act.who.personId ?? null, files: fileNames },
      onProgress: async (progress) => {
        await deps.db.transaction((tx) => touchUpload(tx, which, deps.clock.now()));
        await onStage({ stage: "writing", ...progress });
      },
      afterImport: async (tx, workspace, at) => {
        await matchPeople(tx, workspace, at);
      },
    });
    // Between the look and now it has become something that must not be done.
    if (!done) throw new UserError("upload-refused", (words) => words.upload.refusedMeanwhile);
  } catch (error) {
    // It can be tried again as it stands.
    await deps.db.transaction((tx) => endUpload(tx, which, "READY", act.at));
    throw error;
  }
  await deps.db.transaction((tx) => endUpload(tx, which, "APPLIED", act.at));
  return { kind: "applied", look: seen };
}

export async function cancelUpload(deps: Pick<Deps, "db">, act: Act, id: string): Promise<void> {
  await pendingOf(deps, act, id);
  await deps.db.transaction((tx) =>
    endUpload(tx, { workspaceId: act.who.workspaceId, id }, "CANCELED", act.at),
  );
}
