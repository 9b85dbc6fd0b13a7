/** Channels and DMs: adding, finding, and how the Web API shows them. */
import { unixNow } from "./people.ts";
import type { Json, NewChannel } from "./types.ts";
import { type Channel, newId, type World } from "./world.ts";

export function addChannel(world: World, given: NewChannel): Channel {
  const id = given.id ?? newId(world, "C");
  if (world.channels.has(id)) throw new Error(`${id} is taken`);
  const members = new Set(given.members ?? []);
  if (given.withBot ?? true) members.add(world.botUserId);
  const channel: Channel = {
    id,
    name: given.name,
    kind: given.isPrivate ? "private" : "public",
    members,
    isArchived: false,
    created: unixNow(world),
    messages: [],
  };
  world.channels.set(id, channel);
  return channel;
}

export function findDm(world: World, userId: string): Channel | undefined {
  return [...world.channels.values()].find((channel) => channel.kind === "im" && channel.partner === userId);
}

/** The DM between the app and this person; made when there is none. */
export function openDm(world: World, userId: string): Channel {
  const known = findDm(world, userId);
  if (known) return known;
  const channel: Channel = {
    id: newId(world, "D"),
    name: "",
    kind: "im",
    members: new Set([world.botUserId, userId]),
    partner: userId,
    isArchived: false,
    created: unixNow(world),
    messages: [],
  };
  world.channels.set(channel.id, channel);
  return channel;
}

export function showChannel(world: World, channel: Channel): Json {
  if (channel.kind === "im") {
    return {
      id: channel.id,
      created: channel.created,
      is_im: true,
      user: channel.partner,
      is_archived: false,
      is_open: true,
    };
  }
  const isShared = [...channel.members].some((id) => world.users.get(id)?.teamId !== world.team.id);
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    created: channel.created,
    is_channel: true,
    is_group: false,
    is_im: false,
    is_mpim: channel.kind === "mpim",
    is_private: channel.kind !== "public",
    is_archived: channel.isArchived,
    is_member: channel.members.has(world.botUserId),
    is_shared: isShared,
    is_ext_shared: isShared,
    is_general: false,
    context_team_id: world.team.id,
    topic: { value: "", creator: "", last_set: 0 },
    purpose: { value: "", creator: "", last_set: 0 },
  };
}
