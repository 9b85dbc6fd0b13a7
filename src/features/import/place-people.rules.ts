/** In which teams somebody is, by date, once the workbook has been taken in. Pure. */
import { addDays } from "../../shared/japanese-date.ts";
import { type EnrolledDates, lastPlace, type Place, placesWithin } from "../program/index.ts";

export interface StoredPlace extends Place {
  id: string;
}

/** Without an id: a new one. */
export type PlannedPlace = Place & { id?: string };

interface TraineeLine {
  team: number | null;
  role: Place["role"];
  from: string;
  to: string | null;
}

export interface Following {
  /** What 受講者 says now. */
  row: TraineeLine;
  /** What was stored; absent for somebody new. */
  before: { row: EnrolledDates; places: StoredPlace[] } | undefined;
  isRunning: boolean;
  today: string;
}

/** The stored places under the new dates of the enrollment: the first and the last follow them. */
function keptPlaces({ row, before }: Following): PlannedPlace[] {
  if (!before) return [];
  const within = placesWithin<PlannedPlace>(before.places, before.row);
  const first = (place: Place) => place.from === before.row.from;
  return placesWithin(
    within.map((place) => (first(place) ? { ...place, from: row.from } : place)),
    row,
  );
}

/** Whether the new dates would leave a place outside, so that something of the past would vanish. */
export function cutsAway(following: Following): boolean {
  const { before } = following;
  return (
    before !== undefined && keptPlaces(following).length < placesWithin(before.places, before.row).length
  );
}

/**
 * Somebody whom 異動 does not list: a change of team or role while the program runs ends one place and begins
 * another; before, and for what has not begun or is over, it is a correction.
 */
export function followTrainee(following: Following): PlannedPlace[] {
  const { row, before, isRunning, today } = following;
  const wanted = row.team === null ? undefined : { team: row.team, role: row.role };
  if (!before) return wanted ? [{ ...wanted, from: row.from, to: null }] : [];
  const kept = keptPlaces(following);
  const now = lastPlace(kept);
  if (now?.team === wanted?.team && now?.role === wanted?.role) return kept;
  const isOver = row.to !== null && row.to < today;
  const yesterday = addDays(today, -1);
  const others = kept.slice(0, -1);
  const latest = kept.at(-1);
  if (!now) return wanted ? [...kept, { ...wanted, from: returning(following, latest), to: null }] : kept;
  const isMove = isRunning && now.from < today && !isOver;
  if (!wanted) return isMove ? [...others, { ...now, to: yesterday }] : others;
  if (!isMove) return joined([...others, { ...now, ...wanted }]);
  return [...others, { ...now, to: yesterday }, { ...wanted, from: today, to: null }];
}

/** From when somebody is in a team who was in none. */
function returning({ row, isRunning, today }: Following, latest: Place | undefined): string {
  const free = latest?.to ? addDays(latest.to, 1) : row.from;
  return isRunning && today > free && (row.to === null || today <= row.to) ? today : free;
}

/** Taken back on the same day, a move leaves no seam. */
function joined(places: PlannedPlace[]): PlannedPlace[] {
  const [last, before] = [places.at(-1), places.at(-2)];
  const isSame = last && before && last.team === before.team && last.role === before.role;
  if (!isSame || before.to === null || addDays(before.to, 1) !== last.from) return places;
  return [...places.slice(0, -2), { ...before, to: last.to }];
}
