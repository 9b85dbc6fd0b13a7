/** Posts or edits one message and records what became of it. */
import type { Outcome, Outgoing } from "../slack/poster.ts";
import { giveBack, isHeld, keepLease, LOOK_AFTER_MS, MOST_ATTEMPTS } from "./claim.ts";
import type { Message } from "./message.ts";
import type { Act, Pace } from "./pace.ts";
import type { OutboxParts } from "./parts.ts";
import { createUpload } from "./upload.ts";

export function createSend(parts: OutboxParts & { pace: Pace }): (message: Message) => Promise<void> {
  const { db, clock, work, log, people, pace, metrics } = parts;
  const upload = createUpload(parts);

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
    const delay = clock.now().getTime() - first.availableAt.getTime();
    metrics.sent(message.deliveries.length, Math.max(0, delay) / 1000);
    if (message.isFirst) await people.markIntroduced(db.client, workspaceId, [recipient], clock.now());
    if (!toChannel && message.dmChannelId !== channelId)
      await people.rememberDm(db.client, workspaceId, recipient, channelId);
  }

  /** What Slack answered other than yes. */
  async function recordTrouble(message: Message, act: Act, outcome: Exclude<Outcome, { kind: "done" }>) {
    const [first] = message.deliveries;
    if (!first) return;
    if (outcome.kind === "limited") {
      metrics.limited(act);
      await waitOut(message, pace.pause(first.workspaceId, act, outcome.seconds));
      return;
    }
    const isEdit = act === "update";
    log.warn(
      { error: outcome.error, act, keys: message.keys, attempts: first.attempts },
      "message not confirmed",
    );
    const isHopeless = outcome.kind === "refused" || first.attempts >= MOST_ATTEMPTS;
    if (isHopeless) {
      // An edit that is refused leaves the message as it stands.
      const end = isEdit ? {} : { state: "FAILED" as const };
      await record(message, { ...end, error: outcome.error, leaseUntil: null });
      if (!isEdit) metrics.failed(message.deliveries.length);
      return;
    }
    metrics.retried(act);
    const availableAt = new Date(clock.now().getTime() + LOOK_AFTER_MS);
    // An edit may be repeated. A post may have arrived: it stays "sending" until its lease is over, then is looked for.
    const { hash, withIntro } = message;
    const next = isEdit
      ? { stale: true, availableAt, leaseUntil: null }
      : { leaseUntil: availableAt, hash, withIntro };
    await record(message, { ...next, error: outcome.error });
  }

  /** Leaves when Slack's pause is over; meanwhile the others go on. */
  async function waitOut(message: Message, until: Date): Promise<void> {
    await giveBack(db, message.deliveries, until);
    parts.resume(until);
  }

  async function post(message: Message, outgoing: Outgoing): Promise<void> {
    const [first] = message.deliveries;
    if (!first) return;
    const { workspaceId } = first;
    await pace.turn(workspaceId, "post", outgoing.channel);
    // Too late by now: the next look decides whether it waits or is skipped.
    if (work.stopping || message.until <= clock.now()) return giveBack(db, message.deliveries, clock.now());
    if (await isHeld(db, message.deliveries)) return giveBack(db, message.deliveries, clock.now());
    if (!(await keepLease(db, message.deliveries, clock.now()))) return;
    const outcome = await parts.posterOf(workspaceId).post(outgoing);
    if (outcome.kind !== "done") return recordTrouble(message, "post", outcome);
    await recordSent(message, outcome.channelId, outcome.ts);
    await upload(message, outcome.channelId, outcome.ts);
  }

  async function edit(message: Message, outgoing: Outgoing, ts: string): Promise<void> {
    const [first] = message.deliveries;
    if (!first) return;
    if (first.hash === message.hash) {
      await record(message, { leaseUntil: null });
    } else {
      await pace.turn(first.workspaceId, "update", outgoing.channel);
      if (work.stopping) return giveBack(db, message.deliveries, clock.now());
      const outcome = await parts.posterOf(first.workspaceId).update(ts, outgoing);
      if (outcome.kind !== "done") return recordTrouble(message, "update", outcome);
      const { hash } = message;
      await record(message, { hash, revision: { increment: 1 }, leaseUntil: null, attempts: 0, error: null });
    }
    // Of a message whose answer was lost, the files did not follow.
    if (!first.fileIds?.length && first.error === null) await upload(message, outgoing.channel, ts);
  }

  return async (message) => {
    const [first] = message.deliveries;
    if (!first) return;
    const isEdit = first.state === "SENT" && first.ts !== null && first.channelId !== null;
    const paused = pace.pausedUntil(first.workspaceId, isEdit ? "update" : "post");
    if (paused) return waitOut(message, paused);
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
