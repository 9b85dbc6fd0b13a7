/** What /report shows: how far each part is, what is released, whether the year's report is approved. */

import { wordsIn } from "../../locales/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import {
  correctionsOf,
  type Edition,
  gatherReport,
  type ReportModel,
  reportTables,
  type TextPart,
} from "../annual/index.ts";
import { mayDo, peopleByIds, requireRight } from "../people/index.ts";
import { findProgram } from "../program/index.ts";
import { type Approval, approvalOf, type OfYear, type StoredText, textsOf } from "./report.store.ts";

type Db = Pick<Deps, "db">;

export interface Desk {
  fiscalYear: number;
  /** As the figures stand now. */
  model: ReportModel;
  texts: Map<TextPart, StoredText>;
  approval: (Approval & { by: string | null }) | undefined;
  mayEdit: boolean;
}

/** The year that was asked for; otherwise that of the program that all commands are about. */
export async function yearAsked(
  { db }: Db,
  workspaceId: string,
  fiscalYear: number | undefined,
): Promise<number> {
  if (fiscalYear !== undefined) return fiscalYear;
  const program = await findProgram(db.client, workspaceId);
  if (!program) throw new UserError("no-program", (words) => words.common.noProgram);
  return program.fiscalYear;
}

/** The figures as they stand now, with the staff's words in them. */
export async function gatherNow({ db }: Db, of: OfYear, at: Date) {
  const texts = await textsOf(db.client, of);
  const own = [...texts].map(([part, { text, accepted }]) => [part, { text, accepted }] as const);
  const model = await gatherReport(db.client, { ...of, texts: Object.fromEntries(own), at });
  return { texts, model };
}

export async function readDesk(
  deps: Db,
  { who, fiscalYear, at }: { who: Who; fiscalYear: number; at: Date },
): Promise<Desk> {
  requireRight(who, "report.see");
  const of = { workspaceId: who.workspaceId, fiscalYear };
  const approval = await approvalOf(deps.db.client, of);
  const [by] = approval ? await peopleByIds(deps.db.client, of.workspaceId, [approval.byId]) : [];
  return {
    fiscalYear,
    ...(await gatherNow(deps, of, at)),
    approval: approval && { ...approval, by: by?.name ?? null },
    mayEdit: mayDo(who, "report.edit"),
  };
}

/** 決裁用 is the approved model, if there is one, with what has changed since; 作業用 is always as of now. */
export async function editionOf(
  { db }: Db,
  of: OfYear,
  kind: Edition["kind"],
  now: ReportModel,
): Promise<{ model: ReportModel; edition: Edition }> {
  const approval = await approvalOf(db.client, of);
  if (!approval) return { model: now, edition: { kind } };
  const words = wordsIn(approval.model.language);
  const corrections = correctionsOf(reportTables(words, approval.model), reportTables(words, now));
  const edition = { kind, approvedAt: approval.at, corrections };
  return { model: kind === "final" ? approval.model : now, edition };
}
