/** 根拠: the records behind each figure. Names for the office alone; for others what was counted, and from what. */
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Cell } from "../../platform/sheets/sheet.ts";
import type { LargeSheet } from "../../platform/sheets/write-large-xlsx.ts";
import { lastDayOf } from "../closing/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { type SessionFacts, sessionsOf } from "../session/index.ts";
import { type BasisRow, basisPages } from "./basis.store.ts";
import type { ReportModel } from "./model.rules.ts";

export interface BasisAsked {
  tx: Tx;
  words: Words;
  model: ReportModel;
  /** Undefined: the year has none in the app. */
  program: ProgramFacts | undefined;
  withNames: boolean;
}

const NOBODY: Cell[] = Array.from({ length: 7 }, () => null);
const line = (...cells: Cell[]): Cell[] => [...cells, ...NOBODY];

/** What each figure of the year table was counted from. */
function yearLines({ words, model }: BasisAsked, lastDay: string): Cell[][] {
  const { annual, trend } = words;
  const { names } = model;
  return model.years.flatMap((year) => {
    const source = year.source === "IMPORTED" ? annual.basis.imported : annual.basis.computed(lastDay);
    const figures: [string, number][] = [
      [annual.columns.municipalities, year.municipalities],
      [annual.columns.teams, year.teams],
      [names.admin, year.admin],
      [names.shakyo, year.shakyo],
      [names.agency, year.agency],
      [annual.columns.trainees, year.trainees],
    ];
    // A year that is over was counted from records of its own.
    const from = year.source === "COMPUTED" && year.fiscalYear !== model.fiscalYear ? null : source;
    return figures.map(([figure, value]) =>
      line(annual.yearTitle, trend.shortYear(year.fiscalYear), figure, value, from),
    );
  });
}

function otherLines({ words, model }: BasisAsked): Cell[][] {
  const { annual } = words;
  const held = model.sessions.flatMap(({ number, counted }) => (counted ? [{ number, ...counted }] : []));
  return [
    ...held.flatMap(({ number, trainees, observers }) => [
      line(annual.programTitle, number, annual.columns.attended, trainees, annual.basis.attendance(number)),
      line(annual.programTitle, number, annual.draft.observers, observers, annual.basis.observers(number)),
    ]),
    ...model.themes.flatMap(({ table, number, releasedOn }) =>
      table.themes.map(({ name, people }) =>
        line(
          annual.questions[table.question],
          name,
          annual.columns.people,
          people ?? annual.hidden,
          annual.basis.theme(number, releasedOn),
        ),
      ),
    ),
    ...[
      ...model.scheme.implementing.map((name) => [name, annual.implementing]),
      ...model.scheme.preparing.map((name) => [name, annual.preparing]),
    ].map(([name = "", status = ""]) =>
      line(annual.sections.scheme, name, status, null, annual.basis.scheme),
    ),
  ];
}

interface Records {
  table: string;
  row: Cell;
  figure: string;
  source: string;
  say(row: BasisRow): string;
}

async function* personLines(
  { tx, model }: BasisAsked,
  asked: Parameters<typeof basisPages>[1],
  { table, row, figure, source, say }: Records,
): AsyncGenerator<Cell[]> {
  const names = { ADMIN: model.names.admin, SHAKYO: model.names.shakyo, AGENCY: model.names.agency };
  for await (const page of basisPages(tx, asked)) {
    for (const one of page) {
      const { number, name, affiliation, organization, team, municipality } = one;
      const person = [number, name, names[affiliation], organization, team, municipality];
      yield [table, row, figure, null, source, ...person, say(one)];
    }
  }
}

async function* rows(asked: BasisAsked): AsyncGenerator<Cell[]> {
  const { tx, words, model, program, withNames } = asked;
  const { annual, trend, attendance } = words;
  const lastDay = program ? await lastDayOf(tx, program) : model.asOf;
  yield* yearLines(asked, lastDay);
  yield* otherLines(asked);
  if (!withNames) yield line(null, null, null, null, annual.basis.unnamed);
  if (!withNames || !program) return;
  const { workspaceId, id: programId } = program;
  yield* personLines(
    asked,
    { workspaceId, programId, date: lastDay, sessionId: null },
    {
      table: annual.yearTitle,
      row: trend.shortYear(model.fiscalYear),
      figure: annual.columns.trainees,
      source: annual.basis.computed(lastDay),
      say: () => annual.basis.enrolled,
    },
  );
  const counted = new Set(model.sessions.flatMap((one) => (one.counted ? [one.number] : [])));
  const held = (await sessionsOf(tx, program)).filter((session: SessionFacts) => counted.has(session.number));
  for (const { id: sessionId, number, date } of held) {
    yield* personLines(
      asked,
      { workspaceId, programId, date, sessionId },
      {
        table: annual.programTitle,
        row: number,
        figure: annual.columns.attended,
        source: annual.basis.attendance(number),
        // Statuses are only ever written from the same list.
        say: ({ status }) => attendance.status[(status ?? "NONE") as keyof typeof attendance.status],
      },
    );
  }
}

const WIDTHS = [16, 10, 14, 8, 36, 12, 16, 10, 24, 20, 12, 14];

export function basisSheet(asked: BasisAsked): LargeSheet {
  const { annual } = asked.words;
  return {
    sheet: annual.sheets.basis,
    above: [annual.basisTitle, annual.asOf(asked.model.asOf)],
    headings: Object.values(annual.basisColumns),
    widths: WIDTHS,
    rows: rows(asked),
  };
}
