/** From claimed deliveries to sent messages: sort out who may be reached now, compose, merge, send, record. */
import { loadBatch } from "./batch.ts";
import { claimCompanions, claimDue, giveBack } from "./claim.ts";
import { composeAll } from "./compose.ts";
import { settleLost } from "./lost.ts";
import type { Message } from "./message.ts";
import { createPace } from "./pace.ts";
import type { OutboxParts } from "./parts.ts";
import type { DeliveryRow } from "./rows.ts";
import { createSend } from "./send.ts";

/** Small enough that a batch of edits, paced, ends well within its lease. */
const BATCH = 25;

/**
 * Sends all that may leave now; returns when nothing is left, when the process is stopping, or after a batch when
 * somebody `isCalling`: what has just fallen due may be urgent.
 */
export function createOutbox(parts: OutboxParts & { isCalling(): boolean }): { drain(): Promise<void> } {
  const { db, clock, work, log } = parts;
  const send = createSend({ ...parts, pace: createPace(clock, work) });

  async function messagesOf(claimed: DeliveryRow[], at: Date): Promise<Message[]> {
    try {
      const batch = await settleLost(parts, await loadBatch(parts, claimed, at));
      return await composeAll(parts, batch, at);
    } catch (error) {
      // Nothing of it has been sent; what may have been sent before keeps its lease and is looked for again.
      await giveBack(
        db,
        claimed.filter((delivery) => !delivery.uncertain),
        at,
      );
      throw error;
    }
  }

  async function deliver(): Promise<boolean> {
    const at = clock.now();
    await parts.stillHere(at);
    const claimed = await claimDue(parts, at, BATCH);
    if (claimed.length === 0) return false;
    claimed.push(...(await claimCompanions(db, claimed, at)));
    const messages = await messagesOf(claimed, at);
    for (const [index, message] of messages.entries()) {
      if (work.stopping) {
        const left = messages.slice(index).flatMap((one) => one.deliveries);
        await giveBack(db, left, clock.now());
        return false;
      }
      try {
        await send(message);
      } catch (error) {
        // The lease runs out and the delivery is looked after again; the others must not wait for it.
        log.error({ err: error, deliveries: message.deliveries.map((d) => d.id) }, "delivery failed");
      }
    }
    return true;
  }

  return {
    async drain() {
      while (!work.stopping && (await deliver())) if (parts.isCalling()) return;
    },
  };
}
