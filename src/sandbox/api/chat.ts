/** chat.*: posting, updating, deleting. */
import { checkMessage } from "../check/message.ts";
import { isJson } from "../json.ts";
import { findMessage, post, postEphemeral, showMessage, update } from "../messages.ts";
import { Refusal } from "../refusal.ts";
import type { Json, SandboxMessage } from "../types.ts";
import { type Call, type Method, needScope, required, text } from "./call.ts";
import { knownChannel, targetChannel } from "./channels.ts";
import { takePosting } from "./rates.ts";

function content(call: Call): ReturnType<typeof checkMessage>["content"] {
  const { content: read, warnings } = checkMessage(call.args);
  call.warnings.push(...warnings);
  return read;
}

function isImpersonated(call: Call): boolean {
  const overrides = ["username", "icon_url", "icon_emoji"].filter((name) => call.args[name] !== undefined);
  if (overrides.length > 0) needScope(call, "chat:write.customize");
  return overrides.length > 0;
}

function postMessage(call: Call): Json {
  const { world } = call;
  const channel = targetChannel(call);
  takePosting(world, channel.id);
  const words = content(call);
  if (isImpersonated(call) && /^[UW]/.test(String(call.args.channel))) {
    call.warnings.push("override_with_user_id: the message would land in Slackbot's DM");
  }
  const threadTs = text(call, "thread_ts");
  if (threadTs && !findMessage(world, channel.id, threadTs))
    throw new Refusal("thread_not_found", [threadTs]);
  const username = text(call, "username");
  const message = post(world, channel, {
    user: world.botUserId,
    content: words,
    ...(threadTs ? { threadTs } : {}),
    ...(username ? { username } : {}),
  });
  return { channel: channel.id, ts: message.ts, message: showMessage(world, message, true) };
}

function ownMessage(call: Call, error: string): SandboxMessage {
  const channel = knownChannel(call);
  const message = findMessage(call.world, channel.id, required(call, "ts", "message_not_found"));
  if (!message) throw new Refusal("message_not_found", [String(call.args.ts)]);
  if (!message.isApp) throw new Refusal(error);
  return message;
}

/** Blocks, attachments and metadata that are left out stay; empty ones are taken away. */
function updateMessage(call: Call): Json {
  const { world, args } = call;
  const message = ownMessage(call, "cant_update_message");
  const { metadata, ...rest } = args;
  const isCleared = isJson(metadata) && Object.keys(metadata).length === 0;
  const words = content({ ...call, args: isCleared ? rest : args });
  if (isCleared) delete message.metadata;
  update(world, message, {
    ...(args.text !== undefined || args.markdown_text !== undefined ? { text: words.text } : {}),
    ...(args.blocks !== undefined ? { blocks: words.blocks } : {}),
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

function deleteMessage(call: Call): Json {
  const message = ownMessage(call, "cant_delete_message");
  if (message.username) throw new Refusal("cant_delete_message", ["posted under another name"]);
  const channel = knownChannel(call);
  channel.messages = channel.messages.filter((one) => one !== message);
  return { channel: channel.id, ts: message.ts };
}

function postEphemeralMessage(call: Call): Json {
  const { world } = call;
  const user = required(call, "user", "user_not_found");
  if (!world.users.has(user)) throw new Refusal("user_not_found", [user]);
  const channel = targetChannel(call);
  if (!channel.members.has(user)) throw new Refusal("user_not_in_channel", [user]);
  isImpersonated(call);
  const message = postEphemeral(world, {
    channel: channel.id,
    user: world.botUserId,
    ephemeralTo: user,
    content: content(call),
  });
  return { message_ts: message.ts };
}

function getPermalink(call: Call): Json {
  const { world } = call;
  const channel = knownChannel(call);
  const ts = required(call, "message_ts", "message_not_found");
  if (!findMessage(world, channel.id, ts)) throw new Refusal("message_not_found", [ts]);
  const place = `archives/${channel.id}/p${ts.replace(".", "")}`;
  return { channel: channel.id, permalink: `https://${world.team.domain}.slack.com/${place}` };
}

const scopes = ["chat:write"];

export const chatMethods: Record<string, Method> = {
  "chat.postMessage": { scopes, run: postMessage },
  "chat.update": { tier: 3, scopes, run: updateMessage },
  "chat.delete": { tier: 3, scopes, run: deleteMessage },
  "chat.postEphemeral": { tier: 4, scopes, run: postEphemeralMessage },
  "chat.getPermalink": { tier: "special", run: getPermalink },
};
