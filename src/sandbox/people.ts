/** People and channels: adding, changing, and how the Web API shows them. */
import type { Json, NewChannel, NewUser } from "./types.ts";
import { type Channel, newId, type User, type World } from "./world.ts";

export function addUser(world: World, given: NewUser): User {
  const user: User = {
    locale: "ja-JP",
    deleted: false,
    isRestricted: given.isUltraRestricted ?? false,
    isUltraRestricted: false,
    isStranger: false,
    teamId: world.team.id,
    id: given.id ?? newId(world, "U"),
    isBot: false,
    ...withoutUndefined(given),
  };
  if (world.users.has(user.id)) throw new Error(`${user.id} is taken`);
  world.users.set(user.id, user);
  return user;
}

export function withoutUndefined<T extends object>(given: T): T {
  // The entries that are left have the types they had.
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}

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

export function unixNow(world: World): number {
  return Math.floor(world.clock.now().getTime() / 1000);
}

export interface Shown {
  withEmail: boolean;
  withLocale: boolean;
}

/** The user object; e-mail by scope, locale on request, both withheld of people from outside. */
export function showUser(world: World, user: User, { withEmail, withLocale }: Shown): Json {
  const isForeign = user.teamId !== world.team.id;
  return {
    id: user.id,
    team_id: user.teamId,
    name: user.email?.split("@")[0] ?? user.id.toLowerCase(),
    real_name: user.name,
    deleted: user.deleted,
    tz: "Asia/Tokyo",
    tz_label: "Japan Standard Time",
    tz_offset: 32_400,
    profile: {
      real_name: user.name,
      real_name_normalized: user.name,
      display_name: user.name,
      display_name_normalized: user.name,
      team: user.teamId,
      ...(withEmail && user.email && !isForeign ? { email: user.email } : {}),
    },
    is_admin: false,
    is_owner: false,
    is_restricted: user.isRestricted,
    is_ultra_restricted: user.isUltraRestricted,
    is_bot: user.isBot,
    is_app_user: false,
    ...(isForeign ? { is_stranger: user.isStranger } : {}),
    ...(withLocale && !isForeign ? { locale: user.locale } : {}),
    updated: unixNow(world),
  };
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
