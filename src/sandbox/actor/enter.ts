/** What the client puts into the state when a person enters something, and what it does not let them enter. */
import type { FillValue } from "../actor-types.ts";
import { addPersonsFile, showFile } from "../files.ts";
import { textOf } from "../json.ts";
import { limits } from "../limits.ts";
import type { Json } from "../types.ts";
import type { Field } from "./fields.ts";
import { chooseOptions, idsByName } from "./options.ts";
import type { Person } from "./payloads.ts";

type Enter = (person: Person, field: Field, value: FillValue) => Json;

const shapes: Record<string, RegExp> = {
  datepicker: /^\d{4}-\d{2}-\d{2}$/,
  timepicker: /^([01]\d|2[0-3]):[0-5]\d$/,
};

const entering: Record<string, Enter> = {
  plain_text_input: (_person, field, value) => ({ value: typedText(field, asText(field, value)) }),
  email_text_input: (_person, field, value) => ({ value: asText(field, value) || null }),
  url_text_input: (_person, field, value) => ({ value: asText(field, value) || null }),
  number_input: (_person, field, value) => ({ value: asText(field, value) || null }),
  rich_text_input: (_person, field, value) => ({ rich_text_value: richText(asText(field, value)) }),
  file_input: (person, field, value) => ({ files: files(person, field, value) }),
  datepicker: (_person, field, value) => ({ selected_date: shaped(field, asText(field, value)) }),
  timepicker: (_person, field, value) => ({ selected_time: shaped(field, asText(field, value)) }),
  datetimepicker: (_person, _field, value) => ({ selected_date_time: value === "" ? null : Number(value) }),
  static_select: (_person, field, value) => ({ selected_option: chooseOptions(field, value)[0] ?? null }),
  radio_buttons: (_person, field, value) => ({ selected_option: chooseOptions(field, value)[0] ?? null }),
  multi_static_select: (_person, field, value) => ({ selected_options: chooseOptions(field, value) }),
  checkboxes: (_person, field, value) => ({ selected_options: chooseOptions(field, value) }),
  users_select: (person, _field, value) => ({ selected_user: idsByName(person, "users", value)[0] ?? null }),
  multi_users_select: (person, _field, value) => ({ selected_users: idsByName(person, "users", value) }),
  channels_select: (person, _field, value) => ({
    selected_channel: idsByName(person, "channels", value)[0] ?? null,
  }),
  multi_channels_select: (person, _field, value) => ({
    selected_channels: idsByName(person, "channels", value),
  }),
  conversations_select: (person, _field, value) => ({
    selected_conversation: idsByName(person, "channels", value)[0] ?? null,
  }),
  multi_conversations_select: (person, _field, value) => ({
    selected_conversations: idsByName(person, "channels", value),
  }),
};

/** The new state of the field; an Error where the client would not allow it. */
export function enter(person: Person, field: Field, value: FillValue): Json {
  const way = entering[field.kind];
  if (!way) throw new Error(`the sandbox's client cannot fill a ${field.kind}`);
  const timezone = field.element.timezone ? { timezone: field.element.timezone } : {};
  const state = { type: field.kind, ...way(person, field, value), ...timezone };
  const max = field.element.max_selected_items;
  for (const chosen of Object.values(state)) {
    if (typeof max === "number" && Array.isArray(chosen) && chosen.length > max) {
      throw new Error(`"${field.label}" takes at most ${max}`);
    }
  }
  return state;
}

function asText(field: Field, value: FillValue): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  throw new Error(`"${field.label}" is a ${field.kind}: it takes text`);
}

/** An empty field arrives as null. */
function typedText(field: Field, text: string): string | null {
  const max = typeof field.element.max_length === "number" ? field.element.max_length : limits.inputLength;
  if (text.length > max)
    throw new Error(`"${field.label}" takes at most ${max} characters, not ${text.length}`);
  if (text.includes("\n") && field.element.multiline !== true)
    throw new Error(`"${field.label}" takes one line`);
  return text === "" ? null : text;
}

function shaped(field: Field, text: string): string | null {
  if (text === "") return null;
  if (!shapes[field.kind]?.test(text))
    throw new Error(`"${field.label}" (${field.kind}) does not take "${text}"`);
  return text;
}

function richText(text: string): Json | null {
  if (text === "") return null;
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }] };
}

function files({ world, user }: Person, field: Field, value: FillValue): Json[] {
  if (typeof value !== "object" || Array.isArray(value))
    throw new Error(`"${field.label}" takes { files: [...] }`);
  const max = typeof field.element.max_files === "number" ? field.element.max_files : limits.files;
  if (value.files.length > max) throw new Error(`"${field.label}" takes at most ${max} files`);
  const tooLarge = value.files.find((file) => file.bytes.length > limits.fileBytes);
  if (tooLarge) throw new Error(`"${field.label}": ${tooLarge.name} is larger than 10 MB`);
  return value.files.map((file) => showFile(world, addPersonsFile(world, user.id, file)));
}

/** For people's eyes: what stands in the field. */
export function shownValue(state: Json | undefined): unknown {
  if (!state) return undefined;
  const { type: _type, timezone: _timezone, ...rest } = state;
  const [value] = Object.values(rest);
  if (Array.isArray(value)) return value.map((one) => textOf(one?.text) || (one?.name ?? one));
  return textOf(typeof value === "object" && value !== null && "text" in value ? value.text : "") || value;
}
