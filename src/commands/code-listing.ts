/** 記述一覧 as an officer of the rehearsed year fills it in: the labelled statements have their theme and item. */
import { SHIPPED } from "../features/theme/index.ts";
import { readXlsx } from "../platform/sheets/read-xlsx.ts";
import type { Cell, Table } from "../platform/sheets/sheet.ts";
import { writeXlsx } from "../platform/sheets/write-xlsx.ts";
import type { LabelledStatement } from "../rehearsal/index.ts";
import type { SandboxFile } from "../sandbox/index.ts";

const STATEMENTS = "記述一覧";
const NONE_FITS = "どれにも当てはまらない";

const names = new Map(
  Object.values(SHIPPED).flatMap((themes) =>
    themes.flatMap((theme) => theme.items.map(([key, item]) => [key, { theme: theme.name, item }] as const)),
  ),
);

/** One row for each theme; whatever has one already stays. */
function coded(rows: Cell[][], labelled: Map<string, LabelledStatement>): Cell[][] {
  const [headings = [], ...body] = rows;
  const at = (heading: string) => headings.findIndex((cell) => String(cell).startsWith(heading));
  const [text, theme, item] = [at("記述"), at("テーマ"), at("具体的内容")];
  const filled = body.flatMap((row) => {
    const label = labelled.get(String(row[text]));
    if (row[theme] || !label) return [row];
    const chosen = label.keys.length > 0 ? label.keys.map((key) => names.get(key)) : [undefined];
    return chosen.map((name) =>
      row.map((cell, index) => {
        if (index === theme) return name?.theme ?? NONE_FITS;
        return index === item ? (name?.item ?? null) : cell;
      }),
    );
  });
  return [headings, ...filled];
}

export async function codeListing(
  bytes: Uint8Array,
  labelled: readonly LabelledStatement[],
): Promise<SandboxFile> {
  const { tables } = await readXlsx(Buffer.from(bytes));
  const byText = new Map(labelled.map((one) => [one.text, one]));
  const written = tables.map(
    (table): Table => (table.sheet === STATEMENTS ? { ...table, rows: coded(table.rows, byText) } : table),
  );
  return { name: "記述一覧.xlsx", bytes: await writeXlsx(written) };
}
