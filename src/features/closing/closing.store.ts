/** What a session's counts were when it closed, and what was put right since. Both are only ever added to. */
import type { Tx } from "../../platform/database/index.ts";
import type { SessionFacts } from "../session/index.ts";
import { type KeptCounts, keptCounts } from "./closing.rules.ts";

export interface Closing {
  sessionId: string;
  /** When the session closed. */
  at: Date;
  /** Person id; null: it closed by its date. */
  byId: string | null;
  counts: KeptCounts;
}

type Of = Pick<SessionFacts, "workspaceId" | "programId" | "id">;

/** The closings of the program's sessions, by session id; only those whose counts are kept. */
export async function closingsOf(
  tx: Tx,
  { workspaceId, id: programId }: { workspaceId: string; id: string },
): Promise<Map<string, Closing>> {
  const rows = await tx.sessionClosing.findMany({ where: { workspaceId, programId } });
  return new Map(
    rows.map(({ sessionId, at, byId, figures }) => [
      sessionId,
      { sessionId, at, byId, counts: keptCounts.parse(figures) },
    ]),
  );
}

/**
 * Whoever records something holds the session as it is until the transaction ends: it cannot close in between. True:
 * its counts are kept already, whatever the hour was when the person pressed.
 */
export async function holdSession(
  tx: Tx,
  { workspaceId, id }: Pick<Of, "workspaceId" | "id">,
): Promise<boolean> {
  await tx.$queryRaw`select id from "Session" where "workspaceId" = ${workspaceId} and id = ${id} for share`;
  // A statement of its own: it sees what the one before it waited for.
  return (await tx.sessionClosing.count({ where: { workspaceId, sessionId: id } })) > 0;
}

/** Waits for whoever is recording something, and keeps others from it until the transaction ends. */
export async function lockRecords(tx: Tx, { workspaceId, id }: Of): Promise<void> {
  await tx.$queryRaw`
    select id from "Session" where "workspaceId" = ${workspaceId} and id = ${id} for no key update`;
}

export async function closingOf(tx: Tx, { workspaceId, id }: Of): Promise<Closing | undefined> {
  const row = await tx.sessionClosing.findUnique({ where: { sessionId: id, workspaceId } });
  return row
    ? { sessionId: id, at: row.at, byId: row.byId, counts: keptCounts.parse(row.figures) }
    : undefined;
}

/** Keeps the counts unless they were kept before. */
export async function keepClosing(
  tx: Tx,
  { workspaceId, programId, id: sessionId }: Of,
  { at, byId, counts }: Omit<Closing, "sessionId">,
): Promise<void> {
  await tx.sessionClosing.createMany({
    data: [{ sessionId, workspaceId, programId, at, byId, figures: counts }],
    skipDuplicates: true,
  });
}

export interface Erratum {
  id: string;
  sessionId: string;
  at: Date;
  /** Person id; null: the app itself. */
  byId: string | null;
  reason: string;
  before: KeptCounts;
  after: KeptCounts;
}

export async function addErratum(
  tx: Tx,
  { workspaceId, programId, id: sessionId }: Of,
  erratum: Omit<Erratum, "id" | "sessionId">,
): Promise<void> {
  await tx.erratum.create({ data: { workspaceId, programId, sessionId, ...erratum } });
}

/** Errata of the program after `since` and up to `until`, oldest first; with neither, all of them. */
export async function errataOf(
  tx: Tx,
  { workspaceId, id: programId }: { workspaceId: string; id: string },
  { since, until }: { since?: Date; until?: Date } = {},
): Promise<Erratum[]> {
  const rows = await tx.erratum.findMany({
    where: { workspaceId, programId, at: { ...(since && { gt: since }), ...(until && { lte: until }) } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, sessionId, at, byId, reason, before, after }) => ({
    ...{ id, sessionId, at, byId, reason },
    before: keptCounts.parse(before),
    after: keptCounts.parse(after),
  }));
}
