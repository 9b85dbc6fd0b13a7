/** テーマ別集計の公表: seen first with what is hidden, then kept as it left; a later one is held against it. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { type AuditedAction, recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import { isTaken } from "../../platform/database/taken.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { requireRight } from "../people/index.ts";
import { findProgram, type ProgramFacts } from "../program/index.ts";
import { changedCells, hiddenCells, type ReleaseChange, tellingCells } from "./difference.rules.ts";
import { addRelease, latestRelease, type Release } from "./release.store.ts";
import {
  type CountedTheme,
  type HiddenCell,
  QUESTIONS,
  type QuestionKey,
  type ReleasedTable,
  tableToRelease,
} from "./released.rules.ts";

/** What has been coded, handed over by whoever knows: every theme with its items and the people behind them. */
export type ReadThemes = (
  tx: Tx,
  asked: { workspaceId: string; programId: string; question: QuestionKey },
) => Promise<{ wording: string; themes: CountedTheme[] }>;

export interface PreviewAsked {
  who: Who;
  question: QuestionKey;
  readThemes: ReadThemes;
}

/** What follows in the same transaction. */
export type OnReleased = (tx: Tx, program: ProgramFacts, at: Date) => Promise<void>;

export interface ReleasePreview {
  program: ProgramFacts;
  table: ReleasedTable;
  hidden: HiddenCell[];
  before: Release | undefined;
  /** Against the release before. */
  changes: ReleaseChange[];
  /** Why it cannot go out; empty: it can. */
  telling: ReleaseChange[];
  /** Names what was looked at. */
  mark: string;
}

export async function previewRelease(
  tx: Tx,
  { who, question, readThemes }: PreviewAsked,
): Promise<ReleasePreview> {
  requireRight(who, "release.themes");
  const { workspaceId } = who;
  const program = await findProgram(tx, workspaceId);
  if (!program) throw new UserError("no-program", (words) => words.common.noProgram);
  const of = { workspaceId, programId: program.id, question };
  const before = await latestRelease(tx, of);
  const wasHidden = before ? hiddenCells(before.table) : new Set<string>();
  const counted = await readThemes(tx, of);
  const { table, hidden } = tableToRelease({ question, ...counted }, (key) => wasHidden.has(key));
  const mark = createHash("sha256")
    .update(JSON.stringify([before?.number ?? 0, table]))
    .digest("hex")
    .slice(0, 32);
  return {
    ...{ program, table, hidden, before, mark },
    changes: before ? changedCells(before.table, table) : [],
    telling: before ? tellingCells(before.table, table) : [],
  };
}

const RELEASED = "release.released";
const releasedFacts = z.object({
  question: z.enum(QUESTIONS),
  number: z.number(),
  themes: z.number(),
  hidden: z.number(),
});

const changedMeanwhile = () => new UserError("changed", (words) => words.release.changedMeanwhile);

/** `seen`: the mark of what the officer looked at. Read before the transaction: only the frozen table is written in it. */
export async function releaseThemes(
  { db }: Pick<Deps, "db">,
  { at, seen, onReleased, ...asked }: PreviewAsked & { at: Date; seen: string; onReleased?: OnReleased },
): Promise<{ number: number }> {
  const { who, question } = asked;
  requireRight(who, "release.themes");
  const { program, table, hidden, before, changes, telling, mark } = await previewRelease(db.client, asked);
  if (mark !== seen) throw changedMeanwhile();
  if (table.themes.length === 0) throw new UserError("nothing", (words) => words.release.nothing);
  if (telling.length > 0) throw new UserError("telling", (words) => words.release.refused);
  if (before && changes.length === 0) throw new UserError("same", (words) => words.release.same);
  const { workspaceId, personId: byId } = who;
  const number = (before?.number ?? 0) + 1;
  await db
    .transaction(async (tx) => {
      const id = await addRelease(
        tx,
        { workspaceId, programId: program.id, question },
        { number, table, at, byId },
      );
      await recordAudit(tx, {
        ...{ workspaceId, programId: program.id, at, byId, action: RELEASED },
        subject: { type: "released-table", id },
        facts: { question, number, themes: table.themes.length, hidden: hidden.length },
      });
      await onReleased?.(tx, program, at);
    })
    .catch((error) => {
      throw isTaken(error) ? changedMeanwhile() : error;
    });
  return { number };
}

/** What has left the office cannot be taken back. */
export const themesReleased: AuditedAction = {
  action: RELEASED,
  say: (words, facts) => words.release.logged(releasedFacts.parse(facts)),
};
