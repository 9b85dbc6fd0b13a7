/**
 * Who is in which team on which day, as one value. An act makes another of it; the difference of the two is what is
 * written, what the log keeps, and what is put back when it is undone. Pure.
 */
import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";

const day = z.string();
const affiliation = z.enum(["ADMIN", "SHAKYO", "AGENCY"]);
const role = z.enum(["LEADER", "CONTACT", "MEMBER"]);

/** A trainee: the id is the enrollment's. */
const member = z.object({
  id: z.string(),
  personId: z.string(),
  number: z.string(),
  name: z.string(),
  affiliation,
  organization: z.string(),
  municipalityId: z.string().nullable(),
  department: z.string().nullable(),
  from: day,
  /** Last day; null: to the end. */
  to: day.nullable(),
});

/** Somebody's place in a team, with its first and last day. */
const place = z.object({
  id: z.string(),
  enrollmentId: z.string(),
  teamId: z.string(),
  role,
  from: day,
  to: day.nullable(),
});

const team = z.object({
  id: z.string(),
  number: z.number().int(),
  name: z.string(),
  areaName: z.string().nullable(),
  onHold: z.boolean(),
  holdReason: z.string().nullable(),
  /** Sorted, so that the same ones compare as the same. */
  municipalityIds: z.array(z.string()),
});

/** Somebody leads though the rule would have another affiliation. */
const leaderException = z.object({
  id: z.string(),
  teamId: z.string(),
  enrollmentId: z.string(),
  from: day,
  to: day.nullable(),
  reason: z.string(),
});

/** The rows of the roster that an entry of the log keeps. */
export const rosterRows = z.object({
  members: z.array(member),
  places: z.array(place),
  teams: z.array(team),
  exceptions: z.array(leaderException),
});

export type Affiliation = z.infer<typeof affiliation>;
export type TeamRole = z.infer<typeof role>;
export type Member = z.infer<typeof member>;
export type Place = z.infer<typeof place>;
export type RosterTeam = z.infer<typeof team>;
export type LeaderException = z.infer<typeof leaderException>;
export type RosterRows = z.infer<typeof rosterRows>;

/** Somebody whom no list has named before. */
export interface NewPerson {
  id: string;
  name: string;
  nameKana: string | null;
  email: string | null;
  phone: string | null;
}

export interface Roster extends RosterRows {
  /** Whom an act makes known. */
  people: NewPerson[];
}

export interface TeamRules {
  leaderAffiliation: Affiliation;
  largestTeam: number;
}

export interface Days {
  from: string;
  to: string | null;
}

export const covers = ({ from, to }: Days, date: string) => from <= date && (to === null || to >= date);

export const memberOf = (roster: Roster, enrollmentId: string) =>
  roster.members.find((one) => one.id === enrollmentId);
export const teamOf = (roster: Roster, teamId: string) => roster.teams.find((one) => one.id === teamId);

/** Of several on one day, which must not be, the later one: as everybody counts it. */
export function placeOn(roster: Roster, enrollmentId: string, date: string): Place | undefined {
  return roster.places
    .filter((one) => one.enrollmentId === enrollmentId && covers(one, date))
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
}

/** Who is in the team on that day, each with their place, by trainee number. */
export function membersOn(roster: Roster, teamId: string, date: string): { member: Member; place: Place }[] {
  return roster.places
    .flatMap((one) => {
      if (one.teamId !== teamId || !covers(one, date)) return [];
      const found = memberOf(roster, one.enrollmentId);
      return found && covers(found, date) ? [{ member: found, place: one }] : [];
    })
    .toSorted((a, b) => a.member.number.localeCompare(b.member.number, "en"));
}

/** Whether the member may lead that team on that day: by the rule, or by an exception. */
export function mayLead(
  roster: Roster,
  rules: TeamRules,
  at: { member: Member; teamId: string; date: string },
) {
  if (at.member.affiliation === rules.leaderAffiliation) return true;
  return roster.exceptions.some(
    (one) => one.teamId === at.teamId && one.enrollmentId === at.member.id && covers(one, at.date),
  );
}

export interface Edit<T> {
  before: T | undefined;
  after: T | undefined;
}

export interface RosterChange {
  members: Edit<Member>[];
  places: Edit<Place>[];
  teams: Edit<RosterTeam>[];
  exceptions: Edit<LeaderException>[];
  people: NewPerson[];
}

function edits<T extends { id: string }>(before: T[], after: T[]): Edit<T>[] {
  const old = new Map(before.map((one) => [one.id, one]));
  const now = new Map(after.map((one) => [one.id, one]));
  const ids = new Set([...old.keys(), ...now.keys()]);
  return [...ids]
    .map((id) => ({ before: old.get(id), after: now.get(id) }))
    .filter((edit) => !isDeepStrictEqual(edit.before, edit.after));
}

export function changeBetween(before: RosterRows, after: RosterRows, people: NewPerson[] = []): RosterChange {
  return {
    members: edits(before.members, after.members),
    places: edits(before.places, after.places),
    teams: edits(before.teams, after.teams),
    exceptions: edits(before.exceptions, after.exceptions),
    people,
  };
}

const TABLES = ["members", "places", "teams", "exceptions"] as const;

export const changesNothing = (change: RosterChange) => TABLES.every((table) => change[table].length === 0);

/** The rows of one side of a change, as the log keeps them. */
export function sideOf(change: RosterChange, side: "before" | "after"): RosterRows {
  return {
    members: change.members.flatMap((edit) => edit[side] ?? []),
    places: change.places.flatMap((edit) => edit[side] ?? []),
    teams: change.teams.flatMap((edit) => edit[side] ?? []),
    exceptions: change.exceptions.flatMap((edit) => edit[side] ?? []),
  };
}

function putBack<T extends { id: string }>(rows: T[], changed: Edit<T>[]): T[] | undefined {
  const isUntouched = changed.every(({ before, after }) =>
    isDeepStrictEqual(
      rows.find((row) => row.id === (after ?? before)?.id),
      after,
    ),
  );
  if (!isUntouched) return undefined;
  const ids = new Set(changed.map(({ before, after }) => (after ?? before)?.id));
  return [...rows.filter((row) => !ids.has(row.id)), ...changed.flatMap(({ before }) => before ?? [])];
}

/** The roster without this change; undefined: somebody changed the same since. */
export function without(roster: Roster, change: RosterChange): Roster | undefined {
  const members = putBack(roster.members, change.members);
  const places = putBack(roster.places, change.places);
  const teams = putBack(roster.teams, change.teams);
  const exceptions = putBack(roster.exceptions, change.exceptions);
  return members && places && teams && exceptions
    ? { members, places, teams, exceptions, people: [] }
    : undefined;
}

/** The teams that a change is about. */
export function teamsTouched(roster: Roster, change: RosterChange): string[] {
  const changed = new Set(change.members.flatMap(({ before, after }) => (after ?? before)?.id ?? []));
  const ofMembers = roster.places.filter((one) => changed.has(one.enrollmentId)).map((one) => one.teamId);
  const ofRows = [...change.places, ...change.exceptions].flatMap(({ before, after }) =>
    [before, after].flatMap((row) => row?.teamId ?? []),
  );
  const own = change.teams.flatMap(({ before, after }) => (after ?? before)?.id ?? []);
  return [...new Set([...ofMembers, ...ofRows, ...own])].sort();
}

/** Names the state of these teams that somebody was shown: their rows, their places, and who holds those. */
export function markOf(roster: Roster, teamIds: string[]): string {
  const byId = <T extends { id: string }>(rows: T[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const places = roster.places.filter((one) => teamIds.includes(one.teamId));
  const holders = new Set(places.map((one) => one.enrollmentId));
  const state = {
    teams: byId(roster.teams.filter((one) => teamIds.includes(one.id))),
    places: byId(roster.places.filter((one) => holders.has(one.enrollmentId))),
    members: byId(roster.members.filter((one) => holders.has(one.id))),
    exceptions: byId(roster.exceptions.filter((one) => teamIds.includes(one.teamId))),
  };
  return createHash("sha256").update(JSON.stringify(state)).digest("hex").slice(0, 20);
}
