/** Who did what, when, from what to what: written in the transaction of the act itself, and never changed. */
import { isDeepStrictEqual } from "node:util";
import type { Tx } from "../database/index.ts";
import type { Json } from "../notices/types.ts";

export interface NewAuditEntry {
  workspaceId: string;
  programId?: string;
  at: Date;
  /** Person id; null: the app itself. */
  byId: string | null;
  /** Feature first: "roster.transfer". */
  action: string;
  subject: { type: string; id: string };
  /** Names, numbers and dates as they are now, for the log's line; never what people wrote. */
  facts: Json;
  before?: Json;
  after?: Json;
  /** The entry that this one takes back. */
  reversesId?: string;
}

export interface AuditEntry extends Omit<NewAuditEntry, "subject"> {
  id: string;
  subjectType: string;
  subjectId: string;
  /** The entry that took this one back. */
  reversedById?: string;
}

/** Returns the entry's id. */
export async function recordAudit(tx: Tx, { subject, ...entry }: NewAuditEntry): Promise<string> {
  const { before, after, facts, ...columns } = entry;
  const { id } = await tx.auditEntry.create({
    data: {
      ...columns,
      subjectType: subject.type,
      subjectId: subject.id,
      facts: facts ?? {},
      // An absent state is no JSON null.
      ...(before !== undefined && before !== null && { before }),
      ...(after !== undefined && after !== null && { after }),
    },
    select: { id: true },
  });
  return id;
}

export interface AuditFilter {
  workspaceId: string;
  programId?: string;
  ids?: string[];
  /** Null: what the app did itself. */
  byId?: string | null;
  action?: string;
  /** All acts of one feature: "roster". */
  feature?: string;
  subject?: { type: string; id: string };
  from?: Date;
  /** Not included. */
  until?: Date;
  take?: number;
  skip?: number;
}

/** The entries that fit, newest first. */
export async function auditEntries(tx: Tx, filter: AuditFilter): Promise<AuditEntry[]> {
  const { workspaceId, programId, ids, byId, action, feature, subject, from, until } = filter;
  const { take, skip } = filter;
  const rows = await tx.auditEntry.findMany({
    where: {
      workspaceId,
      ...(programId !== undefined && { programId }),
      ...(ids && { id: { in: ids } }),
      ...(byId !== undefined && { byId }),
      ...(action !== undefined && { action }),
      ...(feature !== undefined && { action: { startsWith: `${feature}.` } }),
      ...(subject && { subjectType: subject.type, subjectId: subject.id }),
      at: { ...(from && { gte: from }), ...(until && { lt: until }) },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    ...(take !== undefined && { take }),
    ...(skip !== undefined && { skip }),
  });
  const reversals = await tx.auditEntry.findMany({
    where: { workspaceId, reversesId: { in: rows.map((row) => row.id) } },
    select: { id: true, reversesId: true },
  });
  const reversedBy = new Map(reversals.map((row) => [row.reversesId, row.id]));
  return rows.map(({ programId: program, reversesId, facts, before, after, ...row }) => {
    const reversedById = reversedBy.get(row.id);
    return {
      ...row,
      // Prisma's JSON is what was written here: plain values.
      facts: facts as Json,
      ...(program !== null && { programId: program }),
      ...(before !== null && { before: before as Json }),
      ...(after !== null && { after: after as Json }),
      ...(reversesId !== null && { reversesId }),
      ...(reversedById !== undefined && { reversedById }),
    };
  });
}

/** The entry as it stands; whoever else wants to take it back waits until this transaction is over. */
export async function lockAuditEntry(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<AuditEntry | undefined> {
  await tx.$queryRaw`
    select id from "AuditEntry" where "workspaceId" = ${workspaceId} and id = ${id} for no key update`;
  const [entry] = await auditEntries(tx, { workspaceId, ids: [id] });
  return entry;
}

/** Enough to look through for the act that another one turns round. */
const MOST_RECENT = 50;

/**
 * The latest act on this subject that leads exactly the other way, from `after` to `before`, and was not taken back:
 * what is entered now reverses it.
 */
export async function entryTurnedRound(
  tx: Tx,
  {
    workspaceId,
    subject,
    action,
    before,
    after,
  }: Required<Pick<AuditFilter, "workspaceId" | "subject" | "action">> & States,
): Promise<AuditEntry | undefined> {
  const entries = await auditEntries(tx, { workspaceId, subject, action, take: MOST_RECENT });
  return entries.find(
    (entry) =>
      entry.reversesId === undefined &&
      entry.reversedById === undefined &&
      isDeepStrictEqual(entry.before, after) &&
      isDeepStrictEqual(entry.after, before),
  );
}

interface States {
  before: Json;
  after: Json;
}

/** Ids of the people who did something, those of late first; null stands for the app itself. */
export async function auditActors(tx: Tx, workspaceId: string, most: number): Promise<(string | null)[]> {
  const rows = await tx.auditEntry.groupBy({
    by: ["byId"],
    where: { workspaceId },
    _max: { at: true },
    orderBy: { _max: { at: "desc" } },
    take: most,
  });
  return rows.map((row) => row.byId);
}
