/** rich_text: sections, lists, quotes and preformatted text. */
import type { ComponentChildren, JSX } from "preact";
import { isJson, jsonList } from "../../../json.ts";
import type { Json } from "../../../types.ts";
import type { Drawing } from "./drawing.ts";
import { Address } from "./link.tsx";
import { Mention } from "./mrkdwn.tsx";

export function drawRichText(block: Json, drawing: Drawing): JSX.Element {
  return <div class="rich">{jsonList(block.elements).map((part) => drawPart(part, drawing))}</div>;
}

function drawPart(part: Json, drawing: Drawing): JSX.Element {
  const inside = () => jsonList(part.elements).map((one) => drawInline(one, drawing));
  switch (part.type) {
    case "rich_text_list":
      return drawList(part, drawing);
    case "rich_text_quote":
      return <blockquote>{inside()}</blockquote>;
    case "rich_text_preformatted":
      return <pre>{inside()}</pre>;
    default:
      return <p>{inside()}</p>;
  }
}

function drawList(part: Json, drawing: Drawing): JSX.Element {
  const items = jsonList(part.elements).map((item) => (
    <li>{jsonList(item.elements).map((one) => drawInline(one, drawing))}</li>
  ));
  const look = `indent-${Math.min(Number(part.indent ?? 0), 8)}`;
  if (part.style !== "ordered") return <ul class={look}>{items}</ul>;
  return (
    <ol class={look} start={Number(part.offset ?? 0) + 1}>
      {items}
    </ol>
  );
}

function drawInline(element: Json, drawing: Drawing): ComponentChildren {
  return styled(element, drawPlain(element, drawing));
}

function drawPlain(element: Json, drawing: Drawing): ComponentChildren {
  switch (element.type) {
    case "link":
      return (
        <Address url={String(element.url)} drawing={drawing}>
          {String(element.text || element.url)}
        </Address>
      );
    case "user":
      return <Mention>@{drawing.users[String(element.user_id)] ?? String(element.user_id)}</Mention>;
    case "channel":
      return <Mention>#{drawing.channels[String(element.channel_id)] ?? String(element.channel_id)}</Mention>;
    case "usergroup":
      return <Mention>@{String(element.usergroup_id)}</Mention>;
    case "team":
      return <Mention>@{String(element.team_id)}</Mention>;
    case "broadcast":
      return <Mention>@{String(element.range)}</Mention>;
    case "emoji":
      return typeof element.unicode === "string" ? emojiOf(element.unicode) : `:${String(element.name)}:`;
    case "date":
      return String(element.fallback ?? dateOf(element, drawing));
    case "color":
      return <code>{String(element.value)}</code>;
    default:
      return String(element.text ?? "");
  }
}

/** "1f64f-1f3fb" → the signs themselves. */
function emojiOf(unicode: string): string {
  return String.fromCodePoint(...unicode.split("-").map((part) => Number.parseInt(part, 16)));
}

function dateOf({ timestamp }: Json, { locale }: Drawing): string {
  const at = new Date(Number(timestamp) * 1000);
  return at.toLocaleString(locale, { timeZone: "Asia/Tokyo", dateStyle: "long", timeStyle: "short" });
}

function styled({ style }: Json, drawn: ComponentChildren): ComponentChildren {
  if (!isJson(style)) return drawn;
  let result = drawn;
  if (style.code) result = <code>{result}</code>;
  if (style.bold) result = <strong>{result}</strong>;
  if (style.italic) result = <em>{result}</em>;
  if (style.strike) result = <s>{result}</s>;
  if (style.underline) result = <u>{result}</u>;
  if (style.highlight || style.client_highlight) result = <mark>{result}</mark>;
  return result;
}
