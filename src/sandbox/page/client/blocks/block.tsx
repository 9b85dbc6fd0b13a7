/** Every block that may be sent, as a picture of itself; with hands, as the thing itself. */
import type { ComponentChildren, JSX } from "preact";
import { isJson, jsonList, textOf } from "../../../json.ts";
import { readMrkdwn } from "../../../read-mrkdwn.ts";
import type { Json } from "../../../types.ts";
import { drawButton, drawFeedback, drawOverflow } from "./actions.tsx";
import { drawChart } from "./chart.tsx";
import type { Drawing } from "./drawing.ts";
import { drawField, drawInput } from "./fields.tsx";
import { drawText } from "./mrkdwn.tsx";
import { drawCard, drawContainer, drawPlan, drawTask, drawVideo } from "./newer.tsx";
import { drawRichText } from "./rich-text.tsx";
import { drawTable } from "./table.tsx";

type Draw = (block: Json, drawing: Drawing) => ComponentChildren;

export const BUTTONS = new Set(["button", "workflow_button", "icon_button"]);

/** Pictures come from outside: only their words are shown. */
function drawImage(image: Json): JSX.Element {
  return (
    <span class="picture" role="img" aria-label={textOf(image.alt_text)}>
      {textOf(image.alt_text)}
    </span>
  );
}

export function drawElement(block: Json, element: Json, drawing: Drawing): ComponentChildren {
  const type = String(element.type);
  if (BUTTONS.has(type)) return drawButton(block, element, drawing);
  if (type === "overflow") return drawOverflow(block, element, drawing);
  if (type === "feedback_buttons") return drawFeedback(block, element, drawing);
  if (type === "image") return drawImage(element);
  const name = textOf(element.placeholder) || readText(block.text) || drawing.words.choose;
  const field = drawField({ block, element, drawing, tie: { "aria-label": name } });
  return field ?? unsupported(type, drawing);
}

const readText = (value: unknown) => readMrkdwn(textOf(value), { user: (id) => id, channel: (id) => id });

function unsupported(type: string, { words }: Drawing): JSX.Element {
  return <p class="unsupported">{words.unsupported(type)}</p>;
}

function drawSection(block: Json, drawing: Drawing): JSX.Element {
  return (
    <div class="section">
      <div>
        {block.text ? <p>{drawText(block.text, drawing)}</p> : null}
        {Array.isArray(block.fields) && (
          <div class="columns">
            {jsonList(block.fields).map((field) => (
              <p>{drawText(field, drawing)}</p>
            ))}
          </div>
        )}
      </div>
      {isJson(block.accessory) && drawElement(block, block.accessory, drawing)}
    </div>
  );
}

const drawButtons: Draw = (block, drawing) => (
  <div class="buttons">{jsonList(block.elements).map((one) => drawElement(block, one, drawing))}</div>
);

const BLOCKS: Record<string, Draw> = {
  section: drawSection,
  header: (block, drawing) => <p class="header">{drawText(block.text, drawing)}</p>,
  context: (block, drawing) => (
    <div class="context">
      {jsonList(block.elements).map((one) => (
        <p>{one.type === "image" ? drawImage(one) : drawText(one, drawing)}</p>
      ))}
    </div>
  ),
  divider: () => <hr />,
  actions: drawButtons,
  context_actions: drawButtons,
  input: drawInput,
  rich_text: drawRichText,
  table: drawTable,
  data_table: drawTable,
  data_visualization: drawChart,
  markdown: (block) => <div class="plain">{String(block.text ?? "")}</div>,
  image: (block) => (
    <figure>
      {drawImage(block)}
      <figcaption>{textOf(block.title)}</figcaption>
    </figure>
  ),
  file: (block) => <p class="picture">{String(block.external_id ?? "")}</p>,
  alert: (block, drawing) => (
    <div class={`alert ${String(block.level ?? "")}`}>{drawText(block.text, drawing)}</div>
  ),
  card: (block, drawing) => drawCard(block, drawing, drawElement),
  carousel: (block, drawing) => (
    <div class="carousel">{jsonList(block.elements).map((card) => drawCard(card, drawing, drawElement))}</div>
  ),
  container: (block, drawing) => drawContainer(block, drawing, drawBlock),
  plan: drawPlan,
  task_card: drawTask,
  video: drawVideo,
};

export function drawBlock(block: Json, drawing: Drawing): ComponentChildren {
  return BLOCKS[String(block.type)]?.(block, drawing) ?? unsupported(String(block.type), drawing);
}

/** Keyed by id, so that a field keeps its cursor when something above it changes. */
export function Blocks({ blocks, drawing }: { blocks: Json[]; drawing: Drawing }): JSX.Element {
  return (
    <div class="blocks">
      {blocks.map((block) => (
        <div class="block" key={String(block.block_id)}>
          {drawBlock(block, drawing)}
        </div>
      ))}
    </div>
  );
}
