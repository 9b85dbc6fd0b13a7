/** external_select: the app is asked for the options while the person types. */
import type { FillValue } from "../actor-types.ts";
import { isJson, jsonList } from "../json.ts";
import { limits } from "../limits.ts";
import type { Json } from "../types.ts";
import { showView } from "../views.ts";
import { violate } from "../world.ts";
import type { Field } from "./fields.ts";
import { chooseOptions } from "./options.ts";
import { deliverInteraction, interaction, type Person } from "./payloads.ts";

export async function chooseExternal(person: Person, field: Field, value: FillValue): Promise<Json> {
  const wanted = Array.isArray(value) ? value : [String(value)];
  const chosen: Json[] = [];
  for (const text of wanted) chosen.push(...chooseOptions(await withOptions(person, field, text), text));
  if (field.kind === "external_select") return { type: field.kind, selected_option: chosen[0] ?? null };
  return { type: field.kind, selected_options: chosen };
}

async function withOptions(person: Person, field: Field, typed: string): Promise<Field> {
  const { place, block, element } = field;
  const { trigger_id: _none, ...base } = interaction(person, "block_suggestion");
  const where =
    place.kind === "message"
      ? {
          channel: { id: place.message.channel },
          container: { type: "message", message_ts: place.message.ts },
        }
      : { view: showView(person.world, place.view), container: { type: "view", view_id: place.view.id } };
  const name = String(element.action_id);
  const payload = { ...base, ...where, action_id: name, block_id: block.block_id, value: typed };
  const ack = await deliverInteraction(person, { name, payload, acceptsResponse: true });
  const answer = ack.ok && isJson(ack.body) ? ack.body : {};
  const count = jsonList(answer.options).length;
  if (!ack.ok || count > limits.selectOptions) {
    violate(person.world, "block_suggestion", ack.failure ?? "too_many_options", `${count} options`);
  }
  return { ...field, element: { ...element, options: answer.options, option_groups: answer.option_groups } };
}
