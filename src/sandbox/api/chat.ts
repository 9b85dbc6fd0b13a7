/** chat.*: posting, and the list of its methods. */
import { findMessage, post, postEphemeral, showMessage } from "../messages.ts";
import { Refusal } from "../refusal.ts";
import type { Json } from "../types.ts";
import { type Call, type Method, needScope, required, text } from "./call.ts";
import { deleteMessage, updateMessage } from "./change-message.ts";
import { knownChannel, targetChannel } from "./channels.ts";
import { takePosting } from "./rates.ts";
import { readContent } from "./read-content.ts";

function isImpersonated(call: Call): boolean {
  const overrides = ["username", "icon_url", "icon_emoji"].filter((name) => call.args[name] !== undefined);
  if (overrides.length > 0) needScope(call, "chat:write.customize");
  return overrides.length > 0;
}

function postMessage(call: Call): Json {
  const { world } = call;
  const channel = targetChannel(call);
  takePosting(world, channel.id);
  const words = readContent(call);
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
    content: readContent(call),
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
