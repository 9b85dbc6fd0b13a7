/** Records of the places in teams: of whoever has rows in 異動 these, of the others what 受講者 makes of them. */
import { randomUUID } from "node:crypto";
import { grouped } from "../../shared/grouped.ts";
import { type Identified, identified, type PrepareFacts } from "./identify-rows.ts";
import type { Row } from "./import.store.ts";
import { type Following, followTrainee, type PlannedPlace } from "./place-people.rules.ts";
import type { StoredWorkbook } from "./stored-workbook.store.ts";

interface Around {
  trainees: Identified<"trainees">[];
  team: Map<number, string>;
  today: string;
}

/** What is asked of a trainee's line beside what is stored. */
export function followingOf(
  { row, id, stored: before }: Pick<Identified<"trainees">, "row" | "id" | "stored">,
  stored: StoredWorkbook,
  today: string,
): Following {
  // First days are filled in on both sides.
  const line = { ...row, from: row.from ?? "" };
  const places = stored.trainees.get(id)?.places ?? [];
  return {
    row: line,
    before: before && { row: { from: before.from ?? "", to: before.to }, places },
    isRunning: stored.state === "RUNNING",
    today,
  };
}

interface Planned {
  one: Identified<"trainees">;
  places: PlannedPlace[];
}

/** Of everybody whose line or places change: where they will be. */
export function plannedPlaces(
  { stored, differences }: Pick<PrepareFacts, "stored" | "differences">,
  trainees: Identified<"trainees">[],
  today: string,
): Planned[] {
  const { added, changed, gone } = differences.movements;
  const touched = new Set([...added, ...changed.map((one) => one.row), ...gone].map((row) => row.number));
  const listed = grouped(identified(differences.movements), ({ row }) => row.number);
  return trainees
    .filter(({ row, isWritten }) => isWritten || touched.has(row.number))
    .map((one) => {
      const own = listed
        .get(one.row.number)
        ?.map(({ row, id }): PlannedPlace => ({ ...row, from: row.from ?? "", id }));
      return { one, places: own ?? followTrainee(followingOf(one, stored, today)) };
    });
}

export function membershipRecords(
  facts: PrepareFacts,
  { trainees, team, today }: Around,
): { memberships: Row[]; leftPlaces: string[] } {
  const { workspaceId, stored } = facts;
  const memberships: Row[] = [];
  const leftPlaces: string[] = [];
  for (const { one, places } of plannedPlaces(facts, trainees, today)) {
    for (const { id = randomUUID(), team: number, role, from, to } of places) {
      const enrollmentId = one.id;
      const record = { id, workspaceId, enrollmentId, teamId: team.get(number), role, from };
      memberships.push({ ...record, to: to ?? one.row.to });
    }
    const staying = new Set(places.map((place) => place.id));
    const before = stored.trainees.get(one.id)?.places ?? [];
    leftPlaces.push(...before.flatMap((place) => (staying.has(place.id) ? [] : [place.id])));
  }
  return { memberships, leftPlaces };
}
