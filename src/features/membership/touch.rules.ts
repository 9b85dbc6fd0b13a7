/** What a change of the roster means for a session: who counts in it where, before and after. Pure. */
import type { AttendanceStatus } from "../closing/index.ts";
import type { SessionFacts } from "../session/index.ts";
import {
  covers,
  type Member,
  memberOf,
  placeOn,
  type Roster,
  type RosterChange,
  teamOf,
} from "./roster.rules.ts";

/** Everybody who is, or was, somewhere else; by trainee number. */
export function peopleTouched(before: Roster, after: Roster, change: RosterChange): Member[] {
  const ids = new Set([
    ...change.members.flatMap((edit) => (edit.after ?? edit.before)?.id ?? []),
    ...change.places.flatMap((edit) => (edit.after ?? edit.before)?.enrollmentId ?? []),
  ]);
  const found = [...ids].flatMap((id) => memberOf(after, id) ?? memberOf(before, id) ?? []);
  return found.toSorted((a, b) => a.number.localeCompare(b.number, "en"));
}

export interface Standing {
  isEnrolled: boolean;
  teamId: string | undefined;
  onHold: boolean;
  /** Last day of the enrollment. */
  to: string | null;
}

export function standingOn(roster: Roster, enrollmentId: string, date: string): Standing {
  const member = memberOf(roster, enrollmentId);
  const isEnrolled = member !== undefined && covers(member, date);
  const place = isEnrolled ? placeOn(roster, enrollmentId, date) : undefined;
  const onHold = place !== undefined && teamOf(roster, place.teamId)?.onHold === true;
  return { isEnrolled, teamId: place?.teamId, onHold, to: member?.to ?? null };
}

/** What a closed session counts of these people: the same before and after, and it gets no erratum. */
function countedAs(
  roster: Roster,
  people: Member[],
  date: string,
  statuses: ReadonlyMap<string, AttendanceStatus>,
): string[] {
  return people
    .flatMap(({ id, affiliation }) => {
      const { isEnrolled, teamId } = standingOn(roster, id, date);
      return isEnrolled ? [[affiliation, teamId ?? "", statuses.get(id) ?? ""].join(" ")] : [];
    })
    .sort();
}

interface Recount {
  before: Roster;
  after: Roster;
  people: Member[];
  session: Pick<SessionFacts, "date">;
  statuses: ReadonlyMap<string, AttendanceStatus>;
}

/** Whether the session's counts say something else after the change. */
export function changesCounts({ before, after, people, session, statuses }: Recount): boolean {
  const [then, now] = [before, after].map((roster) => countedAs(roster, people, session.date, statuses));
  return JSON.stringify(then) !== JSON.stringify(now);
}

export interface DueNotice {
  kind: string;
  subjectId: string;
  ordinal: number;
  dueAt: Date;
  isGoingOut: boolean;
}

/** Who gets a notice about a session that they did not get before, and who no longer does. */
export function receivers(
  { before, after, people }: Pick<Recount, "before" | "after" | "people">,
  date: string,
  dueDate: string,
): { more: Member[]; fewer: Member[] } {
  const gets = (roster: Roster, { id }: Member) => {
    const { isEnrolled, onHold, to } = standingOn(roster, id, date);
    return isEnrolled && !onHold && (to === null || to >= dueDate);
  };
  return {
    more: people.filter((one) => !gets(before, one) && gets(after, one)),
    fewer: people.filter((one) => gets(before, one) && !gets(after, one)),
  };
}
