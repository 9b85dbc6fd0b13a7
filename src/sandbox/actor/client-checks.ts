/** What the client itself refuses when a person presses the submit button; the app hears nothing of it. */
import { isEmpty } from "../form-state.ts";
import { stringOf } from "../json.ts";
import type { Json } from "../types.ts";
import type { View } from "../world.ts";
import { type Field, fieldsIn } from "./fields.ts";

/** Faults by block id. */
export function clientErrors(view: View): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const field of fieldsIn({ kind: "modal", view })) {
    if (field.block.type !== "input") continue;
    const id = String(field.block.block_id);
    const fault = faultOf(field, view.form[id]?.[String(field.element.action_id)]);
    if (fault) errors[id] = fault;
  }
  return errors;
}

function faultOf({ block, element }: Field, state: Json | undefined): string | undefined {
  if (isEmpty(state)) return block.optional === true ? undefined : "Please complete this required field.";
  const value = stringOf(state?.value);
  if (value === undefined) return undefined;
  switch (element.type) {
    case "plain_text_input": {
      const min = Number(element.min_length ?? 0);
      return value.length < min ? `Must be at least ${min} characters.` : undefined;
    }
    case "email_text_input":
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? undefined : "Please enter an e-mail address.";
    case "url_text_input":
      return URL.canParse(value) ? undefined : "Please enter a URL.";
    case "number_input":
      return numberFault(element, value);
    default:
      return undefined;
  }
}

function numberFault(element: Json, value: string): string | undefined {
  const isNumeral = element.is_decimal_allowed === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!isNumeral.test(value)) return "Please enter a number.";
  if (element.min_value !== undefined && Number(value) < Number(element.min_value)) {
    return `Must be at least ${String(element.min_value)}.`;
  }
  if (element.max_value !== undefined && Number(value) > Number(element.max_value)) {
    return `Must be at most ${String(element.max_value)}.`;
  }
  return undefined;
}
