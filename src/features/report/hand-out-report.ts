/** A file of the report for the person who asked: within their rights, and written down. */
import { z } from "zod";
import { wordsIn } from "../../locales/index.ts";
import { type AuditedAction, recordAudit } from "../../platform/audit/index.ts";
import type { Deps } from "../../platform/deps.ts";
import type { Who } from "../../platform/slack/who.ts";
import {
  basisSheet,
  type Edition,
  FORMATS,
  type Format,
  programOfYear,
  type ReportFile,
  type ReportModel,
  writeReport,
} from "../annual/index.ts";
import { mayDo, requireRight } from "../people/index.ts";
import { editionOf, gatherNow } from "./read-desk.ts";

const TAKEN = "report.taken";
const takenFacts = z.object({
  fiscalYear: z.number(),
  kind: z.enum(["draft", "final"]),
  format: z.enum(FORMATS),
});

export interface HandOut {
  who: Who;
  fiscalYear: number;
  kind: Edition["kind"];
  at: Date;
}

/** The figures, before anything is drawn. */
export interface Gathered extends HandOut {
  model: ReportModel;
  edition: Edition;
}

export async function gatherForFile(deps: Pick<Deps, "db">, asked: HandOut): Promise<Gathered> {
  const { who, fiscalYear, kind, at } = asked;
  requireRight(who, kind === "draft" ? "report.edit" : "report.see");
  const of = { workspaceId: who.workspaceId, fiscalYear };
  const { model } = await gatherNow(deps, of, at);
  return { ...asked, ...(await editionOf(deps, of, kind, model)) };
}

/** Read in pages and not in one transaction: nobody waits for a long list of names. */
export async function writeFile(
  { db }: Pick<Deps, "db">,
  format: Format,
  gathered: Gathered,
): Promise<ReportFile> {
  const { who, fiscalYear, kind, at, model, edition } = gathered;
  const words = wordsIn(model.language);
  const program = await programOfYear(db.client, who.workspaceId, fiscalYear);
  const withNames = mayDo(who, "report.edit");
  const basis = basisSheet({ tx: db.client, words, model, program, withNames });
  const file = await writeReport(format, { words, model, edition, at, basis });
  await db.transaction((tx) =>
    recordAudit(tx, {
      ...{ workspaceId: who.workspaceId, at, byId: who.personId || null, action: TAKEN },
      ...(program && { programId: program.id }),
      subject: { type: "report", id: String(fiscalYear) },
      facts: { fiscalYear, kind, format },
    }),
  );
  return file;
}

/** What was handed out cannot be taken back. */
export const reportTaken: AuditedAction = {
  action: TAKEN,
  say: (words, facts) => words.report.taken(takenFacts.parse(facts)),
};
