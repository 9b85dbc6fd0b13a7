/** Every message of the app, whole: what its reader saw each time that the app wrote it. */
import type { Outgoing } from "../sandbox/index.ts";

export interface SentVersion {
  at: Date;
  /** JSON: ten thousand trees of objects would be a few hundred megabytes. */
  blocks: string;
  /** All words as the reader saw them. */
  text: string;
}

export interface SentMessage {
  channel: string;
  ts: string;
  /** The partner of the DM, or the only reader of an ephemeral message. */
  user?: string;
  isEphemeral: boolean;
  threadTs?: string;
  fileName?: string;
  kinds: string[];
  /** Oldest first; the last is how it looks in the end. */
  versions: SentVersion[];
}

export interface SentMessages {
  /** In the order in which they were first posted. */
  all(): SentMessage[];
  hear(outgoing: Outgoing, kinds: string[]): void;
  /** A message for each set of parts (sections, buttons, tables …) that messages were made of. */
  samples(): SentVersion[];
}

/** The types of a message's blocks and of all that stands in them, as they stand in its JSON. */
function partsIn(blocks: string): string {
  const types = [...blocks.matchAll(/"type":"(\w+)"/g)].map(([, type]) => type);
  return [...new Set(types)].sort().join(" ");
}

export function createSentMessages(): SentMessages {
  const messages = new Map<string, SentMessage>();
  const samples = new Map<string, SentVersion>();
  return {
    all: () => [...messages.values()],
    samples: () => [...samples.values()],
    hear({ at, op, channel, user, ts, text, blocks, threadTs, file }, kinds) {
      const version = { at, blocks: JSON.stringify(blocks), text };
      const parts = partsIn(version.blocks);
      if (!samples.has(parts)) samples.set(parts, version);
      const key = `${channel} ${ts}`;
      const known = messages.get(key);
      if (known) {
        known.versions.push(version);
        return;
      }
      messages.set(key, {
        channel,
        ts,
        isEphemeral: op === "ephemeral",
        kinds,
        versions: [version],
        ...(user && { user }),
        ...(threadTs && { threadTs }),
        ...(file && { fileName: file.name }),
      });
    },
  };
}
