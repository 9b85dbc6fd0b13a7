/** The parts that all interaction payloads share. */

import type { Outcome } from "../actor-types.ts";
import { issueTrigger } from "../triggers.ts";
import type { Json } from "../types.ts";
import { type Ack, type Channel, type Envelope, type User, violate, type World } from "../world.ts";

/** Somebody at the keyboard. */
export interface Person {
  world: World;
  user: User;
}

export function interaction({ world, user }: Person, type: string, viewId?: string): Json {
  return {
    type,
    token: "sandbox-verification-token",
    team: { id: world.team.id, domain: world.team.domain },
    enterprise: null,
    is_enterprise_install: false,
    api_app_id: world.appId,
    user: { id: user.id, username: user.id.toLowerCase(), name: user.id.toLowerCase(), team_id: user.teamId },
    trigger_id: issueTrigger(world, user.id, viewId),
  };
}

export function deliverInteraction(
  { world }: Person,
  { name, payload, acceptsResponse = false }: { name: string; payload: Json; acceptsResponse?: boolean },
): Promise<Ack> {
  if (!world.declared.isInteractive) {
    violate(world, String(payload.type), "interactivity_not_enabled", name);
    return Promise.resolve({ ok: false, failure: "interactivity is not enabled in the manifest" });
  }
  const envelope: Envelope = { kind: "interactive", name, payload, acceptsResponse };
  return world.deliver(envelope);
}

/** A dead account cannot click. */
export function requirePresent({ user }: Person): void {
  if (user.deleted) throw new Error(`${user.name} (${user.id}) is deleted and cannot act`);
}

export function actionTs(world: World): string {
  const ms = world.clock.now().getTime();
  return `${Math.floor(ms / 1000)}.${String((ms % 1000) * 1000).padStart(6, "0")}`;
}

/** What payloads call the channel. */
export function channelName(channel: Channel): string {
  if (channel.kind === "im") return "directmessage";
  return channel.kind === "private" ? "privategroup" : channel.name;
}

export function outcome(ack: Ack): Outcome {
  return { ok: ack.ok, response: ack.body, ...(ack.failure ? { failure: ack.failure } : {}) };
}
