import type { Tx } from "../../platform/database/index.ts";
import type { Who } from "../../platform/slack/who.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import {
  type AttendanceCounts,
  attendanceCounts,
  type Closed,
  closedSessions,
  type YearFigures,
  yearFigures,
} from "../closing/index.ts";
import { countOpenCorrections } from "../correction/index.ts";
import type { CountMails } from "../mail/index.ts";
import {
  type ListedPerson,
  mayDo,
  peopleByIds,
  requireRight,
  unknownVisitors,
  unmatchedPeople,
  unreachablePeople,
} from "../people/index.ts";
import { findProgram, type HeldTeam, type ProgramFacts, teamsOnHold } from "../program/index.ts";
import { type ReflectionCounts, reflectionCounts } from "../reflection/index.ts";
import {
  type PendingApproval,
  pendingApprovals,
  type SessionFacts,
  sessionsOf,
  startsAt,
} from "../session/index.ts";
import { type Warning, warningsOf } from "./overview.rules.ts";

/** What only the office sees: names, and what it has to do. */
export interface ForOffice {
  onHold: HeldTeam[];
  unmatched: ListedPerson[];
  unreachable: ListedPerson[];
  /** Slack ids of accounts that nobody of the list holds, and when they tried last. */
  strangers: { slackUserId: string; lastSeenAt: Date }[];
  waiting: PendingApproval[];
  /** Requests to correct attendance that nobody has decided about. */
  corrections: number;
  /** Notices that are still to be sent by mail to those whom Slack does not reach. */
  mails: number;
  warnings: Warning[];
}

/** A session that has begun: the same counts as in the weekly summary. */
export interface SessionCounts {
  session: SessionFacts;
  attended: AttendanceCounts;
  reflected: ReflectionCounts;
  /** What was confirmed when it closed, and errata since; absent while it is open. */
  closed: Closed | undefined;
}

export interface Overview {
  program: ProgramFacts;
  sessions: SessionFacts[];
  /** As in the year table: who is enrolled on the day of the last session. */
  figures: YearFigures;
  counts: SessionCounts[];
  /** The office holds everything back. */
  paused: { at: Date; by: string } | undefined;
  /** Absent for a viewer. */
  office: ForOffice | undefined;
}

interface Loaded {
  mails: CountMails;
  program: ProgramFacts;
  sessions: SessionFacts[];
  at: Date;
}

async function loadForOffice(tx: Tx, { program, sessions, at, mails }: Loaded, teams: number) {
  const { workspaceId, id: programId } = program;
  const date = dateOf(at);
  const unmatched = await unmatchedPeople(tx, workspaceId, date);
  return {
    onHold: await teamsOnHold(tx, workspaceId, programId),
    unmatched,
    unreachable: await unreachablePeople(tx, workspaceId, date),
    strangers: await unknownVisitors(tx, workspaceId),
    waiting: await pendingApprovals(tx, workspaceId, at),
    corrections: await countOpenCorrections(tx, program),
    mails: await mails(tx, program, at),
    warnings: warningsOf({ sessions, teams, unmatched }, program.state === "DRAFT" ? at : undefined),
  };
}

async function countSessions(tx: Tx, { program, sessions, at }: Loaded): Promise<SessionCounts[]> {
  if (program.state === "DRAFT") return [];
  const begun = sessions.filter((session) => session.state !== "CANCELED" && startsAt(session) <= at);
  const closed = await closedSessions(tx, program, begun, at);
  const counts: SessionCounts[] = [];
  for (const session of begun) {
    const attended = await attendanceCounts(tx, session);
    const reflected = await reflectionCounts(tx, session);
    counts.push({ session, attended, reflected, closed: closed.get(session.id) });
  }
  return counts;
}

async function pauseOf(tx: Tx, { workspaceId, pausedAt, pausedById }: ProgramFacts) {
  if (!pausedAt) return undefined;
  const [officer] = await peopleByIds(tx, workspaceId, pausedById ? [pausedById] : []);
  return { at: pausedAt, by: officer?.name ?? "" };
}

/** The program as this person may see it; undefined before one is imported. */
export async function loadOverview(
  tx: Tx,
  { who, at, mails }: { who: Who; at: Date; mails: CountMails },
): Promise<Overview | undefined> {
  requireRight(who, "program.see");
  const program = await findProgram(tx, who.workspaceId);
  if (!program) return undefined;
  const sessions = await sessionsOf(tx, program);
  const loaded = { program, sessions, at, mails };
  const figures = await yearFigures(tx, program);
  const office = mayDo(who, "program.start") ? await loadForOffice(tx, loaded, figures.teams) : undefined;
  const paused = await pauseOf(tx, program);
  return { program, sessions, figures, counts: await countSessions(tx, loaded), paused, office };
}
