/** What statements are coded with. */

import { Prisma } from "../../platform/database/generated/client.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Affiliation } from "../closing/index.ts";
import type { CodingState } from "./coding.rules.ts";
import type { ThemeFilter } from "./theme-table.ts";

export interface CodedStatement {
  id: string;
  programId: string;
  questionKey: string;
  text: string;
  isGone: boolean;
  state: CodingState;
  /** Person id of who coded it last. */
  codedById: string | null;
  codedAt: Date | null;
}

/** In the order of their ids, so that two who code the same wait for each other and not crosswise. */
export async function lockStatements(tx: Tx, workspaceId: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$queryRaw`
    select id from "Statement" where "workspaceId" = ${workspaceId} and id = any(${ids}::text[])
    order by id for update`;
}

export async function findStatements(tx: Tx, workspaceId: string, ids: string[]): Promise<CodedStatement[]> {
  const rows = await tx.statement.findMany({
    where: { workspaceId, id: { in: ids } },
    select: {
      ...{ id: true, programId: true, questionKey: true, text: true, isGone: true },
      ...{ codedById: true, codedAt: true, codings: { select: { entryId: true } } },
    },
  });
  return rows.map(({ codings, ...row }) => ({
    ...row,
    state: row.codedAt === null ? null : codings.map(({ entryId }) => entryId),
  }));
}

export interface NewState {
  statementId: string;
  state: CodingState;
}

/** Puts these states in place of what was there. The statements must be locked. */
export async function writeStates(
  tx: Tx,
  { workspaceId, at, byId }: { workspaceId: string; at: Date; byId: string },
  states: NewState[],
): Promise<void> {
  if (states.length === 0) return;
  const ids = states.map(({ statementId }) => statementId);
  await tx.coding.deleteMany({ where: { workspaceId, statementId: { in: ids } } });
  const data = states.flatMap(({ statementId, state }) =>
    (state ?? []).map((entryId) => ({ workspaceId, statementId, entryId })),
  );
  await tx.coding.createMany({ data });
  const mark = async (some: NewState[], columns: { codedAt: Date | null; codedById: string | null }) =>
    tx.statement.updateMany({
      where: { workspaceId, id: { in: some.map(({ statementId }) => statementId) } },
      data: { ...columns, isNews: true },
    });
  await mark(
    states.filter(({ state }) => state !== null),
    { codedAt: at, codedById: byId },
  );
  await mark(
    states.filter(({ state }) => state === null),
    { codedAt: null, codedById: null },
  );
}

export interface ListedStatement {
  id: string;
  sessionNumber: number;
  questionKey: string;
  text: string;
  /** Null: a sheet without a name. */
  affiliation: Affiliation | null;
  codedAt: Date | null;
  entryIds: string[];
}

export interface Wanted {
  workspaceId: string;
  programId: string;
  questionKeys: readonly string[];
  filter?: ThemeFilter;
  /** Only those that nobody has looked at. */
  uncoded?: boolean;
  skip?: number;
  take?: number;
}

/** Session by session, sheet by sheet, as they were written; by ids that say nothing of who or when. */
export async function listStatements(tx: Tx, wanted: Wanted): Promise<ListedStatement[]> {
  const { workspaceId, programId, questionKeys, filter = {}, uncoded, skip = 0, take = null } = wanted;
  const { sessionId, upTo } = filter;
  return tx.$queryRaw<ListedStatement[]>`
    select s.id, d.number as "sessionNumber", s."questionKey", s.text, s."codedAt",
      e.affiliation::text as affiliation,
      array(
        select c."entryId" from "Coding" c
        where c."workspaceId" = s."workspaceId" and c."statementId" = s.id order by c."entryId"
      ) as "entryIds"
    from "Statement" s
    join "Session" d on d."workspaceId" = s."workspaceId" and d.id = s."sessionId"
    left join "Enrollment" e on e."workspaceId" = s."workspaceId" and e.id = s."enrollmentId"
    where s."workspaceId" = ${workspaceId} and s."programId" = ${programId} and not s."isGone"
      and s."questionKey" = any(${[...questionKeys]}::text[])
      ${sessionId === undefined ? Prisma.empty : Prisma.sql`and s."sessionId" = ${sessionId}`}
      ${upTo === undefined ? Prisma.empty : Prisma.sql`and d.date <= ${upTo}`}
      ${uncoded ? Prisma.sql`and s."codedAt" is null` : Prisma.empty}
    order by s."questionKey", d.number, md5(s."sourceId"), s."order", s.id
    limit ${take}::int offset ${skip}::int`;
}
