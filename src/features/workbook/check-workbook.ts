/** Everything that is checked before anything is written. */

import type { ReadTables } from "../../platform/sheets/read-xlsx.ts";
import type { CellFault, Fault } from "../../platform/sheets/sheet.ts";
import { closedDayWarnings } from "./closed-sessions.rules.ts";
import { duplicates } from "./duplicates.rules.ts";
import { lookAtTeams } from "./look-at-teams.rules.ts";
import { completedMovements, movementFaults } from "./movements.rules.ts";
import { resolveMunicipalities } from "./municipalities.rules.ts";
import { emailWarnings, personsInTwoTeams } from "./people.rules.ts";
import { placeIn } from "./place.rules.ts";
import { type ReadSheets, type Rows, readSheets } from "./read-sheets.ts";
import { structureFaults } from "./structure.rules.ts";
import type { LeaderExceptionDays } from "./team.rules.ts";
import type { SheetKey, WorkbookSheets } from "./workbook.sheet.ts";

/** A workbook without structural faults, municipalities by name, dates and questions filled in. */
export interface WorkbookDraft {
  sheets: WorkbookSheets;
  rows: Rows;
  /** Sheets that the file does not have: they stay as they are. */
  leftOut: SheetKey[];
  /** Of the copy that the app handed out, when the file began as one. */
  copyId: string | undefined;
  /** Why a team, by number, cannot take part as it is. */
  teamFaults: Map<number, CellFault>;
}

export interface CheckedWorkbook {
  /** Undefined when a fault refuses the file. */
  draft: WorkbookDraft | undefined;
  faults: Fault[];
  /** Faults in single teams: refused, or imported on hold. */
  teamFaults: Fault[];
  warnings: Fault[];
}

/** `today` ("2024-08-01"): what a team lacked before it, in the year that is under way, can no longer be mended. */
export function checkWorkbook(file: ReadTables, today?: string): CheckedWorkbook {
  if (file.faults.length > 0) return { draft: undefined, faults: file.faults, teamFaults: [], warnings: [] };
  const read = readSheets(file.tables);
  const ofMunicipalities = resolveMunicipalities(read.sheets, read.partial);
  const rows = completed(read.rows);
  const faults = [
    ...read.faults,
    ...ofMunicipalities,
    ...duplicates(read.sheets, read.partial),
    ...structureFaults(read),
    ...personsInTwoTeams(read),
    ...movementFaults(read, rows),
  ];
  const teams = faultsOfTeams(read, rows, today);
  return {
    draft:
      faults.length > 0
        ? undefined
        : {
            sheets: read.sheets,
            rows,
            leftOut: read.leftOut,
            copyId: read.copyId,
            teamFaults: teams.byNumber,
          },
    faults: inOrder(faults),
    teamFaults: teams.faults,
    warnings: inOrder([
      ...read.warnings,
      ...closedDayWarnings(read),
      ...emailWarnings(read),
      ...withoutTeam(read),
      ...teams.warnings,
    ]),
  };
}

/** As a reader goes through the file: sheet by sheet, from top to bottom. */
function inOrder(faults: Fault[]): Fault[] {
  const sheets = [...new Set(faults.map((fault) => fault.sheet))];
  const place = (fault: Fault) => sheets.indexOf(fault.sheet) * 1_000_000 + (fault.row ?? 0);
  return faults.toSorted((a, b) => place(a) - place(b));
}

/** An empty first day is the first of the year; a question of all sessions becomes one of each. */
function completed(rows: Rows): Rows {
  const start = `${rows.program[0]?.fiscalYear ?? 0}-04-01`;
  const own = new Set(rows.questions.map((question) => `${question.session} ${question.key}`));
  const questions = rows.sessions.flatMap((session) =>
    rows.questions
      .filter(
        ({ session: number, key }) =>
          number === session.number || (number === null && !own.has(`${session.number} ${key}`)),
      )
      .map((question) => ({ ...question, session: session.number })),
  );
  const trainees = rows.trainees.map((trainee) => ({ ...trainee, from: trainee.from ?? start }));
  // In one order, so that the order in which a joint team names its municipalities is no change.
  const teams = rows.teams.map((team) => ({ ...team, municipalities: team.municipalities.toSorted() }));
  return { ...rows, questions, trainees, teams, movements: completedMovements(rows.movements, trainees) };
}

/** Nobody is forgotten by being in no team. */
function withoutTeam({ sheets, rows }: ReadSheets): Fault[] {
  return rows.trainees
    .filter((trainee) => trainee.team === null && trainee.to === null)
    .map(({ at, name }) =>
      placeIn(sheets, { key: "trainees", row: at, column: "team" }, (words) => words.movement.noTeam(name)),
    );
}

/** The same workbook where the office has granted exceptions: a team that only lacked a leader by the rule passes. */
export function withExceptions(
  checked: CheckedWorkbook,
  exceptions: readonly LeaderExceptionDays[],
  today: string,
): CheckedWorkbook {
  const { draft } = checked;
  if (!draft || draft.teamFaults.size === 0 || exceptions.length === 0) return checked;
  const faulty = lookAtTeams(draft.rows, today, exceptions).flatMap(({ team, fault }) =>
    fault && draft.teamFaults.has(team.number) ? [{ team, fault }] : [],
  );
  return {
    ...checked,
    draft: { ...draft, teamFaults: new Map(faulty.map(({ team, fault }) => [team.number, fault])) },
    teamFaults: faulty.map(({ team, fault }) =>
      placeIn(draft.sheets, { key: "teams", row: team.at, column: "number" }, fault),
    ),
  };
}

/** Teams of which some row could not be read: they are not looked at. */
function brokenTeams({ partial, rows }: ReadSheets): Set<number | null | undefined> {
  const known = new Set(rows.trainees.map((trainee) => trainee.number));
  const broken = [
    ...unread(partial.trainees, rows.trainees),
    ...unread(partial.movements, rows.movements),
    ...rows.movements.filter((row) => !known.has(row.number)),
  ];
  return new Set(broken.map((row) => row.team));
}

function unread<R extends { at?: number }>(partial: R[], rows: { at: number }[]): R[] {
  const whole = new Set<number | undefined>(rows.map((row) => row.at));
  return partial.filter((row) => !whole.has(row.at));
}

function faultsOfTeams(read: ReadSheets, rows: Rows, today: string | undefined) {
  const result = { byNumber: new Map<number, CellFault>(), faults: [] as Fault[], warnings: [] as Fault[] };
  const broken = brokenTeams(read);
  for (const { team, size, fault } of lookAtTeams(rows, today).filter(
    (one) => !broken.has(one.team.number),
  )) {
    const place = { key: "teams", row: team.at, column: "number" } as const;
    if (fault) {
      result.byNumber.set(team.number, fault);
      result.faults.push(placeIn(read.sheets, place, fault));
    }
    if (size < 2) {
      result.warnings.push(placeIn(read.sheets, place, (words) => words.workbook.faults.smallTeam(size)));
    }
  }
  return result;
}
