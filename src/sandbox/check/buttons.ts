/** What is pressed: buttons, overflow menus, feedback. */
import { limits } from "../limits.ts";
import { action, confirmable, label, style } from "./element-parts.ts";
import { byType, list, type Rule, shape, string } from "./rules.ts";
import { option, plain } from "./texts.ts";

const feedback = shape({ text: plain(limits.buttonText), value: string(limits.buttonValue), ...label });

const pushButton = shape({
  ...action,
  ...confirmable,
  ...style,
  ...label,
  text: plain(limits.buttonText),
  "value?": string(limits.buttonValue),
  "url?": string(limits.url),
});

export const button = byType({ button: pushButton });

export const buttons: Record<string, Rule> = {
  button: pushButton,
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
