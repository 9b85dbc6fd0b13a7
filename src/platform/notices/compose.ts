/** Decides for each claimed delivery whether it goes now, and asks its kind for the words. */
import { createHash, randomUUID } from "node:crypto";
import type { Database } from "../database/index.ts";
import { divider } from "../slack/blocks.ts";
import type { Batch } from "./batch.ts";
import type { OutboxParts } from "./outbox.ts";
import { type DeliveryRow, type NoticeRow, noticeFacts } from "./rows.ts";
import { judgeSeries } from "./series.ts";
import { reachableFrom } from "./timing.ts";
import type { Composed, MessageContent, ToCompose } from "./types.ts";

/** One message, ready to be posted or edited, and the deliveries that it carries. */
export interface Message {
  deliveries: DeliveryRow[];
  keys: string[];
  content: MessageContent;
  hash: string;
  messageId: string;
  /** The person's Slack id, or the channel's. */
  address: string;
  withIntro: boolean;
  /** The very first message to this person. */
  isFirst: boolean;
}

type Part = { delivery: DeliveryRow; notice: NoticeRow; content: MessageContent };

const OVER = ["WITHDRAWN", "STOPPED"];

/** What is decided before any words are made; undefined: go on and compose. */
function judge(parts: OutboxParts, batch: Batch, delivery: DeliveryRow, at: Date): Composed | undefined {
  const notice = batch.notices.get(delivery.noticeId);
  if (!notice) return { skip: "withdrawn" };
  const person = delivery.toChannel ? undefined : batch.people.get(delivery.recipient);
  if (!delivery.toChannel && !person?.slackUserId) return { skip: "no-slack" };
  if (person?.isDeleted) return { skip: "deleted" };
  // What stands in Slack is corrected at any hour; an edit rings no bell. What may have arrived is looked for.
  if (delivery.state === "SENT" || delivery.uncertain) return undefined;
  if (OVER.includes(notice.state)) return { skip: "withdrawn" };
  if (notice.expiresAt <= at) return { skip: "expired" };
  if (parts.kinds.get(notice.kind).urgency === "urgent") return undefined;
  const channel = batch.channels.get(delivery.workspaceId);
  const timing =
    person ?? (channel && { ...channel, closed: new Set<string>(), awayFrom: null, awayTo: null });
  if (!timing) return undefined;
  const from = reachableFrom(timing, at);
  if (from > at) return from >= notice.expiresAt ? { skip: "expired" } : { postpone: from };
  if (!notice.series) return undefined;
  const sent = batch.series.get(`${notice.series} ${delivery.recipient}`) ?? [];
  const verdict = judgeSeries(sent, at, timing.hours.from);
  if (verdict === "go") return undefined;
  return verdict === "enough" ? { skip: "enough" } : { postpone: verdict.until };
}

/** Records what does not go now. */
async function setAside(db: Database, delivery: DeliveryRow, composed: Composed): Promise<void> {
  const where = { id: delivery.id, workspaceId: delivery.workspaceId };
  if (delivery.state === "SENT") {
    await db.client.delivery.update({ where, data: { leaseUntil: null } });
  } else if ("skip" in composed) {
    await db.client.delivery.update({
      where,
      data: { state: "SKIPPED", reason: composed.skip, leaseUntil: null },
    });
  } else if ("postpone" in composed) {
    await db.client.delivery.update({
      where,
      data: { state: "WAITING", availableAt: composed.postpone, leaseUntil: null },
    });
  }
}

function toCompose(batch: Batch, delivery: DeliveryRow): ToCompose {
  const { id, recipient, toChannel, workspaceId, state } = delivery;
  const language = toChannel
    ? batch.channels.get(workspaceId)?.language
    : batch.people.get(recipient)?.language;
  return { deliveryId: id, recipient, toChannel, language: language ?? "ja", sent: state === "SENT" };
}

async function composeNotice(
  parts: OutboxParts,
  batch: Batch,
  notice: NoticeRow,
  own: DeliveryRow[],
  at: Date,
) {
  const kind = parts.kinds.get(notice.kind);
  const asked = own.map((delivery) => toCompose(batch, delivery));
  return kind.compose(parts.db.client, noticeFacts(notice), asked, at);
}

function assemble(batch: Batch, group: Part[]): Message | undefined {
  const [first] = group;
  if (!first) return undefined;
  const { delivery } = first;
  const person = delivery.toChannel ? undefined : batch.people.get(delivery.recipient);
  const body = group.flatMap(({ content }, index) =>
    index > 0 ? [divider(), ...content.blocks] : content.blocks,
  );
  const isFirst = person?.isFirst === true && delivery.state !== "SENT";
  const withIntro = isFirst || group.some((part) => part.delivery.withIntro);
  const blocks = [...(withIntro ? (person?.intro ?? []) : []), ...body, ...(person?.footer ?? [])];
  const text = group.map(({ content }) => content.text).join("\n");
  return {
    deliveries: group.map((part) => part.delivery),
    keys: group.map((part) => `${part.notice.key}/${part.delivery.recipient}`),
    content: { text, blocks, files: group.flatMap(({ content }) => content.files ?? []) },
    hash: createHash("sha256").update(JSON.stringify({ text, blocks })).digest("hex").slice(0, 32),
    messageId: delivery.messageId ?? randomUUID(),
    address: person?.slackUserId ?? delivery.recipient,
    withIntro,
    isFirst,
  };
}

/** The messages of a batch; what is skipped or postponed has been recorded. */
export async function composeAll(parts: OutboxParts, batch: Batch, at: Date): Promise<Message[]> {
  const going = new Map<string, DeliveryRow[]>();
  for (const delivery of batch.deliveries) {
    const verdict = judge(parts, batch, delivery, at);
    if (verdict) await setAside(parts.db, delivery, verdict);
    else going.set(delivery.noticeId, [...(going.get(delivery.noticeId) ?? []), delivery]);
  }
  const groups = new Map<string, Part[]>();
  for (const [noticeId, own] of going) {
    const notice = batch.notices.get(noticeId);
    if (!notice) continue;
    const composed = await composeNotice(parts, batch, notice, own, at);
    for (const delivery of own) {
      const words = composed.get(delivery.id) ?? { skip: "other-notice" as const };
      if (!("say" in words)) {
        await setAside(parts.db, delivery, words);
        continue;
      }
      const together = delivery.messageId ?? (delivery.merges ? `to ${delivery.recipient}` : delivery.id);
      groups.set(together, [...(groups.get(together) ?? []), { delivery, notice, content: words.say }]);
    }
  }
  return [...groups.values()].flatMap((group) => assemble(batch, group) ?? []);
}
