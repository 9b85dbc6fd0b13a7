/** A Slack that stands in for the real one behind `Poster`: it remembers, and fails in the ways it is told to. */
import type { Outcome, Outgoing, Poster } from "../../../src/platform/slack/poster.ts";
import type { Clock } from "../../../src/shared/clock.ts";

export interface FakeMessage {
  at: Date;
  channel: string;
  ts: string;
  text: string;
  blocks: unknown[];
  keys: string[];
  revision: number;
  edits: { at: Date; text: string }[];
}

export type Failure =
  | { kind: "limited"; seconds: number }
  | { kind: "refused"; error: string }
  /** It happened, and nobody was told. */
  | { kind: "lost-answer" }
  /** It did not happen, and nobody was told. */
  | { kind: "lost-call" }
  /** The process dies in mid-call, after Slack has acted. */
  | { kind: "crash" };

export interface FakeSlack extends Poster {
  messages: FakeMessage[];
  uploads: { filename: string; channelId: string; threadTs: string; fileId: string }[];
  calls: string[];
  /** The next posts (or edits, uploads, finds) fail so, in this order. */
  fail: Record<"post" | "update" | "upload" | "find", Failure[]>;
  /** Runs before every post takes effect. */
  beforePost?: (message: Outgoing) => Promise<void> | void;
}

/** The DM with a person has an id of its own, as in Slack. */
export const dmOf = (address: string) => (address.startsWith("U") ? `D${address.slice(1)}` : address);

export function createFakeSlack(clock: Clock): FakeSlack {
  let count = 0;
  let placed = 0;
  const unknown: Outcome = { kind: "unknown", error: "socket hang up" };
  const failed = (failure: Failure): Outcome => {
    if (failure.kind === "limited" || failure.kind === "refused") return failure;
    return unknown;
  };
  const slack: FakeSlack = {
    messages: [],
    uploads: [],
    calls: [],
    fail: { post: [], update: [], upload: [], find: [] },
    async post(message) {
      slack.calls.push("post");
      await slack.beforePost?.(message);
      const failure = slack.fail.post.shift();
      if (failure && failure.kind !== "lost-answer" && failure.kind !== "crash") return failed(failure);
      count += 1;
      const at = clock.now();
      const ts = `${(at.getTime() / 1000).toFixed(3)}${String(count).padStart(3, "0")}`;
      const { text, blocks, keys, revision } = message;
      const channel = dmOf(message.channel);
      slack.messages.push({ at, channel, ts, text, blocks, keys, revision, edits: [] });
      if (failure?.kind === "crash") throw new Error("the process died here");
      return failure ? failed(failure) : { kind: "done", channelId: channel, ts };
    },
    async update(ts, message) {
      slack.calls.push("update");
      const failure = slack.fail.update.shift();
      if (failure && failure.kind !== "lost-answer") return failed(failure);
      const standing = slack.messages.find((one) => one.ts === ts && one.channel === message.channel);
      if (!standing) return { kind: "refused", error: "message_not_found" };
      const { text, blocks, keys, revision } = message;
      Object.assign(standing, { text, blocks, keys, revision });
      standing.edits.push({ at: clock.now(), text });
      return failure ? failed(failure) : { kind: "done", channelId: message.channel, ts };
    },
    async upload({ filename, channelId, threadTs }, onPlaced) {
      slack.calls.push("upload");
      const failure = slack.fail.upload.shift();
      if (failure?.kind === "limited" || failure?.kind === "refused") return failure;
      placed += 1;
      const fileId = `F${placed}`;
      await onPlaced?.(fileId);
      if (failure?.kind !== "lost-call") slack.uploads.push({ filename, channelId, threadTs, fileId });
      if (failure?.kind === "crash") throw new Error("the process died here");
      return failure ? { ...failed(failure), fileId } : { kind: "done", channelId, ts: threadTs, fileId };
    },
    async isShared(fileId) {
      slack.calls.push("isShared");
      if (slack.fail.find.shift()) throw new Error("files cannot be looked up");
      return slack.uploads.some((one) => one.fileId === fileId);
    },
    async find(channelId, since, key) {
      slack.calls.push("find");
      if (slack.fail.find.shift()) throw new Error("history cannot be read");
      return slack.messages.find(
        (one) => one.channel === channelId && one.keys.includes(key) && one.at >= since,
      )?.ts;
    },
    async openDm(userId) {
      return dmOf(userId);
    },
  };
  return slack;
}
