/** Events on their way to the app, with Slack's own retries. */
import { showChannel } from "../conversations.ts";
import { showUser, unixNow } from "../people.ts";
import type { EventBody, Json } from "../types.ts";
import { type Channel, newId, type User, violate, type World } from "../world.ts";
import { subscription, undelivered } from "./subscriptions.ts";

export interface EmitOptions {
  eventId?: string;
  times?: number;
}

/** Delivers when it is declared; says whether the app acked. Silence otherwise, as in Slack. */
export async function emit(world: World, event: EventBody, options: EmitOptions = {}): Promise<boolean> {
  if (undelivered(world, event)) return false;
  const eventId = options.eventId ?? newId(world, "Ev");
  let isAcked = false;
  for (let time = 0; time < (options.times ?? 1); time++) {
    const payload = callback(world, event, eventId);
    isAcked = await attempt(world, payload, subscription(event));
  }
  return isAcked;
}

/** At once, after a minute, after five: then Slack gives up. The app's own waits pass by the clock. */
const pauses = [0, 60_000, 300_000];

async function attempt(world: World, payload: Json, name: string): Promise<boolean> {
  const envelope = { kind: "events_api" as const, name, payload, acceptsResponse: false };
  const ack = await world.deliver(envelope);
  if (!ack.ok && !ack.isFinal && !world.isClosed) void retry(world, payload, name);
  return ack.ok;
}

async function retry(world: World, payload: Json, name: string): Promise<void> {
  for (const [index, pause] of pauses.entries()) {
    if (pause > 0) await world.clock.sleep(pause);
    if (world.isClosed) return;
    const ack = await world.deliver({
      kind: "events_api",
      name,
      payload,
      acceptsResponse: false,
      retry: { attempt: index + 1, reason: "http_timeout" },
    });
    if (ack.ok || ack.isFinal) return;
  }
  violate(world, name, "event_lost", "no ack in four attempts");
}

function callback(world: World, event: EventBody, eventId: string): Json {
  return {
    token: "sandbox-verification-token",
    team_id: world.team.id,
    context_team_id: world.team.id,
    context_enterprise_id: null,
    api_app_id: world.appId,
    event: { event_ts: `${unixNow(world)}.000000`, ...event },
    type: "event_callback",
    event_id: eventId,
    event_time: unixNow(world),
    authorizations: [
      {
        enterprise_id: null,
        team_id: world.team.id,
        user_id: world.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: typeof event.channel === "string" && isShared(world, event.channel),
  };
}

function isShared(world: World, channelId: string): boolean {
  const channel = world.channels.get(channelId);
  return channel !== undefined && showChannel(world, channel).is_ext_shared === true;
}

export async function emitMembership(
  world: World,
  type: "member_joined_channel" | "member_left_channel",
  channel: Channel,
  userId: string,
): Promise<void> {
  const scope = channel.kind === "public" ? "channels:read" : "groups:read";
  // The app hears of channels that it is in, and of itself.
  const isHeard = channel.members.has(world.botUserId) || userId === world.botUserId;
  if (!isHeard || !world.declared.scopes.has(scope)) return;
  const channelType = channel.kind === "public" ? "C" : "G";
  await emit(world, {
    type,
    user: userId,
    channel: channel.id,
    channel_type: channelType,
    team: world.team.id,
  });
}

export async function emitUser(world: World, type: "team_join" | "user_change", user: User): Promise<void> {
  if (user.teamId !== world.team.id) return;
  const withEmail = world.declared.scopes.has("users:read.email");
  await emit(world, { type, user: showUser(world, user, { withEmail, withLocale: true }) });
}
