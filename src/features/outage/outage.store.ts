/** What became of the notices that were held up. */
import type { Tx } from "../../platform/database/index.ts";
import { REPORT_KIND } from "./ids.ts";
import type { Outage } from "./report-outage.ts";

/** The program of the first of them that belongs to one. */
export async function programOf(tx: Tx, workspaceId: string, ids: string[]): Promise<string | undefined> {
  const where = { workspaceId, id: { in: ids }, programId: { not: null } };
  const found = await tx.notice.findFirst({ where, orderBy: { dueAt: "asc" }, select: { programId: true } });
  return found?.programId ?? undefined;
}

export interface HeldUp {
  kind: string;
  subjectId: string;
  dueAt: Date;
  /** Left since, or is about to. */
  late: { people: number; channels: number };
  /** Were not told any more. */
  missed: { people: number; channels: number };
}

/** By the hour at which they should have left. */
export async function heldUpNotices(
  tx: Tx,
  workspaceId: string,
  { to, notices }: Pick<Outage, "to" | "notices">,
): Promise<HeldUp[]> {
  const rows = await tx.notice.findMany({
    where: { workspaceId, id: { in: notices }, kind: { not: REPORT_KIND } },
    orderBy: [{ dueAt: "asc" }, { key: "asc" }],
    select: { id: true, kind: true, subjectId: true, dueAt: true },
  });
  const counts = await tx.delivery.groupBy({
    by: ["noticeId", "toChannel", "state"],
    where: {
      workspaceId,
      noticeId: { in: rows.map(({ id }) => id) },
      OR: [
        { state: "SENT", sentAt: { gte: to } },
        { state: { in: ["WAITING", "SENDING"] } },
        { state: "SKIPPED", reason: "expired" },
      ],
    },
    _count: true,
  });
  return rows.map(({ id, ...notice }) => {
    const sum = (isMissed: boolean, toChannel: boolean) =>
      counts
        .filter((one) => one.noticeId === id && one.toChannel === toChannel)
        .filter((one) => (one.state === "SKIPPED") === isMissed)
        .reduce((total, one) => total + one._count, 0);
    return {
      ...notice,
      late: { people: sum(false, false), channels: sum(false, true) },
      missed: { people: sum(true, false), channels: sum(true, true) },
    };
  });
}
