/** A form's answers as workbooks: one team's version, and all teams side by side. */
import type { Words } from "../../locales/index.ts";
import { writeXlsx } from "../../platform/sheets/write-xlsx.ts";
import { answerRows, comparisonRows } from "../worksheet/index.ts";

const WIDE = 50;

export async function answersFile(words: Words, of: Parameters<typeof answerRows>[1]): Promise<Buffer> {
  const { name } = words.worksheet.sheet;
  return writeXlsx([{ sheet: name, rows: answerRows(words, of), widths: [8, WIDE, WIDE, 16, 18] }]);
}

export async function comparisonFile(
  words: Words,
  teams: Parameters<typeof comparisonRows>[1],
): Promise<Buffer> {
  const { all } = words.worksheet.sheet;
  const rows = comparisonRows(words, teams);
  const widths = [8, 24, 6, ...(rows[0]?.slice(3).map(() => WIDE) ?? [])];
  return writeXlsx([{ sheet: all, rows, widths }]);
}
