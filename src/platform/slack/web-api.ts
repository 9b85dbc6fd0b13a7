/** The Web API behind SlackApi: a WebClient with a timeout, and few retries where repeating does no harm. */
import { WebAPIPlatformError, type WebClient, type WebClientOptions } from "@slack/web-api";
import type { SlackApi, SlackUser } from "./api.ts";
import { escapeText } from "./blocks.ts";

const TIMEOUT_MS = 10_000;
const PAGE = 200;

export const CLIENT_OPTIONS = {
  timeout: TIMEOUT_MS,
  // Named, because Bolt's Socket Mode otherwise makes every client retry a hundred times.
  retryConfig: { retries: 2, factor: 2, minTimeout: 300, maxTimeout: 2000 },
} satisfies WebClientOptions;

interface Member {
  id?: string;
  team_id?: string;
  name?: string;
  real_name?: string;
  locale?: string;
  deleted?: boolean;
  is_bot?: boolean;
  is_restricted?: boolean;
  is_ultra_restricted?: boolean;
  is_stranger?: boolean;
  profile?: { real_name?: string; email?: string };
}

/** A user object of Slack as the app keeps it; also for `team_join` and `user_change`. */
export function slackUserOf(member: Member, homeTeamId?: string): SlackUser | undefined {
  if (!member.id) return undefined;
  const isElsewhere =
    homeTeamId !== undefined && member.team_id !== undefined && member.team_id !== homeTeamId;
  return {
    userId: member.id,
    teamId: member.team_id ?? homeTeamId ?? "",
    name: member.profile?.real_name || member.real_name || member.name || member.id,
    email: member.profile?.email ?? null,
    locale: member.locale ?? null,
    isGuest: Boolean(member.is_restricted || member.is_ultra_restricted),
    isForeign: Boolean(member.is_stranger) || isElsewhere,
    isBot: Boolean(member.is_bot) || member.id === "USLACKBOT",
    isDeleted: Boolean(member.deleted),
  };
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof WebAPIPlatformError && ["channel_not_found", "user_not_found"].includes(error.data.error)
  );
}

export function createSlackApi(client: WebClient, homeTeamId?: string): SlackApi {
  async function* channels() {
    let cursor: string | undefined;
    do {
      const page = await client.conversations.list({
        types: "public_channel,private_channel",
        exclude_archived: true,
        limit: PAGE,
        cursor,
      });
      yield* page.channels ?? [];
      cursor = page.response_metadata?.next_cursor || undefined;
    } while (cursor);
  }

  return {
    async openModal(triggerId, view) {
      const answer = await client.views.open({ trigger_id: triggerId, view });
      return { viewId: answer.view?.id ?? "", hash: answer.view?.hash ?? "" };
    },
    async pushModal(triggerId, view) {
      const answer = await client.views.push({ trigger_id: triggerId, view });
      return { viewId: answer.view?.id ?? "", hash: answer.view?.hash ?? "" };
    },
    async updateModal(viewId, view) {
      await client.views.update({ view_id: viewId, view });
    },
    async ephemeral(channelId, userId, text, blocks) {
      await client.chat.postEphemeral({ channel: channelId, user: userId, text: escapeText(text), blocks });
    },
    async answer({ channelId, threadTs }, text, blocks) {
      await client.chat.postMessage({
        channel: channelId,
        text: escapeText(text),
        blocks,
        ...(threadTs && { thread_ts: threadTs }),
        unfurl_links: false,
        unfurl_media: false,
      });
    },
    async openDm(userId) {
      const answer = await client.conversations.open({ users: userId });
      return answer.channel?.id ?? "";
    },
    async *users() {
      let cursor: string | undefined;
      do {
        const page = await client.users.list({ limit: PAGE, cursor, include_locale: true });
        yield (page.members ?? []).flatMap((member) => slackUserOf(member, homeTeamId) ?? []);
        cursor = page.response_metadata?.next_cursor || undefined;
      } while (cursor);
    },
    async user(userId) {
      try {
        const { user } = await client.users.info({ user: userId, include_locale: true });
        return user && slackUserOf(user, homeTeamId);
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async channelMembers(channelId) {
      const members: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await client.conversations.members({ channel: channelId, limit: PAGE, cursor });
        members.push(...(page.members ?? []));
        cursor = page.response_metadata?.next_cursor || undefined;
      } while (cursor);
      return members;
    },
    async channel(channelId) {
      try {
        const { channel } = await client.conversations.info({ channel: channelId });
        if (!channel?.id) return undefined;
        return {
          id: channel.id,
          name: channel.name ?? "",
          isPrivate: Boolean(channel.is_private),
          isMember: Boolean(channel.is_member),
        };
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async channelNamed(name) {
      const wanted = name.replace(/^#/, "").toLowerCase();
      for await (const channel of channels()) if (channel.name === wanted) return channel.id;
      return undefined;
    },
  };
}
