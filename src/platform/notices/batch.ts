/** What composing a batch needs, read in a few set queries: notices, people, what each series has said. */
import type { Language } from "../../shared/japanese-date.ts";
import type { OfficeHours } from "../../shared/office-days.ts";
import type { OutboxParts } from "./parts.ts";
import type { Reach } from "./reach.ts";
import type { DeliveryRow, NoticeRow } from "./rows.ts";
import { sentInSeries } from "./series.ts";

export interface Batch {
  deliveries: DeliveryRow[];
  notices: Map<string, NoticeRow>;
  people: Map<string, Reach>;
  channels: Map<string, { language: Language; hours: OfficeHours }>;
  /** "series recipient" → when reminders of it were sent. */
  series: Map<string, Date[]>;
}

/** Messages that were merged are said again as a whole: brings the other parts of what is stale. */
async function withSiblings({ db }: OutboxParts, claimed: DeliveryRow[]): Promise<DeliveryRow[]> {
  const shared = claimed.filter((delivery) => delivery.messageId && delivery.state === "SENT");
  if (shared.length === 0) return claimed;
  const known = new Set(claimed.map((delivery) => delivery.id));
  const siblings = await db.client.delivery.findMany({
    where: {
      workspaceId: { in: [...new Set(shared.map((delivery) => delivery.workspaceId))] },
      messageId: { in: shared.flatMap((delivery) => delivery.messageId ?? []) },
      id: { notIn: [...known] },
      state: "SENT",
    },
  });
  return [...claimed, ...siblings.map((sibling) => ({ ...sibling, uncertain: false }))];
}

export async function loadBatch(parts: OutboxParts, claimed: DeliveryRow[], at: Date): Promise<Batch> {
  const { db, people } = parts;
  const deliveries = await withSiblings(parts, claimed);
  const workspaces = [...new Set(deliveries.map((delivery) => delivery.workspaceId))];
  const rows: NoticeRow[] = await db.client.notice.findMany({
    where: {
      workspaceId: { in: workspaces },
      id: { in: [...new Set(deliveries.map((delivery) => delivery.noticeId))] },
    },
  });
  const batch: Batch = {
    deliveries,
    notices: new Map(rows.map((notice) => [notice.id, notice])),
    people: new Map(),
    channels: new Map(),
    series: new Map(),
  };
  for (const workspaceId of workspaces) {
    const own = deliveries.filter((delivery) => delivery.workspaceId === workspaceId);
    const ids = [...new Set(own.filter(({ toChannel }) => !toChannel).map(({ recipient }) => recipient))];
    const reached = ids.length > 0 ? await people.reach(db.client, workspaceId, ids, at) : [];
    for (const [id, reach] of reached) batch.people.set(id, reach);
    if (own.some(({ toChannel }) => toChannel)) {
      batch.channels.set(workspaceId, await people.channels(db.client, workspaceId));
    }
    const series = [...new Set(rows.flatMap((notice) => notice.series ?? []))];
    for (const [key, sent] of await sentInSeries(db.client, workspaceId, series, ids))
      batch.series.set(key, sent);
  }
  return batch;
}
