/** What several kinds of element have in common. */
import { limits } from "../limits.ts";
import { boolean, list, oneOf, type Rule, shape, string } from "./rules.ts";
import { confirm, plain } from "./texts.ts";

const type: Rule = string();
export const action = { type, "action_id?": string(limits.id, 1) };
export const confirmable = { "confirm?": confirm };
export const focusable = { "focus_on_load?": boolean };
export const placeholdable = { "placeholder?": plain(limits.placeholder) };
const dispatchable = {
  "dispatch_action_config?": shape({
    "trigger_actions_on?": list(oneOf("on_enter_pressed", "on_character_entered")),
  }),
};
export const typed = { ...action, ...focusable, ...placeholdable, ...dispatchable };
export const label = { "accessibility_label?": string(limits.accessibilityLabel) };
export const style = { "style?": oneOf("primary", "danger") };
