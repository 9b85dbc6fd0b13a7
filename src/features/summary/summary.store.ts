/** The figures that were said, and what the notices tell about themselves. */
import type { Tx } from "../../platform/database/index.ts";
import { type SummaryFacts, summaryFacts } from "./facts.rules.ts";

interface OfProgram {
  id: string;
  workspaceId: string;
}

/** Figures of an older shape count as none. */
function read(row: { figures: unknown } | null): SummaryFacts | undefined {
  const parsed = summaryFacts.safeParse(row?.figures);
  return parsed.success ? parsed.data : undefined;
}

export async function figuresOfWeek(tx: Tx, program: OfProgram, monday: string) {
  const { id: programId, workspaceId } = program;
  const key = { workspaceId, programId, week: monday };
  return read(await tx.summaryFigures.findUnique({ where: { workspaceId_programId_week: key } }));
}

/** What the last summary before this week said. */
export async function figuresBefore(tx: Tx, program: OfProgram, monday: string) {
  const { id: programId, workspaceId } = program;
  return read(
    await tx.summaryFigures.findFirst({
      where: { workspaceId, programId, week: { lt: monday } },
      orderBy: { week: "desc" },
    }),
  );
}

/** The Mondays of the weeks that have figures. */
export async function weeksSaid(tx: Tx, { id: programId, workspaceId }: OfProgram): Promise<Set<string>> {
  const rows = await tx.summaryFigures.findMany({
    where: { workspaceId, programId },
    select: { week: true },
  });
  return new Set(rows.map((row) => row.week));
}

export async function saveFigures(
  tx: Tx,
  program: OfProgram,
  monday: string,
  figures: SummaryFacts,
): Promise<void> {
  const { id: programId, workspaceId } = program;
  const key = { workspaceId, programId, week: monday };
  const { at } = figures;
  await tx.summaryFigures.upsert({
    where: { workspaceId_programId_week: key },
    create: { ...key, figures, at },
    update: { figures, at },
  });
}

const failedSince = (workspaceId: string, since: Date) => ({
  workspaceId,
  state: "FAILED" as const,
  notice: { OR: [{ dueAt: { gte: since } }, { state: "GOING_OUT" as const }] },
});

/** How many messages could not be delivered for good since then, or still cannot. */
export function failedDeliveries(tx: Tx, workspaceId: string, since: Date): Promise<number> {
  return tx.delivery.count({ where: failedSince(workspaceId, since) });
}

export interface FailedDelivery {
  kind: string;
  subjectId: string;
  ordinal: number;
  /** Person id, or channel id when `toChannel`. */
  recipient: string;
  toChannel: boolean;
  /** As Slack named it. */
  error: string | null;
}

/** The same one by one, the latest first. */
export async function failedList(
  tx: Tx,
  workspaceId: string,
  since: Date,
  most: number,
): Promise<FailedDelivery[]> {
  const rows = await tx.delivery.findMany({
    where: failedSince(workspaceId, since),
    orderBy: [{ notice: { dueAt: "desc" } }, { id: "asc" }],
    take: most,
    select: {
      recipient: true,
      toChannel: true,
      error: true,
      notice: { select: { kind: true, subjectId: true, ordinal: true } },
    },
  });
  return rows.map(({ notice, ...delivery }) => ({ ...delivery, ...notice }));
}

interface Week {
  workspaceId: string;
  kind: string;
  subjectId: string;
  ordinal: number;
}

const ofWeek = ({ workspaceId, ...notice }: Week) => ({ workspaceId, notice: { workspaceId, ...notice } });

/** Whether the summary of that week stands in a channel, or is on its way there. */
export async function wasSent(tx: Tx, week: Week): Promise<boolean> {
  const states = ["SENDING", "SENT"] as const;
  return (await tx.delivery.count({ where: { ...ofWeek(week), state: { in: [...states] } } })) > 0;
}

/** What waits, failed for good or was left out goes now, because somebody asks for it. */
export async function sendNow(tx: Tx, week: Week, at: Date): Promise<void> {
  const { workspaceId, ...notice } = week;
  await tx.notice.updateMany({ where: { workspaceId, ...notice }, data: { dueAt: at, updatedAt: at } });
  // Held or stopped in the calendar: whoever asks for it now wants it said.
  await tx.notice.updateMany({
    where: { workspaceId, ...notice, state: { in: ["HELD", "STOPPED"] } },
    data: { state: "PLANNED", heldAlone: false, audienceStale: true },
  });
  await tx.delivery.updateMany({
    where: { ...ofWeek(week), state: { in: ["WAITING", "FAILED", "SKIPPED"] } },
    data: { state: "WAITING", reason: null, availableAt: at, attempts: 0, error: null, leaseUntil: null },
  });
}
