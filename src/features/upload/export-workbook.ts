/** The current state as the same workbook that an import takes: imported again, it changes nothing. */
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { layOutWorkbook, loadStored } from "../import/index.ts";
import { requireRight } from "../people/index.ts";
import { findProgram } from "../program/index.ts";
import { writeWorkbook } from "../workbook/index.ts";

/** `note` stands in the sheet 説明. */
export async function exportWorkbook(
  { db }: Pick<Deps, "db">,
  { who, note }: { who: Who; note: string },
): Promise<{ fiscalYear: number; content: Buffer }> {
  requireRight(who, "program.export");
  const { workspaceId } = who;
  const program = await findProgram(db.client, workspaceId);
  if (!program) throw new UserError("no-program", (words) => words.upload.nothingToExport);
  const { fiscalYear } = program;
  const { sheets, rows } = layOutWorkbook(await loadStored(db.client, workspaceId, fiscalYear));
  return { fiscalYear, content: await writeWorkbook(sheets, rows, [note]) };
}
