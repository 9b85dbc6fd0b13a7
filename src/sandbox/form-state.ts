/** What stands in the fields of a view or message, in the shape of `state.values`. */
import { isJson, jsonList } from "./json.ts";
import { partsOf } from "./parts.ts";
import type { Json } from "./types.ts";

/** block_id → action_id → the element's state. */
export type FormState = Record<string, Record<string, Json>>;

const emptyStates: Record<string, (element: Json) => Json> = {
  plain_text_input: (e) => ({ value: e.initial_value ?? null }),
  email_text_input: (e) => ({ value: e.initial_value ?? null }),
  url_text_input: (e) => ({ value: e.initial_value ?? null }),
  number_input: (e) => ({ value: e.initial_value ?? null }),
  rich_text_input: (e) => ({ rich_text_value: e.initial_value ?? null }),
  file_input: () => ({ files: [] }),
  static_select: (e) => ({ selected_option: e.initial_option ?? null }),
  external_select: (e) => ({ selected_option: e.initial_option ?? null }),
  radio_buttons: (e) => ({ selected_option: e.initial_option ?? null }),
  multi_static_select: (e) => ({ selected_options: e.initial_options ?? [] }),
  multi_external_select: (e) => ({ selected_options: e.initial_options ?? [] }),
  checkboxes: (e) => ({ selected_options: e.initial_options ?? [] }),
  users_select: (e) => ({ selected_user: e.initial_user ?? null }),
  multi_users_select: (e) => ({ selected_users: e.initial_users ?? [] }),
  channels_select: (e) => ({ selected_channel: e.initial_channel ?? null }),
  multi_channels_select: (e) => ({ selected_channels: e.initial_channels ?? [] }),
  conversations_select: (e) => ({ selected_conversation: e.initial_conversation ?? null }),
  multi_conversations_select: (e) => ({ selected_conversations: e.initial_conversations ?? [] }),
  datepicker: (e) => ({ selected_date: e.initial_date ?? null }),
  timepicker: (e) => ({
    selected_time: e.initial_time ?? null,
    ...(e.timezone ? { timezone: e.timezone } : {}),
  }),
  datetimepicker: (e) => ({ selected_date_time: e.initial_date_time ?? null }),
};

/** The types of all elements that something can be entered into. */
export const fieldKinds: readonly string[] = Object.keys(emptyStates);

/**
 * The state of freshly shown blocks. What was entered before survives only where block_id, action_id and kind
 * are the same, and a chosen option only while it is still offered; there the new initial value is ignored, as in Slack.
 */
export function formOf(blocks: Json[], before: FormState = {}): FormState {
  const form: FormState = {};
  for (const { block, element } of partsOf(blocks)) {
    const fresh = emptyStates[String(element.type)]?.(element);
    if (!fresh) continue;
    const [blockId, actionId] = [String(block.block_id), String(element.action_id)];
    const old = before[blockId]?.[actionId];
    const kept = old?.type === element.type && old && isStillOffered(element, old) ? old : undefined;
    form[blockId] = {
      ...form[blockId],
      [actionId]: kept ?? structuredClone({ type: element.type, ...fresh }),
    };
  }
  return form;
}

function isStillOffered(element: Json, state: Json): boolean {
  const options = optionsOf(element);
  if (options.length === 0) return true;
  const chosen = [...jsonList(state.selected_options), ...jsonList([state.selected_option])];
  return chosen.every((one) => options.some((option) => option.value === one.value));
}

/** All options of a menu, groups included. */
export function optionsOf(element: Json): Json[] {
  return [
    ...jsonList(element.options),
    ...jsonList(element.option_groups).flatMap((g) => jsonList(g.options)),
  ];
}

/** True when the person has left this field empty. */
export function isEmpty(state: Json | undefined): boolean {
  if (!state) return true;
  const { type: _type, timezone: _timezone, ...values } = state;
  return Object.values(values).every(
    (value) =>
      value === null ||
      value === "" ||
      (Array.isArray(value) && value.length === 0) ||
      isBlankRichText(value),
  );
}

function isBlankRichText(value: unknown): boolean {
  return isJson(value) && value.type === "rich_text" && jsonList(value.elements).length === 0;
}
