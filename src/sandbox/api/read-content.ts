/** The words of a posting call, checked; warnings stay with the call. */
import { checkMessage, type MessageContent } from "../check/message.ts";
import { isJson } from "../json.ts";
import { limits } from "../limits.ts";
import { Refusal } from "../refusal.ts";
import type { Call } from "./call.ts";

export function readContent(call: Call): MessageContent {
  const { content, warnings } = checkMessage(call.args);
  call.warnings.push(...warnings);
  const length = countText(content.blocks);
  if (length > limits.blocksText) throw new Refusal("msg_blocks_too_long", [`${length} characters`]);
  if (length > limits.blocksTextAdvised) call.warnings.push("blocks_longer_than_advised");
  return content;
}

/** Shown apart from the message's own text. */
const apart = new Set(["table", "data_table", "data_visualization"]);

function countText(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + countText(one), 0);
  if (!isJson(value) || apart.has(String(value.type))) return 0;
  return Object.entries(value).reduce(
    (sum, [key, one]) => sum + (key === "text" && typeof one === "string" ? one.length : countText(one)),
    0,
  );
}
