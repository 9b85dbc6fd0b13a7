/** What is said when a session has closed: when, and what comes next. Pure. */
import type { Occasion } from "../../platform/notices/types.ts";
import { dateOf, moment } from "../../shared/japanese-date.ts";
import type { ProgramFacts } from "../program/index.ts";
import { closesAt, nextOf, type SessionFacts, startsAt } from "../session/index.ts";

/** A word of thanks is worth saying for a week. */
const SAID_WITHIN_MS = 7 * 86_400_000;
const MOST_DUE = 3;

/** A session closes once: moved before, its closing moves with it. */
export function wrapUpOccasions(session: SessionFacts, program: ProgramFacts): Occasion[] {
  if (session.state === "CANCELED") return [];
  const dueAt = closesAt(session, program.rules);
  const expiresAt = new Date(dueAt.getTime() + SAID_WITHIN_MS);
  return [{ ordinal: 1, dueAt, expiresAt, programId: program.id }];
}

export interface Next {
  session: SessionFacts | undefined;
  /** Assignments that are due next, the earliest first. */
  due: { title: string; date: string }[];
}

interface Ahead {
  sessions: SessionFacts[];
  assignments: { title: string; due: string | undefined; isGiven: boolean }[];
  at: Date;
}

export function nextAfter({ sessions, assignments, at }: Ahead): Next {
  const session = nextOf(
    sessions.filter((one) => startsAt(one) > at),
    at,
  );
  const today = dateOf(at);
  return {
    session,
    due: assignments
      .flatMap(({ title, due, isGiven }) =>
        isGiven && due !== undefined && due >= today ? [{ title, date: due }] : [],
      )
      .toSorted((a, b) => (moment(a.date, "00:00") < moment(b.date, "00:00") ? -1 : 1))
      .slice(0, MOST_DUE),
  };
}
