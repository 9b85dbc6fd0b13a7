/**
 * The report in the five parts of the council's own. 作業用 has the drafts from the figures beside the staff's words;
 * 決裁用 only what they accepted.
 */
import type { Words } from "../../locales/index.ts";
import type { Part, TablePart } from "../../platform/documents/parts.ts";
import type { Correction } from "./corrections.rules.ts";
import {
  hasScheme,
  peopleTable,
  programTable,
  schemeTable,
  themeTable,
  yearTable,
} from "./lay-out-tables.ts";
import { draftsOf } from "./make-drafts.ts";
import { type ReportModel, type TextPart, textLines } from "./model.rules.ts";
import { yearCharts } from "./year-charts.ts";

export interface Edition {
  kind: "draft" | "final";
  /** When the report was approved; absent: it is not. */
  approvedAt?: Date;
  /** What the figures say now, where an approved report said other things. */
  corrections?: Correction[];
}

interface LayingOut {
  words: Words;
  model: ReportModel;
  isDraft: boolean;
}

/** Drafts stand apart from anybody's words, with their sources. */
function draftBox({ words, model, isDraft }: LayingOut, part: TextPart): Part[] {
  const drafts = isDraft ? draftsOf(words, model, part) : [];
  const items = drafts.map(({ text, source }) => words.annual.draftLine(text, source));
  return items.length > 0 ? [{ kind: "box", title: words.annual.draftTitle, items }] : [];
}

/** Undefined: there is nothing to show under its heading. */
function writtenPart(laying: LayingOut, part: TextPart, as: "list" | "text"): Part[] | undefined {
  const { words, model, isDraft } = laying;
  const own = model.texts[part];
  if (!isDraft && !own?.accepted) return undefined;
  const lines = textLines(own?.text ?? "");
  const shown: Part[] =
    as === "list" && lines.length > 0
      ? [{ kind: "list", items: lines }]
      : lines.map((text): Part => ({ kind: "text", text }));
  if (!isDraft) return shown.length > 0 ? shown : undefined;
  const state = own ? words.annual.state(own.accepted) : words.annual.nothingWritten;
  return [...shown, { kind: "note", text: state }, ...draftBox(laying, part)];
}

function under(heading: string, level: 2 | 3, parts: Part[] | undefined): Part[] {
  return parts && parts.length > 0 ? [{ kind: "heading", level, text: heading }, ...parts] : [];
}

const tablePart = (table: TablePart, empty: string): Part[] =>
  table.rows.length > 0 ? [table] : [{ kind: "text", text: empty }];

function outline(laying: LayingOut): Part[] {
  const { words, model, isDraft } = laying;
  const { annual } = words;
  const imported = model.years
    .filter(({ source }) => source === "IMPORTED")
    .map(({ fiscalYear }) => fiscalYear);
  const sources: Part[] =
    isDraft && model.years.length > 0 ? [{ kind: "note", text: annual.yearSources(imported) }] : [];
  const hasYear = model.years.at(-1)?.fiscalYear === model.fiscalYear;
  return [
    { kind: "heading", level: 1, text: annual.sections.outline },
    ...under(
      annual.headings.purpose,
      2,
      textLines(model.purpose).map((text): Part => ({ kind: "text", text })),
    ),
    ...under(annual.headings.audience, 2, writtenPart(laying, "audience", "list")),
    ...under(annual.headings.requirements, 2, writtenPart(laying, "requirements", "list")),
    { kind: "heading", level: 2, text: annual.headings.enrollment },
    ...tablePart(yearTable(words, model), annual.noYears),
    ...(hasYear || model.years.length === 0 ? [] : [{ kind: "text" as const, text: annual.yearMissing }]),
    ...sources,
    ...yearCharts(words, model),
    ...under(annual.headings.trends, 2, writtenPart(laying, "trends", "list")),
  ];
}

function program(laying: LayingOut): Part[] {
  const { words, model } = laying;
  const { annual } = words;
  return [
    { kind: "heading", level: 1, text: annual.sections.program },
    ...tablePart(programTable(words, model), annual.noSessions),
    ...under(annual.headings.features, 2, writtenPart(laying, "features", "list")),
  ];
}

function reflections({ words, model, isDraft }: LayingOut): Part[] {
  const { annual } = words;
  const heading: Part = { kind: "heading", level: 1, text: annual.sections.reflections };
  if (model.themes.length === 0) {
    return [heading, { kind: "text", text: isDraft ? annual.notReleased : annual.notPublished }];
  }
  return [
    heading,
    ...model.themes.flatMap((one): Part[] => [themeTable(words, one), peopleTable(words, model, one)]),
    { kind: "note", text: annual.hiddenNote },
  ];
}

function review(laying: LayingOut): Part[] {
  const { annual } = laying.words;
  const parts = (["reviewTrainees", "reviewProgram", "reviewNext"] as const).flatMap((part) =>
    under(annual.headings[part], 2, writtenPart(laying, part, "text")),
  );
  const heading: Part = { kind: "heading", level: 1, text: annual.sections.review };
  return [heading, ...(parts.length > 0 ? parts : [{ kind: "text" as const, text: annual.nothingAccepted }])];
}

function scheme(laying: LayingOut): Part[] {
  const { words, model } = laying;
  const { annual } = words;
  return [
    { kind: "heading", level: 1, text: annual.sections.scheme },
    ...(hasScheme(model) ? [schemeTable(words, model)] : [{ kind: "text" as const, text: annual.noScheme }]),
    ...under(annual.headings.scheme, 2, writtenPart(laying, "scheme", "list")),
  ];
}

export function correctionTable({ annual }: Words, corrections: Correction[], asOf: string): TablePart {
  const { table, row, column, from, to } = annual.correctionColumns;
  return {
    ...{ kind: "table", id: "corrections", title: annual.sections.corrections, asOf },
    columns: [table, row, column, from, to].map((heading, index) => ({ heading, width: index < 3 ? 3 : 4 })),
    rows: corrections.map((one) => [one.table, one.row, one.column, one.from ?? "", one.to ?? ""]),
  };
}

function corrected(words: Words, corrections: Correction[], asOf: string): Part[] {
  const { annual } = words;
  if (corrections.length === 0) return [];
  return [
    { kind: "heading", level: 1, text: annual.sections.corrections },
    { kind: "text", text: annual.correctionsIntro },
    correctionTable(words, corrections, asOf),
  ];
}

/** `today`: as of when corrections are said. */
export function layOut(words: Words, model: ReportModel, edition: Edition & { today: string }): Part[] {
  const { annual } = words;
  const laying = { words, model, isDraft: edition.kind === "draft" };
  const { approvedAt, corrections = [], today } = edition;
  const mark = laying.isDraft
    ? annual.draftMark
    : approvedAt
      ? annual.approved(approvedAt)
      : annual.finalMark;
  return [
    { kind: "title", text: annual.title(model), below: [model.organizer, annual.asOf(model.asOf), mark] },
    ...outline(laying),
    ...program(laying),
    ...reflections(laying),
    ...review(laying),
    ...scheme(laying),
    ...corrected(words, corrections, annual.asOf(today)),
  ];
}
