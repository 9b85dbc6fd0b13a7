/** users.* */
import { type Shown, showUser } from "../people.ts";
import { Refusal } from "../refusal.ts";
import type { Json } from "../types.ts";
import { type Call, flag, type Method, required } from "./call.ts";
import { page } from "./paging.ts";

function shown(call: Call): Shown {
  return {
    withEmail: call.world.declared.scopes.has("users:read.email"),
    withLocale: flag(call, "include_locale"),
  };
}

function info(call: Call): Json {
  const user = call.world.users.get(required(call, "user", "user_not_found"));
  if (!user) throw new Refusal("user_not_found", [String(call.args.user)]);
  return { user: showUser(call.world, user, shown(call)) };
}

/** Members of this workspace, deleted ones and bots too; never people from outside. */
function list(call: Call): Json {
  const { world } = call;
  const all = [...world.users.values()].filter((user) => user.teamId === world.team.id && !user.isStranger);
  if (call.args.limit === undefined && all.length > 1000) throw new Refusal("limit_required");
  const { items, metadata } = page(call, all, { byDefault: 1000, max: 1000 });
  return { members: items.map((user) => showUser(world, user, shown(call))), response_metadata: metadata };
}

function lookupByEmail(call: Call): Json {
  const { world } = call;
  const email = required(call, "email", "users_not_found").toLowerCase();
  const user = [...world.users.values()].find(
    (one) => one.email?.toLowerCase() === email && !one.deleted && one.teamId === world.team.id,
  );
  if (!user) throw new Refusal("users_not_found");
  return { user: showUser(world, user, { ...shown(call), withEmail: true }) };
}

export const userMethods: Record<string, Method> = {
  "users.info": { tier: 4, scopes: ["users:read"], run: info },
  "users.list": { tier: 2, scopes: ["users:read"], run: list },
  "users.lookupByEmail": { tier: 3, scopes: ["users:read.email"], run: lookupByEmail },
};
