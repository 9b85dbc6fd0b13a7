/** What is stored as a workbook, with a number by which a later import sees what has changed since. */
import type { Database } from "../../platform/database/index.ts";
import { type ExportedSheet, writeWorkbook } from "../workbook/index.ts";
import { addCopy } from "./copies.store.ts";
import { layOutWorkbook } from "./lay-out-workbook.ts";
import { loadStored } from "./stored-workbook.store.ts";
import { marksOfWorkbook } from "./taken-back.rules.ts";

export interface HandOut {
  workspaceId: string;
  programId: string;
  fiscalYear: number;
  at: Date;
  /** Stands in the sheet 説明. */
  note: string;
  /** Sheets that no import reads. */
  exported?: ExportedSheet[];
}

export async function handOutCopy(
  { client, transaction }: Pick<Database, "client" | "transaction">,
  { workspaceId, programId, fiscalYear, at, note, exported = [] }: HandOut,
): Promise<Buffer> {
  const { sheets, rows } = layOutWorkbook(await loadStored(client, workspaceId, fiscalYear));
  const marks = marksOfWorkbook(sheets, rows);
  const id = await transaction((tx) => addCopy(tx, { workspaceId, programId, at, marks }));
  return writeWorkbook(sheets, rows, { notes: [note], copyId: id, exported });
}
