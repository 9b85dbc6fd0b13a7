/** The current state as the same workbook that an import takes: imported again, it changes nothing. */
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { handOutCopy } from "../import/index.ts";
import { requireRight } from "../people/index.ts";
import { findProgram } from "../program/index.ts";
import { visitRows, visitSheet } from "../visit/index.ts";
import { exportedSheet } from "../workbook/index.ts";

/** `note` stands in the sheet 説明. */
export async function exportWorkbook(
  { db }: Pick<Deps, "db">,
  { who, note, at }: { who: Who; note: string; at: Date },
): Promise<{ fiscalYear: number; content: Buffer }> {
  requireRight(who, "program.export");
  const { workspaceId } = who;
  const program = await findProgram(db.client, workspaceId);
  if (!program) throw new UserError("no-program", (words) => words.upload.nothingToExport);
  const { id: programId, fiscalYear } = program;
  const exported = [exportedSheet(visitSheet, await visitRows(db.client, program))];
  const content = await handOutCopy(db, { workspaceId, programId, fiscalYear, at, note, exported });
  return { fiscalYear, content };
}
