/** Reads what a summary tells of: counts from attendance and reflections, dates, and what waits for the office. */
import { type AuditEntry, auditEntries } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import { addDays, dateOf, moment } from "../../shared/japanese-date.ts";
import {
  type AttendanceCounts,
  attendanceCounts,
  changedFigures,
  errataOf,
  headlineOf,
} from "../closing/index.ts";
import { countOpenCorrections } from "../correction/index.ts";
import { countsOf, type IntentionCounts, isAsking, standingsOf } from "../intention/index.ts";
import type { CountMails } from "../mail/index.ts";
import { unknownVisitors, unmatchedPeople, unreachablePeople } from "../people/index.ts";
import { type ProgramFacts, teamsOnHold } from "../program/index.ts";
import { type ReflectionCounts, reflectionCounts } from "../reflection/index.ts";
import {
  closesAt,
  isClosed,
  pendingApprovals,
  type SessionFacts,
  sessionsOf,
  startsAt,
} from "../session/index.ts";
import type { Detail, NextDate, SessionLine, SummaryFacts, Waits } from "./facts.rules.ts";
import { gatherThemes } from "./gather-themes.ts";
import { gatherWork } from "./gather-work.ts";
import { findOddities } from "./plausibility.store.ts";
import { countRosterActs } from "./roster.rules.ts";
import { failedDeliveries } from "./summary.store.ts";
import { unconfirmed } from "./work.rules.ts";

/** So long after it closed, a session is still shown team by team. */
const SHOWN_DAYS = 7;
const MOST_DATES = 6;

interface Counted {
  session: SessionFacts;
  attended: AttendanceCounts;
  reflected: ReflectionCounts;
  intended: IntentionCounts | undefined;
}

/** `isLatest`: shown team by team. */
async function countSession(
  tx: Tx,
  session: SessionFacts,
  program: ProgramFacts,
  { at, isLatest }: { at: Date; isLatest: boolean },
): Promise<Counted> {
  const counting = { byTeam: isLatest };
  const attended = await attendanceCounts(tx, session, counting);
  const intended = isAsking({ session, program, at }) ? countsOf(await standingsOf(tx, session)) : undefined;
  return { session, attended, reflected: await reflectionCounts(tx, session), intended };
}

function lineOf(
  { session, attended, reflected, intended }: Counted,
  program: ProgramFacts,
  at: Date,
): SessionLine {
  const { enrolled, trainees, substitutes, absent, excused, unmarked, observers } = attended;
  const { asked, submitted, drafts, declined, owed } = reflected;
  return {
    number: session.number,
    date: session.date,
    isHeld: startsAt(session) <= at,
    isClosed: isClosed(session, program.rules, at),
    attendance: { enrolled, trainees, substitutes, absent, excused, unmarked, observers },
    reflections: { asked, submitted, drafts, declined, owed },
    ...(intended && {
      intention: {
        attend: intended.attend.total,
        substitutes: intended.substitutes.total,
        absent: intended.absent,
        unanswered: intended.unanswered,
      },
    }),
  };
}

function detailOf({ session, attended, reflected }: Counted): Detail {
  const share = (affiliation: keyof AttendanceCounts["byAffiliation"]) => {
    const { trainees, enrolled } = attended.byAffiliation[affiliation];
    const { submitted, asked } = reflected.byAffiliation[affiliation];
    return { trainees: { of: enrolled, count: trainees }, submitted: { of: asked, count: submitted } };
  };
  const answers = new Map(reflected.byTeam.map((team) => [team.teamId, team]));
  return {
    number: session.number,
    affiliations: { ADMIN: share("ADMIN"), SHAKYO: share("SHAKYO"), AGENCY: share("AGENCY") },
    teams: attended.byTeam.map(({ teamId, number, name, enrolled, trainees, substitutes, unmarked }) => {
      const { asked, submitted, owed } = answers.get(teamId) ?? { asked: 0, submitted: 0, owed: 0 };
      return { number, name, enrolled, trainees, substitutes, unmarked, asked, submitted, owed };
    }),
  };
}

function nextDates(held: SessionFacts[], ahead: SessionFacts[], program: ProgramFacts, at: Date): NextDate[] {
  const closings = held.filter((session) => !isClosed(session, program.rules, at));
  return [
    ...closings.map(({ number, ...session }) => ({
      kind: "closing" as const,
      number,
      at: closesAt({ number, ...session }, program.rules).toISOString(),
    })),
    ...ahead.slice(0, 2).map((session) => ({
      kind: "session" as const,
      number: session.number,
      at: startsAt(session).toISOString(),
    })),
  ];
}

async function waitsOf(
  tx: Tx,
  program: ProgramFacts,
  { at, mails }: Pick<Gathering, "at" | "mails">,
): Promise<Omit<Waits, "approvals" | "handIns">> {
  const { workspaceId } = program;
  const today = dateOf(at);
  const lastWeek = moment(addDays(today, -7), "00:00");
  const visitors = await unknownVisitors(tx, workspaceId);
  return {
    unmatched: (await unmatchedPeople(tx, workspaceId, today)).length,
    unreachable: (await unreachablePeople(tx, workspaceId, today)).length,
    strangers: visitors.filter(({ lastSeenAt }) => lastSeenAt >= lastWeek).length,
    teamsOnHold: (await teamsOnHold(tx, workspaceId, program.id)).map(({ number, name }) => ({
      number,
      name,
    })),
    failed: await failedDeliveries(tx, workspaceId, lastWeek),
    corrections: await countOpenCorrections(tx, program),
    mails: await mails(tx, program, at),
  };
}

async function errataSince(
  tx: Tx,
  program: ProgramFacts,
  sessions: SessionFacts[],
  { since, at }: { since: Date | undefined; at: Date },
): Promise<SummaryFacts["errata"]> {
  const errata = await errataOf(tx, program, { ...(since && { since }), until: at });
  return errata.flatMap(({ sessionId, before, after, reason }) => {
    const session = sessions.find(({ id }) => id === sessionId);
    if (!session) return [];
    const { number, date } = session;
    return [{ number, date, changes: headlineOf(changedFigures(before, after)), reason }];
  });
}

async function rosterSince(
  tx: Tx,
  { workspaceId, id: programId }: ProgramFacts,
  { since, at }: { since: Date | undefined; at: Date },
): Promise<SummaryFacts["roster"]> {
  if (!since) return [];
  const entries: AuditEntry[] = [];
  for (const feature of ["roster", "teams"]) {
    entries.push(...(await auditEntries(tx, { workspaceId, programId, feature, from: since, until: at })));
  }
  return countRosterActs(entries);
}

export interface Gathering {
  /** Says which sessions are past. */
  at: Date;
  /** The moment of the summary before: errata since then are told. */
  saidBefore?: Date | undefined;
  /** How many notices are still to be mailed. */
  mails: CountMails;
}

/** As things stand in the database. */
export async function gatherFacts(
  tx: Tx,
  program: ProgramFacts,
  { at, saidBefore, mails }: Gathering,
): Promise<SummaryFacts> {
  const sessions = await sessionsOf(tx, program);
  const running = sessions.filter((session) => session.state !== "CANCELED");
  const held = running.filter((session) => startsAt(session) <= at);
  const ahead = running.filter((session) => startsAt(session) > at);
  const counted: Counted[] = [];
  for (const session of [...held, ...ahead.slice(0, 1)])
    counted.push(await countSession(tx, session, program, { at, isLatest: session === held.at(-1) }));
  const latest = counted[held.length - 1];
  const since = moment(addDays(dateOf(at), -SHOWN_DAYS), "00:00");
  const isShown = latest !== undefined && closesAt(latest.session, program.rules) >= since;

  const pending = (await pendingApprovals(tx, program.workspaceId)).filter(
    ({ programId }) => programId === program.id,
  );
  const approvals = pending.map(({ sessionNumber: number, dueAt, askedAt }) => ({ number, dueAt, askedAt }));
  const asked = approvals.filter(({ askedAt }) => askedAt <= at);
  const later = approvals.filter(({ askedAt }) => askedAt > at);
  const next = [
    ...nextDates(held, ahead, program, at),
    ...later.map(({ number, dueAt }) => ({ kind: "announcement" as const, number, at: dueAt.toISOString() })),
  ];
  const work = await gatherWork(tx, program, at);
  return {
    at: at.toISOString(),
    sessions: counted.map((one) => lineOf(one, program, at)),
    canceled: sessions.filter((session) => session.state === "CANCELED").map(({ number }) => number),
    errata: await errataSince(tx, program, sessions, { since: saidBefore, at }),
    detail: isShown ? detailOf(latest) : null,
    next: next.sort((a, b) => (a.at < b.at ? -1 : 1)).slice(0, MOST_DATES),
    waits: {
      approvals: asked.map(({ number, dueAt }) => ({ number, dueAt: dueAt.toISOString() })),
      ...(await waitsOf(tx, program, { at, mails })),
      handIns: unconfirmed(work),
    },
    roster: await rosterSince(tx, program, { since: saidBefore ?? program.startedAt ?? undefined, at }),
    oddities: await findOddities(tx, program, at),
    ...work,
    themes: await gatherThemes(tx, program),
  };
}
