/** One list for one team: a leader or contact for their own, the office for any. Only touched rows are written. */
import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { KnownWho, Who } from "../../platform/slack/who.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { holdSession, isConfirmed, openRecords, recordErrata } from "../closing/index.ts";
import { mayDo, requireRight } from "../people/index.ts";
import { loadProgram, type ProgramFacts } from "../program/index.ts";
import { loadSession, type SessionFacts, startsAt } from "../session/index.ts";
import { requireKnowable, requireOpen, sortTouched, type Touched } from "./attendance.rules.ts";
import {
  type Entered,
  lastEntered,
  lockEnrollments,
  marksOf,
  type StoredMark,
  saveMarks,
} from "./attendance.store.ts";
import { keep } from "./log.rules.ts";
import { refreshMessages } from "./refresh-messages.ts";
import { type Team, type TeamMember, teamOn, teamsSpokenFor } from "./team.store.ts";

export interface TeamSheet {
  session: SessionFacts;
  program: ProgramFacts;
  team: Team;
  members: TeamMember[];
  stored: Map<string, StoredMark>;
  /** By enrollment: who entered the present state, and when. */
  entered: Map<string, Entered>;
  /** What changes now is a correction: the office gives the reason. */
  isClosed: boolean;
}

interface Asked {
  who: Who;
  sessionId: string;
  teamId: string;
  at: Date;
}

function requireRole(who: Who): asserts who is KnownWho {
  requireRight(who, mayDo(who, "attendance.mark-any") ? "attendance.mark-any" : "attendance.mark-team");
}

async function load(tx: Tx, { who, sessionId, teamId, at }: Asked & { who: KnownWho }): Promise<TeamSheet> {
  const session = await loadSession(tx, who.workspaceId, sessionId);
  const program = await loadProgram(tx, who.workspaceId, session.programId);
  const byOffice = mayDo(who, "attendance.mark-any");
  if (!byOffice) {
    const own = await teamsSpokenFor(tx, session, who.personId, dateOf(at));
    if (!own.some((team) => team.id === teamId)) {
      throw new UserError("not-own-team", (words) => words.attendance.notOwnTeam(program.contact));
    }
  }
  requireOpen({ session, program, at, byOffice });
  const { team, members } = await teamOn(tx, session, teamId);
  const ids = members.map((member) => member.enrollmentId);
  const stored = await marksOf(tx, session, ids);
  const entered = await lastEntered(tx, session, ids);
  return { session, program, team, members, stored, entered, isClosed: isConfirmed(session, program, at) };
}

/** The list as it is stored. Throws a UserError when this person may not fill it in now. */
export async function readTeam(deps: Deps, asked: Asked): Promise<TeamSheet> {
  const { who } = asked;
  requireRole(who);
  return load(deps.db.client, { ...asked, who });
}

interface MarkTeam extends Asked {
  touched: Touched[];
  /** More rows of this list follow on the next page. */
  isMore?: boolean;
  /** Asked once the session is closed. */
  reason?: string | undefined;
}

interface TeamMarked {
  written: number;
  conflicts: Touched[];
  sheet: TeamSheet;
  /** The session has closed since the list was opened: nothing was written. */
  needsReason: boolean;
}

/** Before the rows are locked; undefined while the session is open, and for whoever may not write once it is closed. */
async function recordsBefore(tx: Tx, { who, sessionId, at }: Asked & { who: KnownWho }) {
  const session = await loadSession(tx, who.workspaceId, sessionId);
  if (!mayDo(who, "attendance.mark-any"))
    return { isKept: await holdSession(tx, session), before: undefined };
  const program = await loadProgram(tx, who.workspaceId, session.programId);
  return { isKept: false, before: await openRecords(tx, program, session, at) };
}

/** Writes the touched rows; what somebody else changed since the list was opened comes back as a conflict. */
export async function markTeam(deps: Deps, asked: MarkTeam): Promise<TeamMarked> {
  const { who, at, touched, isMore = false, reason } = asked;
  const { workspaceId } = who;
  const result = await deps.db.transaction(async (tx) => {
    requireRole(who);
    const asKnown = { ...asked, who };
    const { before, isKept } = await recordsBefore(tx, asKnown);
    await lockEnrollments(
      tx,
      workspaceId,
      touched.map((row) => row.enrollmentId),
    );
    const sheet = await load(tx, asKnown);
    const { session, program, stored, members } = sheet;
    if (isKept) requireOpen({ session, program, at, byOffice: false, isKept });
    const personOf = new Map(members.map((member) => [member.enrollmentId, member.personId]));
    const rows = touched.filter((row) => personOf.has(row.enrollmentId));
    for (const { wanted } of rows) requireKnowable({ session, at }, wanted?.status ?? "NONE");
    const { write, conflicts } = sortTouched(rows, stored);
    if (before && !reason && (isMore || write.length > 0)) {
      return { written: 0, conflicts: [], sheet: { ...sheet, isClosed: true }, needsReason: true };
    }
    const marks = write.map(({ enrollmentId, wanted }) => ({ enrollmentId, mark: wanted }));
    await saveMarks(tx, { session, stored, marks, byId: who.personId, at });
    await record(tx, { who, at, sheet, write });
    await refreshMessages(tx, deps.notices, {
      workspaceId,
      sessionId: session.id,
      personIds: write.flatMap((row) => personOf.get(row.enrollmentId) ?? []),
      isAhead: at < startsAt(session),
    });
    if (before && reason) await recordErrata(tx, before, { at, byId: who.personId, reason });
    return {
      written: write.length,
      needsReason: false,
      conflicts,
      sheet: conflicts.length > 0 ? await load(tx, asKnown) : sheet,
    };
  });
  if (result.written > 0) deps.notices.kick();
  return result;
}

/** One entry for each saved list; what people press for themselves has its history in the marks. */
async function record(
  tx: Tx,
  { who, at, sheet, write }: { who: KnownWho; at: Date; sheet: TeamSheet; write: Touched[] },
): Promise<void> {
  if (write.length === 0) return;
  const { session, stored, members, team } = sheet;
  const { workspaceId, programId, id, number, date } = session;
  const nameOf = new Map(members.map((member) => [member.enrollmentId, member.name]));
  const marks = write.map(({ enrollmentId, wanted }) => ({
    name: nameOf.get(enrollmentId) ?? "",
    from: stored.get(enrollmentId)?.status ?? "NONE",
    to: wanted?.status ?? "NONE",
    ...(wanted?.standIn && { standIn: wanted.standIn.name }),
  }));
  await recordAudit(tx, {
    ...{ workspaceId, programId, at, byId: who.personId },
    action: "attendance.marked",
    subject: { type: "session", id },
    facts: { number, date, team: team.name, marks },
    before: keep(write.map(({ enrollmentId }) => ({ enrollmentId, mark: stored.get(enrollmentId) }))),
    after: keep(write.map(({ enrollmentId, wanted }) => ({ enrollmentId, mark: wanted }))),
  });
}
