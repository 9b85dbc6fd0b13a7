/** Reads a workbook: one .xlsx, or a folder with a .csv for each sheet. */
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { decodeJapanese, parseCsv } from "../../platform/sheets/read-csv.ts";
import { fileFault, MOST_ROWS, type ReadTables, readXlsx } from "../../platform/sheets/read-xlsx.ts";

/** A file or folder, the bytes of an .xlsx, or the bytes of CSV files by sheet name. */
export type WorkbookSource = { path: string } | { xlsx: Buffer } | { csv: Map<string, Buffer> };

export async function readWorkbook(source: WorkbookSource): Promise<ReadTables> {
  if ("xlsx" in source) return readXlsx(source.xlsx);
  if ("csv" in source) return readCsv(source.csv);
  const found = await stat(source.path).catch(() => undefined);
  if (!found) return fileFault((words) => words.workbook.faults.notFound(source.path));
  if (found.isDirectory()) return readCsv(await csvFiles(source.path));
  return readXlsx(await readFile(source.path));
}

/** "02_回.csv" is the sheet 回; some file systems take accents of kana apart. */
export function sheetOfFile(name: string): string {
  return name
    .normalize("NFC")
    .replace(/\.csv$/i, "")
    .replace(/^\d+[-_. ]/, "");
}

async function csvFiles(folder: string): Promise<Map<string, Buffer>> {
  const names = (await readdir(folder)).filter((name) => /\.csv$/i.test(name)).sort();
  const entries = names.map(
    async (name) => [sheetOfFile(name), await readFile(path.join(folder, name))] as const,
  );
  return new Map(await Promise.all(entries));
}

function readCsv(files: Map<string, Buffer>): ReadTables {
  const result: ReadTables = { tables: [], faults: [] };
  if (files.size === 0) return fileFault((words) => words.workbook.faults.noCsv());
  for (const [sheet, bytes] of files) {
    const text = decodeJapanese(bytes);
    if (text === undefined) return fileFault((words) => words.workbook.faults.unreadableCsv(`${sheet}.csv`));
    const table = parseCsv(sheet, text);
    if (!table) return fileFault((words) => words.workbook.faults.brokenCsv(`${sheet}.csv`));
    if (table.rows.length > MOST_ROWS) {
      return fileFault((words) => words.workbook.faults.tooManyRows(MOST_ROWS));
    }
    result.tables.push(table);
  }
  return result;
}
