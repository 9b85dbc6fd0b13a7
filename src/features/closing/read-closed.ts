/** What a closed session said when it closed, and what was put right since; for whoever shows it. */
import type { Tx } from "../../platform/database/index.ts";
import { peopleByIds } from "../people/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import type { SessionFacts } from "../session/index.ts";
import { attendanceCounts } from "./attendance-counts.store.ts";
import { type KeptCounts, keptCounts } from "./closing.rules.ts";
import { closingsOf, type Erratum, errataOf } from "./closing.store.ts";
import { closingBy, isConfirmed } from "./keep-counts.ts";

export interface Closed {
  at: Date;
  /** Name of the officer; null: it closed by its date. */
  by: string | null;
  counts: KeptCounts;
  /** Oldest first. */
  errata: Erratum[];
}

/** Those of `sessions` that are closed, by session id. What nobody has kept yet says what the records say. */
export async function closedSessions(
  tx: Tx,
  program: ProgramFacts,
  sessions: SessionFacts[],
  at: Date,
): Promise<Map<string, Closed>> {
  const kept = await closingsOf(tx, program);
  const closed = sessions.filter((session) => kept.has(session.id) || isConfirmed(session, program, at));
  if (closed.length === 0) return new Map();
  const errata = await errataOf(tx, program);
  const found: [string, Omit<Closed, "by"> & { byId: string | null }][] = [];
  for (const session of closed) {
    const closing = kept.get(session.id) ?? {
      ...closingBy(session, program),
      counts: keptCounts.parse(await attendanceCounts(tx, session)),
    };
    const own = errata.filter(({ sessionId }) => sessionId === session.id);
    found.push([session.id, { at: closing.at, byId: closing.byId, counts: closing.counts, errata: own }]);
  }
  const officers = found.flatMap(([, { byId }]) => byId ?? []);
  const people = await peopleByIds(tx, program.workspaceId, officers);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return new Map(
    found.map(([id, { byId, ...one }]) => [id, { ...one, by: byId && (names.get(byId) ?? null) }]),
  );
}
