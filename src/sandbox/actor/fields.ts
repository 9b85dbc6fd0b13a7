/** The fields of a form, by the words beside them. */

import { optionsOf } from "../form-state.ts";
import { isJson, textOf } from "../json.ts";
import { noNames } from "../names.ts";
import { partsOf } from "../parts.ts";
import { readText } from "../read-blocks.ts";
import type { Json } from "../types.ts";
import { blocksIn, type Place } from "./places.ts";

export interface Field {
  label: string;
  kind: string;
  block: Json;
  element: Json;
  place: Place;
  /** Sends block_actions as soon as it changes. */
  dispatches: boolean;
}

const buttons = new Set(["button", "workflow_button", "icon_button", "feedback_buttons", "overflow"]);

export function fieldsIn(place: Place): Field[] {
  return partsOf(blocksIn(place))
    .filter(({ element }) => !buttons.has(String(element.type)))
    .map(({ block, element }) => ({
      label: labelOf(block, element),
      kind: String(element.type),
      block,
      element,
      place,
      dispatches: block.type !== "input" || block.dispatch_action === true,
    }));
}

function labelOf(block: Json, element: Json): string {
  if (block.type === "input") return textOf(block.label);
  if (block.type === "section" && isJson(block.text)) return readText(block.text, noNames);
  return textOf(element.placeholder) || String(element.action_id);
}

/** By label, then by id, then by placeholder, then by a part of the label. */
export function findField(fields: Field[], label: string): Field {
  const ways: ((field: Field) => boolean)[] = [
    (field) => field.label === label,
    (field) => field.block.block_id === label || field.element.action_id === label,
    (field) => textOf(field.element.placeholder) === label,
    (field) => field.label.includes(label),
  ];
  for (const way of ways) {
    const found = fields.find(way);
    if (found) return found;
  }
  const seen = fields.map((field) => `"${field.label}" (${field.kind})`).join(", ") || "none";
  throw new Error(`no field "${label}". Fields: ${seen}`);
}

export function optionTexts(element: Json): string[] | undefined {
  const options = optionsOf(element);
  return options.length > 0 ? options.map((option) => textOf(option.text)) : undefined;
}
