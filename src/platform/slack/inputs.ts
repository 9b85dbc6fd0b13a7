/** Input blocks of modals: label, element, hint; each block holds one element with the action id "value". */
import type { InputBlock, ModalView, PlainTextOption } from "@slack/types";
import { type Block, plain } from "./blocks.ts";
import { cut, LIMITS, within } from "./limits.ts";

/** The action id of every input's element: the block id is what names the input. */
export const VALUE = "value";

export interface Option {
  text: string;
  value: string;
  description?: string;
}

interface InputOptions {
  id: string;
  label: string;
  hint?: string;
  optional?: boolean;
  /** Tells the app at once when it changes (block_actions with this action id instead of "value"). */
  dispatch?: string;
}

function option({ text, value, description }: Option): PlainTextOption {
  return {
    text: plain(cut(text, LIMITS.optionText)),
    value: within("optionText", value),
    ...(description && { description: plain(cut(description, LIMITS.optionText)) }),
  };
}

function input(options: InputOptions, element: InputBlock["element"]): InputBlock {
  return {
    type: "input",
    block_id: options.id,
    label: plain(within("label", options.label)),
    element,
    optional: options.optional ?? false,
    ...(options.hint && { hint: plain(within("hint", options.hint)) }),
    ...(options.dispatch && { dispatch_action: true }),
  };
}

const actionId = (options: InputOptions) => options.dispatch ?? VALUE;

export function textInput(
  options: InputOptions & { initial?: string; multiline?: boolean; placeholder?: string; max?: number },
): InputBlock {
  return input(options, {
    type: "plain_text_input",
    action_id: actionId(options),
    multiline: options.multiline ?? false,
    max_length: options.max ?? LIMITS.inputLength,
    ...(options.initial && { initial_value: options.initial }),
    ...(options.placeholder && { placeholder: plain(within("placeholder", options.placeholder)) }),
  });
}

export function numberInput(
  options: InputOptions & { initial?: number | string; min?: number; max?: number; decimal?: boolean },
): InputBlock {
  return input(options, {
    type: "number_input",
    action_id: actionId(options),
    is_decimal_allowed: options.decimal ?? false,
    ...(options.initial !== undefined && { initial_value: String(options.initial) }),
    ...(options.min !== undefined && { min_value: String(options.min) }),
    ...(options.max !== undefined && { max_value: String(options.max) }),
  });
}

type Choice = InputOptions & { options: Option[]; initial?: string };
type Choices = InputOptions & { options: Option[]; initial?: string[] };

export function radioInput(options: Choice): InputBlock {
  const choices = within("choices", options.options).map(option);
  const initial = choices.find((choice) => choice.value === options.initial);
  return input(options, {
    type: "radio_buttons",
    action_id: actionId(options),
    options: choices,
    ...(initial && { initial_option: initial }),
  });
}

export function selectInput(options: Choice & { placeholder?: string }): InputBlock {
  const choices = within("options", options.options).map(option);
  const initial = choices.find((choice) => choice.value === options.initial);
  return input(options, {
    type: "static_select",
    action_id: actionId(options),
    options: choices,
    ...(initial && { initial_option: initial }),
    ...(options.placeholder && { placeholder: plain(within("placeholder", options.placeholder)) }),
  });
}

/** Several of at most a hundred options; `most` at once. */
export function multiSelectInput(options: Choices & { most?: number; placeholder?: string }): InputBlock {
  const choices = within("options", options.options).map(option);
  const initial = choices.filter((choice) => choice.value && options.initial?.includes(choice.value));
  return input(options, {
    type: "multi_static_select",
    action_id: actionId(options),
    options: choices,
    ...(initial.length > 0 && { initial_options: initial }),
    ...(options.most !== undefined && { max_selected_items: options.most }),
    ...(options.placeholder && { placeholder: plain(within("placeholder", options.placeholder)) }),
  });
}

/** One account of the workspace, as Slack's own list shows them. */
export function userInput(options: InputOptions & { placeholder?: string }): InputBlock {
  return input(options, {
    type: "users_select",
    action_id: actionId(options),
    ...(options.placeholder && { placeholder: plain(within("placeholder", options.placeholder)) }),
  });
}

export function checkboxInput(options: Choices): InputBlock {
  const choices = within("choices", options.options).map(option);
  const initial = choices.filter((choice) => choice.value && options.initial?.includes(choice.value));
  return input(options, {
    type: "checkboxes",
    action_id: actionId(options),
    options: choices,
    ...(initial.length > 0 && { initial_options: initial }),
  });
}

export function dateInput(options: InputOptions & { initial?: string }): InputBlock {
  return input(options, {
    type: "datepicker",
    action_id: actionId(options),
    ...(options.initial && { initial_date: options.initial }),
  });
}

export function timeInput(options: InputOptions & { initial?: string }): InputBlock {
  return input(options, {
    type: "timepicker",
    action_id: actionId(options),
    ...(options.initial && { initial_time: options.initial }),
  });
}

/** Files from the person's computer or phone; only their extension is looked at by Slack. */
export function fileInput(options: InputOptions & { filetypes: string[]; most: number }): InputBlock {
  const { filetypes, most } = options;
  return input(options, { type: "file_input", action_id: actionId(options), filetypes, max_files: most });
}

export interface ModalOptions {
  id: string;
  title: string;
  close: string;
  submit?: string;
  blocks: Block[];
  /** Whom and what the modal is about; comes back with the submission. */
  about?: Record<string, string | number | boolean | string[]>;
  notifyOnClose?: boolean;
}

export function modal({ id, title, close, submit, blocks, about, notifyOnClose }: ModalOptions): ModalView {
  return {
    type: "modal",
    callback_id: id,
    title: plain(within("viewTitle", title)),
    close: plain(within("viewTitle", close)),
    ...(submit && { submit: plain(within("viewTitle", submit)) }),
    blocks: within("blocksPerView", blocks),
    private_metadata: within("privateMetadata", JSON.stringify(about ?? {})),
    ...(notifyOnClose && { notify_on_close: true }),
  };
}
