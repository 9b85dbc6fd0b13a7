/** What a change of the roster touches, said before it is made. */
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import { dateAndTime, dateOf, type Language, shortDate } from "../../shared/japanese-date.ts";
import { marksOf } from "../attendance/index.ts";
import type { AttendanceStatus } from "../closing/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { standingOf, standings } from "../reflection/index.ts";
import { isClosed, type SessionFacts, startsAt } from "../session/index.ts";
import { personName, teamName } from "./describe-roster.ts";
import {
  type Member,
  memberOf,
  membersOn,
  type Place,
  type Roster,
  type RosterChange,
  teamOf,
} from "./roster.rules.ts";
import { dueNotices } from "./roster.store.ts";
import { formerLeaders, newLeaders, successions } from "./told.rules.ts";
import { changesCounts, type DueNotice, receivers, type Standing, standingOn } from "./touch.rules.ts";

export interface Touching {
  program: ProgramFacts;
  sessions: SessionFacts[];
  before: Roster;
  after: Roster;
  change: RosterChange;
  /** Whose enrollment or place is another one, by trainee number. */
  people: Member[];
  words: Words;
  language: Language;
  at: Date;
}

/** One sentence for each thing that the change touches. Features further left hand theirs over. */
export type RosterTouch = (tx: Tx, touching: Touching) => Promise<string[]>;

const MOST_NAMES = 3;

function named(words: Words, people: Member[]): string {
  const { membership } = words;
  if (people.length > MOST_NAMES) return membership.people(people.length);
  return people.map((one) => membership.withSan(personName(one))).join(membership.and);
}

async function statusesIn(tx: Tx, session: SessionFacts, people: Member[]) {
  const marks = await marksOf(
    tx,
    session,
    people.map((one) => one.id),
  );
  return new Map([...marks].map(([id, mark]): [string, AttendanceStatus] => [id, mark.status]));
}

/** Attendance, and the closed sessions that would get an erratum. */
export const touchAttendance: RosterTouch = async (tx, touching) => {
  const { program, sessions, before, after, people, words, language, at } = touching;
  const { touch } = words.membership;
  const lines: string[] = [];
  const corrected: number[] = [];
  for (const session of sessions.filter(({ state }) => state !== "CANCELED")) {
    const statuses = await statusesIn(tx, session, people);
    const name = touch.session(session.number, shortDate(session.date, language));
    const isOver = session.date <= dateOf(at);
    for (const person of people) {
      const [then, now] = [before, after].map((roster) => standingOn(roster, person.id, session.date));
      if (!then || !now) continue;
      const said = sayMoved(touching, then, now, isOver);
      if (!said) continue;
      const status = words.attendance.status[statuses.get(person.id) ?? "NONE"];
      lines.push(
        `${name}${words.membership.colon}${touch.person(personName(person), isOver ? status : "")}${said}`,
      );
    }
    const isFixed = isClosed(session, program.rules, at);
    if (isFixed && changesCounts({ before, after, people, session, statuses }))
      corrected.push(session.number);
  }
  return [...lines, ...(corrected.length > 0 ? [touch.errata(corrected)] : [])];
};

/** A session to come has nobody yet who counts for a team. */
function sayMoved({ words, after, before }: Touching, then: Standing, now: Standing, isOver: boolean) {
  const { touch } = words.membership;
  if (then.isEnrolled !== now.isEnrolled) return now.isEnrolled ? touch.counts : touch.countsNoMore;
  if (!now.isEnrolled || then.teamId === now.teamId || !isOver) return undefined;
  const name = (roster: Roster, id: string | undefined) => {
    const team = id === undefined ? undefined : teamOf(roster, id);
    return team ? teamName(team) : touch.noTeam;
  };
  return touch.countsElsewhere(name(before, then.teamId), name(after, now.teamId));
}

/** Answers that are owed, and drafts: they stay with who wrote them. */
export const touchReflections: RosterTouch = async (tx, { program, sessions, after, people, words, at }) => {
  const { touch } = words.membership;
  const today = dateOf(at);
  const open = sessions.filter((one) => startsAt(one) <= at && !isClosed(one, program.rules, at));
  const lines: string[] = [];
  for (const session of open) {
    const rows = await standings(
      tx,
      session,
      people.map((one) => one.personId),
    );
    for (const person of people) {
      const row = rows.get(person.personId);
      if (row?.enrollmentId !== person.id) continue;
      const standing = standingOf(row, true);
      if (standing !== "asked" && standing !== "draft" && standing !== "unmarked") continue;
      const isThere = standingOn(after, person.id, session.date).isEnrolled;
      const mayAnswer = isThere && standingOn(after, person.id, today).isEnrolled;
      const owed = touch.owed[standing];
      lines.push(touch.reflection(session.number, personName(person), owed, mayAnswer));
    }
  }
  return lines;
};

interface TouchedNotice {
  session: SessionFacts;
  notice: DueNotice;
  more: Member[];
  fewer: Member[];
}

function touchedNotices(touching: Touching, notices: DueNotice[]): TouchedNotice[] {
  const { sessions, before, after, change, at } = touching;
  const byId = new Map(sessions.map((session) => [session.id, session]));
  return notices.flatMap((notice) => {
    const session = byId.get(notice.subjectId);
    if (!session) return [];
    // A team put on hold, or taken off it, concerns everybody in it.
    const held = change.teams.flatMap((edit) => {
      const id = edit.before && edit.after?.onHold !== edit.before.onHold ? edit.before.id : undefined;
      return id === undefined ? [] : membersOn(after, id, session.date).map(({ member }) => member);
    });
    const people = [...new Map([...touching.people, ...held].map((one) => [one.id, one])).values()];
    const moment = notice.isGoingOut ? at : notice.dueAt;
    const { more, fewer } = receivers({ before, after, people }, session.date, dateOf(moment));
    return more.length + fewer.length > 0 ? [{ session, notice, more, fewer }] : [];
  });
}

/** More notices of one session than this to the same people are one line. */
const MOST_NAMED_NOTICES = 3;

/** Each notice by its name; many of one session, about the same people, by their number and days. */
function noticeNames({ words, language }: Touching, group: TouchedNotice[]): string[] {
  const { touch } = words.membership;
  const [first] = group;
  const last = group.at(-1);
  if (first && last && group.length > MOST_NAMED_NOTICES) {
    const day = ({ notice }: TouchedNotice) =>
      notice.isGoingOut ? touch.now : shortDate(dateOf(notice.dueAt), language);
    return [touch.notices(first.session.number, group.length, [day(first), day(last)])];
  }
  return group.map(({ session, notice }) => {
    const when = notice.isGoingOut ? touch.now : dateAndTime(notice.dueAt, language);
    return touch.notice(session.number, words.launch.kinds[notice.kind] ?? notice.kind, when);
  });
}

/** Messages that somebody will get, or get no longer. */
export const touchNotices: RosterTouch = async (tx, touching) => {
  const { program, sessions, words, at } = touching;
  const { touch } = words.membership;
  const notices = await dueNotices(tx, {
    workspaceId: program.workspaceId,
    sessionIds: sessions.map(({ id }) => id),
    at,
  });
  const groups = new Map<string, TouchedNotice[]>();
  for (const one of touchedNotices(touching, notices)) {
    const key = [one.session.id, ...one.more.map(({ id }) => id), "-", ...one.fewer.map(({ id }) => id)].join(
      " ",
    );
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const { more = [], fewer = [] } = group[0] ?? {};
    return noticeNames(touching, group).map((name) => {
      if (more.length > 0 && fewer.length > 0) {
        return touch.passes(name, named(words, fewer), named(words, more));
      }
      return more.length > 0
        ? touch.getsMore(name, named(words, more))
        : touch.getsNoMore(name, named(words, fewer));
    });
  });
};

/** Who is told at once, or on their first day, that they do something else from now on. */
export const touchTold: RosterTouch = async (_tx, { program, before, after, change, words }) => {
  if (program.state !== "RUNNING") return [];
  const { told } = words.membership.touch;
  const changed = { before, after, change };
  const leaders = newLeaders(changed);
  const say = (text: (who: string) => string, places: Place[]) =>
    places.flatMap(({ enrollmentId }) => {
      const member = memberOf(after, enrollmentId);
      return member ? [text(words.membership.withSan(personName(member)))] : [];
    });
  const successors = successions(changed).map(({ place }) => place);
  return [
    ...say(told.leader, leaders),
    ...say(
      told.successor,
      successors.filter(({ role }) => role !== "LEADER"),
    ),
    ...say(told.former, formerLeaders(changed)),
  ];
};
