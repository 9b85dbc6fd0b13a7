/** Buttons as [text]; menus with what can be chosen; fields with what stands in them. */
import { isJson, jsonList, textOf } from "./json.ts";
import type { Names } from "./names.ts";
import { readMrkdwn } from "./read-mrkdwn.ts";
import type { Json } from "./types.ts";

export function readInteractive(element: Json, names: Names): string {
  switch (element.type) {
    case "button":
    case "workflow_button":
    case "icon_button":
      return `[${textOf(element.text)}]`;
    case "feedback_buttons":
      return [element.positive_button, element.negative_button]
        .filter(isJson)
        .map((one) => `[${textOf(one.text)}]`)
        .join(" ");
    case "overflow":
      return readOptions(element.options, names, (text) => `[${text}]`).join(" ");
    case "checkboxes":
    case "radio_buttons":
      return readOptions(element.options, names, (text) => `( ) ${text}`).join("\n");
    case "image":
      return textOf(element.alt_text);
    default:
      return readField(element);
  }
}

function readOptions(options: unknown, names: Names, wrap: (text: string) => string): string[] {
  const read = (value: unknown): string =>
    isJson(value) && value.type === "mrkdwn" ? readMrkdwn(textOf(value), names) : textOf(value);
  return jsonList(options).map((option) => {
    const description = read(option.description);
    return description ? `${wrap(read(option.text))} ${description}` : wrap(read(option.text));
  });
}

/** What an empty field shows is its placeholder. */
function readField(element: Json): string {
  const chosen = [...jsonList([element.initial_option]), ...jsonList(element.initial_options)].map((one) =>
    textOf(one.text),
  );
  if (chosen.length > 0) return chosen.join(", ");
  const initial = element.initial_value ?? element.initial_date ?? element.initial_time;
  return typeof initial === "string" && initial !== "" ? initial : textOf(element.placeholder);
}
