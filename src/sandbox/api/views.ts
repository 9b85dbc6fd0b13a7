/** views.*: what the app may do with modals and with App Home. */
import { checkView } from "../check/view.ts";
import { Refusal } from "../refusal.ts";
import { useTrigger } from "../triggers.ts";
import type { Json } from "../types.ts";
import { createView, openModal, pushModal, replaceView, showView } from "../views.ts";
import type { View } from "../world.ts";
import { type Call, type Method, required, text } from "./call.ts";

function open(call: Call): Json {
  const { world, args } = call;
  checkView(args.view, "modal");
  const trigger = useTrigger(world, required(call, "trigger_id"));
  return { view: showView(world, openModal(world, trigger.userId, args.view)) };
}

function push(call: Call): Json {
  const { world, args } = call;
  checkView(args.view, "modal");
  const trigger = useTrigger(world, required(call, "trigger_id"));
  if (!trigger.viewId || !world.views.has(trigger.viewId)) {
    throw new Refusal("invalid_trigger_id", ["the interaction did not happen inside an open modal"]);
  }
  return { view: showView(world, pushModal(world, trigger.userId, args.view)) };
}

function refuseStale(call: Call, view: View): void {
  const hash = text(call, "hash");
  if (hash && hash !== view.hash) throw new Refusal("hash_conflict", [`sent ${hash}, is ${view.hash}`]);
}

function update(call: Call): Json {
  const { world, args } = call;
  const [id, external] = [text(call, "view_id"), text(call, "external_id")];
  if (!id && !external)
    throw new Refusal("invalid_arguments", ["[ERROR] view_id or external_id is required"]);
  const view = id
    ? world.views.get(id)
    : [...world.views.values()].find((one) => one.body.external_id === external);
  if (!view) throw new Refusal("not_found", [id ?? external ?? ""]);
  checkView(args.view, view.type);
  refuseStale(call, view);
  replaceView(world, view, args.view);
  return { view: showView(world, view) };
}

function publish(call: Call): Json {
  const { world, args } = call;
  const userId = required(call, "user_id");
  const user = world.users.get(userId);
  if (!user || user.isBot) throw new Refusal("user_not_found", [userId]);
  if (user.deleted) throw new Refusal("user_not_found", [`deleted user: ${userId}`]);
  if (!world.declared.hasHome)
    throw new Refusal("not_enabled", ["home_tab_enabled is false in the manifest"]);
  checkView(args.view, "home");
  const shown = world.views.get(world.homes.get(userId) ?? "");
  if (shown) {
    refuseStale(call, shown);
    replaceView(world, shown, args.view);
    return { view: showView(world, shown) };
  }
  const view = createView(world, { userId, body: args.view });
  world.homes.set(userId, view.id);
  return { view: showView(world, view) };
}

export const viewMethods: Record<string, Method> = {
  "views.open": { tier: 4, run: open },
  "views.push": { tier: 4, run: push },
  "views.update": { tier: 4, run: update },
  "views.publish": { tier: 4, run: publish },
};
