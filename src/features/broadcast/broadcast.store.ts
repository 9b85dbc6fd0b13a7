/** Messages of the office: prepared, sent, and what became of them. */
import type { NoticeState } from "../../platform/database/generated/enums.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { SkipReason } from "../../platform/notices/index.ts";
import { type Group, groupSchema, type Message } from "./broadcast.rules.ts";

export interface Broadcast extends Message {
  id: string;
  workspaceId: string;
  programId: string;
  byId: string;
  state: "PREPARED" | "SENT";
  mark: string;
  leavesAt: Date;
  noticeId: string | null;
}

const columns = {
  id: true,
  workspaceId: true,
  programId: true,
  byId: true,
  text: true,
  group: true,
  chosenAt: true,
  state: true,
  mark: true,
  leavesAt: true,
  noticeId: true,
} as const;

const read = <R extends { group: unknown }>(row: R): R & { group: Group } => ({
  ...row,
  group: groupSchema.parse(row.group),
});

export async function findBroadcast(tx: Tx, workspaceId: string, id: string): Promise<Broadcast | undefined> {
  const row = await tx.broadcast.findUnique({ where: { id, workspaceId }, select: columns });
  return row ? read(row) : undefined;
}

type NewBroadcast = Omit<Broadcast, "id" | "state" | "noticeId">;

/** One at a time for each writer: what they looked at before and did not send is forgotten. */
export async function savePrepared(tx: Tx, broadcast: NewBroadcast, at: Date): Promise<Broadcast> {
  const { workspaceId, programId, byId } = broadcast;
  await tx.broadcast.deleteMany({ where: { workspaceId, programId, byId, state: "PREPARED" } });
  const data = { ...broadcast, createdAt: at, updatedAt: at };
  return read(await tx.broadcast.create({ data, select: columns }));
}

/** Holds the row until the transaction ends: of two presses the second finds what the first did. */
export async function lockBroadcast(
  tx: Tx,
  { workspaceId, id, at }: { workspaceId: string; id: string; at: Date },
): Promise<Broadcast | undefined> {
  await tx.broadcast.updateMany({ where: { id, workspaceId }, data: { updatedAt: at } });
  return findBroadcast(tx, workspaceId, id);
}

export async function saveLook(
  tx: Tx,
  { workspaceId, id }: Pick<Broadcast, "workspaceId" | "id">,
  look: Partial<Pick<Broadcast, "mark" | "leavesAt" | "state" | "noticeId">>,
): Promise<void> {
  await tx.broadcast.updateMany({ where: { id, workspaceId }, data: look });
}

/** The latest that were sent. */
export async function sentBroadcasts(
  tx: Tx,
  program: { workspaceId: string; id: string },
  take: number,
): Promise<Broadcast[]> {
  const rows = await tx.broadcast.findMany({
    where: { workspaceId: program.workspaceId, programId: program.id, state: "SENT" },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take,
    select: columns,
  });
  return rows.map(read);
}

export interface Outcome {
  notice: NoticeState;
  /** Where the office may have moved it in the calendar. */
  dueAt: Date;
  sent: number;
  /** Still to go; none once it is stopped or over. */
  waiting: number;
  failed: number;
  skipped: { reason: SkipReason; count: number }[];
  /** Its hour has come, and it was looked up who gets it. */
  isOpened: boolean;
}

const GOES_ON: NoticeState[] = ["PLANNED", "HELD", "GOING_OUT"];

export async function outcomeOf(tx: Tx, workspaceId: string, noticeId: string): Promise<Outcome> {
  const { state, dueAt } = await tx.notice.findUniqueOrThrow({
    where: { id: noticeId, workspaceId },
    select: { state: true, dueAt: true },
  });
  const rows = await tx.delivery.groupBy({
    by: ["state", "reason"],
    where: { workspaceId, noticeId },
    _count: { _all: true },
  });
  const count = (...states: string[]) =>
    rows.filter((row) => states.includes(row.state)).reduce((sum, row) => sum + row._count._all, 0);
  // What was given back after the stop is not sent either.
  const isOver = !GOES_ON.includes(state);
  const unsent = count("WAITING");
  const skipped = rows.flatMap((row) =>
    row.state === "SKIPPED" ? [{ reason: row.reason as SkipReason, count: row._count._all }] : [],
  );
  return {
    notice: state,
    dueAt,
    sent: count("SENT"),
    waiting: (isOver ? 0 : unsent) + count("SENDING"),
    failed: count("FAILED"),
    skipped: isOver && unsent > 0 ? [...skipped, { reason: "left-out", count: unsent }] : skipped,
    isOpened: rows.length > 0,
  };
}

/** Nothing more of it leaves; false when there was nothing left to stop. */
export async function stopUnsent(
  tx: Tx,
  { workspaceId, noticeId, at }: { workspaceId: string; noticeId: string; at: Date },
): Promise<boolean> {
  const { waiting, isOpened, notice } = await outcomeOf(tx, workspaceId, noticeId);
  if (!GOES_ON.includes(notice) || (isOpened && waiting === 0)) return false;
  await tx.notice.updateMany({
    where: { id: noticeId, workspaceId },
    data: { state: "STOPPED", updatedAt: at },
  });
  await tx.delivery.updateMany({
    where: { workspaceId, noticeId, state: "WAITING" },
    data: { state: "SKIPPED", reason: "left-out" },
  });
  return true;
}

export interface NamedTeam {
  id: string;
  number: number;
  name: string;
}

export function teamsOfProgram(
  tx: Tx,
  { workspaceId, id: programId }: { workspaceId: string; id: string },
): Promise<NamedTeam[]> {
  return tx.team.findMany({
    where: { workspaceId, programId },
    orderBy: { number: "asc" },
    select: { id: true, number: true, name: true },
  });
}

/** Person ids of those who were there themselves. */
export async function attendeesOf(tx: Tx, workspaceId: string, sessionId: string): Promise<Set<string>> {
  const rows = await tx.attendance.findMany({
    where: { workspaceId, sessionId, status: { in: ["PRESENT", "LATE", "LEFT_EARLY"] } },
    select: { enrollment: { select: { personId: true } } },
  });
  return new Set(rows.map((row) => row.enrollment.personId));
}
