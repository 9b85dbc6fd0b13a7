/** rich_text as its reader sees it. */
import { isJson, jsonList } from "./json.ts";
import type { Names } from "./names.ts";
import type { Json } from "./types.ts";

export function readRichText(block: Json, names: Names): string {
  return jsonList(block.elements)
    .map((part) => readPart(part, names))
    .join("\n");
}

function readPart(part: Json, names: Names): string {
  if (part.type !== "rich_text_list") return readInline(part, names);
  const indent = "  ".repeat(typeof part.indent === "number" ? part.indent : 0);
  const offset = typeof part.offset === "number" ? part.offset : 0;
  return jsonList(part.elements)
    .map((item, index) => {
      const sign = part.style === "ordered" ? `${index + 1 + offset}.` : "•";
      return `${indent}${sign} ${readInline(item, names)}`;
    })
    .join("\n");
}

function readInline(part: Json, names: Names): string {
  return jsonList(part.elements)
    .map((element) => readElement(element, names))
    .join("");
}

function readElement(element: Json, names: Names): string {
  switch (element.type) {
    case "text":
      return String(element.text ?? "");
    case "link":
      return String(element.text || element.url || "");
    case "user":
      return `@${names.user(String(element.user_id))}`;
    case "channel":
      return `#${names.channel(String(element.channel_id))}`;
    case "usergroup":
      return `@${String(element.usergroup_id)}`;
    case "broadcast":
      return `@${String(element.range)}`;
    case "emoji":
      return `:${String(element.name)}:`;
    case "date":
      return String(element.fallback ?? dateOf(element.timestamp));
    case "color":
      return String(element.value ?? "");
    default:
      return isJson(element) && typeof element.text === "string" ? element.text : "";
  }
}

function dateOf(timestamp: unknown): string {
  return typeof timestamp === "number" ? new Date(timestamp * 1000).toISOString() : "";
}
