/** Leaving a modal: Cancel closes one view, the × closes all. */
import type { Outcome } from "../actor-types.ts";
import { closeAll, closeModal, showView } from "../views.ts";
import type { View } from "../world.ts";
import { deliverInteraction, interaction, type Person } from "./payloads.ts";

export function cancelView(person: Person, view: View): Promise<Outcome> {
  const shown = showView(person.world, view);
  if (view.body.clear_on_close === true) closeAll(person.world, view.userId);
  else closeModal(person.world, view);
  return tell(person, view, { shown, isCleared: false });
}

/** The app hears of it with the root view, when that one asked for it. */
export function dismissAll(person: Person, top: View): Promise<Outcome> {
  const { world } = person;
  const root = world.views.get(top.rootId) ?? top;
  const shown = showView(world, root);
  closeAll(world, top.userId);
  return tell(person, root, { shown, isCleared: true });
}

async function tell(
  person: Person,
  view: View,
  { shown, isCleared }: { shown: Record<string, unknown>; isCleared: boolean },
): Promise<Outcome> {
  if (view.body.notify_on_close !== true) return { ok: true, closed: true };
  const { trigger_id: _none, ...base } = interaction(person, "view_closed");
  const name = String(view.body.callback_id ?? view.id);
  const payload = { ...base, view: shown, is_cleared: isCleared };
  const ack = await deliverInteraction(person, { name, payload });
  return { ok: ack.ok, closed: true, ...(ack.failure ? { failure: ack.failure } : {}) };
}
