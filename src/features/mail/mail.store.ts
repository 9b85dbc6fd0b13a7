/** Notices that may have to be mailed, whom Slack does not reach, and what the office has sent by its own mail. */
import type { Tx } from "../../platform/database/index.ts";
import type { Json, NoticeFacts } from "../../platform/notices/types.ts";
import { namesOf } from "../people/index.ts";
import type { ProgramFacts } from "../program/index.ts";

type Of = Pick<ProgramFacts, "workspaceId" | "id">;

const columns = {
  id: true,
  workspaceId: true,
  programId: true,
  key: true,
  kind: true,
  subjectId: true,
  ordinal: true,
  dueAt: true,
  expiresAt: true,
  facts: true,
} as const;

type Row = Omit<NoticeFacts, "facts"> & { facts: unknown };

/** What was stored as JSON comes back as JSON. */
const factsOf = (row: Row): NoticeFacts => ({ ...row, facts: (row.facts ?? null) as Json });

/** Of these kinds, going out and still worth saying; by time. */
export async function noticesGoingOut(
  tx: Tx,
  { workspaceId, id: programId }: Of,
  { kinds, at }: { kinds: string[]; at: Date },
): Promise<NoticeFacts[]> {
  const rows = await tx.notice.findMany({
    where: {
      workspaceId,
      programId,
      kind: { in: kinds },
      state: "GOING_OUT",
      dueAt: { lte: at },
      expiresAt: { gt: at },
    },
    orderBy: [{ dueAt: "asc" }, { key: "asc" }],
    select: columns,
  });
  return rows.map(factsOf);
}

export async function noticesByIds(tx: Tx, workspaceId: string, ids: string[]): Promise<NoticeFacts[]> {
  const rows = await tx.notice.findMany({ where: { workspaceId, id: { in: ids } }, select: columns });
  return rows.map(factsOf);
}

/** Whoever notes or takes back that this was mailed waits until the transaction is over. */
export async function lockNotice(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await tx.$queryRaw`
    select id from "Notice" where "workspaceId" = ${workspaceId} and id = ${id} for no key update`;
}

export interface Unreached {
  personId: string;
  name: string;
  email: string | null;
  phone: string | null;
}

/** Those among the people who have no account, one that was deleted, or whom Slack refused to deliver to; by name. */
export async function unreachedAmong(
  tx: Tx,
  { workspaceId, id: noticeId }: Pick<NoticeFacts, "workspaceId" | "id">,
  personIds: string[],
): Promise<Unreached[]> {
  if (personIds.length === 0) return [];
  const failed = await tx.delivery.findMany({
    where: { workspaceId, noticeId, toChannel: false, state: "FAILED" },
    select: { recipient: true },
  });
  const rows = await tx.person.findMany({
    where: {
      workspaceId,
      id: { in: personIds },
      OR: [
        { slackUserId: null },
        { slackState: "DELETED" },
        { id: { in: failed.map(({ recipient }) => recipient) } },
      ],
    },
    select: { id: true, name: true, nameKana: true, email: true, phone: true },
    orderBy: [{ nameKana: "asc" }, { name: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, name, email, phone }) => ({ personId: id, name, email, phone }));
}

/** Whether there is anybody at all in the program whom Slack does not reach. */
export async function isAnybodyUnreached(tx: Tx, { workspaceId, id: programId }: Of): Promise<boolean> {
  const row = await tx.enrollment.findFirst({
    where: { workspaceId, programId, person: { OR: [{ slackUserId: null }, { slackState: "DELETED" }] } },
    select: { id: true },
  });
  return row !== null;
}

export interface SentMail {
  noticeId: string;
  people: string[];
  sentAt: Date;
  sentBy: string;
}

async function named(
  tx: Tx,
  workspaceId: string,
  rows: { noticeId: string; people: string[]; sentAt: Date; sentById: string }[],
): Promise<SentMail[]> {
  const names = await namesOf(
    tx,
    workspaceId,
    rows.map((row) => row.sentById),
  );
  return rows.map(({ sentById, ...row }) => ({ ...row, sentBy: names.get(sentById) ?? "" }));
}

const sentColumns = { noticeId: true, people: true, sentAt: true, sentById: true } as const;

/** By notice id. */
export async function sentOf(
  tx: Tx,
  workspaceId: string,
  noticeIds: string[],
): Promise<Map<string, SentMail>> {
  const rows = await tx.noticeMail.findMany({
    where: { workspaceId, noticeId: { in: noticeIds } },
    select: sentColumns,
  });
  return new Map((await named(tx, workspaceId, rows)).map((row) => [row.noticeId, row]));
}

/** The last that were sent. */
export async function lastSent(
  tx: Tx,
  { workspaceId, id: programId }: Of,
  most: number,
): Promise<SentMail[]> {
  const rows = await tx.noticeMail.findMany({
    where: { workspaceId, programId },
    orderBy: { sentAt: "desc" },
    take: most,
    select: sentColumns,
  });
  return named(tx, workspaceId, rows);
}

/** What was noted as sent to this person, the oldest first. */
export async function sentTo(
  tx: Tx,
  { workspaceId, personId }: { workspaceId: string; personId: string },
): Promise<SentMail[]> {
  const rows = await tx.noticeMail.findMany({
    where: { workspaceId, people: { has: personId } },
    orderBy: { sentAt: "asc" },
    select: sentColumns,
  });
  return named(tx, workspaceId, rows);
}

export async function saveSent(
  tx: Tx,
  mail: {
    workspaceId: string;
    programId: string;
    noticeId: string;
    people: string[];
    sentById: string;
    sentAt: Date;
  },
): Promise<void> {
  const { workspaceId, noticeId, people, sentById, sentAt } = mail;
  await tx.noticeMail.upsert({
    where: { workspaceId_noticeId: { workspaceId, noticeId } },
    create: mail,
    update: { people, sentById, sentAt },
  });
}

export async function deleteSent(tx: Tx, workspaceId: string, noticeId: string): Promise<boolean> {
  const { count } = await tx.noticeMail.deleteMany({ where: { workspaceId, noticeId } });
  return count > 0;
}
