/** Whether two rows are one person, and e-mails that belong to nobody alone. */

import type { Fault } from "../../platform/sheets/sheet.ts";
import { grouped } from "../../shared/grouped.ts";
import { comparableEmail } from "../people/index.ts";
import { placeIn } from "./place.rules.ts";
import type { ReadSheets, Rows } from "./read-sheets.ts";

type Trainee = Rows["trainees"][number];

const sameName = (name: string) => name.replace(/\s/g, "");

/** The same name, and the same address; without addresses to compare, the same place of work. */
function isSamePerson(a: Trainee, b: Trainee): boolean {
  if (sameName(a.name) !== sameName(b.name)) return false;
  const [emailA, emailB] = [comparableEmail(a.email), comparableEmail(b.email)];
  return emailA && emailB ? emailA === emailB : a.organization === b.organization;
}

function overlaps(a: Trainee, b: Trainee): boolean {
  return (a.from ?? "") <= (b.to ?? "9999") && (b.from ?? "") <= (a.to ?? "9999");
}

/** One person under two numbers at the same time. */
export function personsInTwoTeams({ sheets, rows }: ReadSheets): Fault[] {
  const byName = new Map<string, Trainee[]>();
  return rows.trainees.flatMap((trainee): Fault[] => {
    const namesakes = byName.get(sameName(trainee.name)) ?? [];
    byName.set(sameName(trainee.name), [...namesakes, trainee]);
    const other = namesakes.find(
      (one) => one.number !== trainee.number && isSamePerson(one, trainee) && overlaps(one, trainee),
    );
    if (!other) return [];
    const place = { key: "trainees", row: trainee.at, column: "team" } as const;
    const teams = [...new Set([other.team, trainee.team])].filter((team) => team !== null);
    if (teams.length < 2) {
      return [placeIn(sheets, place, (words) => words.workbook.faults.twice(trainee.name, other.at))];
    }
    return [
      placeIn(sheets, place, (words) =>
        words.workbook.faults.personInTwoTeams(trainee.name, teams, other.at),
      ),
    ];
  });
}

/** Warnings: trainees without an address, and addresses of several people. */
export function emailWarnings({ sheets, rows }: ReadSheets): Fault[] {
  const warnings = rows.trainees
    .filter((trainee) => comparableEmail(trainee.email) === undefined)
    .map(({ at, name }) =>
      placeIn(sheets, { key: "trainees", row: at, column: "email" }, (words) =>
        words.workbook.faults.noEmail(name),
      ),
    );
  for (const key of ["trainees", "observers", "affiliates"] as const) {
    const users = grouped(
      rows[key].filter((row) => row.email !== null),
      (row) => comparableEmail(row.email) ?? "",
    );
    for (const [email, group] of users) {
      if (new Set(group.map((row) => sameName(row.name))).size < 2) continue;
      const places = group.map((row) => row.at);
      const place = { key, row: places[0] ?? null, column: "email" };
      warnings.push(placeIn(sheets, place, (words) => words.workbook.faults.sharedEmail(email, places)));
    }
  }
  return warnings;
}
