/** What a trainee's Home is made of: one's own records so far, and what is owed. */
import type { Tx } from "../../platform/database/index.ts";
import type { KnownWho } from "../../platform/slack/who.ts";
import {
  type AssignmentLine,
  assignmentsOfPerson,
  owedBy,
  type TeamAssignments,
} from "../assignment/index.ts";
import type { AttendanceStatus } from "../closing/index.ts";
import { isAsking, standingsOf } from "../intention/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { hasQuestions, type Standing, standingOf, standings } from "../reflection/index.ts";
import { isClosed, nextOf, type SessionFacts, startsAt } from "../session/index.ts";

export interface OwnRecord {
  session: SessionFacts;
  status: AttendanceStatus | null;
  standing: Standing;
  /** Nothing can be changed any more. */
  isOver: boolean;
}

export interface Own {
  /** Sessions that have begun, for which the person was enrolled. */
  records: OwnRecord[];
  next: SessionFacts | undefined;
  /** The next session for which an answer is awaited: does the person mean to come? */
  toAnswer: SessionFacts | undefined;
  /** Present teams first. */
  lists: TeamAssignments[];
  assignments: { list: TeamAssignments; line: AssignmentLine }[];
}

export interface OwnReading {
  who: KnownWho;
  program: ProgramFacts;
  sessions: SessionFacts[];
  at: Date;
}

async function recordsOf(tx: Tx, { who, program, sessions, at }: OwnReading): Promise<OwnRecord[]> {
  const records: OwnRecord[] = [];
  for (const session of sessions) {
    if (session.state === "CANCELED" || startsAt(session) > at) continue;
    const row = (await standings(tx, session, [who.personId])).get(who.personId);
    if (!row) continue;
    const standing = standingOf(row, await hasQuestions(tx, session));
    records.push({ session, status: row.status, standing, isOver: isClosed(session, program.rules, at) });
  }
  return records;
}

async function toAnswer(tx: Tx, { who, program, sessions, at }: OwnReading) {
  const asking = sessions.filter((session) => isAsking({ session, program, at }));
  for (const session of asking) {
    const [own] = await standingsOf(tx, session, [who.personId]);
    if (own && !own.answer) return session;
  }
  return undefined;
}

export async function readOwn(tx: Tx, reading: OwnReading): Promise<Own> {
  const { who, program, sessions, at } = reading;
  const lists = await assignmentsOfPerson(tx, program, who.personId, at);
  return {
    records: await recordsOf(tx, reading),
    next: nextOf(sessions, at),
    toAnswer: await toAnswer(tx, reading),
    lists,
    assignments: lists.flatMap((list) => owedBy(list, who.personId, at).map((line) => ({ list, line }))),
  };
}
