/** The content of a message: text, blocks, attachments, metadata. */
import { limits } from "../limits.ts";
import { Refusal } from "../refusal.ts";
import type { Json } from "../types.ts";
import { checkBlocks, countTables } from "./block-list.ts";
import { isObject } from "./rules.ts";

export interface MessageContent {
  text: string;
  blocks: Json[];
  attachments: Json[];
  metadata?: { event_type: string; event_payload: Json };
}

/** Throws what Slack would refuse; hands back what it would only warn of. */
export function checkMessage(args: Json): { content: MessageContent; warnings: string[] } {
  const warnings: string[] = [];
  const { blocks, attachments, markdown_text: markdown } = args;
  if (args.text !== undefined && typeof args.text !== "string")
    throw new Refusal("invalid_arguments", ["text must be a string"]);
  const text = args.text ?? "";
  if (markdown !== undefined) checkMarkdown(args);
  if (blocks !== undefined && !Array.isArray(blocks)) throw new Refusal("invalid_blocks_format");
  if (attachments !== undefined) checkAttachments(attachments);
  if (countTables(blocks) > 1) throw new Refusal("invalid_attachments", ["only_one_table_allowed"]);
  const problems = blocks === undefined ? [] : checkBlocks(blocks, "message");
  if (problems.length > 0) throw new Refusal("invalid_blocks", problems);
  const has = (value: unknown): boolean => Array.isArray(value) && value.length > 0;
  if (text === "" && !markdown && !has(blocks) && !has(attachments)) throw new Refusal("no_text");
  if (text === "" && has(blocks)) warnings.push("missing_text_in_message");
  if (text.length > limits.messageText) warnings.push("message_truncated");
  else if (text.length > limits.messageTextAdvised) warnings.push("text_longer_than_advised");
  const metadata = checkMetadata(args.metadata);
  return {
    content: {
      text: (typeof markdown === "string" ? markdown : text).slice(0, limits.messageText),
      blocks: Array.isArray(blocks) ? blocks.filter(isObject) : [],
      attachments: Array.isArray(attachments) ? attachments.filter(isObject) : [],
      ...(metadata ? { metadata } : {}),
    },
    warnings,
  };
}

function checkMarkdown(args: Json): void {
  if (typeof args.markdown_text !== "string") throw new Refusal("invalid_arguments");
  if (args.text !== undefined || args.blocks !== undefined) throw new Refusal("markdown_text_conflict");
  if (args.markdown_text.length > limits.markdown) throw new Refusal("msg_too_long");
}

function checkAttachments(attachments: unknown): void {
  if (!Array.isArray(attachments) || !attachments.every(isObject)) throw new Refusal("invalid_attachments");
  if (attachments.length > limits.attachments) throw new Refusal("too_many_attachments");
  const problems = attachments.flatMap((one, index) =>
    one.blocks === undefined ? [] : checkBlocks(one.blocks, "message", `/attachments/${index}/blocks`),
  );
  if (problems.length > 0) throw new Refusal("invalid_attachments", problems);
}

/** Values are strings, numbers or booleans; the types allow one level of nesting. */
function checkMetadata(metadata: unknown): MessageContent["metadata"] {
  if (metadata === undefined) return undefined;
  if (!isObject(metadata)) throw new Refusal("invalid_metadata_format");
  const { event_type: type, event_payload: payload } = metadata;
  const isKnown = Object.keys(metadata).every((key) =>
    ["event_type", "event_payload", "entities"].includes(key),
  );
  if (typeof type !== "string" || type === "" || !isObject(payload) || !isKnown) {
    throw new Refusal("invalid_metadata_format");
  }
  if (!Object.values(payload).every((value) => isFlat(value, 1)))
    throw new Refusal("invalid_metadata_schema");
  if (Buffer.byteLength(JSON.stringify(payload)) > limits.metadataBytes)
    throw new Refusal("metadata_too_large");
  return { event_type: type, event_payload: payload };
}

function isFlat(value: unknown, levels: number): boolean {
  if (["string", "number", "boolean"].includes(typeof value)) return true;
  if (levels === 0 || typeof value !== "object" || value === null) return false;
  return Object.values(value).every((one) => isFlat(one, levels - 1));
}
