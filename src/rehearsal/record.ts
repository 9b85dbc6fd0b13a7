/** What left the app, a line for each notice in each message. */
import { type Outgoing, plainText } from "../sandbox/index.ts";
import { isoInJapan } from "../shared/japanese-date.ts";
import { createSentMessages, type SentMessages } from "./sent.ts";

export interface MessageLine {
  /** ISO with +09:00. */
  time: string;
  op: Outgoing["op"];
  /** "session.reminder"; "answer" for what a person asked for and is told on the spot. */
  kind: string;
  /** Names this notice for this recipient: posted once, then only edited. */
  key: string;
  revision: number;
  recipient: string;
  channel: string;
  /** The message that it stands in; one message may carry several notices. */
  ts: string;
  text: string;
  /** What of it this notice says, where several share the message. */
  own?: string;
}

export interface Names {
  /** How a person or a channel is called in what is written. */
  person(slackUserId: string): string;
  channel(channelId: string): string;
}

export interface Recorder {
  lines: MessageLine[];
  sent: SentMessages;
  hear(outgoing: Outgoing): void;
  /** Keys that were posted more than once. */
  twice(): string[];
}

interface Marks {
  keys?: string;
  revision?: number;
}

const kindOf = (key: string) => key.split("/")[0] ?? "";

/** Notices that share a message stand in the order of their keys, with a line between them. */
function partsOf({ blocks }: Outgoing, keys: string[]): string[] {
  const parts: (typeof blocks)[] = [[]];
  for (const block of blocks) {
    if (block.type === "divider") parts.push([]);
    else parts.at(-1)?.push(block);
  }
  return keys.length > 1 && parts.length === keys.length
    ? parts.map((one) => plainText({ blocks: one }))
    : [];
}

export function createRecorder(names: Names): Recorder {
  const lines: MessageLine[] = [];
  const posted = new Map<string, number>();
  /** What was last posted in a channel: a file follows the message that it belongs to. */
  const latest = new Map<string, { keys: string[]; recipient: string }>();
  const sent = createSentMessages();
  let answers = 0;

  return {
    lines,
    sent,
    hear(outgoing) {
      const { op, channel, user, ts, text } = outgoing;
      const marks = outgoing.metadata?.event_payload as Marks | undefined;
      const recipient = user ? names.person(user) : names.channel(channel);
      let keys = marks?.keys?.split(" ") ?? [];
      if (op === "file") keys = (latest.get(channel)?.keys ?? []).map((key) => `${key}/file`);
      else if (keys.length > 0) latest.set(channel, { keys, recipient });
      if (keys.length === 0) keys = [`answer/${++answers}`];
      sent.hear(outgoing, keys.map(kindOf));
      const parts = partsOf(outgoing, keys);
      for (const [index, key] of keys.entries()) {
        const own = parts[index];
        if (op === "post") posted.set(key, (posted.get(key) ?? 0) + 1);
        lines.push({
          time: isoInJapan(outgoing.at),
          op,
          kind: kindOf(key),
          key,
          revision: marks?.revision ?? 0,
          recipient,
          channel: names.channel(channel),
          ts,
          text,
          ...(own !== undefined && { own }),
        });
      }
    },
    twice: () => [...posted].filter(([, count]) => count > 1).map(([key]) => key),
  };
}
