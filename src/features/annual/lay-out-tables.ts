/** The report's tables, cell for cell. */
import type { Words } from "../../locales/index.ts";
import type { TableCell, TablePart } from "../../platform/documents/parts.ts";
import type { ReportModel, SessionRow } from "./model.rules.ts";

const column = (heading: string, width: number, isNumber = false) => ({ heading, width, isNumber });

export function yearTable({ annual, trend }: Words, { years, names, asOf }: ReportModel): TablePart {
  const { columns } = annual;
  return {
    ...{ kind: "table", id: "years", title: annual.yearTitle, asOf: annual.asOf(asOf) },
    columns: [
      column(columns.year, 2),
      column(columns.municipalities, 2, true),
      column(columns.teams, 2, true),
      ...[names.admin, names.shakyo, names.agency].map((name) => column(name, 2, true)),
      column(columns.trainees, 2, true),
    ],
    rows: years.map(({ fiscalYear, municipalities, teams, admin, shakyo, agency, trainees }) => [
      trend.shortYear(fiscalYear),
      ...[municipalities, teams, admin, shakyo, agency, trainees],
    ]),
  };
}

function contents({ annual, session }: Words, { theme, parts }: SessionRow): string {
  const lines = parts.map(({ kind, title }) => annual.part(session.kinds[kind], title));
  return [annual.theme(theme), ...lines].join("\n");
}

function sessionCells(words: Words, row: SessionRow): TableCell[] {
  const { annual } = words;
  const assignments = [...row.assignments, ...(row.isReflected ? [annual.reflectionSheet] : [])];
  return [
    row.number,
    annual.heldOn(row.date),
    row.counted ? annual.counted(row.counted) : annual.notYet,
    contents(words, row),
    row.speakers.join("\n"),
    assignments.map(annual.assignment).join("\n"),
  ];
}

export function programTable(words: Words, { sessions, asOf }: ReportModel): TablePart {
  const { columns, programTitle, asOf: asOfDay } = words.annual;
  return {
    ...{ kind: "table", id: "program", title: programTitle, asOf: asOfDay(asOf) },
    columns: [
      column(columns.session, 3, true),
      column(columns.date, 7),
      column(columns.attended, 7),
      column(columns.contents, 24),
      column(columns.speakers, 10),
      column(columns.assignments, 12),
    ],
    rows: sessions.map((row) => sessionCells(words, row)),
  };
}

type Released = ReportModel["themes"][number];

/** Theme and concrete items, as the report has them: names alone. */
export function themeTable({ annual }: Words, { table, releasedOn }: Released): TablePart {
  const heading = annual.questions[table.question];
  return {
    ...{ kind: "table", id: `themes-${table.question}`, title: annual.themesTitle(heading) },
    asOf: annual.asOf(releasedOn),
    columns: [column(heading, 4), column(annual.columns.items, 6)],
    rows: table.themes.map(({ name, items }) => [name, items.map((item) => item.name).join("\n")]),
  };
}

/** How many wrote of it, in all and by affiliation; what is hidden stays hidden. */
export function peopleTable(
  { annual }: Words,
  { names }: ReportModel,
  { table, releasedOn }: Released,
): TablePart {
  const shown = (people: number | null): TableCell => people ?? annual.hidden;
  return {
    ...{ kind: "table", id: `people-${table.question}` },
    title: annual.peopleTitle(annual.questions[table.question]),
    asOf: annual.asOf(releasedOn),
    columns: [
      column(annual.columns.theme, 10),
      ...[annual.columns.people, names.admin, names.shakyo, names.agency].map((name) =>
        column(name, 3, true),
      ),
    ],
    rows: table.themes.map(({ name, people, byAffiliation: { ADMIN, SHAKYO, AGENCY } }) => [
      name,
      ...[people, ADMIN, SHAKYO, AGENCY].map(shown),
    ]),
  };
}

export function schemeTable(
  { annual, trend }: Words,
  { fiscalYear, scheme, names, asOf }: ReportModel,
): TablePart {
  const { columns } = annual;
  const row = (status: string, list: string[]): TableCell[] => [
    annual.schemeCount(status, list.length),
    list.join(annual.between),
  ];
  return {
    ...{ kind: "table", id: "scheme", title: annual.schemeTableTitle(names.municipality) },
    asOf: annual.asOf(asOf),
    columns: [
      column(columns.schemeCount(trend.year(fiscalYear), names.municipality), 3),
      column(columns.names(names.municipality), 10),
    ],
    rows: [row(annual.implementing, scheme.implementing), row(annual.preparing, scheme.preparing)],
  };
}

/** All that have a row, in the order of the report. */
export function reportTables(words: Words, model: ReportModel): TablePart[] {
  return [
    yearTable(words, model),
    programTable(words, model),
    ...model.themes.flatMap((one) => [themeTable(words, one), peopleTable(words, model, one)]),
    schemeTable(words, model),
  ].filter(({ id, rows }) => rows.length > 0 && (id !== "scheme" || hasScheme(model)));
}

export const hasScheme = ({ scheme }: ReportModel) =>
  scheme.implementing.length + scheme.preparing.length > 0;
