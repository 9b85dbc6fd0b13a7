/** The log as a table for Excel: what is looked at, or all of it. */

import type { Tx } from "../../platform/database/index.ts";
import { harmless } from "../../platform/sheets/text.ts";
import { writeXlsx } from "../../platform/sheets/write-xlsx.ts";
import { dateOf, type Language, longDate, timeOf } from "../../shared/japanese-date.ts";
import { type Asked, changesOf } from "./history.rules.ts";
import { type Line, type Reading, wholeHistory } from "./list-history.ts";

/** A cell of Excel holds 32,767 characters. */
const MOST_CHARACTERS = 30_000;
const WIDTHS = [26, 8, 18, 24, 60, 60, 14];

export async function exportHistory(
  tx: Tx,
  { language, filter, ...reading }: Reading & Pick<Asked, "filter"> & { language: Language },
): Promise<{ content: Buffer; count: number }> {
  const { words, audited } = reading;
  const { history } = words;
  const { heading } = history.file;
  const lines = await wholeHistory(tx, { ...reading, filter });
  const changed = ({ entry }: Line) =>
    entry
      ? changesOf(words, audited, entry).map(({ what, from, to }) => {
          const text = from === undefined ? to : history.fromTo(from, to);
          return `${history.labeled(what)}${text}`;
        })
      : [];
  const rows = lines.map((line) =>
    [
      longDate(dateOf(line.at), language),
      timeOf(line.at),
      line.by,
      line.kind,
      line.what,
      changed(line).join("\n"),
      history.file.standing[line.standing],
    ].map((cell) => harmless(cell).slice(0, MOST_CHARACTERS)),
  );
  const content = await writeXlsx([{ sheet: history.file.sheet, rows: [heading, ...rows], widths: WIDTHS }]);
  return { content, count: rows.length };
}
