/** Every team of a workbook, or of what is stored as its rows, with its members by date. Pure. */
import type { CellFault } from "../../platform/sheets/sheet.ts";
import { grouped } from "../../shared/grouped.ts";
import { fiscalYearOf } from "../../shared/japanese-date.ts";
import { placesOf } from "./movements.rules.ts";
import type { Rows } from "./read-sheets.ts";
import { type LeaderExceptionDays, largestSize, type Member, teamFault } from "./team.rules.ts";
import { namesOf } from "./workbook.sheet.ts";

export interface LookedAt {
  team: Rows["teams"][number];
  /** The most people at any time. */
  size: number;
  /** Why it cannot take part as it is. */
  fault: CellFault | undefined;
}

type Needed = Pick<Rows, "program" | "teams" | "trainees" | "movements">;

/** First days are filled in. `today`: what was lacking before it, in the year under way, is history. */
export function lookAtTeams(
  rows: Needed,
  today: string | undefined,
  exceptions: readonly LeaderExceptionDays[] = [],
): LookedAt[] {
  const [program] = rows.program;
  if (!program) return [];
  const isUnderWay = today !== undefined && fiscalYearOf(today) === program.fiscalYear;
  const rules = { ...program, names: namesOf(program), from: isUnderWay ? today : "", exceptions };
  const members = membersOf(rows);
  return rows.teams.map((team) => {
    const group = members.get(team.number) ?? [];
    return { team, size: largestSize(group), fault: teamFault(group, rules) };
  });
}

/** Everybody's places as members of the teams, one for each stretch of time. */
function membersOf(rows: Needed): Map<number, Member[]> {
  const places = placesOf(rows);
  const members = rows.trainees.flatMap((trainee) =>
    (places.get(trainee.number) ?? []).map(({ team, role, from, to }) => {
      const { number, name, affiliation } = trainee;
      return { team, member: { number, name, affiliation, role, from, to: to ?? trainee.to } };
    }),
  );
  const byTeam = grouped(members, ({ team }) => team);
  return new Map([...byTeam].map(([team, all]) => [team, all.map(({ member }) => member)]));
}
