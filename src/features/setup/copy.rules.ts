/** The workbook of the next year from that of this one: what has to be found anew is empty, nothing is typed twice. */
import { isDate } from "../../shared/japanese-date.ts";
import type { Enrolled } from "../program/index.ts";
import type { WorkbookRows } from "../workbook/index.ts";

/** Who was enrolled on the day of the last session; absent while the year goes on. */
export type Finished = Pick<Enrolled, "teamNumber" | "affiliation">[] | undefined;

export function nextYearRows(rows: WorkbookRows, finished: Finished): WorkbookRows {
  const year = rows.program[0]?.fiscalYear ?? 0;
  const next = year + 1;
  return {
    ...rows,
    program: rows.program.map((row) => ({ ...row, fiscalYear: next })),
    sessions: rows.sessions.map((row) => ({ ...row, date: BLANK })),
    assignments: rows.assignments.map((row) => ({ ...row, dueDate: null })),
    closedDays: rows.closedDays
      .map((row) => ({ ...row, date: `${Number(row.date.slice(0, 4)) + 1}${row.date.slice(4)}` }))
      .filter((row) => isDate(row.date)),
    ...{ teams: [], trainees: [], movements: [], observers: [], affiliates: [] },
    ...(finished && pastOf(rows, finished, year)),
  };
}

// A cell that whoever fills the file in has to fill: read back, it is a fault with its place.
const BLANK = null as unknown as string;

function pastOf(rows: WorkbookRows, finished: NonNullable<Finished>, year: number) {
  const numbers = new Set(finished.map((one) => one.teamNumber).filter((number) => number !== null));
  const teams = rows.teams.filter((team) => numbers.has(team.number));
  const municipalities = [...new Set(teams.flatMap((team) => team.municipalities))];
  const count = (affiliation: string) => finished.filter((one) => one.affiliation === affiliation).length;
  const [admin, shakyo, agency] = [count("ADMIN"), count("SHAKYO"), count("AGENCY")];
  const others = <R extends { fiscalYear: number }>(all: R[]) => all.filter((row) => row.fiscalYear !== year);
  return {
    pastYears: [
      ...others(rows.pastYears),
      {
        ...{ at: 0, fiscalYear: year, municipalities: municipalities.length, teams: teams.length },
        ...{ admin, shakyo, agency, trainees: admin + shakyo + agency },
      },
    ],
    pastParticipation: [
      ...others(rows.pastParticipation),
      ...municipalities.map((municipality) => ({ at: 0, fiscalYear: year, municipality })),
    ],
  };
}
