/** Who was there: what may be marked when, and what a team's list changes. Pure. */
import { z } from "zod";
import { UserError } from "../../platform/i18n/user-error.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { type AttendanceStatus, hasAttended, STATUSES } from "../closing/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { isClosed, type SessionFacts } from "../session/index.ts";

/** What a list offers for one person; NONE is 未確認, the absence of a mark. */
export const CHOICES = ["NONE", ...STATUSES] as const;
export type Choice = (typeof CHOICES)[number];

export interface StandIn {
  name: string;
  kana: string;
  organization: string;
}

export interface Mark {
  status: AttendanceStatus;
  standIn?: StandIn;
}

const STAYED_AWAY: readonly AttendanceStatus[] = ["ABSENT", "EXCUSED"];

export function stayedAway(status: AttendanceStatus | undefined): boolean {
  return status !== undefined && STAYED_AWAY.includes(status);
}

export interface Entry {
  session: SessionFacts;
  program: ProgramFacts;
  at: Date;
  /** The office may correct after closing, from paper lists. */
  byOffice: boolean;
  /** Its counts are kept: it is closed, whatever the hour was when the person pressed. */
  isKept?: boolean;
}

/** Throws a UserError unless attendance of the session may be entered now. */
export function requireOpen({ session, program, at, byOffice, isKept = false }: Entry): void {
  const { number } = session;
  const { contact } = program;
  if (session.state === "CANCELED") {
    throw new UserError("session-canceled", (words) => words.attendance.canceled({ number, contact }));
  }
  if (!byOffice && (isKept || isClosed(session, program.rules, at))) {
    throw new UserError("attendance-closed", (words) => words.attendance.closed({ number, contact }));
  }
}

/** Absence and stand-ins can be told in advance; presence only from the day on. */
export function isKnowable({ session, at }: Pick<Entry, "session" | "at">, choice: Choice): boolean {
  return choice === "NONE" || !hasAttended(choice) || dateOf(at) >= session.date;
}

export function requireKnowable(entry: Pick<Entry, "session" | "at">, choice: Choice): void {
  if (isKnowable(entry, choice)) return;
  const { date } = entry.session;
  throw new UserError("attendance-too-early", (words) => words.attendance.tooEarly(date));
}

export function isSameMark(stored: Mark | undefined, wanted: Mark | undefined): boolean {
  if (stored?.status !== wanted?.status) return false;
  const [a, b] = [stored?.standIn, wanted?.standIn];
  // A status pressed again without details keeps the details that are there.
  if (b === undefined) return true;
  return a?.name === b.name && a?.kana === b.kana && a?.organization === b.organization;
}

/** One row of a list that somebody touched: as it was when the list was opened, and as it should be. */
export interface Touched {
  enrollmentId: string;
  opened: Choice;
  wanted: Mark | undefined;
}

/** Parts what may be written from what somebody else has changed since the list was opened. */
export function sortTouched(
  touched: Touched[],
  stored: ReadonlyMap<string, Mark>,
): { write: Touched[]; conflicts: Touched[] } {
  const changing = touched.filter((row) => !isSameMark(stored.get(row.enrollmentId), row.wanted));
  const isAsOpened = (row: Touched) => (stored.get(row.enrollmentId)?.status ?? "NONE") === row.opened;
  return { write: changing.filter(isAsOpened), conflicts: changing.filter((row) => !isAsOpened(row)) };
}

/** After `teamId`, the next team of which somebody is not marked, round to the ones before it; undefined: none is. */
export function nextTeam(
  teams: { teamId: string | null; unmarked: number }[],
  teamId: string,
): string | undefined {
  const at = teams.findIndex((team) => team.teamId === teamId);
  const round = [...teams.slice(at + 1), ...teams.slice(0, Math.max(at, 0))];
  return round.find((team) => team.teamId !== null && team.unmarked > 0)?.teamId ?? undefined;
}

export interface TeamOfSession {
  sessionId: string;
  teamId: string;
}

/** A button's or option's value; an option holds at most 75 characters, and two ids fit. */
export const teamValue = ({ sessionId, teamId }: TeamOfSession) => `${sessionId}:${teamId}`;

const twoIds = z.tuple([z.string().min(1), z.string().min(1)]);

export function readTeamValue(value: string): TeamOfSession {
  const [sessionId, teamId] = twoIds.parse(value.split(":"));
  return { sessionId, teamId };
}
