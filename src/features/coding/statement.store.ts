/** Statements, and which answers have been split into them. */
import type { Tx } from "../../platform/database/index.ts";
import type { KnownStatement, StatementChanges } from "./statement.rules.ts";

export interface UnsplitAnswer {
  reflectionId: string;
  sessionId: string;
  enrollmentId: string;
  version: number;
  /** Handed in; otherwise nothing of it counts. */
  counts: boolean;
  answers: unknown;
}

/** Answers that changed since they were last split, and were handed in then or now. */
export async function unsplitAnswers(
  tx: Tx,
  { workspaceId, id: programId }: { workspaceId: string; id: string },
  most: number,
): Promise<UnsplitAnswer[]> {
  return tx.$queryRaw<UnsplitAnswer[]>`
    select r.id as "reflectionId", r."sessionId", r."enrollmentId", r.version, r.answers,
      r.state = 'SUBMITTED' as counts
    from "Reflection" r
    join "Session" s on s."workspaceId" = r."workspaceId" and s.id = r."sessionId"
    left join "SplitAnswer" p on p."workspaceId" = r."workspaceId" and p."reflectionId" = r.id
    where r."workspaceId" = ${workspaceId} and s."programId" = ${programId}
      and p.version is distinct from r.version and (r.state = 'SUBMITTED' or p.version is not null)
    order by r.id
    limit ${most}`;
}

export interface UnsplitSheet {
  /** Of the anonymous sheet; it tells nothing. */
  sourceId: string;
  sessionId: string;
  answers: unknown;
}

/** Anonymous sheets of sessions that have closed with so many of them at least. They are final, so each comes once. */
export async function unsplitSheets(
  tx: Tx,
  { workspaceId, id: programId }: { workspaceId: string; id: string },
  { least, most }: { least: number; most: number },
): Promise<UnsplitSheet[]> {
  return tx.$queryRaw<UnsplitSheet[]>`
    with readable as (
      select a."sessionId" from "AnonymousAnswer" a
      join "SessionClosing" c on c."workspaceId" = a."workspaceId" and c."sessionId" = a."sessionId"
      where a."workspaceId" = ${workspaceId} and c."programId" = ${programId}
      group by a."sessionId" having count(*) >= ${least}
    )
    select a.id as "sourceId", a."sessionId", a.answers
    from "AnonymousAnswer" a
    join readable r on r."sessionId" = a."sessionId"
    left join "SplitAnswer" p on p."workspaceId" = a."workspaceId" and p."reflectionId" = a.id
    where a."workspaceId" = ${workspaceId} and p.version is null
    order by a.id
    limit ${most}`;
}

export async function markSplit(
  tx: Tx,
  workspaceId: string,
  answers: Pick<UnsplitAnswer, "reflectionId" | "version">[],
): Promise<void> {
  const ids = answers.map(({ reflectionId }) => reflectionId);
  const versions = answers.map(({ version }) => version);
  await tx.$executeRaw`
    insert into "SplitAnswer" ("workspaceId", "reflectionId", version)
    select ${workspaceId}, r.id, r.version from unnest(${ids}::text[], ${versions}::int[]) as r(id, version)
    on conflict ("workspaceId", "reflectionId") do update set version = excluded.version`;
}

type Known = KnownStatement & { sourceId: string; questionKey: string };

export async function statementsOf(tx: Tx, workspaceId: string, sourceIds: string[]): Promise<Known[]> {
  return tx.statement.findMany({
    where: { workspaceId, sourceId: { in: sourceIds } },
    select: {
      ...{ id: true, sourceId: true, questionKey: true, hash: true },
      ...{ text: true, order: true, isGone: true },
    },
  });
}

/** Whose answer it is, and to which question. */
export interface Source {
  workspaceId: string;
  programId: string;
  sessionId: string;
  questionKey: string;
  sourceId: string;
  /** Null: nobody's name stands on it. */
  enrollmentId: string | null;
}

/** One statement for all that is new, one for all that stays, one for all that is gone. */
export async function writeChanges(
  tx: Tx,
  workspaceId: string,
  changes: { source: Source; changes: StatementChanges }[],
): Promise<void> {
  const added = changes.flatMap(({ source, changes: { added } }) =>
    added.map((statement) => ({ ...source, ...statement })),
  );
  const kept = changes.flatMap((one) => one.changes.kept);
  const gone = changes.flatMap((one) => one.changes.gone);
  if (added.length > 0) await tx.statement.createMany({ data: added, skipDuplicates: true });
  if (kept.length > 0) {
    const [ids, texts] = [kept.map(({ id }) => id), kept.map(({ text }) => text)];
    const orders = kept.map(({ order }) => order);
    await tx.$executeRaw`
      update "Statement" s set text = k.text, "order" = k.place, "isGone" = false
      from unnest(${ids}::text[], ${texts}::text[], ${orders}::int[]) as k(id, text, place)
      where s."workspaceId" = ${workspaceId} and s.id = k.id`;
  }
  if (gone.length > 0) {
    const where = { workspaceId, id: { in: gone } };
    await tx.statement.updateMany({ where, data: { isGone: true } });
  }
}
