/** CSV as Excel saves it in Japan: UTF-8 with or without a mark, or CP932 with NEC's and IBM's letters. */
import { CsvError, parse } from "csv-parse/sync";
import type { Cell, Table } from "./sheet.ts";

/** Undefined when the bytes are neither UTF-8 nor CP932. */
export function decodeJapanese(bytes: Buffer): string | undefined {
  return decode("utf-8", bytes) ?? decode("shift_jis", bytes);
}

/** The platform's decoder for "shift_jis" is Windows-31J, that is CP932; it leaves out a byte order mark. */
function decode(encoding: string, bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Undefined when quotation marks do not close. */
export function parseCsv(sheet: string, text: string): Table | undefined {
  try {
    const rows: Cell[][] = parse(text, { relax_column_count: true, skip_empty_lines: false });
    return { sheet, rows };
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}
