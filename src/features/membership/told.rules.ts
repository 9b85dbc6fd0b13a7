/** Whom a change of the roster gives something else to do, so that they are told of it. Pure. */
import { addDays } from "../../shared/japanese-date.ts";
import {
  type Member,
  memberOf,
  type Place,
  placeOn,
  type Roster,
  type RosterChange,
} from "./roster.rules.ts";

export interface Changed {
  before: Roster;
  after: Roster;
  change: RosterChange;
}

const dayBefore = (date: string) => addDays(date, -1);

function leads(roster: Roster, { enrollmentId, teamId }: Place, date: string): boolean {
  const place = placeOn(roster, enrollmentId, date);
  return place?.role === "LEADER" && place.teamId === teamId;
}

/** Places that make somebody the leader of a team which they did not lead the day before. */
export function newLeaders({ before, after, change }: Changed): Place[] {
  return change.places.flatMap(({ after: place }) => {
    if (place?.role !== "LEADER") return [];
    const led = leads(before, place, place.from) || leads(after, place, dayBefore(place.from));
    return led ? [] : [place];
  });
}

/** Who led the team until the day before. */
export function leaderBefore({ after }: Pick<Changed, "after">, { teamId, from }: Place): Member | undefined {
  const place = after.places.find(
    (one) => one.teamId === teamId && one.role === "LEADER" && one.to === dayBefore(from),
  );
  return place && memberOf(after, place.enrollmentId);
}

/** Places in which somebody stays in the team that they led until the day before. */
export function formerLeaders({ before, after, change }: Changed): Place[] {
  return change.places.flatMap(({ after: place }) => {
    if (!place || place.role === "LEADER") return [];
    const stays = leads(before, place, place.from) && leads(after, place, dayBefore(place.from));
    return stays ? [place] : [];
  });
}

export interface Succession {
  /** The successor's. */
  place: Place;
  predecessor: Member;
}

/** 人事異動: somebody new begins where somebody else ends in the same act. */
export function successions({ before, after, change }: Changed): Succession[] {
  const ended = change.members.filter(
    (edit) => edit.before && edit.after && edit.before.to !== edit.after.to,
  );
  const begun = change.members.filter((edit) => !edit.before);
  return begun.flatMap(({ after: successor }) => {
    const place = change.places.find((edit) => edit.after?.enrollmentId === successor?.id)?.after;
    const [predecessor] = ended.flatMap(({ after: gone }) => {
      if (!place || !gone || gone.to === null || gone.to >= place.from) return [];
      const left = placeOn(before, gone.id, gone.to) ?? placeOn(after, gone.id, gone.to);
      return left?.teamId === place.teamId ? [gone] : [];
    });
    return place && predecessor ? [{ place, predecessor }] : [];
  });
}
