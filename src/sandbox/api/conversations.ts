/** conversations.*: opening DMs, facts about channels, members. */

import { openDm, showChannel } from "../conversations.ts";
import { emitMembership } from "../delivery/emit.ts";
import { Refusal } from "../refusal.ts";
import type { Json } from "../types.ts";
import type { Channel } from "../world.ts";
import { type Call, flag, type Method, needScope, required, text } from "./call.ts";
import { familyScope, kindScope, knownChannel } from "./channels.ts";
import { history, replies } from "./history.ts";
import { page } from "./paging.ts";

const WIDE = { byDefault: 100, max: 1000 };

function open(call: Call): Json {
  const { world } = call;
  const given = text(call, "channel");
  if (given) return { channel: { id: knownChannel(call, given).id } };
  const ids = required(call, "users", "users_list_not_supplied").split(",");
  if (ids.length > 1)
    throw new Refusal("method_not_supported_for_channel_type", ["group DMs are not in the sandbox"]);
  needScope(call, "im:write");
  const user = world.users.get(ids[0] ?? "");
  if (!user) throw new Refusal("user_not_found", ids);
  if (user.deleted) throw new Refusal("user_disabled", ids);
  if (user.isBot) throw new Refusal("cannot_dm_bot", ids);
  if (user.isStranger) throw new Refusal("user_not_visible", ids);
  const channel = openDm(world, user.id);
  return { channel: flag(call, "return_im") ? showChannel(world, channel) : { id: channel.id } };
}

function info(call: Call): Json {
  const channel = knownChannel(call);
  needScope(call, familyScope(channel, "read"));
  const shown = showChannel(call.world, channel);
  return {
    channel: flag(call, "include_num_members") ? { ...shown, num_members: channel.members.size } : shown,
  };
}

function members(call: Call): Json {
  const channel = knownChannel(call);
  needScope(call, familyScope(channel, "read"));
  const { items, metadata } = page(call, [...channel.members], WIDE);
  return { members: items, response_metadata: metadata };
}

const kinds: Record<string, Channel["kind"]> = {
  public_channel: "public",
  private_channel: "private",
  im: "im",
  mpim: "mpim",
};

/** The channels of the asked types that the app may know of. */
function visible(call: Call): Channel[] {
  const types = (text(call, "types") ?? "public_channel").split(",").map((one) => {
    const kind = kinds[one.trim()];
    if (!kind) throw new Refusal("invalid_types", [one]);
    needScope(call, kindScope(kind, "read"));
    return kind;
  });
  const { world } = call;
  const all = [...world.channels.values()].filter((channel) => types.includes(channel.kind));
  const seen = all.filter((channel) => channel.kind === "public" || channel.members.has(world.botUserId));
  return flag(call, "exclude_archived") ? seen.filter((channel) => !channel.isArchived) : seen;
}

function list(call: Call): Json {
  const { items, metadata } = page(call, visible(call), WIDE);
  return { channels: items.map((one) => showChannel(call.world, one)), response_metadata: metadata };
}

/** Channels of one person (by default the bot); of others only those that the app may know of. */
function ofUser(call: Call): Json {
  const userId = text(call, "user") ?? call.world.botUserId;
  if (!call.world.users.has(userId)) throw new Refusal("user_not_found", [userId]);
  const theirs = visible(call).filter((channel) => channel.members.has(userId));
  const { items, metadata } = page(call, theirs, WIDE);
  return { channels: items.map((one) => showChannel(call.world, one)), response_metadata: metadata };
}

function join(call: Call): Json {
  const { world } = call;
  const channel = knownChannel(call);
  if (channel.kind !== "public") throw new Refusal("method_not_supported_for_channel_type");
  if (channel.isArchived) throw new Refusal("is_archived");
  const isNew = !channel.members.has(world.botUserId);
  channel.members.add(world.botUserId);
  if (isNew) void emitMembership(world, "member_joined_channel", channel, world.botUserId);
  return { channel: showChannel(world, channel), ...(isNew ? {} : { warning: "already_in_channel" }) };
}

export const conversationMethods: Record<string, Method> = {
  "conversations.open": { tier: 3, run: open },
  "conversations.info": { tier: 3, run: info },
  "conversations.members": { tier: 4, run: members },
  "conversations.list": { tier: 2, run: list },
  "conversations.history": { tier: 3, run: history },
  "conversations.replies": { tier: 3, run: replies },
  "conversations.join": { tier: 3, scopes: ["channels:join"], run: join },
  "users.conversations": { tier: 2, run: ofUser },
};
