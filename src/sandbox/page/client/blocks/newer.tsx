/** The blocks that Slack added in 2025 and 2026. */
import type { ComponentChildren, JSX } from "preact";
import { isJson, jsonList, textOf } from "../../../json.ts";
import type { Json } from "../../../types.ts";
import type { Drawing } from "./drawing.ts";
import { Address } from "./link.tsx";
import { drawText } from "./mrkdwn.tsx";
import { drawRichText } from "./rich-text.tsx";

type DrawElement = (block: Json, element: Json, drawing: Drawing) => ComponentChildren;
type DrawBlock = (block: Json, drawing: Drawing) => ComponentChildren;

export function drawCard(block: Json, drawing: Drawing, drawElement: DrawElement): JSX.Element {
  return (
    <div class="card">
      {block.title ? <p class="header">{drawText(block.title, drawing)}</p> : null}
      {block.subtitle ? <p class="hint">{drawText(block.subtitle, drawing)}</p> : null}
      {block.body ? <p>{drawText(block.body, drawing)}</p> : null}
      <div class="buttons">{jsonList(block.actions).map((one) => drawElement(block, one, drawing))}</div>
    </div>
  );
}

export function drawContainer(block: Json, drawing: Drawing, drawBlock: DrawBlock): JSX.Element {
  const title = isJson(block.rich_text_title)
    ? drawRichText(block.rich_text_title, drawing)
    : drawText(block.title, drawing);
  const inside = (
    <>
      {block.subtitle ? <p class="hint">{drawText(block.subtitle, drawing)}</p> : null}
      {jsonList(block.child_blocks).map((child) => drawBlock(child, drawing))}
    </>
  );
  if (block.is_collapsible !== true) {
    return (
      <div class="card">
        <div class="header">{title}</div>
        {inside}
      </div>
    );
  }
  return (
    <details class="card" open={block.default_collapsed !== true}>
      <summary>{title}</summary>
      {inside}
    </details>
  );
}

const SIGNS: Record<string, string> = { pending: "○", in_progress: "◐", complete: "●", error: "✕" };

export function drawTask(block: Json, drawing: Drawing): JSX.Element {
  return (
    <div class="card">
      <p class="header">
        {SIGNS[String(block.status)]} {textOf(block.title)}
      </p>
      {jsonList([block.details, block.output]).map((one) => drawRichText(one, drawing))}
      {jsonList(block.sources).map(({ url, text }) => (
        <Address url={String(url)} drawing={drawing}>
          {String(text)}
        </Address>
      ))}
    </div>
  );
}

export function drawPlan(block: Json, drawing: Drawing): JSX.Element {
  return (
    <div class="card">
      <p class="header">{textOf(block.title)}</p>
      {jsonList(block.tasks).map((task) => drawTask(task, drawing))}
    </div>
  );
}

export function drawVideo(block: Json, drawing: Drawing): JSX.Element {
  return (
    <div class="card">
      <Address url={String(block.title_url ?? block.video_url)} drawing={drawing}>
        {textOf(block.title)}
      </Address>
      <p>{textOf(block.description)}</p>
    </div>
  );
}
