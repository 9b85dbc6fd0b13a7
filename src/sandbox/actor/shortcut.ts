/** Global shortcuts and those of a message. */
import type { Outcome } from "../actor-types.ts";
import { issueResponseUrl } from "../api/response-url.ts";
import { findMessage, showMessage } from "../messages.ts";
import { actionTs, channelName, deliverInteraction, interaction, outcome, type Person } from "./payloads.ts";

export async function runShortcut(
  person: Person,
  callbackId: string,
  where?: { channel: string; ts: string },
): Promise<Outcome> {
  const { world, user } = person;
  const kind = where ? "message" : "global";
  if (world.declared.shortcuts.get(callbackId) !== kind) return { ok: false, failure: "invalid_shortcut" };
  const base = { callback_id: callbackId, action_ts: actionTs(world) };
  if (!where) {
    const payload = { ...interaction(person, "shortcut"), ...base };
    return outcome(await deliverInteraction(person, { name: callbackId, payload }));
  }
  const message = findMessage(world, where.channel, where.ts);
  const channel = world.channels.get(where.channel);
  if (!message || !channel?.members.has(user.id)) throw new Error(`${user.name} sees no message ${where.ts}`);
  const payload = {
    ...interaction(person, "message_action"),
    ...base,
    message: showMessage(world, message, true),
    message_ts: message.ts,
    channel: { id: channel.id, name: channelName(channel) },
    response_url: issueResponseUrl(world, { userId: user.id, channel: channel.id, messageTs: message.ts }),
  };
  return outcome(await deliverInteraction(person, { name: callbackId, payload }));
}
