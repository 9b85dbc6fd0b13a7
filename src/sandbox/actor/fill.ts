/** Filling a form by its labels; what dispatches, dispatches at once. */
import type { FillValue, Outcome } from "../actor-types.ts";
import { topModal } from "../views.ts";
import { sendBlockAction } from "./block-action.ts";
import { enter } from "./enter.ts";
import { chooseExternal } from "./external.ts";
import { type Field, fieldsIn, findField } from "./fields.ts";
import type { Person } from "./payloads.ts";
import { formIn, placesOf } from "./places.ts";

export async function fillForm(person: Person, values: Record<string, FillValue>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    // Looked up anew each time: a dispatch may have made the app change the form.
    const { world, user } = person;
    const modal = topModal(world, user.id);
    const home = world.views.get(world.homes.get(user.id) ?? "");
    if (!modal && !home) throw new Error(`${user.name} has no form open`);
    const place = modal
      ? { kind: "modal" as const, view: modal }
      : home && { kind: "home" as const, view: home };
    await put(person, findField(place ? fieldsIn(place) : [], label), value);
  }
}

/** One menu or picker, wherever it is: modal, then messages from the newest, then Home. */
export function choose(person: Person, label: string, option: string | string[]): Promise<Outcome> {
  const fields = placesOf(person).flatMap((place) => fieldsIn(place));
  return put(person, findField(fields, label), option);
}

export async function put(person: Person, field: Field, value: FillValue): Promise<Outcome> {
  const { world, user } = person;
  const isExternal = field.kind.endsWith("external_select");
  const state = isExternal ? await chooseExternal(person, field, value) : enter(person, field, value);
  const form = formIn(world, user.id, field.place);
  const blockId = String(field.block.block_id);
  form[blockId] = { ...form[blockId], [String(field.element.action_id)]: state };
  if (!field.dispatches) return { ok: true };
  const { type: _type, ...says } = state;
  return sendBlockAction(person, { place: field.place, block: field.block, element: field.element, says });
}
