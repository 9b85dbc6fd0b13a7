/** Select menus of any length: beyond what one list takes, the options stand in groups named by their first and last. */
import type { InputBlock, MultiStaticSelect, PlainTextOption, StaticSelect } from "@slack/types";
import { plain } from "./blocks.ts";
import { type Option, VALUE } from "./inputs.ts";
import { cut, LIMITS, within } from "./limits.ts";

const optionOf = ({ text, value }: Option): PlainTextOption => ({
  text: plain(cut(text, LIMITS.optionText)),
  value: within("optionText", value),
});

/** A group's label has the length of an option. */
function labelOf(options: PlainTextOption[]): string {
  const half = Math.floor(LIMITS.optionText / 2) - 1;
  const [first, last] = [options[0], options.at(-1)];
  return `${cut(first?.text.text ?? "", half)}〜${cut(last?.text.text ?? "", half)}`;
}

function listOf(options: PlainTextOption[]): Pick<StaticSelect, "options" | "option_groups"> {
  if (options.length <= LIMITS.options) return { options };
  const count = Math.ceil(options.length / LIMITS.options);
  const groups = Array.from({ length: count }, (_, index) =>
    options.slice(index * LIMITS.options, (index + 1) * LIMITS.options),
  );
  return {
    option_groups: within("options", groups).map((group) => ({
      label: plain(labelOf(group)),
      options: group,
    })),
  };
}

/** For an actions block: tells the app at once what is chosen. Slack refuses one without options. */
export function menu(given: {
  id: string;
  placeholder: string;
  options: Option[];
  initial?: string;
}): StaticSelect {
  const options = given.options.map(optionOf);
  const initial = options.find((option) => option.value === given.initial);
  return {
    type: "static_select",
    action_id: given.id,
    placeholder: plain(within("placeholder", given.placeholder)),
    ...listOf(options),
    ...(initial && { initial_option: initial }),
  };
}

/** Several of many, in a modal. */
export function manyInput(given: {
  id: string;
  label: string;
  options: Option[];
  initial?: string[];
  hint?: string;
  optional?: boolean;
  placeholder?: string;
}): InputBlock {
  const options = given.options.map(optionOf);
  const initial = options.filter(
    (option) => option.value !== undefined && given.initial?.includes(option.value),
  );
  const element: MultiStaticSelect = {
    type: "multi_static_select",
    action_id: VALUE,
    ...listOf(options),
    // Slack takes no more than this many that are chosen already: none is lost when the form comes back.
    max_selected_items: LIMITS.options,
    ...(initial.length > 0 && { initial_options: initial.slice(0, LIMITS.options) }),
    ...(given.placeholder && { placeholder: plain(within("placeholder", given.placeholder)) }),
  };
  return {
    type: "input",
    block_id: given.id,
    label: plain(within("label", given.label)),
    element,
    ...(given.optional && { optional: true }),
    ...(given.hint && { hint: plain(within("hint", given.hint)) }),
  };
}
