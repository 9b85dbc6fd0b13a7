/** The reception list: in the order in which teams sit, with room to write on. Pure. */
import type { Words } from "../../locales/index.ts";
import type { Cell } from "../../platform/sheets/sheet.ts";
import { harmless, printable } from "../../platform/sheets/text.ts";
import type { StyledTable } from "../../platform/sheets/write-xlsx.ts";
import { countsOf, type Standing, stateText } from "../intention/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { type SessionFacts, whenOf } from "../session/index.ts";
import type { Guest } from "./guests.store.ts";

export interface Reception {
  words: Words;
  session: SessionFacts;
  program: ProgramFacts;
  /** Enrolled on the day of the session. */
  people: Standing[];
  observers: Guest[];
  at: Date;
}

const ROLES = ["LEADER", "CONTACT", "MEMBER"] as const;
const LAST = Number.MAX_SAFE_INTEGER;

/** By team; in a team its leader first, then its contacts, then the others by trainee number. */
export function inTeamOrder(people: Standing[]): Standing[] {
  const rank = ({ role }: Standing) => (role ? ROLES.indexOf(role) : ROLES.length);
  return people.toSorted(
    (a, b) =>
      (a.teamNumber ?? LAST) - (b.teamNumber ?? LAST) ||
      rank(a) - rank(b) ||
      (a.number < b.number ? -1 : a.number > b.number ? 1 : 0),
  );
}

const safe = (text: string | null | undefined): Cell => (text ? harmless(printable(text)) : null);

function above({ words, session, at }: Reception): Cell[][] {
  const { reception } = words;
  const places = [
    ...(session.mode === "ONLINE" ? [] : [session.venue ?? ""]),
    ...(session.mode === "VENUE" ? [] : [words.session.modes[session.mode]]),
  ];
  const title = reception.title(session.number, whenOf(words, session), places.filter(Boolean).join("　"));
  return [[safe(title)], [reception.asOf(at)]];
}

function personRow({ words, program }: Reception, person: Standing): Cell[] {
  const { reception } = words;
  const { role, affiliation, organization, department, answer, onHold } = person;
  const standIn = answer?.standIn;
  return [
    person.teamNumber,
    safe(person.teamName),
    role ? reception.roles[role] || null : null,
    safe(person.number),
    safe(person.name),
    safe(person.nameKana),
    safe(program.rules.affiliationNames[affiliation]),
    safe([organization, department].filter(Boolean).join("　")),
    safe(stateText(words, answer && { ...answer, standIn: null })),
    null,
    standIn ? safe(reception.withKana(standIn.name, standIn.kana)) : null,
    safe(standIn?.organization),
    onHold ? reception.onHold : null,
  ];
}

function traineeTable(about: Reception): StyledTable {
  const { columns, sheets } = about.words.reception;
  const headings = Object.values(columns);
  return {
    sheet: sheets.trainees,
    rows: [...above(about), headings, ...inTeamOrder(about.people).map((person) => personRow(about, person))],
    widths: [7, 18, 9, 10, 14, 16, 9, 24, 12, 8, 18, 18, 12],
    above: 2,
    forPaper: true,
  };
}

function observerTable(about: Reception): StyledTable {
  const { columns, sheets } = about.words.reception;
  return {
    sheet: sheets.observers,
    rows: [
      ...above(about),
      [columns.name, columns.kana, columns.organization, columns.attendance, columns.remarks],
      ...about.observers.map(({ name, kana, organization }) => [
        safe(name),
        safe(kana),
        safe(organization),
        null,
        null,
      ]),
    ],
    widths: [16, 20, 30, 10, 24],
    above: 2,
    forPaper: true,
  };
}

function teamTable(about: Reception): StyledTable {
  const { words, session, people } = about;
  const { columns, sheets, totals } = words.reception;
  const isHybrid = session.mode === "HYBRID";
  const numbers = (rows: Standing[]): Cell[] => {
    const { enrolled, attend, substitutes, absent, unanswered } = countsOf(rows);
    const where = [attend.venue + substitutes.venue, attend.online + substitutes.online];
    return [enrolled, attend.total, substitutes.total, absent, unanswered, ...(isHybrid ? where : [])];
  };
  const teams = new Map(inTeamOrder(people).map((one) => [one.teamId, one]));
  const rows = [...teams].map(([teamId, { teamNumber, teamName }]) => [
    teamNumber,
    safe(teamName) ?? totals.noTeam,
    ...numbers(people.filter((one) => one.teamId === teamId)),
  ]);
  const { enrolled, attend, substitutes, absent, unanswered, venue, online } = totals;
  const headings = [
    ...[columns.team, columns.teamName, enrolled, attend, substitutes, absent, unanswered],
    ...(isHybrid ? [venue, online] : []),
  ];
  return {
    sheet: sheets.teams,
    rows: [...above(about), headings, ...rows, [null, totals.all, ...numbers(people)]],
    widths: [9, 24, 9, 9, 9, 9, 9, 9, 12],
    above: 2,
    forPaper: true,
  };
}

/** 受付名簿: trainees, observers, and the numbers by team. */
export function rosterTables(about: Reception): StyledTable[] {
  return [traineeTable(about), observerTable(about), teamTable(about)];
}
