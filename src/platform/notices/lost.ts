/** Claimed before and never finished: whether a message arrived is looked up before anything is sent again. */
import { randomUUID } from "node:crypto";
import type { Batch } from "./batch.ts";
import { keyOfDelivery } from "./message.ts";
import type { OutboxParts } from "./parts.ts";
import { MOST_ATTEMPTS, NOT_KNOWN, retryAfterMs } from "./retry.ts";
import type { DeliveryRow } from "./rows.ts";

export async function settleLost(parts: OutboxParts, batch: Batch): Promise<Batch> {
  const { db, log, people, metrics } = parts;
  /** Deliveries that stand in one message share its id. */
  const messageIds = new Map<string, string>();

  async function find(delivery: DeliveryRow): Promise<{ channelId: string; ts: string } | undefined> {
    const { workspaceId, recipient, toChannel } = delivery;
    const notice = batch.notices.get(delivery.noticeId);
    const person = batch.people.get(recipient);
    if (!notice || (!toChannel && !person?.slackUserId)) return undefined;
    const poster = parts.posterOf(workspaceId);
    const channelId = toChannel
      ? recipient
      : (person?.dmChannelId ?? (await poster.openDm(person?.slackUserId ?? "")));
    const ts = await poster.find(channelId, delivery.availableAt, keyOfDelivery(notice, delivery));
    return ts === undefined ? undefined : { channelId, ts };
  }

  async function recordFound(delivery: DeliveryRow, channelId: string, ts: string): Promise<void> {
    const { id, workspaceId, recipient } = delivery;
    const place = `${channelId} ${ts}`;
    const messageId = messageIds.get(place) ?? randomUUID();
    messageIds.set(place, messageId);
    const isFirst = batch.people.get(recipient)?.isFirst === true;
    await db.client.delivery.update({
      where: { id, workspaceId },
      data: {
        state: "SENT",
        channelId,
        ts,
        messageId,
        sentAt: new Date(Number(ts) * 1000),
        withIntro: delivery.withIntro || isFirst,
        // What stands there is compared with what it would say now.
        stale: true,
        leaseUntil: null,
        attempts: 0,
        error: null,
      },
    });
    metrics.sent(1, Math.max(0, Number(ts) - delivery.availableAt.getTime() / 1000));
    if (isFirst) await people.markIntroduced(db.client, workspaceId, [recipient], parts.clock.now());
  }

  /** True when the delivery may be sent as if for the first time. */
  async function isUnsent(delivery: DeliveryRow): Promise<boolean> {
    const { id, workspaceId } = delivery;
    try {
      const found = await find(delivery);
      if (found) await recordFound(delivery, found.channelId, found.ts);
      return found === undefined;
    } catch (error) {
      log.warn({ err: error, delivery: id }, "could not look for a message; later again");
      const isHopeless = delivery.attempts >= MOST_ATTEMPTS;
      const later = new Date(parts.clock.now().getTime() + retryAfterMs(delivery.attempts));
      await db.client.delivery.update({
        where: { id, workspaceId },
        data: isHopeless ? { state: "FAILED", error: NOT_KNOWN, leaseUntil: null } : { leaseUntil: later },
      });
      if (isHopeless) metrics.failed(1);
      return false;
    }
  }

  const left: DeliveryRow[] = [];
  for (const delivery of batch.deliveries) {
    if (!delivery.uncertain) left.push(delivery);
    else if (await isUnsent(delivery)) left.push({ ...delivery, uncertain: false });
  }
  return { ...batch, deliveries: left };
}
