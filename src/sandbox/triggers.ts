/** trigger_ids: three real seconds, one use. */
import { monotonicMs, TRIGGER_MS } from "./patience.ts";
import { Refusal } from "./refusal.ts";
import type { Trigger, World } from "./world.ts";

export function issueTrigger(world: World, userId: string, viewId?: string): string {
  const id = `${world.nextNumber()}.${world.team.id}.${Math.floor(monotonicMs()).toString(16)}`;
  world.triggers.set(id, { userId, issuedMs: monotonicMs(), isUsed: false, ...(viewId ? { viewId } : {}) });
  return id;
}

export function useTrigger(world: World, id: string): Trigger {
  const trigger = world.triggers.get(id);
  if (!trigger) throw new Refusal("invalid_trigger_id", [id]);
  if (trigger.isUsed) throw new Refusal("exchanged_trigger_id", [id]);
  const age = monotonicMs() - trigger.issuedMs;
  if (age > TRIGGER_MS) throw new Refusal("expired_trigger_id", [`${Math.round(age)} ms old`]);
  trigger.isUsed = true;
  return trigger;
}
