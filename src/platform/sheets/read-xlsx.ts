import readExcel from "read-excel-file/node";
import { textOf } from "./cells.ts";
import { inspectXlsx, type XlsxInspection } from "./inspect-xlsx.ts";
import { headingKey } from "./read-rows.ts";
import type { CellFault, Fault, Table } from "./sheet.ts";
import { ZipFault } from "./zip.ts";

export interface ReadTables {
  tables: Table[];
  /** Faults of the file itself; nothing else is worth saying then. */
  faults: Fault[];
}

export const MOST_ROWS = 20_000;

/** Encrypted workbooks and workbooks of Excel 97 are both kept in a compound file. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

export function fileFault(say: CellFault): ReadTables {
  return { tables: [], faults: [{ sheet: null, row: null, column: null, say }] };
}

/** Every sheet as a table; formulas by the value that the workbook stores for them. */
export async function readXlsx(file: Buffer): Promise<ReadTables> {
  if (file.length === 0) return fileFault((words) => words.workbook.faults.emptyFile());
  if (file.subarray(0, 8).equals(COMPOUND)) {
    const isEncrypted = file.includes(ENCRYPTED);
    return fileFault(({ workbook: { faults } }) => (isEncrypted ? faults.encrypted() : faults.oldExcel()));
  }
  try {
    const inspection = await inspectXlsx(file);
    if (!inspection) return fileFault((words) => words.workbook.faults.noWorkbook());
    if (inspection.rows > MOST_ROWS)
      return fileFault((words) => words.workbook.faults.tooManyRows(MOST_ROWS));
    if (inspection.unread.length > 0) return await formulaFaults(file, inspection);
    return { tables: await tablesOf(file), faults: [] };
  } catch (error) {
    if (error instanceof ZipFault) return zipFault(error.reason);
    throw error;
  }
}

function zipFault(reason: ZipFault["reason"]): ReadTables {
  return fileFault(({ workbook: { faults } }) => {
    if (reason === "too-large") return faults.fileTooLarge();
    return reason === "encrypted" ? faults.encrypted() : faults.noWorkbook();
  });
}

/** The file is in memory and its archive is sound: whatever the library stumbles over stands in the file. */
async function tablesOf(file: Buffer): Promise<Table[]> {
  try {
    const sheets = await readExcel(file, { trim: false });
    // The library's declaration says `typeof Date` where it hands over a Date.
    return sheets.map(({ sheet, data }) => ({ sheet, rows: data as unknown as Table["rows"] }));
  } catch {
    throw new ZipFault("broken");
  }
}

/** The library stops at some of these cells, so the headings are asked for only where it does not. */
async function formulaFaults(file: Buffer, { unread }: XlsxInspection): Promise<ReadTables> {
  const tables = await tablesOf(file).catch((): Table[] => []);
  const faults = unread.map(({ sheet, row, column }): Fault => {
    const rows = tables.find((table) => table.sheet === sheet)?.rows ?? [];
    const heading = textOf(rows[0]?.[column - 1] ?? null);
    const name = headingKey(heading) === "" ? columnLetters(column) : heading;
    return { sheet, row, column: name, say: (words) => words.workbook.faults.formula() };
  });
  return { tables: [], faults };
}

function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? columnLetters((column - 1 - rest) / 26) + letter : letter;
}
