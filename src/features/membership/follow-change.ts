/** What follows from another roster: the plan of the messages, who gets them, and who is told that they lead. */
import type { Tx } from "../../platform/database/index.ts";
import type { Notices } from "../../platform/notices/types.ts";
import { addDays, dateOf, moment } from "../../shared/japanese-date.ts";
import { refreshMessages } from "../attendance/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { isClosed, sessionsOf } from "../session/index.ts";
import { LEADER_NOTICE } from "./ids.ts";
import { type Place, placeOn, type Roster, type RosterChange } from "./roster.rules.ts";
import { peopleTouched, standingOn } from "./touch.rules.ts";

/** Days for which it is still worth saying to somebody that they lead now. */
const WORTH_SAYING = 14;

interface Followed {
  program: ProgramFacts;
  before: Roster;
  after: Roster;
  change: RosterChange;
  at: Date;
}

export async function followChange(tx: Tx, notices: Notices, followed: Followed): Promise<void> {
  const { program, before, after, change, at } = followed;
  const { workspaceId } = program;
  const whole = { workspaceId, type: "program", id: program.id } as const;
  await notices.replan(tx, whole, at);
  await notices.audienceChanged(tx, whole);
  const people = peopleTouched(before, after, change);
  for (const facts of await sessionsOf(tx, program)) {
    const { id, date } = facts;
    // Of a session that has closed nothing more is said.
    if (isClosed(facts, program.rules, at)) continue;
    const session = { workspaceId, type: "session", id } as const;
    await notices.replan(tx, session, at);
    await notices.audienceChanged(tx, session);
    const moved = people.filter(
      (one) => standingOn(before, one.id, date).isEnrolled !== standingOn(after, one.id, date).isEnrolled,
    );
    const personIds = moved.map((one) => one.personId);
    await refreshMessages(tx, notices, { workspaceId, sessionId: id, personIds });
  }
  if (program.state === "RUNNING") await announceLeaders(tx, notices, followed);
}

/** Places that make somebody the leader of a team which they did not lead the day before. */
export function newLeaders({
  before,
  after,
  change,
}: Pick<Followed, "before" | "after" | "change">): Place[] {
  const leads = (roster: Roster, { enrollmentId, teamId }: Place, date: string) => {
    const place = placeOn(roster, enrollmentId, date);
    return place?.role === "LEADER" && place.teamId === teamId;
  };
  return change.places.flatMap(({ after: place }) => {
    if (place?.role !== "LEADER") return [];
    const led = leads(before, place, place.from) || leads(after, place, addDays(place.from, -1));
    return led ? [] : [place];
  });
}

async function announceLeaders(tx: Tx, notices: Notices, followed: Followed): Promise<void> {
  const { program, at } = followed;
  for (const place of newLeaders(followed)) {
    const begins = moment(place.from, program.rules.officeHours.from);
    const dueAt = place.from > dateOf(at) ? begins : at;
    const expiresAt = moment(addDays(dateOf(dueAt), WORTH_SAYING), program.rules.officeHours.to);
    if (place.to !== null && place.to < dateOf(dueAt)) continue;
    await notices.announce(tx, LEADER_NOTICE, place.id, program.workspaceId, {
      ordinal: 1,
      dueAt,
      expiresAt,
      programId: program.id,
    });
  }
}
