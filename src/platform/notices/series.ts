/** At most three reminders of a series for one person, and at most one a working day. */
import { addDays, dateOf, moment } from "../../shared/japanese-date.ts";
import { officeDayFrom } from "../../shared/office-days.ts";
import type { Tx } from "../database/index.ts";

export const MOST_REMINDERS = 3;

export type SeriesVerdict = "go" | "enough" | { until: Date };

/** What was sent of the series decides whether one more may go at `at`. */
export function judgeSeries(sent: Date[], at: Date, opens: string): SeriesVerdict {
  if (sent.length >= MOST_REMINDERS) return "enough";
  const today = dateOf(at);
  if (!sent.some((moment) => dateOf(moment) === today)) return "go";
  return { until: moment(officeDayFrom(addDays(today, 1)), opens) };
}

/** When reminders of these series were sent to these people: "series recipient" → moments. */
export async function sentInSeries(
  tx: Tx,
  workspaceId: string,
  series: string[],
  people: string[],
): Promise<Map<string, Date[]>> {
  if (series.length === 0) return new Map();
  const rows = await tx.delivery.findMany({
    where: { workspaceId, recipient: { in: people }, state: "SENT", notice: { series: { in: series } } },
    select: { recipient: true, sentAt: true, notice: { select: { series: true } } },
  });
  const sent = new Map<string, Date[]>();
  for (const { recipient, sentAt, notice } of rows) {
    const key = `${notice.series} ${recipient}`;
    if (sentAt) sent.set(key, [...(sent.get(key) ?? []), sentAt]);
  }
  return sent;
}
