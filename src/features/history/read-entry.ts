/** One entry, opened: from what to what, and whether it can be taken back. */
import type { Words } from "../../locales/index.ts";
import {
  type AuditEntry,
  type AuditedAction,
  auditEntries,
  type ChangeInWords,
} from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { requireRight } from "../people/index.ts";
import { changesOf, featureOf, kindName, lineOf, type Standing, standingOf } from "./history.rules.ts";
import { byName, namesOf, type Reading } from "./list-history.ts";

export interface OpenedEntry {
  entry: AuditEntry;
  at: Date;
  by: string;
  kind: string;
  what: string;
  changes: ChangeInWords[];
  standing: Standing;
  /** Who took it back, and when. */
  undone: { by: string; at: Date } | undefined;
  /** What this one takes back: who did it, and when. */
  reverses: { by: string; at: Date } | undefined;
  /** Taking it back tells people. */
  isTold: boolean;
  /** What taking it back will do. */
  undoMeans: string[];
}

export const noEntry = () => new UserError("no-entry", (words) => words.history.noEntry);

function means(words: Words, audited: AuditedAction[], { action, facts }: AuditEntry): string[] {
  return audited.find((one) => one.action === action)?.undoMeans?.(words, facts) ?? [];
}

export async function openEntry(tx: Tx, reading: Reading, entryId: string): Promise<OpenedEntry> {
  const { who, words, audited } = reading;
  requireRight(who, "program.log");
  const { workspaceId } = who;
  const [entry] = await auditEntries(tx, { workspaceId, ids: [entryId] });
  if (!entry) throw noEntry();
  const other = async (id: string | undefined) =>
    id === undefined ? undefined : (await auditEntries(tx, { workspaceId, ids: [id] }))[0];
  const reversal = await other(entry.reversedById);
  const reversed = await other(entry.reversesId);
  const ids = [entry.byId, reversal?.byId ?? null, reversed?.byId ?? null];
  const names = await namesOf(tx, workspaceId, ids);
  const standing = standingOf(audited, entry);
  return {
    entry,
    at: entry.at,
    by: byName(words, names, entry.byId),
    kind: kindName(words, featureOf(entry.action)),
    what: lineOf(words, audited, entry),
    changes: changesOf(words, audited, entry),
    standing,
    undone: reversal && { by: byName(words, names, reversal.byId), at: reversal.at },
    reverses: reversed && { by: byName(words, names, reversed.byId), at: reversed.at },
    isTold: audited.find(({ action }) => action === entry.action)?.isTold ?? false,
    undoMeans: standing === "undoable" ? means(words, audited, entry) : [],
  };
}
