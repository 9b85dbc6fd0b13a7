/** Writing to the app and opening its Home: both arrive as events. */

import { openDm } from "../conversations.ts";
import { emit } from "../delivery/emit.ts";
import { post } from "../messages.ts";
import { showView } from "../views.ts";
import type { Channel } from "../world.ts";
import { actionTs, type Person } from "./payloads.ts";

const channelTypes: Record<Channel["kind"], string> = {
  public: "channel",
  private: "group",
  im: "im",
  mpim: "mpim",
};

export async function say(
  person: Person,
  text: string,
  where: { channel?: string; threadTs?: string },
): Promise<void> {
  const { world, user } = person;
  const channel = where.channel === undefined ? openDm(world, user.id) : world.channels.get(where.channel);
  if (!channel?.members.has(user.id)) throw new Error(`${user.name} is not in ${where.channel}`);
  if (channel.kind === "im" && !(world.declared.hasMessagesTab && world.declared.hasMessageBox)) {
    throw new Error("the manifest gives people no message box in the app's DM");
  }
  const sent = escapeTyped(text);
  const message = post(world, channel, {
    user: user.id,
    content: { text: sent, blocks: [], attachments: [] },
    ...(where.threadTs ? { threadTs: where.threadTs } : {}),
  });
  if (!channel.members.has(world.botUserId)) return;
  const event = {
    channel: channel.id,
    user: user.id,
    text: sent,
    ts: message.ts,
    event_ts: message.ts,
    team: user.teamId,
    client_msg_id: `sandbox-${world.nextNumber()}`,
    ...(where.threadTs ? { thread_ts: where.threadTs } : {}),
  };
  await emit(world, { type: "message", channel_type: channelTypes[channel.kind], ...event });
  if (sent.includes(`<@${world.botUserId}>`)) await emit(world, { type: "app_mention", ...event });
}

/** The client escapes what a person types; a mention that it made itself stays one. */
function escapeTyped(text: string): string {
  return text
    .split(/(<[@#!][^<>]*>)/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
    )
    .join("");
}

/** The same event comes for the Messages tab; only `tab` tells them apart. */
export async function openHome({ world, user }: Person, tab: "home" | "messages"): Promise<void> {
  const view = tab === "home" && world.views.get(world.homes.get(user.id) ?? "");
  await emit(world, {
    type: "app_home_opened",
    user: user.id,
    channel: openDm(world, user.id).id,
    tab,
    event_ts: actionTs(world),
    ...(view ? { view: showView(world, view) } : {}),
  });
}
