/** One list for one team: a leader or contact for their own, the office for any. Only touched rows are written. */
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { KnownWho, Who } from "../../platform/slack/who.ts";
import { dateOf } from "../../shared/japanese-date.ts";
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
  return { session, program, team, members, stored, entered: await lastEntered(tx, session, ids) };
}

/** The list as it is stored. Throws a UserError when this person may not fill it in now. */
export async function readTeam(deps: Deps, asked: Asked): Promise<TeamSheet> {
  const { who } = asked;
  requireRole(who);
  return load(deps.db.client, { ...asked, who });
}

/** Writes the touched rows; what somebody else changed since the list was opened comes back as a conflict. */
export async function markTeam(
  deps: Deps,
  asked: Asked & { touched: Touched[] },
): Promise<{ written: number; conflicts: Touched[]; sheet: TeamSheet }> {
  const { who, at, touched } = asked;
  const { workspaceId } = who;
  const result = await deps.db.transaction(async (tx) => {
    requireRole(who);
    const asKnown = { ...asked, who };
    await lockEnrollments(
      tx,
      workspaceId,
      touched.map((row) => row.enrollmentId),
    );
    const sheet = await load(tx, asKnown);
    const { session, stored, members } = sheet;
    const personOf = new Map(members.map((member) => [member.enrollmentId, member.personId]));
    const rows = touched.filter((row) => personOf.has(row.enrollmentId));
    for (const { wanted } of rows) requireKnowable({ session, at }, wanted?.status ?? "NONE");
    const { write, conflicts } = sortTouched(rows, stored);
    const marks = write.map(({ enrollmentId, wanted }) => ({ enrollmentId, mark: wanted }));
    await saveMarks(tx, { session, stored, marks, byId: who.personId, at });
    await refreshMessages(tx, deps.notices, {
      workspaceId,
      sessionId: session.id,
      personIds: write.flatMap((row) => personOf.get(row.enrollmentId) ?? []),
      isAhead: at < startsAt(session),
    });
    return {
      written: write.length,
      conflicts,
      sheet: conflicts.length > 0 ? await load(tx, asKnown) : sheet,
    };
  });
  if (result.written > 0) deps.notices.kick();
  return result;
}
