/** Closed sessions whose counts an import would make others: said beforehand, and kept as errata afterwards. */
import type { Tx } from "../../platform/database/index.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { loadProgram, type Place } from "../program/index.ts";
import { isClosed, sessionsOf } from "../session/index.ts";
import { identified } from "./identify-rows.ts";
import type { ImportPlan } from "./plan-import.ts";
import { plannedPlaces } from "./prepare-memberships.ts";

/** What counts of somebody. */
interface Counted {
  affiliation: string;
  from: string;
  to: string | null;
  places: Place[];
}

const isOn = (date: string) => (period: { from: string; to: string | null }) =>
  period.from <= date && (period.to === null || period.to >= date);

/** As what and in which team somebody is counted on a day; "": not at all. */
function standingOn(date: string, counted: Counted | undefined): string {
  if (!counted || !isOn(date)(counted)) return "";
  return `${counted.affiliation} ${counted.places.find(isOn(date))?.team ?? "–"}`;
}

function changedPeople(plan: ImportPlan, today: string): { before: Counted | undefined; after: Counted }[] {
  const { stored } = plan;
  const planned = plannedPlaces(plan, identified(plan.differences.trainees), today);
  return planned.map(({ one: { row, id, stored: before }, places }) => {
    const own = stored.trainees.get(id)?.places ?? [];
    return {
      before: before && {
        affiliation: before.affiliation,
        from: before.from ?? "",
        to: before.to,
        places: own,
      },
      after: { affiliation: row.affiliation, from: row.from ?? "", to: row.to, places },
    };
  });
}

/** Numbers of the sessions. */
export async function correctedSessions(tx: Tx, plan: ImportPlan, at: Date): Promise<number[]> {
  const { workspaceId, stored } = plan;
  if (stored.programId === undefined || stored.state === "DRAFT") return [];
  const people = changedPeople(plan, dateOf(at));
  if (people.length === 0) return [];
  const { rules, id } = await loadProgram(tx, workspaceId, stored.programId);
  const closed = (await sessionsOf(tx, { workspaceId, id })).filter(
    (session) => session.state !== "CANCELED" && isClosed(session, rules, at),
  );
  const isOther = (date: string) =>
    people.some(({ before, after }) => standingOn(date, before) !== standingOn(date, after));
  return closed.filter((session) => isOther(session.date)).map((session) => session.number);
}
