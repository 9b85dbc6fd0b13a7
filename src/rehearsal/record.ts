/** What left the app, a line for each notice in each message. */
import type { Outgoing } from "../sandbox/index.ts";
import { isoInJapan } from "../shared/japanese-date.ts";

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
  text: string;
}

export interface Names {
  /** How a person or a channel is called in what is written. */
  person(slackUserId: string): string;
  channel(channelId: string): string;
}

export interface Recorder {
  lines: MessageLine[];
  hear(outgoing: Outgoing): void;
  /** Keys that were posted more than once. */
  twice(): string[];
}

interface Marks {
  keys?: string;
  revision?: number;
}

export function createRecorder(names: Names): Recorder {
  const lines: MessageLine[] = [];
  const posted = new Map<string, number>();
  /** What was last posted in a channel: a file follows the message that it belongs to. */
  const latest = new Map<string, { keys: string[]; recipient: string }>();
  let answers = 0;

  return {
    lines,
    hear(outgoing) {
      const { op, channel, user, text } = outgoing;
      const marks = outgoing.metadata?.event_payload as Marks | undefined;
      const recipient = user ? names.person(user) : names.channel(channel);
      let keys = marks?.keys?.split(" ") ?? [];
      if (op === "file") keys = (latest.get(channel)?.keys ?? []).map((key) => `${key}/file`);
      else if (keys.length > 0) latest.set(channel, { keys, recipient });
      if (keys.length === 0) keys = [`answer/${++answers}`];
      for (const key of keys) {
        if (op === "post") posted.set(key, (posted.get(key) ?? 0) + 1);
        lines.push({
          time: isoInJapan(outgoing.at),
          op,
          kind: key.split("/")[0] ?? "",
          key,
          revision: marks?.revision ?? 0,
          recipient,
          channel: names.channel(channel),
          text,
        });
      }
    },
    twice: () => [...posted].filter(([, count]) => count > 1).map(([key]) => key),
  };
}
