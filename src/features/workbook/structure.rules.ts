/** What must fit together across the rows and sheets of a workbook, teams apart. */
import type { Words } from "../../locales/index.ts";
import type { CellFault, Fault } from "../../platform/sheets/sheet.ts";
import { fiscalYearName, fiscalYearOf } from "../../shared/japanese-date.ts";
import type { ProgramLine } from "../program/index.ts";
import { placeIn } from "./place.rules.ts";
import type { ReadSheets } from "./read-sheets.ts";
import type { SheetKey } from "./workbook.sheet.ts";

type Report = (key: SheetKey, row: number, column: string, say: CellFault) => void;

/** Every structural fault: any of them refuses the file. */
export function structureFaults(read: ReadSheets): Fault[] {
  const faults: Fault[] = [];
  const report: Report = (key, row, column, say) =>
    faults.push(placeIn(read.sheets, { key, row, column }, say));
  checkProgram(read, report);
  checkSessions(read, report);
  checkSessionNumbers(read, report);
  checkQuestions(read, report);
  checkForms(read, report);
  checkTrainees(read, report);
  checkTotals(read, report);
  return faults;
}

function checkProgram({ rows }: ReadSheets, report: Report): void {
  const [program] = rows.program;
  if (!program) return;
  for (const { column, say } of programFaults(program)) report("program", program.at, column, say);
}

/** What of a program's own rules does not fit together; the same for its settings. */
export function programFaults(program: ProgramLine): { column: keyof ProgramLine; say: CellFault }[] {
  const { officeFrom, lunchFrom, lunchTo, officeTo, reflectionOpenDays, secondReminderDays } = program;
  const isInOrder =
    officeFrom <= lunchFrom && lunchFrom <= lunchTo && lunchTo <= officeTo && officeFrom < officeTo;
  return [
    ...(isInOrder
      ? []
      : [{ column: "officeFrom" as const, say: (words: Words) => words.workbook.faults.hoursInOrder() }]),
    ...(reflectionOpenDays > secondReminderDays
      ? []
      : [
          {
            column: "reflectionOpenDays" as const,
            say: (words: Words) => words.workbook.faults.remindersInOrder(),
          },
        ]),
  ];
}

function checkSessions({ partial, rows }: ReadSheets, report: Report): void {
  const year = partial.program[0]?.fiscalYear;
  const dated = partial.sessions.flatMap(({ at = 0, number, date }) =>
    number === undefined || date === undefined ? [] : [{ at, number, date }],
  );
  dated.sort((a, b) => a.number - b.number);
  dated.forEach((session, index) => {
    const previous = dated[index - 1];
    if (previous && previous.number !== session.number && session.date <= previous.date) {
      report("sessions", session.at, "date", (words) =>
        words.workbook.faults.sessionsOutOfOrder(session.number, previous.number),
      );
    }
    if (year !== undefined && fiscalYearOf(session.date) !== year) {
      const name = fiscalYearName(year, "ja");
      report("sessions", session.at, "date", (words) => words.workbook.faults.sessionOtherYear(name));
    }
  });
  for (const session of rows.sessions.filter((one) => one.endTime <= one.startTime)) {
    report("sessions", session.at, "endTime", (words) => words.workbook.faults.endsBeforeStart());
  }
}

/** Every number of a session that the other sheets mention. */
function checkSessionNumbers({ partial }: ReadSheets, report: Report): void {
  const known = new Set(partial.sessions.map((session) => session.number));
  let wasSaid = false;
  const check = (
    key: SheetKey,
    row: number | undefined,
    column: string,
    number: number | null | undefined,
  ) => {
    if (number === undefined || number === null || known.has(number)) return;
    // Without any session every row would say the same: once is enough.
    if (known.size === 0 && wasSaid) return;
    wasSaid = true;
    report(key, row ?? 0, column, (words) => words.workbook.faults.noSession(number));
  };
  for (const row of partial.items) check("items", row.at, "session", row.session);
  for (const row of partial.questions) check("questions", row.at, "session", row.session);
  for (const row of partial.observers) {
    for (const number of row.sessions ?? []) check("observers", row.at, "sessions", number);
  }
  for (const row of partial.assignments) {
    check("assignments", row.at, "givenInSession", row.givenInSession);
    check("assignments", row.at, "usedInSession", row.usedInSession);
    if (row.usedInSession && row.givenInSession && row.usedInSession <= row.givenInSession) {
      report("assignments", row.at ?? 0, "usedInSession", (words) => words.workbook.faults.usedBeforeGiven());
    }
  }
}

function checkQuestions({ rows }: ReadSheets, report: Report): void {
  for (const { at, key, type, options } of rows.questions) {
    if (!/^[a-z][a-z0-9-]{0,39}$/.test(key)) {
      report("questions", at, "key", (words) => words.workbook.faults.badKey(key));
    }
    if ((type === "CHOICE" || type === "MULTI_CHOICE") && options.length === 0) {
      report("questions", at, "options", (words) => words.workbook.faults.noOptions());
    }
  }
}

function checkForms({ partial, rows }: ReadSheets, report: Report): void {
  const known = new Set(partial.assignments.map(({ number }) => number));
  const unknown = partial.forms.flatMap(({ at = 0, assignment }) =>
    assignment !== undefined && !known.has(assignment) ? [{ at, assignment }] : [],
  );
  // Without any assignment every row would say the same: once is enough.
  for (const { at, assignment } of known.size > 0 ? unknown : unknown.slice(0, 1)) {
    report("forms", at, "assignment", (words) => words.workbook.faults.noAssignment(assignment));
  }
  for (const { at, type, options } of rows.forms) {
    if (type !== "CHOICE" || options.length > 1) continue;
    report("forms", at, "options", (words) => words.workbook.faults.fewOptions());
  }
}

function checkTrainees({ partial, rows }: ReadSheets, report: Report): void {
  const teams = new Set(partial.teams.map((team) => team.number));
  const unknown = partial.trainees.flatMap(({ at = 0, team }) =>
    team !== undefined && team !== null && !teams.has(team) ? [{ at, team }] : [],
  );
  // Without any team every trainee would say the same: once is enough.
  for (const { at, team } of teams.size > 0 ? unknown : unknown.slice(0, 1)) {
    report("trainees", at, "team", (words) => words.workbook.faults.noTeam(team));
  }
  for (const { at, from, to } of rows.trainees) {
    if (from !== null && to !== null && to < from) {
      report("trainees", at, "to", (words) => words.workbook.faults.leavesBeforeStart());
    }
  }
}

function checkTotals({ rows }: ReadSheets, report: Report): void {
  for (const { at, admin, shakyo, agency, trainees } of rows.pastYears) {
    const parts = admin + shakyo + agency;
    if (parts === trainees) continue;
    report("pastYears", at, "trainees", (words) => words.workbook.faults.totals(parts, trainees));
  }
}
