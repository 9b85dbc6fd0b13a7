/** What is typed or uploaded. */
import { limits } from "../limits.ts";
import { action, typed } from "./element-parts.ts";
import { richText } from "./rich-text.ts";
import { boolean, complain, integer, list, pattern, type Rule, shape, string } from "./rules.ts";

const numeral = pattern(/^-?\d+(\.\d+)?$/, "must be a number written as a string");

export const inputs: Record<string, Rule> = {
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
