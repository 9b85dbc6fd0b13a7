/** Posts or edits one message and records what became of it. */

import type { Outcome, Outgoing } from "../slack/poster.ts";
import { LEASE_MS } from "./claim.ts";
import type { Message } from "./compose.ts";
import type { OutboxParts } from "./outbox.ts";
import type { Act, Pace } from "./pace.ts";
import type { MessageFile } from "./types.ts";

/** After this many tries without an answer, the council is told instead of trying on. */
const MOST_ATTEMPTS = 8;

export function createSend(parts: OutboxParts & { pace: Pace }): (message: Message) => Promise<void> {
  const { db, clock, log, people, pace } = parts;

  function record(message: Message, data: Parameters<typeof db.client.delivery.updateMany>[0]["data"]) {
    const [first] = message.deliveries;
    if (!first) return Promise.resolve();
    const ids = message.deliveries.map((delivery) => delivery.id);
    return db.client.delivery.updateMany({
      where: { workspaceId: first.workspaceId, id: { in: ids } },
      data,
    });
  }

  async function recordSent(message: Message, channelId: string, ts: string): Promise<void> {
    const [first] = message.deliveries;
    if (!first) return;
    const { workspaceId, recipient, toChannel } = first;
    const { hash, messageId, withIntro } = message;
    const sent = { state: "SENT" as const, reason: null, error: null, leaseUntil: null, attempts: 0 };
    await record(message, { ...sent, channelId, ts, hash, messageId, withIntro, sentAt: clock.now() });
    if (message.isFirst) await people.markIntroduced(db.client, workspaceId, [recipient], clock.now());
    if (!toChannel) await people.rememberDm(db.client, workspaceId, recipient, channelId);
  }

  /** What Slack answered other than yes. */
  async function recordTrouble(message: Message, act: Act, outcome: Exclude<Outcome, { kind: "done" }>) {
    const [first] = message.deliveries;
    if (!first) return;
    const now = clock.now().getTime();
    const isEdit = act === "update";
    if (outcome.kind === "limited") {
      pace.pause(first.workspaceId, act, outcome.seconds);
      const availableAt = new Date(now + outcome.seconds * 1000);
      const back = isEdit ? { stale: true } : { state: "WAITING" as const };
      await record(message, { ...back, availableAt, leaseUntil: null });
      return;
    }
    log.warn(
      { error: outcome.error, act, keys: message.keys, attempts: first.attempts },
      "message not confirmed",
    );
    const isHopeless = outcome.kind === "refused" || first.attempts >= MOST_ATTEMPTS;
    if (isHopeless) {
      // An edit that is refused leaves the message as it stands.
      const end = isEdit ? {} : { state: "FAILED" as const };
      await record(message, { ...end, error: outcome.error, leaseUntil: null });
      return;
    }
    const availableAt = new Date(now + LEASE_MS);
    // An edit may be repeated. A post may have arrived: it stays "sending" until its lease is over, then is looked for.
    const next = isEdit ? { stale: true, availableAt, leaseUntil: null } : { leaseUntil: availableAt };
    await record(message, { ...next, error: outcome.error });
  }

  async function uploadFiles(
    message: Message,
    channelId: string,
    ts: string,
    files: MessageFile[],
  ): Promise<void> {
    const [first] = message.deliveries;
    if (!first) return;
    const poster = parts.posterOf(first.workspaceId);
    for (const file of files) {
      await pace.turn(first.workspaceId, "upload", channelId);
      const outcome = await poster.upload({ ...file, channelId, threadTs: ts });
      const fileIds = outcome.fileId ? { fileIds: { push: outcome.fileId } } : {};
      const error = outcome.kind === "done" ? {} : { error: `file: ${outcome.kind}` };
      await record(message, { ...fileIds, ...error });
    }
  }

  /** The message may have arrived although its answer did not: look before sending again. */
  async function findLost(message: Message): Promise<{ channelId: string; ts: string } | undefined> {
    const uncertain = message.deliveries.find((delivery) => delivery.uncertain);
    const key = uncertain && message.keys[message.deliveries.indexOf(uncertain)];
    if (!uncertain || !key) return undefined;
    const poster = parts.posterOf(uncertain.workspaceId);
    const channelId = uncertain.toChannel ? uncertain.recipient : await poster.openDm(message.address);
    const ts = await poster.find(channelId, uncertain.availableAt, key);
    return ts === undefined ? undefined : { channelId, ts };
  }

  async function post(message: Message, outgoing: Outgoing): Promise<void> {
    const [first] = message.deliveries;
    if (!first) return;
    const lost = await findLost(message);
    if (lost) {
      await recordSent(message, lost.channelId, lost.ts);
      return;
    }
    await pace.turn(first.workspaceId, "post", outgoing.channel);
    const outcome = await parts.posterOf(first.workspaceId).post(outgoing);
    if (outcome.kind !== "done") {
      await recordTrouble(message, "post", outcome);
      return;
    }
    await recordSent(message, outcome.channelId, outcome.ts);
    await uploadFiles(message, outcome.channelId, outcome.ts, message.content.files ?? []);
  }

  async function edit(message: Message, outgoing: Outgoing, ts: string): Promise<void> {
    const [first] = message.deliveries;
    if (!first) return;
    if (first.hash === message.hash) {
      await record(message, { leaseUntil: null });
      return;
    }
    await pace.turn(first.workspaceId, "update", outgoing.channel);
    const outcome = await parts.posterOf(first.workspaceId).update(ts, outgoing);
    if (outcome.kind !== "done") return recordTrouble(message, "update", outcome);
    await record(message, {
      hash: message.hash,
      revision: { increment: 1 },
      leaseUntil: null,
      attempts: 0,
      error: null,
    });
  }

  return async (message) => {
    const [first] = message.deliveries;
    if (!first) return;
    const isEdit = first.state === "SENT" && first.ts !== null && first.channelId !== null;
    const outgoing: Outgoing = {
      channel: isEdit && first.channelId ? first.channelId : message.address,
      text: message.content.text,
      blocks: message.content.blocks,
      keys: message.keys,
      revision: isEdit ? first.revision + 1 : 0,
    };
    if (isEdit && first.ts) await edit(message, outgoing, first.ts);
    else await post(message, outgoing);
  };
}
