/** From composed parts to messages: what is merged, what stands above and below, and by which keys it is known. */
import { createHash, randomUUID } from "node:crypto";
import { divider } from "../slack/blocks.ts";
import { LIMITS } from "../slack/limits.ts";
import type { Batch } from "./batch.ts";
import type { DeliveryRow, NoticeRow } from "./rows.ts";
import type { MessageContent } from "./types.ts";

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
  /** The D… channel of the person, where it is known. */
  dmChannelId: string | null;
  /** When it is too late to post it as it was decided: over, or outside hours. */
  until: Date;
}

export interface Part {
  delivery: DeliveryRow;
  notice: NoticeRow;
  content: MessageContent;
  until: Date;
}

/** The key of a notice to one recipient: in the message's metadata, and how a lost message is found. */
export function keyOfDelivery(notice: NoticeRow, delivery: DeliveryRow): string {
  return `${notice.key}/${delivery.recipient}`;
}

/** The same order whenever it is said again, so that only other words make another message. */
function inOrder(a: Part, b: Part): number {
  return a.notice.dueAt.getTime() - b.notice.dueAt.getTime() || (a.notice.key < b.notice.key ? -1 : 1);
}

function assemble(batch: Batch, group: Part[], isFirst: boolean): Message | undefined {
  const [first] = group;
  if (!first) return undefined;
  const { delivery } = first;
  const person = delivery.toChannel ? undefined : batch.people.get(delivery.recipient);
  const body = group.flatMap(({ content }, index) =>
    index > 0 ? [divider(), ...content.blocks] : content.blocks,
  );
  const withIntro =
    isFirst || group.some((part) => part.delivery.state === "SENT" && part.delivery.withIntro);
  // The introduction names the contact already.
  const blocks = withIntro ? [...(person?.intro ?? []), ...body] : [...body, ...(person?.footer ?? [])];
  const text = group.map(({ content }) => content.text).join("\n");
  return {
    deliveries: group.map((part) => part.delivery),
    keys: group.map((part) => keyOfDelivery(part.notice, part.delivery)),
    content: { text, blocks, files: group.flatMap(({ content }) => content.files ?? []), ...hookOf(group) },
    hash: createHash("sha256").update(JSON.stringify({ text, blocks })).digest("hex").slice(0, 32),
    messageId: delivery.messageId ?? randomUUID(),
    address: person?.slackUserId ?? delivery.recipient,
    withIntro,
    isFirst,
    dmChannelId: person?.dmChannelId ?? null,
    until: new Date(Math.min(...group.map((part) => part.until.getTime()))),
  };
}

/** Only a message of one part can say which files are its own. */
function hookOf([first, ...others]: Part[]): Pick<MessageContent, "onPosted"> {
  const onPosted = others.length === 0 ? first?.content.onPosted : undefined;
  return onPosted ? { onPosted } : {};
}

/** Parts that would make a message longer than Slack takes go out as several. */
function fitting(batch: Batch, group: Part[]): Part[][] {
  const [first] = group;
  if (!first || group.length === 1 || first.delivery.state === "SENT") return [group];
  const person = batch.people.get(first.delivery.recipient);
  const room = LIMITS.blocksPerMessage - (person?.intro.length ?? 0) - (person?.footer.length ?? 0);
  const fitted: Part[][] = [];
  let taken = Number.POSITIVE_INFINITY;
  for (const part of group) {
    const more = part.content.blocks.length + 1;
    const open = fitted.at(-1);
    if (open && taken + more <= room) {
      open.push(part);
      taken += more;
    } else {
      fitted.push([part]);
      taken = more;
    }
  }
  return fitted;
}

/** The messages, in the order in which their deliveries were claimed. */
export function assembleAll(batch: Batch, parts: Part[]): Message[] {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const { id, recipient, merges, messageId, state } = part.delivery;
    const fresh = merges ? `to ${recipient}` : id;
    const together = state === "SENT" ? (messageId ?? id) : fresh;
    groups.set(together, [...(groups.get(together) ?? []), part]);
  }
  const claimed = new Map(batch.deliveries.map((delivery, index) => [delivery.id, index]));
  const rank = (group: Part[]) => Math.min(...group.map((part) => claimed.get(part.delivery.id) ?? 0));
  const introduced = new Set<string>();
  return [...groups.values()]
    .flatMap((group) => fitting(batch, group.sort(inOrder)))
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { recipient, toChannel, state } = first.delivery;
      const isNew = !toChannel && batch.people.get(recipient)?.isFirst === true;
      const isFirst = isNew && state !== "SENT" && !introduced.has(recipient);
      if (isFirst) introduced.add(recipient);
      return assemble(batch, group, isFirst) ?? [];
    });
}
