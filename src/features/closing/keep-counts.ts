/**
 * A session's counts are kept when it closes. Whatever changes them afterwards (a mark put right, a membership dated
 * back, an import) goes through here and leaves an erratum: kept counts and errata together always say what the
 * records say.
 */
import type { Tx } from "../../platform/database/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { closesAt, isClosed, lockProgram, type SessionFacts, sessionsOf } from "../session/index.ts";
import { attendanceCounts } from "./attendance-counts.store.ts";
import { type KeptCounts, keptCounts, saysTheSame } from "./closing.rules.ts";
import { addErratum, closingsOf, holdSession, keepClosing, lockRecords } from "./closing.store.ts";

/** Whether the session is closed and its counts stand; one that was canceled has none. */
export function isConfirmed(session: SessionFacts, program: ProgramFacts, at: Date): boolean {
  return session.state !== "CANCELED" && isClosed(session, program.rules, at);
}

/** When a closed session closed, and who closed it; null: its date did. */
export function closingBy(session: SessionFacts, program: ProgramFacts): { at: Date; byId: string | null } {
  const byId = session.state === "CLOSED" ? session.closedById : null;
  return { at: closesAt(session, program.rules), byId };
}

/** Keeps what a session that has just closed says; a second time changes nothing. */
export async function keepCounts(
  tx: Tx,
  session: SessionFacts,
  closing: { at: Date; byId: string | null },
): Promise<KeptCounts> {
  await lockRecords(tx, session);
  const counts = keptCounts.parse(await attendanceCounts(tx, session));
  await keepClosing(tx, session, { ...closing, counts });
  return counts;
}

/** What the closed sessions said before a change; give it to `recordErrata` after it, in the same transaction. */
export interface CountsBefore {
  program: ProgramFacts;
  sessions: { session: SessionFacts; counts: KeptCounts }[];
}

/** Holds the program's row, so that of two changes each sees only its own. */
export async function countsBefore(tx: Tx, program: ProgramFacts, at: Date): Promise<CountsBefore> {
  await lockProgram(tx, program.workspaceId, program.id, at);
  const kept = await closingsOf(tx, program);
  const closed = (await sessionsOf(tx, program)).filter(
    (session) => kept.has(session.id) || isConfirmed(session, program, at),
  );
  const sessions: CountsBefore["sessions"] = [];
  for (const session of closed) {
    const counts = await keepCounts(tx, session, closingBy(session, program));
    sessions.push({ session, counts });
  }
  return { program, sessions };
}

/**
 * Before the office records something of one session: holds the session as it is, so that it cannot close in between.
 * Undefined while it is open; otherwise give it to `recordErrata` afterwards.
 */
export async function openRecords(
  tx: Tx,
  program: ProgramFacts,
  session: SessionFacts,
  at: Date,
): Promise<CountsBefore | undefined> {
  // The program's row first, then the session's: all who change what is closed take them in one order.
  const before = isConfirmed(session, program, at) ? await countsBefore(tx, program, at) : undefined;
  const isKept = await holdSession(tx, session);
  return before ?? (isKept ? countsBefore(tx, program, at) : undefined);
}

export interface Change {
  at: Date;
  /** Person id; null: the app itself. */
  byId: string | null;
  /** In the office's words: why the counts are others now. */
  reason: string;
}

/** The sessions that got an erratum. */
export async function recordErrata(tx: Tx, before: CountsBefore, change: Change): Promise<SessionFacts[]> {
  const corrected: SessionFacts[] = [];
  for (const { session, counts } of before.sessions) {
    const after = keptCounts.parse(await attendanceCounts(tx, session));
    if (saysTheSame(counts, after)) continue;
    await addErratum(tx, session, { ...change, before: counts, after });
    corrected.push(session);
  }
  return corrected;
}

/** Runs a change of records; what it does to the counts of closed sessions becomes errata. */
export async function withErrata<T>(
  tx: Tx,
  program: ProgramFacts,
  change: Change,
  run: () => Promise<T>,
): Promise<T> {
  const before = await countsBefore(tx, program, change.at);
  const result = await run();
  await recordErrata(tx, before, change);
  return result;
}
