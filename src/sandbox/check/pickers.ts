/** Dates, times, checkboxes and radio buttons. */
import { limits } from "../limits.ts";
import { action, confirmable, focusable, placeholdable } from "./element-parts.ts";
import { integer, list, pattern, type Rule, shape, string } from "./rules.ts";
import { initialAmongOptions, option } from "./texts.ts";

export const pickers: Record<string, Rule> = {
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
