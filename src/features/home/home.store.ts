/** What is remembered of each Home, people's own settings, and what the notices tell about themselves. */
import type { Tx } from "../../platform/database/index.ts";
import type { Language } from "../../shared/japanese-date.ts";

interface Of {
  workspaceId: string;
  slackUserId: string;
}

export interface ShownHome {
  hash: string | null;
  page: string;
  publishedAt: Date;
}

/** Undefined for whoever never opened it. */
export async function shownHome(tx: Tx, { workspaceId, slackUserId }: Of): Promise<ShownHome | undefined> {
  const key = { workspaceId, slackUserId };
  return (await tx.homeView.findUnique({ where: { workspaceId_slackUserId: key } })) ?? undefined;
}

export async function saveShown(
  tx: Tx,
  { workspaceId, slackUserId }: Of,
  shown: { hash: string; page: string; publishedAt: Date },
): Promise<void> {
  const key = { workspaceId, slackUserId };
  await tx.homeView.upsert({
    where: { workspaceId_slackUserId: key },
    create: { ...key, ...shown },
    update: shown,
  });
}

/** It is not known what stands there: the next one goes over whatever it is. */
export async function forgetHash(tx: Tx, { workspaceId, slackUserId }: Of): Promise<void> {
  await tx.homeView.updateMany({ where: { workspaceId, slackUserId }, data: { hash: null } });
}

export interface OwnSettings {
  /** Null: as the program. */
  language: Language | null;
  hoursFrom: string | null;
  hoursTo: string | null;
  awayFrom: string | null;
  awayTo: string | null;
}

export async function saveSettings(
  tx: Tx,
  { workspaceId, personId }: { workspaceId: string; personId: string },
  settings: OwnSettings,
  at: Date,
): Promise<void> {
  await tx.person.updateMany({ where: { workspaceId, id: personId }, data: { ...settings, updatedAt: at } });
}

/** The sessions that an observer registered for; empty: all of them. Undefined for who is none. */
export async function observedSessions(
  tx: Tx,
  { workspaceId, programId, personId }: { workspaceId: string; programId: string; personId: string },
): Promise<number[] | undefined> {
  const row = await tx.affiliate.findFirst({
    where: { workspaceId, programId, personId, role: "OBSERVER" },
    select: { sessions: true },
  });
  return row?.sessions;
}

export interface ComingNotice {
  kind: string;
  subjectId: string;
  ordinal: number;
  dueAt: Date;
  needsApproval: boolean;
}

const said = { kind: true, subjectId: true, ordinal: true, dueAt: true } as const;

interface OfProgram {
  workspaceId: string;
  id: string;
}

/** What is said next, by time. */
export async function comingNotices(
  tx: Tx,
  { workspaceId, id: programId }: OfProgram,
  most: number,
): Promise<ComingNotice[]> {
  const rows = await tx.notice.findMany({
    where: { workspaceId, programId, state: "PLANNED" },
    orderBy: [{ dueAt: "asc" }, { key: "asc" }],
    take: most,
    select: { ...said, needsApproval: true, approvedAt: true },
  });
  return rows.map(({ approvedAt, needsApproval, ...notice }) => ({
    ...notice,
    needsApproval: needsApproval && approvedAt === null,
  }));
}

/** Held back by the office and still worth saying: how many, and the first of them. */
export async function heldNotices(
  tx: Tx,
  { workspaceId, id: programId }: OfProgram,
  { at, most }: { at: Date; most: number },
): Promise<{ count: number; first: Omit<ComingNotice, "needsApproval">[] }> {
  const where = { workspaceId, programId, state: "HELD" as const, expiresAt: { gt: at } };
  const orderBy = [{ dueAt: "asc" as const }, { key: "asc" as const }];
  const first = await tx.notice.findMany({ where, orderBy, take: most, select: said });
  return { count: await tx.notice.count({ where }), first };
}
