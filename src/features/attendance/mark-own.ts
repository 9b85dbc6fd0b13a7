/** A person says whether they were there, until the session is closed. */
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { KnownWho, Who } from "../../platform/slack/who.ts";
import { holdSession } from "../closing/index.ts";
import { requireRight } from "../people/index.ts";
import { loadProgram, type ProgramFacts } from "../program/index.ts";
import { loadSession, type SessionFacts, startsAt } from "../session/index.ts";
import { isSameMark, type Mark, requireKnowable, requireOpen } from "./attendance.rules.ts";
import { enrollmentOf, lockEnrollments, marksOf, type StoredMark, saveMarks } from "./attendance.store.ts";
import { refreshMessages } from "./refresh-messages.ts";

interface Asked {
  who: Who;
  sessionId: string;
  at: Date;
}

export interface OwnAttendance {
  session: SessionFacts;
  program: ProgramFacts;
  enrollmentId: string;
  stored: StoredMark | undefined;
}

async function load(tx: Tx, who: KnownWho, sessionId: string): Promise<OwnAttendance> {
  const session = await loadSession(tx, who.workspaceId, sessionId);
  const program = await loadProgram(tx, who.workspaceId, session.programId);
  const enrollment = await enrollmentOf(tx, session, who.personId);
  if (!enrollment) {
    throw new UserError("not-enrolled", (words) =>
      words.attendance.notEnrolled({ number: session.number, contact: program.contact }),
    );
  }
  const stored = (await marksOf(tx, session, [enrollment.id])).get(enrollment.id);
  return { session, program, enrollmentId: enrollment.id, stored };
}

/** Reads what is stored, for opening the modal. Throws a UserError when the person may not enter it now. */
export async function readOwn(deps: Deps, { who, sessionId, at }: Asked): Promise<OwnAttendance> {
  requireRight(who, "attendance.mark-own");
  const own = await load(deps.db.client, who, sessionId);
  requireOpen({ ...own, at, byOffice: false });
  return own;
}

interface MarkOwn extends Asked {
  /** Undefined takes back what the person entered. */
  mark: Mark | undefined;
  /** Of a submission: false when it was acted on before. */
  once?: (tx: Tx) => Promise<boolean>;
}

interface Marked {
  changed: boolean;
  session: SessionFacts;
}

/** The same mark again changes nothing. */
export function markOwn(deps: Deps, marking: MarkOwn & { mark: Mark }): Promise<Marked> {
  return write(deps, marking);
}

/** 取り消す: back to 未確認; the history keeps both. What somebody else entered stays, and a second press too. */
export function takeBackOwn(deps: Deps, asked: Asked): Promise<Marked> {
  return write(deps, { ...asked, mark: undefined });
}

function requireOwn(stored: StoredMark | undefined, personId: string): void {
  if (!stored || stored.enteredById === personId) return;
  throw new UserError("not-own-mark", (words) => words.attendance.notOwnMark);
}

async function write(deps: Deps, { who, sessionId, mark, at, once }: MarkOwn): Promise<Marked> {
  const result = await deps.db.transaction(async (tx) => {
    requireRight(who, "attendance.mark-own");
    const { enrollmentId, session: held } = await load(tx, who, sessionId);
    const isKept = await holdSession(tx, held);
    await lockEnrollments(tx, who.workspaceId, [enrollmentId]);
    const { session, program, stored } = await load(tx, who, sessionId);
    if (once && !(await once(tx))) return { changed: false, session };
    requireOpen({ session, program, at, byOffice: false, isKept });
    if (mark) requireKnowable({ session, at }, mark.status);
    else requireOwn(stored, who.personId);
    if (isSameMark(stored, mark)) return { changed: false, session };
    await saveMarks(tx, {
      session,
      stored: new Map(stored && [[enrollmentId, stored]]),
      marks: [{ enrollmentId, mark }],
      byId: who.personId,
      at,
    });
    const { workspaceId } = who;
    const isAhead = at < startsAt(session);
    await refreshMessages(tx, deps.notices, { workspaceId, sessionId, personIds: [who.personId], isAhead });
    return { changed: true, session };
  });
  if (result.changed) deps.notices.kick();
  return result;
}
