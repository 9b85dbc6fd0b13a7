/** 異動 beside 受講者: both must tell one story. A fault here refuses the file. */
import type { CellFault, Fault } from "../../platform/sheets/sheet.ts";
import { grouped } from "../../shared/grouped.ts";
import { lastPlace, type Place, placesWithin } from "../program/index.ts";
import { placeIn } from "./place.rules.ts";
import type { ReadSheets, Rows } from "./read-sheets.ts";

type Trainee = Rows["trainees"][number];
type Movement = Rows["movements"][number];

/** What 異動 leaves open is what 受講者 says: the first day, and an end that is the end of all. */
export function completedMovements(movements: Movement[], trainees: Trainee[]): Movement[] {
  const byNumber = new Map(trainees.map((trainee) => [trainee.number, trainee]));
  return movements.map((movement) => {
    const trainee = byNumber.get(movement.number);
    if (!trainee) return movement;
    const isOpen = movement.to !== null && movement.to === trainee.to;
    return { ...movement, from: movement.from ?? trainee.from, to: isOpen ? null : movement.to };
  });
}

/** Everybody's places by trainee number: as 異動 lists them, or else the one that 受講者 says. */
export function placesOf({ trainees, movements }: Pick<Rows, "trainees" | "movements">) {
  const listed = grouped(movements, (movement) => movement.number);
  return new Map(
    trainees.map((trainee): [string, Place[]] => {
      // `completed` has filled in the first days.
      const own = listed.get(trainee.number) as (Movement & { from: string })[] | undefined;
      const from = trainee.from ?? "";
      const { team, role } = trainee;
      const single = team === null ? [] : [{ team, role, from, to: null }];
      return [trainee.number, own ? placesWithin(own, { from, to: trainee.to }) : single];
    }),
  );
}

type Report = (row: Movement, column: string, say: CellFault) => void;

/** `rows` are completed: every first day is filled in. */
export function movementFaults({ sheets, partial }: ReadSheets, rows: Rows): Fault[] {
  const faults: Fault[] = [];
  const report: Report = ({ at }, column, say) =>
    faults.push(placeIn(sheets, { key: "movements", row: at, column }, say));
  const numbers = new Set(partial.trainees.map((trainee) => trainee.number));
  const teams = new Set(partial.teams.map((team) => team.number));
  const trainees = new Map(rows.trainees.map((trainee) => [trainee.number, trainee]));
  for (const row of rows.movements) {
    if (!numbers.has(row.number)) report(row, "number", (words) => words.movement.noTrainee(row.number));
    if (!teams.has(row.team)) report(row, "team", (words) => words.workbook.faults.noTeam(row.team));
  }
  for (const [number, own] of grouped(rows.movements, (row) => row.number)) {
    const trainee = trainees.get(number);
    const isRead = partial.movements.filter((row) => row.number === number).length === own.length;
    if (!trainee || !isRead) continue;
    const before = faults.length;
    checkDates(trainee, own, report);
    const isKnown = own.every((row) => teams.has(row.team));
    if (faults.length === before && isKnown) checkAgreement(trainee, own, report);
  }
  return faults;
}

function checkDates(trainee: Trainee, own: Movement[], report: Report): void {
  const [first, last] = [trainee.from ?? "", trainee.to ?? "9999"];
  let previous: Movement | undefined;
  for (const row of own.toSorted((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1))) {
    const from = row.from ?? "";
    const to = row.to ?? last;
    if (to < from && row.to !== null) report(row, "to", (words) => words.movement.endsBeforeBegin());
    else if (from < first) report(row, "from", (words) => words.movement.beforeEnrollment(first));
    else if (from > last) report(row, "from", (words) => words.movement.afterEnrollment(last));
    else if (to > last) report(row, "to", (words) => words.movement.afterEnrollment(last));
    const earlier = previous;
    if (earlier && from <= (earlier.to ?? "9999")) {
      report(row, "from", (words) => words.movement.overlap(trainee.name, earlier.at));
    }
    if (!earlier || (earlier.to ?? "9999") < to) previous = row;
  }
}

/** The last place is the one that 受講者 says; who has left the team is in none. */
function checkAgreement(trainee: Trainee, own: Movement[], report: Report): void {
  const places = own.map((row) => ({ ...row, from: row.from ?? "" }));
  const within = placesWithin(places, { from: trainee.from ?? "", to: trainee.to });
  const last = within.at(-1);
  if (!last) return;
  const staying = lastPlace(within);
  const { name, team } = trainee;
  if ((staying?.team ?? null) !== team) {
    report(last, "team", (words) =>
      words.movement.otherTeam({ name, at: trainee.at, team, last: last.team }),
    );
  } else if (staying && staying.role !== trainee.role) {
    report(last, "role", (words) => words.movement.otherRole(name, trainee.at));
  }
}
