/** The start of a program, and what waits for the office. */
import type { Tx } from "../../platform/database/index.ts";

type ProgramId = { workspaceId: string; id: string };

/** A draft becomes a running program; false when somebody else was first. */
export async function setRunning(tx: Tx, program: ProgramId, personId: string, at: Date): Promise<boolean> {
  const { count } = await tx.program.updateMany({
    where: { workspaceId: program.workspaceId, id: program.id, state: "DRAFT" },
    data: { state: "RUNNING", startedAt: at, startedById: personId, updatedAt: at },
  });
  return count === 1;
}

export async function saveChannel(tx: Tx, program: ProgramId, channelId: string | null, at: Date) {
  await tx.program.updateMany({
    where: { workspaceId: program.workspaceId, id: program.id },
    data: { channelId, updatedAt: at },
  });
}

/** Notices that the office leaves out; the plan keeps them as they are from now on. */
export async function stopNotices(tx: Tx, workspaceId: string, keys: string[], at: Date): Promise<void> {
  await tx.notice.updateMany({
    where: { workspaceId, key: { in: keys }, state: { in: ["PLANNED", "HELD"] } },
    data: { state: "STOPPED", updatedAt: at },
  });
}

export interface PlannedAbout {
  workspaceId: string;
  /** The program and its sessions: a test message to an officer is no part of the plan. */
  subjectIds: string[];
}

/** Whether something is planned for a time before `at` that is not among those `asked` about. */
export async function isMorePast(
  tx: Tx,
  { workspaceId, subjectIds }: PlannedAbout,
  { asked, at }: { asked: string[]; at: Date },
): Promise<boolean> {
  const more = await tx.notice.findFirst({
    where: {
      workspaceId,
      subjectId: { in: subjectIds },
      state: "PLANNED",
      dueAt: { lt: at },
      expiresAt: { gt: at },
      key: { notIn: asked },
    },
    select: { id: true },
  });
  return more !== null;
}

export interface PlannedNotice {
  kind: string;
  subjectId: string;
  ordinal: number;
  dueAt: Date;
}

const plannedFacts = { kind: true, subjectId: true, ordinal: true, dueAt: true } as const;

/** What is said next. */
export async function nextPlanned(
  tx: Tx,
  { workspaceId, subjectIds }: PlannedAbout,
): Promise<PlannedNotice | undefined> {
  const next = await tx.notice.findFirst({
    where: { workspaceId, subjectId: { in: subjectIds }, state: "PLANNED" },
    orderBy: [{ dueAt: "asc" }, { key: "asc" }],
    select: plannedFacts,
  });
  return next ?? undefined;
}
