/** Takes one act back: the feature that recorded it puts things right, and a reversing entry says so. */
import { type AuditedAction, lockAuditEntry, recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { requireRight } from "../people/index.ts";
import { standingOf } from "./history.rules.ts";
import { noEntry } from "./read-entry.ts";

interface Undo {
  who: Who;
  at: Date;
  entryId: string;
  once(tx: Tx): Promise<boolean>;
}

/** Throws a UserError, with nothing done, when it was taken back already or things have changed since. */
export async function undoEntry(deps: Deps, audited: AuditedAction[], undo: Undo): Promise<void> {
  const { who, at, entryId } = undo;
  const afterwards = await deps.db.transaction(async (tx) => {
    requireRight(who, "program.log");
    const { workspaceId } = who;
    const entry = await lockAuditEntry(tx, workspaceId, entryId);
    if (!entry) throw noEntry();
    if (!(await undo.once(tx))) return undefined;
    if (standingOf(audited, entry) === "undone") {
      throw new UserError("undone-already", (words) => words.history.undoneAlready);
    }
    const declared = audited.find(({ action }) => action === entry.action);
    if (!declared?.undo || entry.reversesId !== undefined) {
      throw new UserError("lasting", (words) => words.history.lasting);
    }
    const undone = (await declared.undo(tx, deps, { entry, who, at })) ?? {};
    await recordAudit(tx, {
      workspaceId,
      ...(entry.programId !== undefined && { programId: entry.programId }),
      at,
      byId: who.personId,
      action: entry.action,
      subject: { type: entry.subjectType, id: entry.subjectId },
      facts: undone.facts ?? entry.facts,
      before: undone.before ?? entry.after ?? null,
      after: undone.after ?? entry.before ?? null,
      reversesId: entry.id,
    });
    return undone.afterwards;
  });
  deps.notices.kick();
  await afterwards?.();
}
