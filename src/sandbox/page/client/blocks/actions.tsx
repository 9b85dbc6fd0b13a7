/** What can be pressed: buttons, overflow menus, feedback. */
import type { JSX } from "preact";
import { isJson, jsonList, textOf } from "../../../json.ts";
import type { Json } from "../../../types.ts";
import type { Drawing } from "./drawing.ts";
import { Address } from "./link.tsx";

interface PressProps {
  block: Json;
  element: Json;
  drawing: Drawing;
}

function Press({
  block,
  element,
  drawing,
  text,
  value,
}: PressProps & { text: string; value?: string }): JSX.Element {
  const { hands } = drawing;
  const look = `button ${String(element.style ?? "")}`;
  if (!hands) return <span class={look}>{text}</span>;
  return (
    <button
      type="button"
      class={look}
      aria-label={typeof element.accessibility_label === "string" ? element.accessibility_label : undefined}
      onClick={() => hands.press(block, element, value)}
    >
      {text}
    </button>
  );
}

export function drawButton(block: Json, element: Json, drawing: Drawing): JSX.Element {
  if (typeof element.url === "string") {
    return (
      <Address url={element.url} drawing={drawing} class={`button ${String(element.style ?? "")}`}>
        {textOf(element.text)}
      </Address>
    );
  }
  return <Press {...{ block, element, drawing }} text={textOf(element.text)} />;
}

export function drawOverflow(block: Json, element: Json, drawing: Drawing): JSX.Element {
  return (
    <details class="overflow">
      <summary aria-label="…">⋯</summary>
      {jsonList(element.options).map((option) => (
        <Press {...{ block, element, drawing }} text={textOf(option.text)} value={String(option.value)} />
      ))}
    </details>
  );
}

export function drawFeedback(block: Json, element: Json, drawing: Drawing): JSX.Element {
  const both = [element.positive_button, element.negative_button].filter(isJson);
  return (
    <span class="buttons">
      {both.map((one) => (
        <Press {...{ block, element, drawing }} text={textOf(one.text)} value={String(one.value)} />
      ))}
    </span>
  );
}
