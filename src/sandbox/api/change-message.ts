/** chat.update and chat.delete: only for what the app wrote itself. */
import { isJson } from "../json.ts";
import { findMessage, showMessage, update } from "../messages.ts";
import { Refusal } from "../refusal.ts";
import type { Json, SandboxMessage } from "../types.ts";
import { type Call, required } from "./call.ts";
import { knownChannel } from "./channels.ts";
import { readContent } from "./read-content.ts";

function ownMessage(call: Call, error: string): SandboxMessage {
  const channel = knownChannel(call);
  const message = findMessage(call.world, channel.id, required(call, "ts", "message_not_found"));
  if (!message) throw new Refusal("message_not_found", [String(call.args.ts)]);
  if (!message.isApp) throw new Refusal(error);
  return message;
}

/**
 * New text without blocks takes the old blocks away; blocks stay only when neither is sent.
 * Attachments and metadata that are left out stay, empty ones are taken away (docs of chat.update).
 */
export function updateMessage(call: Call): Json {
  const { world, args } = call;
  const message = ownMessage(call, "cant_update_message");
  const { metadata, ...rest } = args;
  const isCleared = isJson(metadata) && Object.keys(metadata).length === 0;
  const words = readContent({ ...call, args: isCleared ? rest : args });
  if (isCleared) delete message.metadata;
  const hasText = args.text !== undefined || args.markdown_text !== undefined;
  update(world, message, {
    ...(hasText ? { text: words.text } : {}),
    ...(hasText || args.blocks !== undefined ? { blocks: words.blocks } : {}),
    ...(args.attachments !== undefined ? { attachments: words.attachments } : {}),
    ...(words.metadata ? { metadata: words.metadata } : {}),
  });
  return {
    channel: message.channel,
    ts: message.ts,
    text: message.text,
    message: showMessage(world, message, true),
  };
}

export function deleteMessage(call: Call): Json {
  const message = ownMessage(call, "cant_delete_message");
  if (message.username) throw new Refusal("cant_delete_message", ["posted under another name"]);
  const channel = knownChannel(call);
  channel.messages = channel.messages.filter((one) => one !== message);
  return { channel: channel.id, ts: message.ts };
}
