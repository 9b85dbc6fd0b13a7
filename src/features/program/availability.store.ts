/** When routine messages may reach somebody: their municipality's closed days, their absences, office hours. */
import type { Tx } from "../../platform/database/index.ts";
import { narrowed, type OfficeHours } from "../../shared/office-days.ts";
import { peopleByIds } from "../people/index.ts";
import { findProgram } from "./program.store.ts";
import { type ProgramRules, programRules } from "./program-rules.rules.ts";

export interface Availability {
  /** Closed days of the person's own municipality, beyond national holidays and the turn of the year. */
  closed: ReadonlySet<string>;
  /** First and last day away, as dates. */
  awayFrom: string | null;
  awayTo: string | null;
  hours: OfficeHours;
}

/** Own closed days of each of these municipalities; one that has none is missing. */
export async function municipalityClosedDays(
  tx: Tx,
  workspaceId: string,
  municipalityIds: string[],
): Promise<Map<string, Set<string>>> {
  const rows = await tx.closureDay.findMany({
    where: { workspaceId, municipalityId: { in: municipalityIds } },
    select: { municipalityId: true, date: true },
  });
  const days = new Map<string, Set<string>>();
  for (const { municipalityId, date } of rows) {
    days.set(municipalityId, (days.get(municipalityId) ?? new Set()).add(date));
  }
  return days;
}

/** Each person's municipalities: their own, or their team's for agencies that belong to none. */
async function municipalitiesOf(
  tx: Tx,
  { workspaceId, id: programId }: { workspaceId: string; id: string },
  personIds: string[],
): Promise<Map<string, string[]>> {
  const rows = await tx.enrollment.findMany({
    where: { workspaceId, programId, personId: { in: personIds } },
    orderBy: { from: "asc" },
    select: {
      personId: true,
      municipalityId: true,
      memberships: {
        orderBy: { from: "asc" },
        select: { team: { select: { municipalities: { select: { municipalityId: true } } } } },
      },
    },
  });
  return new Map(
    rows.map(({ personId, municipalityId, memberships }) => {
      const ofTeam = memberships.at(-1)?.team.municipalities.map((unit) => unit.municipalityId) ?? [];
      return [personId, municipalityId ? [municipalityId] : ofTeam];
    }),
  );
}

/** The closed days of each of these people, beyond those that all offices have. */
export async function closedDaysOf(
  tx: Tx,
  program: { workspaceId: string; id: string } | undefined,
  personIds: string[],
): Promise<(personId: string) => ReadonlySet<string>> {
  if (!program) return () => new Set();
  const units = await municipalitiesOf(tx, program, personIds);
  const days = await municipalityClosedDays(tx, program.workspaceId, [
    ...new Set([...units.values()].flat()),
  ]);
  return (personId) => new Set((units.get(personId) ?? []).flatMap((unit) => [...(days.get(unit) ?? [])]));
}

/** Hours in which routine messages may be sent; the report's before a program is imported. */
export function officeHoursOf(program: { rules: ProgramRules } | undefined): OfficeHours {
  return (program?.rules ?? programRules.parse({})).officeHours;
}

/** For everybody asked about, whatever they are to the program. */
export async function availability(
  tx: Tx,
  workspaceId: string,
  personIds: string[],
): Promise<Map<string, Availability>> {
  const program = await findProgram(tx, workspaceId);
  const people = await peopleByIds(tx, workspaceId, personIds);
  const closedFor = await closedDaysOf(tx, program, personIds);
  const hours = officeHoursOf(program);
  return new Map(
    people.map(({ id, awayFrom, awayTo, hoursFrom, hoursTo }) => {
      const own = narrowed(hours, { from: hoursFrom, to: hoursTo });
      return [id, { closed: closedFor(id), awayFrom, awayTo, hours: own }];
    }),
  );
}
