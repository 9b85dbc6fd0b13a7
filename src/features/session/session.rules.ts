/** When a session begins, ends and closes; what follows from its dates. Pure. */
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
  closedById: string | null;
  revision: number;
  moves: number;
  reflectionCloseDate: string | null;
  /** Whether its reflections are named (to the office alone) or anonymous. */
  visibility: "COUNCIL" | "ANONYMOUS";
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

/** The session that people prepare for: the next one that is not over. */
export function nextOf(sessions: SessionFacts[], at: Date): SessionFacts | undefined {
  return sessions
    .filter((session) => session.state === "SCHEDULED" && endsAt(session).getTime() > at.getTime())
    .toSorted((a, b) => startsAt(a).getTime() - startsAt(b).getTime())[0];
}
