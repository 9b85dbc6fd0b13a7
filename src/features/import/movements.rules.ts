/** What is stored of somebody's places, as rows of 異動. Pure. */
import { type EnrolledDates, isPlain, placesWithin } from "../program/index.ts";
import type { StoredPlace } from "./place-people.rules.ts";
import type { Stored } from "./stored-workbook.store.ts";

type Trainee = EnrolledDates & { number: string };

export function movementsOf(trainee: Trainee, places: StoredPlace[]): Stored<"movements">[] {
  return placesWithin(places, trainee).map((place) => ({ at: 0, number: trainee.number, ...place }));
}

/** None of whom 受講者 alone says everything. */
export function movementsNeeded(trainee: Trainee, places: StoredPlace[]): Stored<"movements">[] {
  return isPlain(placesWithin(places, trainee), trainee) ? [] : movementsOf(trainee, places);
}
