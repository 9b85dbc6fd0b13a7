/** Which events Slack would deliver: those that the manifest subscribes to and has the scope for. */
import type { EventBody } from "../types.ts";
import type { World } from "../world.ts";

const eventScopes: Record<string, string> = {
  app_mention: "app_mentions:read",
  channel_archive: "channels:read",
  channel_created: "channels:read",
  channel_rename: "channels:read",
  file_shared: "files:read",
  "message.channels": "channels:history",
  "message.groups": "groups:history",
  "message.im": "im:history",
  "message.mpim": "mpim:history",
  reaction_added: "reactions:read",
  reaction_removed: "reactions:read",
  team_join: "users:read",
  user_change: "users:read",
};

const messageFamilies: Record<string, string> = {
  channel: "channels",
  group: "groups",
  im: "im",
  mpim: "mpim",
};

/** `message` is subscribed to by the kind of its channel. */
export function subscription(event: EventBody): string {
  if (event.type !== "message") return event.type;
  return `message.${messageFamilies[String(event.channel_type)] ?? "channels"}`;
}

/** Why Slack would not deliver this event; undefined when it would. */
export function undelivered(world: World, event: EventBody): string | undefined {
  const name = subscription(event);
  if (!world.declared.events.has(name)) return `${name} is not among bot_events`;
  const scope = eventScopes[name];
  return scope && !world.declared.scopes.has(scope) ? `${name} needs ${scope}` : undefined;
}
