/** The workbook of records: 出欠, 振り返り and 集計, row by row, while the records are read in pages. */
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Cell } from "../../platform/sheets/sheet.ts";
import type { LargeSheet } from "../../platform/sheets/write-large-xlsx.ts";
import { dateOf, timeOf } from "../../shared/japanese-date.ts";
import { readableAnswers } from "../anonymous/index.ts";
import type { Affiliation, AttendanceFigures } from "../closing/index.ts";
import { attendanceCounts } from "../closing/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { type Answers, type Question, questionsOf, reflectionCounts } from "../reflection/index.ts";
import { isClosed, type SessionFacts } from "../session/index.ts";
import { stateText } from "./list-people.view.ts";
import { type RecordRow, stateOf } from "./records.rules.ts";
import { handedIn, recordPages } from "./records.store.ts";

export interface Exported {
  words: Words;
  program: ProgramFacts;
  sessions: SessionFacts[];
  at: Date;
}

const moment = (at: Date | null): Cell => (at ? `${dateOf(at)} ${timeOf(at)}` : null);

function personCells({ words, program }: Exported, row: RecordRow): Cell[] {
  const { roles } = words.records;
  const { number, name, nameKana, teamNumber, teamName, role, affiliation, organization } = row;
  const roleName = role === "LEADER" || role === "CONTACT" ? roles[role] : null;
  const names = program.rules.affiliationNames;
  return [number, name, nameKana, teamNumber, teamName, roleName, names[affiliation], organization];
}

function personHeadings({ records: { columns } }: Words): string[] {
  const { number, name, nameKana, teamNumber, team, role, affiliation, organization } = columns;
  return [number, name, nameKana, teamNumber, team, role, affiliation, organization];
}

const PERSON_WIDTHS = [12, 16, 18, 8, 20, 10, 10, 24];

function attendanceText({ attendance, records }: Words, { isEnrolled, status }: RecordRow): string {
  return isEnrolled || status !== null ? attendance.status[status ?? "NONE"] : records.notEnrolled;
}

async function* attendanceRows(tx: Tx, exported: Exported): AsyncGenerator<Cell[]> {
  for (const session of exported.sessions) {
    for await (const rows of recordPages(tx, session)) {
      for (const row of rows) {
        yield [
          session.number,
          session.date,
          ...personCells(exported, row),
          attendanceText(exported.words, row),
          row.standInName,
          row.standInKana,
          row.standInOrganization,
          row.enteredBy,
          moment(row.enteredAt),
        ];
      }
    }
  }
}

/** One column for each wording: sessions that ask the same share it. */
interface AskedColumn {
  key: string;
  wording: string;
}

type Asked = Map<string, Question[]>;

function columnsOf(asked: Asked): AskedColumn[] {
  const columns = new Map<string, AskedColumn>();
  for (const { key, wording } of [...asked.values()].flat()) {
    columns.set(JSON.stringify([key, wording]), { key, wording });
  }
  return [...columns.values()];
}

function answerCell(value: Answers[string] | undefined, between: string): Cell {
  if (value === undefined) return null;
  return Array.isArray(value) ? value.join(between) : value;
}

async function* reflectionRows(
  tx: Tx,
  exported: Exported,
  asked: Asked,
  columns: AskedColumn[],
): AsyncGenerator<Cell[]> {
  const { words, program, sessions, at } = exported;
  for (const session of sessions) {
    const questions = asked.get(session.id) ?? [];
    const isAsked = ({ key, wording }: AskedColumn) =>
      questions.some((one) => one.key === key && one.wording === wording);
    const isOver = isClosed(session, program.rules, at);
    for await (const rows of recordPages(tx, session)) {
      const answers = await handedIn(
        tx,
        session,
        rows.map((row) => row.enrollmentId),
      );
      for (const row of rows) {
        const given = answers.get(row.enrollmentId);
        yield [
          session.number,
          session.date,
          ...personCells(exported, row),
          stateText(words, stateOf(row, questions.length > 0), isOver),
          moment(row.submittedAt),
          row.answeredBy,
          ...columns.map((one) =>
            isAsked(one) ? answerCell(given?.[one.key], words.records.between) : null,
          ),
        ];
      }
    }
  }
}

async function* anonymousRows(
  tx: Tx,
  { words, program, at }: Exported,
  sessions: SessionFacts[],
  columns: AskedColumn[],
): AsyncGenerator<Cell[]> {
  for (const session of sessions) {
    // In the order of their random ids, which no other sheet has.
    for (const { answers } of await readableAnswers(tx, session, program, at)) {
      yield [
        session.number,
        session.date,
        ...columns.map(({ key }) => answerCell(answers[key], words.records.between)),
      ];
    }
  }
}

/** Absent where no session is anonymous; empty until they may be read. */
function anonymousSheet(tx: Tx, exported: Exported, asked: Asked): LargeSheet[] {
  const { sheets, columns } = exported.words.records;
  const sessions = exported.sessions.filter(({ visibility }) => visibility === "ANONYMOUS");
  if (sessions.length === 0) return [];
  const own = columnsOf(new Map(sessions.map(({ id }) => [id, asked.get(id) ?? []])));
  return [
    {
      sheet: sheets.anonymous,
      headings: [columns.session, columns.date, ...own.map(({ wording }) => wording)],
      widths: [5, 12, ...own.map(() => 50)],
      rows: anonymousRows(tx, exported, sessions, own),
    },
  ];
}

interface Figures extends AttendanceFigures {
  observers?: number;
}

interface Reflected {
  asked: number;
  submitted: number;
  owed: number;
  drafts: number;
  declined: number;
}

function totalCells(attended: Figures, reflected: Reflected | undefined): Cell[] {
  const { enrolled, trainees, present, late, leftEarly, excused, absent, substitutes, unmarked } = attended;
  const counted = [enrolled, trainees, present, late, leftEarly, excused, absent, substitutes, unmarked];
  const { asked, submitted, owed, drafts, declined } = reflected ?? {
    asked: 0,
    submitted: 0,
    owed: 0,
    drafts: 0,
    declined: 0,
  };
  return [...counted, attended.observers ?? null, asked, submitted, owed, drafts, declined];
}

const AFFILIATIONS: Affiliation[] = ["ADMIN", "SHAKYO", "AGENCY"];

async function* totalRows(tx: Tx, { words, program, sessions }: Exported): AsyncGenerator<Cell[]> {
  const { groups, teamName } = words.records;
  const names = program.rules.affiliationNames;
  for (const session of sessions) {
    const { number, date } = session;
    const attended = await attendanceCounts(tx, session);
    const reflected = await reflectionCounts(tx, session);
    yield [number, date, groups.all, null, ...totalCells(attended, reflected)];
    for (const one of AFFILIATIONS) {
      const cells = totalCells(attended.byAffiliation[one], reflected.byAffiliation[one]);
      yield [number, date, groups.affiliation, names[one], ...cells];
    }
    const byTeam = new Map(reflected.byTeam.map((team) => [team.teamId, team]));
    for (const team of attended.byTeam) {
      const cells = totalCells(team, byTeam.get(team.teamId));
      yield [number, date, groups.team, teamName(team.number, team.name), ...cells];
    }
  }
}

export async function recordSheets(tx: Tx, exported: Exported): Promise<LargeSheet[]> {
  const { words, sessions } = exported;
  const { sheets, columns: c } = words.records;
  const asked: Asked = new Map();
  for (const session of sessions) asked.set(session.id, await questionsOf(tx, session));
  const questions = columnsOf(asked);
  return [
    {
      sheet: sheets.attendance,
      headings: [
        ...[c.session, c.date, ...personHeadings(words), c.attendance],
        ...[c.standInName, c.standInKana, c.standInOrganization, c.enteredBy, c.enteredAt],
      ],
      widths: [5, 12, ...PERSON_WIDTHS, 16, 16, 18, 24, 16, 17],
      rows: attendanceRows(tx, exported),
    },
    {
      sheet: sheets.reflection,
      headings: [
        ...[c.session, c.date, ...personHeadings(words), c.state, c.submittedAt, c.answeredBy],
        ...questions.map((question) => question.wording),
      ],
      widths: [5, 12, ...PERSON_WIDTHS, 16, 17, 16, ...questions.map(() => 50)],
      rows: reflectionRows(tx, exported, asked, questions),
    },
    ...anonymousSheet(tx, exported, asked),
    {
      sheet: sheets.totals,
      headings: [
        ...[c.session, c.date, c.group, c.groupName, c.enrolled, c.trainees, c.present, c.late, c.leftEarly],
        ...[c.excused, c.absent, c.substitutes, c.unmarked, c.observers],
        ...[c.asked, c.submitted, c.owed, c.drafts, c.declined],
      ],
      widths: [5, 12, 12, 24, ...Array.from({ length: 15 }, () => 10)],
      rows: totalRows(tx, exported),
    },
  ];
}
