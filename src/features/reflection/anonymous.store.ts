/** Answers of anonymous sessions, so written that nothing in the database leads from one to a person. */
import { randomUUID } from "node:crypto";
import type { Tx } from "../../platform/database/index.ts";
import type { SessionFacts } from "../session/index.ts";
import { type Answers, answers } from "./reflection.rules.ts";

type SessionKey = Pick<SessionFacts, "workspaceId" | "id">;
type Visibility = SessionFacts["visibility"];

/** So many rows are written anew with an answer: enough that none stands out, few enough for any session. */
const SHUFFLED = 200;

/**
 * Who will read the session's answers, which nobody changes until the transaction ends. Anonymous answers take turns.
 */
export async function holdVisibility(
  tx: Tx,
  { workspaceId, id }: SessionKey,
  { isAnonymous }: { isAnonymous: boolean },
): Promise<Visibility | undefined> {
  const [row] = isAnonymous
    ? await tx.$queryRaw<{ visibility: Visibility }[]>`
        select visibility::text from "Session" where "workspaceId" = ${workspaceId} and id = ${id}
        for no key update`
    : await tx.$queryRaw<{ visibility: Visibility }[]>`
        select visibility::text from "Session" where "workspaceId" = ${workspaceId} and id = ${id} for share`;
  return row?.visibility;
}

/**
 * PostgreSQL keeps with each row which transaction wrote it, and rows tend to lie in the order in which they came: an
 * answer alone would share the former with its receipt. So others of the session are taken out and written again with
 * it, in the order of their random ids. The caller holds the session.
 */
export async function addAnonymousAnswer(
  tx: Tx,
  { workspaceId, id: sessionId }: SessionKey,
  given: Answers,
): Promise<void> {
  const taken = await tx.$queryRaw<{ id: string; answers: Answers }[]>`
    delete from "AnonymousAnswer" where "workspaceId" = ${workspaceId} and id in (
      select id from "AnonymousAnswer"
      where "workspaceId" = ${workspaceId} and "sessionId" = ${sessionId}
      order by random() limit ${SHUFFLED}
    ) returning id, answers`;
  const rows = [...taken, { id: randomUUID(), answers: given }];
  await tx.anonymousAnswer.createMany({
    data: rows
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map((row) => ({ id: row.id, workspaceId, sessionId, answers: row.answers })),
  });
}

export interface AnonymousAnswer {
  id: string;
  answers: Answers;
}

/** In the order of their random ids. */
export async function anonymousAnswers(tx: Tx, { workspaceId, id }: SessionKey): Promise<AnonymousAnswer[]> {
  const rows = await tx.anonymousAnswer.findMany({
    where: { workspaceId, sessionId: id },
    orderBy: { id: "asc" },
    select: { id: true, answers: true },
  });
  return rows.map((row) => ({ id: row.id, answers: answers.parse(row.answers) }));
}

export function countAnonymousAnswers(tx: Tx, { workspaceId, id }: SessionKey): Promise<number> {
  return tx.anonymousAnswer.count({ where: { workspaceId, sessionId: id } });
}

/** Somebody has written to this session, if only a draft: who reads it is settled. */
export async function isVisibilityFixed(tx: Tx, { workspaceId, id }: SessionKey): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select r.id from "Reflection" r
    where r."workspaceId" = ${workspaceId} and r."sessionId" = ${id}
      and (r.state = 'SUBMITTED' or r.answers <> '{}'::jsonb or exists (
        select 1 from "ReflectionVersion" v
        where v."workspaceId" = r."workspaceId" and v."reflectionId" = r.id))
    limit 1`;
  return rows.length > 0 || (await countAnonymousAnswers(tx, { workspaceId, id })) > 0;
}

/** The caller has looked whether it may still be set, and holds the session. */
export async function setVisibility(
  tx: Tx,
  { workspaceId, id }: SessionKey,
  visibility: Visibility,
  at: Date,
): Promise<void> {
  await tx.session.updateMany({ where: { id, workspaceId }, data: { visibility, updatedAt: at } });
}
