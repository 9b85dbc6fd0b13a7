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
import { addErratum, keepClosing } from "./closing.store.ts";

/** Keeps what a session that has just closed says; a second time changes nothing. */
export async function keepCounts(
  tx: Tx,
  session: SessionFacts,
  closing: { at: Date; byId: string | null },
): Promise<KeptCounts> {
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
  const closed = (await sessionsOf(tx, program)).filter(
    (session) => session.state !== "CANCELED" && isClosed(session, program.rules, at),
  );
  const sessions: CountsBefore["sessions"] = [];
  for (const session of closed) {
    const byId = session.state === "CLOSED" ? session.closedById : null;
    const counts = await keepCounts(tx, session, { at: closesAt(session, program.rules), byId });
    sessions.push({ session, counts });
  }
  return { program, sessions };
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
