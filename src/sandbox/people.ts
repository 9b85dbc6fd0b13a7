/** People: adding, and how the Web API shows them. */
import type { Json, NewUser } from "./types.ts";
import { newId, type User, type World } from "./world.ts";

export function addUser(world: World, given: NewUser): User {
  const user: User = {
    locale: "ja-JP",
    deleted: false,
    isRestricted: given.isUltraRestricted ?? false,
    isUltraRestricted: false,
    isStranger: false,
    isWithoutCommands: false,
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
