/** Interactive elements, and in which block of which surface each may stand. */
import { limits } from "../limits.ts";
import { richText } from "./rich-text.ts";
import {
  boolean,
  byType,
  complain,
  integer,
  list,
  oneOf,
  pattern,
  type Rule,
  type Surface,
  shape,
  string,
} from "./rules.ts";
import { selects } from "./selects.ts";
import { confirm, imageElement, initialAmongOptions, option, plain } from "./texts.ts";

const type: Rule = string();
const action = { type, "action_id?": string(limits.id, 1) };
const confirmable = { "confirm?": confirm };
const focusable = { "focus_on_load?": boolean };
const placeholdable = { "placeholder?": plain(limits.placeholder) };
const dispatchable = {
  "dispatch_action_config?": shape({
    "trigger_actions_on?": list(oneOf("on_enter_pressed", "on_character_entered")),
  }),
};
const typed = { ...action, ...focusable, ...placeholdable, ...dispatchable };
const label = { "accessibility_label?": string(limits.accessibilityLabel) };
const style = { "style?": oneOf("primary", "danger") };
const numeral = pattern(/^-?\d+(\.\d+)?$/, "must be a number written as a string");

const feedback = shape({ text: plain(limits.buttonText), value: string(limits.buttonValue), ...label });

const buttons: Record<string, Rule> = {
  button: shape({
    ...action,
    ...confirmable,
    ...style,
    ...label,
    text: plain(limits.buttonText),
    "value?": string(limits.buttonValue),
    "url?": string(limits.url),
  }),
  workflow_button: shape({
    ...action,
    ...confirmable,
    ...style,
    ...label,
    text: plain(limits.buttonText),
    workflow: shape({
      trigger: shape({
        url: string(limits.url, 1),
        "customizable_input_parameters?": list(shape({ name: string(), value: string() })),
      }),
    }),
  }),
  overflow: shape({
    ...action,
    ...confirmable,
    options: list(option("overflow"), limits.overflowOptions, 1),
  }),
};

const pickers: Record<string, Rule> = {
  datepicker: shape({
    ...action,
    ...confirmable,
    ...focusable,
    ...placeholdable,
    "initial_date?": pattern(/^\d{4}-\d{2}-\d{2}$/, "must be a date written YYYY-MM-DD"),
  }),
  timepicker: shape({
    ...action,
    ...confirmable,
    ...focusable,
    ...placeholdable,
    "initial_time?": pattern(/^\d{2}:\d{2}$/, "must be a time written HH:mm"),
    "timezone?": string(),
  }),
  datetimepicker: shape({
    ...action,
    ...confirmable,
    ...focusable,
    "initial_date_time?": integer(1_000_000_000, 9_999_999_999),
  }),
  checkboxes: shape(
    {
      ...action,
      ...confirmable,
      ...focusable,
      options: list(option("choice"), limits.choices, 1),
      "initial_options?": list(option("choice"), limits.choices, 1),
    },
    initialAmongOptions,
  ),
  radio_buttons: shape(
    {
      ...action,
      ...confirmable,
      ...focusable,
      options: list(option("choice"), limits.choices, 1),
      "initial_option?": option("choice"),
    },
    initialAmongOptions,
  ),
};

const inputs: Record<string, Rule> = {
  plain_text_input: shape(
    {
      ...typed,
      "initial_value?": string(limits.inputLength),
      "multiline?": boolean,
      "min_length?": integer(0, limits.inputLength),
      "max_length?": integer(1, limits.inputLength),
    },
    (value, spot) => {
      const { initial_value: initial, max_length: max, min_length: min } = value;
      if (typeof initial === "string" && typeof max === "number" && initial.length > max) {
        complain(spot, "initial_value must not be longer than max_length");
      }
      if (typeof min === "number" && typeof max === "number" && min > max) {
        complain(spot, "min_length must not be greater than max_length");
      }
    },
  ),
  email_text_input: shape({ ...typed, "initial_value?": string() }),
  url_text_input: shape({ ...typed, "initial_value?": string() }),
  number_input: shape({
    ...typed,
    is_decimal_allowed: boolean,
    "initial_value?": numeral,
    "min_value?": numeral,
    "max_value?": numeral,
  }),
  rich_text_input: shape({
    ...typed,
    "initial_value?": richText,
    "min_lines?": integer(1, limits.richTextLines),
    "max_lines?": integer(1, limits.richTextLines),
  }),
  file_input: shape({
    ...action,
    "filetypes?": list(string(undefined, 1), undefined, 1),
    "max_files?": integer(1, limits.files),
  }),
};

/** Not on Home: e-mail, URL, number, file, date with time. Not in messages: those and rich text. */
const missingOn: Record<Surface, ReadonlySet<string>> = {
  modal: new Set(),
  home: new Set(["email_text_input", "url_text_input", "number_input", "file_input", "datetimepicker"]),
  message: new Set(["email_text_input", "url_text_input", "number_input", "file_input", "rich_text_input"]),
};

function onItsSurface(rules: Record<string, Rule>): Rule {
  const rule = byType(rules);
  return (value, spot) => {
    const kind = typeof value === "object" && value !== null && "type" in value ? String(value.type) : "";
    if (missingOn[spot.surface].has(kind)) return complain(spot, `unsupported type: ${kind}`);
    rule(value, spot);
  };
}

const { datetimepicker, ...shortPickers } = pickers;
const richInput = inputs.rich_text_input ?? type;

export const button = byType({ button: buttons.button ?? type });
export const accessory = onItsSurface({ ...buttons, ...selects, ...shortPickers, image: imageElement });
export const actionElement = onItsSurface({ ...buttons, ...selects, ...pickers, rich_text_input: richInput });
export const inputElement = onItsSurface({ ...selects, ...pickers, ...inputs });
export const contextAction = byType({
  feedback_buttons: shape({ ...action, positive_button: feedback, negative_button: feedback }),
  icon_button: shape({
    ...action,
    ...confirmable,
    ...label,
    icon: string(),
    text: plain(limits.buttonText),
    "value?": string(limits.buttonValue),
    "visible_to_user_ids?": list(string()),
  }),
});
