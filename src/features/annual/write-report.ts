/** The report as files: Word, Excel (one sheet a table, and the records behind them), Markdown. */
import type { Words } from "../../locales/index.ts";
import { drawCharts } from "../../platform/documents/draw-chart.ts";
import { type Part, type TablePart, tablesOf } from "../../platform/documents/parts.ts";
import { writeMarkdown } from "../../platform/documents/write-markdown.ts";
import { writeWord } from "../../platform/documents/write-word.ts";
import type { Cell } from "../../platform/sheets/sheet.ts";
import { type LargeSheet, writeLargeXlsx } from "../../platform/sheets/write-large-xlsx.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { type Edition, layOut } from "./lay-out.ts";
import { draftsOf } from "./make-drafts.ts";
import { type ReportModel, TEXT_PARTS } from "./model.rules.ts";

export const FORMATS = ["docx", "xlsx", "md"] as const;
export type Format = (typeof FORMATS)[number];

export interface ReportFile {
  filename: string;
  content: Buffer;
}

export interface Writing {
  words: Words;
  model: ReportModel;
  edition: Edition;
  at: Date;
  /** The sheet 根拠. */
  basis: LargeSheet;
}

const CHARACTERS = 110;

function tableSheet({ annual }: Words, { id, title, asOf, columns, rows }: TablePart): LargeSheet {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  const names: Record<string, string> = annual.sheets;
  return {
    sheet: names[id] ?? title.slice(0, 31),
    above: [title, asOf],
    headings: columns.map(({ heading }) => heading),
    widths: columns.map(({ width }) => Math.max(9, Math.round((CHARACTERS * width) / shares))),
    rows,
  };
}

/** What the staff wrote, and in the working copy the drafts beside it. */
function textSheet({ words, model, edition }: Writing): LargeSheet {
  const { annual } = words;
  const isDraft = edition.kind === "draft";
  const { part, text, accepted, draft } = annual.textColumns;
  const shown = TEXT_PARTS.filter((one) => isDraft || model.texts[one]?.accepted);
  return {
    sheet: annual.sheets.texts,
    above: [annual.plainTitle(model), annual.asOf(model.asOf)],
    headings: isDraft ? [part, text, accepted, draft] : [part, text],
    widths: isDraft ? [24, 60, 14, 60] : [24, 90],
    rows: shown.map((one): Cell[] => {
      const own = model.texts[one];
      const cells = [annual.headings[one], own?.text ?? null];
      if (!isDraft) return cells;
      const drafts = draftsOf(words, model, one).map((line) => annual.draftLine(line.text, line.source));
      return [...cells, own?.accepted ? annual.yes : null, drafts.join("\n") || null];
    }),
  };
}

async function content(format: Format, writing: Writing, parts: Part[]): Promise<Buffer> {
  const { words, model, at } = writing;
  if (format === "md") return Buffer.from(writeMarkdown(parts), "utf8");
  if (format === "docx") {
    const pictures = await drawCharts(parts.flatMap((part) => (part.kind === "chart" ? [part.chart] : [])));
    return writeWord(parts, { pictures, title: words.annual.plainTitle(model), at });
  }
  const tables = tablesOf(parts).map((table) => tableSheet(words, table));
  return writeLargeXlsx([...tables, textSheet(writing), writing.basis]);
}

export function reportParts({ words, model, edition, at }: Omit<Writing, "basis">): Part[] {
  return layOut(words, model, { ...edition, today: dateOf(at) });
}

export async function writeReport(format: Format, writing: Writing): Promise<ReportFile> {
  const { words, model, edition, at } = writing;
  const date = dateOf(at).replaceAll("-", "");
  return {
    filename: words.annual.fileName(model.fiscalYear, edition.kind, date, format),
    content: await content(format, writing, reportParts(writing)),
  };
}
