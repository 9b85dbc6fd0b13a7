/** The counts that suggestions are made from. */
import type { Tx } from "../../platform/database/index.ts";
import type { GramCounted, Lesson } from "./suggestion.rules.ts";

export async function gramCounts(
  tx: Tx,
  { workspaceId, questionKey, grams }: { workspaceId: string; questionKey: string; grams: string[] },
): Promise<GramCounted[]> {
  return tx.$queryRaw<GramCounted[]>`
    select gram, "entryId", count from "GramCount"
    where "workspaceId" = ${workspaceId} and "questionKey" = ${questionKey}
      and gram = any(${grams}::text[]) and count > 0`;
}

/** Statements whose coding changed since they were last learned from; two who learn take different ones. */
export async function takeLessons(
  tx: Tx,
  workspaceId: string,
  most: number,
): Promise<(Lesson & { id: string })[]> {
  return tx.$queryRaw<(Lesson & { id: string })[]>`
    select s.id, s.text, coalesce(s.learned, '{}') as learned,
      array(
        select c."entryId" from "Coding" c
        where c."workspaceId" = s."workspaceId" and c."statementId" = s.id
      ) as state
    from "Statement" s
    where s."workspaceId" = ${workspaceId} and s."isNews"
    order by s.id limit ${most}
    for update of s skip locked`;
}

/** In one order, so that two who learn wait for each other and not crosswise. */
export async function addCounts(tx: Tx, workspaceId: string, counted: GramCounted[]): Promise<void> {
  const grams = counted.map(({ gram }) => gram);
  const entries = counted.map(({ entryId }) => entryId);
  const counts = counted.map(({ count }) => count);
  await tx.$executeRaw`
    insert into "GramCount" as g ("workspaceId", "questionKey", gram, "entryId", count)
    select e."workspaceId", e."questionKey", n.gram, e.id, n.count
    from unnest(${grams}::text[], ${entries}::text[], ${counts}::int[]) as n(gram, entry, count)
    join "CodebookEntry" e on e."workspaceId" = ${workspaceId} and e.id = n.entry
    order by n.gram, e.id
    on conflict ("workspaceId", "questionKey", gram, "entryId") do update set count = g.count + excluded.count`;
}

export async function markLearned(
  tx: Tx,
  workspaceId: string,
  lessons: (Lesson & { id: string })[],
): Promise<void> {
  const ids = lessons.map(({ id }) => id);
  await tx.$executeRaw`
    update "Statement" s set "isNews" = false, learned = array(
      select c."entryId" from "Coding" c
      where c."workspaceId" = s."workspaceId" and c."statementId" = s.id
    )
    where s."workspaceId" = ${workspaceId} and s.id = any(${ids}::text[])`;
}
