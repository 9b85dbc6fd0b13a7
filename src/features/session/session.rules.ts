/** When a session begins, ends and closes; what follows from its dates. Pure. */
import { UserError } from "../../platform/i18n/user-error.ts";
import { addDays, moment } from "../../shared/japanese-date.ts";
import { officeDayUntil } from "../../shared/office-days.ts";
import type { ProgramRules } from "../program/index.ts";

export interface SessionPart {
  order: number;
  kind: "LECTURE" | "PRACTICE_REPORT" | "EXCHANGE" | "EXERCISE";
  title: string;
  speakers: string[];
}

export interface SessionFacts {
  id: string;
  workspaceId: string;
  programId: string;
  number: number;
  date: string;
  startTime: string;
  endTime: string;
  mode: "VENUE" | "ONLINE" | "HYBRID";
  venue: string | null;
  link: string | null;
  belongings: string | null;
  theme: string;
  state: "SCHEDULED" | "CANCELED" | "CLOSED";
  closedAt: Date | null;
  revision: number;
  moves: number;
  reflectionCloseDate: string | null;
  parts: SessionPart[];
}

export const startsAt = (session: SessionFacts) => moment(session.date, session.startTime);
export const endsAt = (session: SessionFacts) => moment(session.date, session.endTime);

/** The last day of its reflections: never a closed day, because it is a deadline. */
export function closingDate(session: SessionFacts, rules: ProgramRules): string {
  return session.reflectionCloseDate ?? officeDayUntil(addDays(session.date, rules.reflectionOpenDays));
}

/** The moment at which attendance and reflections of the session can no longer be changed by trainees. */
export function closesAt(session: SessionFacts, rules: ProgramRules): Date {
  return session.closedAt ?? moment(closingDate(session, rules), rules.officeHours.to);
}

export function isClosed(session: SessionFacts, rules: ProgramRules, at: Date): boolean {
  return session.state !== "SCHEDULED" || at.getTime() >= closesAt(session, rules).getTime();
}

/** Throws unless the session can still be changed. */
export function requireOpen(session: SessionFacts, rules: ProgramRules, at: Date): void {
  const { number } = session;
  if (session.state === "CANCELED") {
    throw new UserError("canceled", (words) => words.session.fault.canceled(number));
  }
  if (isClosed(session, rules, at)) {
    throw new UserError("closed", (words) => words.session.fault.closed(number));
  }
}

/** Throws when the session is over: what has taken place is neither moved nor canceled. */
export function requireToCome(session: SessionFacts, at: Date): void {
  if (at.getTime() < endsAt(session).getTime()) return;
  throw new UserError("over", (words) => words.session.fault.over(session.number));
}

/** Throws unless the session is over: what never took place is canceled, not closed. */
export function requireOver(session: SessionFacts, at: Date): void {
  if (at.getTime() >= endsAt(session).getTime()) return;
  throw new UserError("not-over", (words) => words.session.fault.notOver(session.number));
}

/** The session that people prepare for: the next one that is not over. */
export function nextOf(sessions: SessionFacts[], at: Date): SessionFacts | undefined {
  return sessions
    .filter((session) => session.state === "SCHEDULED" && endsAt(session).getTime() > at.getTime())
    .toSorted((a, b) => startsAt(a).getTime() - startsAt(b).getTime())[0];
}
