/** What a person starts from the message box: slash commands and shortcuts. */
import type { Outcome } from "../actor-types.ts";
import { issueResponseUrl, respond } from "../api/response-url.ts";
import { isJson } from "../json.ts";
import { findMessage, showMessage } from "../messages.ts";
import { openDm } from "../people.ts";
import { Refusal } from "../refusal.ts";
import { issueTrigger } from "../triggers.ts";
import { type Ack, type Channel, violate, type World } from "../world.ts";
import { actionTs, deliverInteraction, interaction, type Person } from "./payloads.ts";

export async function runCommand(
  person: Person,
  name: string,
  text: string,
  channelId?: string,
): Promise<Outcome> {
  const { world, user } = person;
  const command = world.declared.commands.get(name);
  // Slack Connect: only people of the installing workspace have the app's commands.
  if (!command || user.teamId !== world.team.id) return { ok: false, failure: "invalid_command" };
  const channel = channelId === undefined ? openDm(world, user.id) : world.channels.get(channelId);
  if (!channel?.members.has(user.id)) throw new Error(`${user.name} is not in ${channelId}`);
  const responseUrl = issueResponseUrl(world, { userId: user.id, channel: channel.id });
  const ack = await world.deliver({
    kind: "slash_commands",
    name,
    acceptsResponse: true,
    payload: {
      token: "sandbox-verification-token",
      team_id: world.team.id,
      team_domain: world.team.domain,
      channel_id: channel.id,
      channel_name: channelName(channel),
      user_id: user.id,
      user_name: user.id.toLowerCase(),
      command: name,
      text: command.shouldEscape ? escapeNames(world, text) : text,
      api_app_id: world.appId,
      is_enterprise_install: "false",
      response_url: responseUrl,
      trigger_id: issueTrigger(world, user.id),
    },
  });
  if (ack.ok) showAnswer(person, ack, channel);
  return outcome(ack);
}

function channelName(channel: Channel): string {
  if (channel.kind === "im") return "directmessage";
  return channel.kind === "private" ? "privategroup" : channel.name;
}

/** With `should_escape`, people and channels arrive as ids; the longest name wins. */
function escapeNames(world: World, text: string): string {
  const mentions = [
    ...[...world.users.values()].map(
      (user) => [`@${user.name}`, `<@${user.id}|${user.id.toLowerCase()}>`] as const,
    ),
    ...[...world.channels.values()]
      .filter((channel) => channel.name !== "")
      .map(
        (channel) =>
          [`#${channel.name}`, `<#${channel.id}|${channel.kind === "public" ? channel.name : ""}>`] as const,
      ),
  ].sort((a, b) => b[0].length - a[0].length);
  return mentions.reduce((read, [typed, sent]) => read.replaceAll(typed, sent), text);
}

/** Words in the ack of a command are its answer. */
function showAnswer({ world, user }: Person, ack: Ack, channel: Channel): void {
  if (!isJson(ack.body) || Object.keys(ack.body).length === 0) return;
  try {
    respond(world, { userId: user.id, channel: channel.id, uses: 0, issued: world.clock.now() }, ack.body);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    violate(world, "command_ack", error.code, error.details.join("\n"));
  }
}

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

export function outcome(ack: Ack): Outcome {
  return { ok: ack.ok, response: ack.body, ...(ack.failure ? { failure: ack.failure } : {}) };
}
