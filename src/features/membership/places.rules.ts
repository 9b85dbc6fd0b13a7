/** Moving people along the days: every act is put together from these few. Pure. */
import { addDays } from "../../shared/japanese-date.ts";
import { type Place, placeOn, type Roster, type TeamRole } from "./roster.rules.ts";

export type NewId = () => string;

const dayBefore = (date: string) => addDays(date, -1);

/** Nobody is anywhere from that day on: places end the day before, and those that would begin later are gone. */
export function endPlaces(roster: Roster, enrollmentId: string, from: string): Roster {
  const places = roster.places.flatMap((one): Place[] => {
    if (one.enrollmentId !== enrollmentId) return [one];
    if (one.from >= from) return [];
    return one.to === null || one.to >= from ? [{ ...one, to: dayBefore(from) }] : [one];
  });
  return { ...roster, places };
}

interface Position {
  enrollmentId: string;
  teamId: string;
  role: TeamRole;
  from: string;
}

/** From that day on the person is in this team, to the last day of their enrollment; what came before stays. */
export function putInTeam(
  roster: Roster,
  { enrollmentId, teamId, role, from }: Position,
  newId: NewId,
): Roster {
  const to = roster.members.find((one) => one.id === enrollmentId)?.to ?? null;
  const ended = endPlaces(roster, enrollmentId, from);
  const last = placeOn(ended, enrollmentId, dayBefore(from));
  if (last?.teamId === teamId && last.role === role) {
    // The same place goes on.
    return { ...ended, places: ended.places.map((one) => (one.id === last.id ? { ...one, to } : one)) };
  }
  return { ...ended, places: [...ended.places, { id: newId(), enrollmentId, teamId, role, from, to }] };
}

/** From that day on the person has this role wherever they are in this team; before it they had another. */
export function setRole(
  roster: Roster,
  { enrollmentId, teamId, role, from }: Position,
  newId: NewId,
): Roster {
  const places = roster.places.flatMap((one): Place[] => {
    const isMeant = one.enrollmentId === enrollmentId && one.teamId === teamId && one.role !== role;
    if (!isMeant || (one.to !== null && one.to < from)) return [one];
    if (one.from >= from) return [{ ...one, role }];
    return [
      { ...one, to: dayBefore(from) },
      { ...one, id: newId(), role, from },
    ];
  });
  return { ...roster, places };
}

interface Leading {
  teamId: string;
  enrollmentId: string;
  from: string;
}

/** Who led until then becomes a member, and the exception that let them lead ends. */
export function setLeader(roster: Roster, { teamId, enrollmentId, from }: Leading, newId: NewId): Roster {
  const others = new Set(
    roster.places
      .filter((one) => one.teamId === teamId && one.role === "LEADER" && (one.to === null || one.to >= from))
      .map((one) => one.enrollmentId)
      .filter((id) => id !== enrollmentId),
  );
  let next = roster;
  for (const other of others) {
    next = setRole(next, { enrollmentId: other, teamId, role: "MEMBER", from }, newId);
    next = endExceptions(next, { teamId, enrollmentId: other, from });
  }
  return setRole(next, { enrollmentId, teamId, role: "LEADER", from }, newId);
}

export function endExceptions(roster: Roster, { teamId, enrollmentId, from }: Leading): Roster {
  const exceptions = roster.exceptions.flatMap((one) => {
    if (one.teamId !== teamId || one.enrollmentId !== enrollmentId) return [one];
    if (one.from >= from) return [];
    return one.to === null || one.to >= from ? [{ ...one, to: dayBefore(from) }] : [one];
  });
  return { ...roster, exceptions };
}

interface Granted extends Leading {
  to: string | null;
  reason: string;
}

/** Lets somebody lead whom the rule would not, for these days. */
export function grantException(roster: Roster, granted: Granted, newId: NewId): Roster {
  const ended = endExceptions(roster, granted);
  const { teamId, enrollmentId, from, to, reason } = granted;
  const exception = { id: newId(), teamId, enrollmentId, from, to, reason };
  return { ...ended, exceptions: [...ended.exceptions, exception] };
}

/** The last day of the enrollment; places beyond it are cut, and one that reached the old end goes on to the new. */
export function setEnrollmentEnd(roster: Roster, enrollmentId: string, to: string): Roster {
  const before = roster.members.find((one) => one.id === enrollmentId)?.to ?? null;
  const members = roster.members.map((one) => (one.id === enrollmentId ? { ...one, to } : one));
  const places = roster.places.flatMap((one): Place[] => {
    if (one.enrollmentId !== enrollmentId) return [one];
    if (one.from > to) return [];
    return one.to === before || one.to === null || one.to > to ? [{ ...one, to }] : [one];
  });
  const teams = new Set(places.filter((one) => one.enrollmentId === enrollmentId).map((one) => one.teamId));
  return [...teams].reduce(
    (next, teamId) => endExceptions(next, { teamId, enrollmentId, from: addDays(to, 1) }),
    { ...roster, members, places },
  );
}
