/** What the lists show, by role: names for the office, the own team for its leader and contacts, counts for a viewer. */
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { teamsSpokenFor } from "../attendance/index.ts";
import { type AttendanceCounts, attendanceCounts } from "../closing/index.ts";
import { mayDo, requireRight } from "../people/index.ts";
import { findProgram, loadProgram, type ProgramFacts } from "../program/index.ts";
import { hasQuestions, type ReflectionCounts, reflectionCounts } from "../reflection/index.ts";
import { findSession, type SessionFacts, sessionsOf, startsAt } from "../session/index.ts";
import {
  byTeam,
  EVERYBODY,
  type Filter,
  listed,
  pagesOf,
  type RecordRow,
  type TeamPart,
} from "./records.rules.ts";
import { allRecords } from "./records.store.ts";

export interface SessionCounts {
  session: SessionFacts;
  attended: AttendanceCounts;
  reflected: ReflectionCounts;
}

async function countsOf(tx: Tx, session: SessionFacts): Promise<SessionCounts> {
  const attended = await attendanceCounts(tx, session);
  return { session, attended, reflected: await reflectionCounts(tx, session) };
}

export interface Home {
  program: ProgramFacts;
  /** Those that have begun, the latest first. */
  sessions: SessionCounts[];
  /** Whether names may be opened from here. */
  maySeeAll: boolean;
}

export async function readHome({ db }: Pick<Deps, "db">, { who, at }: { who: Who; at: Date }): Promise<Home> {
  requireRight(who, "records.see-counts");
  const tx = db.client;
  const program = await findProgram(tx, who.workspaceId);
  if (!program) throw new UserError("no-program", (words) => words.common.noProgram);
  const begun = (await sessionsOf(tx, program)).filter(
    (session) => session.state !== "CANCELED" && startsAt(session) <= at,
  );
  const sessions: SessionCounts[] = [];
  for (const session of begun.reverse()) sessions.push(await countsOf(tx, session));
  return { program, sessions, maySeeAll: mayDo(who, "records.see-all") };
}

export async function findRecorded(
  tx: Tx,
  { workspaceId }: Who,
  sessionId: string,
): Promise<{ session: SessionFacts; program: ProgramFacts }> {
  const session = await findSession(tx, workspaceId, sessionId);
  if (!session) throw new UserError("no-session", (words) => words.schedule.fault.noSession);
  return { session, program: await loadProgram(tx, workspaceId, session.programId) };
}

export interface RecordList extends SessionCounts {
  program: ProgramFacts;
  filter: Filter;
  /** Counted from 0; the last page when there are fewer by now. */
  page: number;
  pages: TeamPart[][];
  /** Everybody whom the filter leaves. */
  found: number;
  /** What the list can be narrowed to. */
  teams: Omit<TeamPart, "people">[];
}

export interface ListAsked {
  who: Who;
  sessionId: string;
  filter: Filter;
  page: number;
}

const teamsIn = (rows: RecordRow[]) =>
  byTeam(listed(rows, false, EVERYBODY)).map(({ people: _, ...team }) => team);

export async function readList({ db }: Pick<Deps, "db">, asked: ListAsked): Promise<RecordList> {
  const { who, filter } = asked;
  requireRight(who, "records.see-all");
  const tx = db.client;
  const { session, program } = await findRecorded(tx, who, asked.sessionId);
  const rows = await allRecords(tx, session);
  const people = listed(rows, await hasQuestions(tx, session), filter);
  const pages = pagesOf(byTeam(people));
  const page = Math.max(0, Math.min(asked.page, pages.length - 1));
  const counts = await countsOf(tx, session);
  return { ...counts, program, filter, page, pages, found: people.length, teams: teamsIn(rows) };
}

export interface TeamList {
  session: SessionFacts;
  program: ProgramFacts;
  team: { number: number; name: string };
  people: TeamPart["people"];
}

/** Who of the own team is done; the words are not read at all. */
export async function readTeamList(
  { db }: Pick<Deps, "db">,
  { who, sessionId, teamId, at }: { who: Who; sessionId: string; teamId: string; at: Date },
): Promise<TeamList> {
  requireRight(who, "records.see-team");
  const tx = db.client;
  const { session, program } = await findRecorded(tx, who, sessionId);
  const own = await teamsSpokenFor(tx, session, who.personId, dateOf(at));
  const team = own.find((one) => one.id === teamId);
  if (!team) throw new UserError("not-own-team", (words) => words.records.notOwnTeam(program.contact));
  const rows = await allRecords(tx, session, teamId);
  const people = listed(rows, await hasQuestions(tx, session), EVERYBODY);
  return { session, program, team, people };
}
