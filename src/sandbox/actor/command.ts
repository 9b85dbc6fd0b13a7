/** Slash commands: the payload, and what the words of the ack put before the person. */
import type { Outcome } from "../actor-types.ts";
import { issueResponseUrl, respond } from "../api/response-url.ts";
import { openDm } from "../conversations.ts";
import { isJson } from "../json.ts";
import { Refusal } from "../refusal.ts";
import { issueTrigger } from "../triggers.ts";
import { type Ack, type Channel, violate, type World } from "../world.ts";
import { channelName, outcome, type Person } from "./payloads.ts";

export async function runCommand(
  person: Person,
  name: string,
  text: string,
  channelId?: string,
): Promise<Outcome> {
  const { world, user } = person;
  const command = world.declared.commands.get(name);
  // Slack Connect: only people of the installing workspace have the app's commands.
  const mayUse = user.teamId === world.team.id && !user.isWithoutCommands;
  if (!command || !mayUse) return { ok: false, failure: "invalid_command" };
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
