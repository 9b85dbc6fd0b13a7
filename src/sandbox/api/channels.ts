/** Which channel is meant, and whether the app may read or write there. */
import { openDm } from "../conversations.ts";
import { Refusal } from "../refusal.ts";
import type { Channel, World } from "../world.ts";
import { type Call, needScope, required } from "./call.ts";

const families = { public: "channels", private: "groups", im: "im", mpim: "mpim" } as const;

/** `channels:read`, `im:history`…: the scope of this kind of channel. */
export function kindScope(kind: Channel["kind"], what: "read" | "history"): string {
  return `${families[kind]}:${what}`;
}

export function familyScope(channel: Channel, what: "read" | "history"): string {
  return kindScope(channel.kind, what);
}

/** A private channel that the app is not in does not exist for it. */
export function knownChannel(call: Call, id = required(call, "channel", "channel_not_found")): Channel {
  const channel = call.world.channels.get(id);
  if (!channel) throw new Refusal("channel_not_found", [id]);
  if (channel.kind !== "public" && !channel.members.has(call.world.botUserId)) {
    throw new Refusal("channel_not_found", [`${id} is private and the app is not in it`]);
  }
  return channel;
}

export function readableChannel(call: Call): Channel {
  const channel = knownChannel(call);
  needScope(call, familyScope(channel, "history"));
  if (!channel.members.has(call.world.botUserId)) throw new Refusal("not_in_channel", [channel.id]);
  return channel;
}

/** Where a message goes: a channel, a DM, or a person, which means the DM with that person. */
export function targetChannel(call: Call): Channel {
  const { world } = call;
  const id = required(call, "channel", "channel_not_found");
  const channel = /^[UW]/.test(id) ? dmWith(world, id) : knownChannel(call, id);
  if (channel.isArchived) throw new Refusal("is_archived", [id]);
  if (channel.partner) refuseUnreachable(world, channel.partner);
  if (channel.kind === "im" && !world.declared.hasMessagesTab) throw new Refusal("messages_tab_disabled");
  if (!channel.members.has(world.botUserId) && !world.declared.scopes.has("chat:write.public")) {
    throw new Refusal("not_in_channel", [channel.id]);
  }
  return channel;
}

function dmWith(world: World, userId: string): Channel {
  refuseUnreachable(world, userId);
  return openDm(world, userId);
}

/**
 * SLACK.md (e): whoever cannot be written to is answered with `channel_not_found`. Of deleted people Slack is
 * known to take messages where a DM exists (python-slack-sdk#1156); nobody reads them, so here it is refused.
 */
function refuseUnreachable(world: World, userId: string): void {
  const user = world.users.get(userId);
  if (!user) throw new Refusal("channel_not_found", [`no such user: ${userId}`]);
  if (user.isBot) throw new Refusal("cannot_dm_bot", [userId]);
  if (user.deleted) throw new Refusal("channel_not_found", [`deleted user: ${userId}`]);
  if (user.isStranger) throw new Refusal("channel_not_found", [`shares no channel: ${userId}`]);
}
